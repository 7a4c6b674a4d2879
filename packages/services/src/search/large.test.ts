import { expect } from 'chai';
import { entry, everything, searchable } from '../../../../test/support/services.js';
import { createCatalogue } from './index.js';
import { synonyms } from './synonyms.js';

const kinds = ['bin', 'library', 'pothole', 'school', 'parking'];

describe('a large catalogue', () => {
  it('of 20,000 entries is built in many slices and finds all it should', async () => {
    const services = Array.from({ length: 20_000 }, (_, number) =>
      entry(`${kinds[number % 5]!} ${number}`, {
        description: `What to know about number ${number} before you come`,
        provider: { name: `Provider ${number % 3000}` },
      }),
    );
    let pauses = 0;
    const { find } = await searchable(services, {
      synonyms,
      pause: async () => {
        pauses++;
      },
    });
    expect(pauses).to.be.above(10);
    expect(find({ search: 'rubbish' }).total).to.equal(4000);
    expect(find({ search: 'rubbish 15' }).services[0]!.name).to.equal('bin 15');
    expect(find({ search: 'kn' }).total).to.equal(20_000);
    expect(find({}).facets.find(({ name }) => name === 'provider')!.values).to.have.lengthOf(3000);
  }).timeout(20_000);

  it('lets others have their turn while it is built', async () => {
    const services = Array.from({ length: 3000 }, (_, number) =>
      entry(`Thing ${number}`, { summary: 'With a few words' }),
    );
    let turns = 0;
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      turns++;
      port2.postMessage(null);
    };
    port2.postMessage(null);
    const catalogue = await createCatalogue(services, { language: 'en' });
    port1.close();
    expect(turns).to.be.above(1);
    expect(catalogue.size).to.equal(3000);
    expect(catalogue.find(everything).total).to.equal(3000);
  });

  it('may be empty', async () => {
    const { find } = await searchable([]);
    expect(find({ search: 'bin' })).to.include({ total: 0 });
    expect(find({}).services).to.deep.equal([]);
  });
});
