import { expect } from 'chai';
import { catalogueOf, entries } from '../../../../test/support/catalogue.js';
import { consoleOf, until } from '../../../../test/support/page.js';
import './define.js';

describe('what is wrong with entries', () => {
  it('is told the developer in a few lines, whatever number of entries it is about', async () => {
    const lines = consoleOf();
    const old = entries(150).map((entry) => ({ ...entry, assured_date: '2020-03-01' }));
    await catalogueOf(old);
    await until(
      () => lines.warnings.some((line) => line.includes('and 147 more') || line.includes('147 more')),
      'the line',
    );
    expect(lines.warnings.length).to.be.below(5);
    expect(lines.warnings[0]).to.include('<council-service-catalogue');
  });

  it('is told residents on the card', async () => {
    consoleOf();
    const catalogue = await catalogueOf([{ ...entries(1)[0]!, assured_date: '2020-03-01' }]);
    expect(catalogue.textContent).to.include('We have not checked this since 1 March 2020');
  });

  it('is not looked for twice, and nothing is said where nothing is wrong', async () => {
    const lines = consoleOf();
    const catalogue = await catalogueOf(entries(30));
    await catalogue.reload();
    expect(lines.all).to.deep.equal([]);
  });
});
