import { expect } from 'chai';
import fc from 'fast-check';
import { entry, searchable } from '../../../../test/support/services.js';

const at = (latitude: number) => [{ latitude, longitude: -1 }];

describe('the order of what is found', () => {
  it('is by name without a search, as the language has it and numbers by size', async () => {
    const { find } = await searchable(
      ['Zebra', 'Élan', 'apple', 'Day 10', 'Day 9', '24 hours'].map((name) => entry(name)),
    );
    const byName = ['24 hours', 'apple', 'Day 9', 'Day 10', 'Élan', 'Zebra'];
    expect(find({ sort: 'relevance' }).services.map(({ name }) => name)).to.deep.equal(byName);
    expect(find({ sort: 'name' }).services.map(({ name }) => name)).to.deep.equal(byName);
  });

  it('is by name with a search too where that is wanted', async () => {
    const { find } = await searchable([entry('Tea', { summary: 'Cake' }), entry('Cake'), entry('Apple cake')]);
    expect(find({ search: 'cake', sort: 'name' }).services.map(({ name }) => name)).to.deep.equal([
      'Apple cake',
      'Cake',
      'Tea',
    ]);
    expect(find({ search: 'cake' }).services.map(({ name }) => name)).to.deep.equal(['Cake', 'Apple cake', 'Tea']);
  });

  it('is by the nearest place, and those without a place come last by name', async () => {
    const { find } = await searchable([
      entry('Nowhere B'),
      entry('Far', { places: at(53) }),
      entry('Two places', { places: [...at(54), ...at(51.01)] }),
      entry('Near', { places: at(51.1) }),
      entry('Nowhere A', { places: [{ name: 'No coordinates' }] }),
    ]);
    const from = { latitude: 51, longitude: -1 };
    const names = find({ sort: 'distance', from }).services.map(({ name }) => name);
    expect(names).to.deep.equal(['Two places', 'Near', 'Far', 'Nowhere A', 'Nowhere B']);
    expect(find({ sort: 'distance' }).services[0]!.name, 'without a place to go from').to.equal('Far');
  });

  it('is the same on every page', async () => {
    const { find } = await searchable(Array.from({ length: 53 }, (_, number) => entry(`Place ${number % 7}`)));
    const all = find({ search: 'place' }).services;
    const pages = [0, 20, 40, 60].map((offset) => find({ search: 'place', offset, limit: 20 }));
    expect(pages.flatMap(({ services }) => services)).to.deep.equal(all);
    expect(pages.map(({ total }) => total)).to.deep.equal([53, 53, 53, 53]);
  });

  it('takes any page for one', async () => {
    const { find } = await searchable(['A', 'B', 'C'].map((name) => entry(name)));
    const page = (offset: number, limit: number) => find({ offset, limit }).services.map(({ name }) => name);
    expect(page(-5, 2)).to.deep.equal(['A', 'B']);
    expect(page(NaN, 1)).to.deep.equal(['A']);
    expect(page(99, 2)).to.deep.equal([]);
    expect(page(1, NaN)).to.deep.equal([]);
    expect(page(1.9, 1)).to.deep.equal(['B']);
  });

  it('is that of a collator for any names', async () => {
    const { compare } = new Intl.Collator('en-GB', { numeric: true, sensitivity: 'base' });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.string(), { maxLength: 400 }), async (names) => {
        const { find } = await searchable(names.map((name) => entry(name)));
        expect(find({}).services.map(({ name }) => name)).to.deep.equal([...names].sort(compare));
      }),
      { numRuns: 30 },
    );
  });

  it('knows letters, and has # for what begins with none', async () => {
    const { find } = await searchable(['Élan', 'elm', '“Oak”', '24 hours', 'Ώμέγα', ''].map((name) => entry(name)));
    const { letters } = find({});
    expect([...letters.keys()].join('')).to.equal('ABCDEFGHIJKLMNOPQRSTUVWXYZ#');
    expect([letters.get('E'), letters.get('O'), letters.get('#')]).to.deep.equal([2, 1, 3]);
    expect(find({ letter: 'E' }).services.map(({ name }) => name)).to.deep.equal(['Élan', 'elm']);
    expect(find({ letter: 'E' }).letters.get('O'), 'another letter still says what it has').to.equal(1);
    expect(find({ letter: 'Q' }).total).to.equal(0);
  });
});
