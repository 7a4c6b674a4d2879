import { expect } from 'chai';
import { faultsOf } from '../../../../test/support/accessibility.js';
import { heard } from '../../../../test/support/heard.js';
import { fixture, until, whenState } from '../../../../test/support/page.js';
import { serve } from '../../../../test/support/serve.js';
// Loaded beforehand, so that a tile is whole as soon as it is ready.
import '../shared/about.js';
import './define.js';
import './outlook.js';
import './standing.js';

/** Months from January 2022 on, one for each value. */
const months = (values: readonly (number | null)[]): string =>
  JSON.stringify(
    values.map((visits, index) => ({
      month: `${2022 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`,
      visits,
    })),
  );
const steady = [10, 12, 11, 9, 10, 11, 12, 10, 9, 11, 10, 12, 11, 10];
/** A season of twelve months with a little growth, for four years. */
const seasonal = Array.from({ length: 48 }, (_, at) =>
  Math.round(1000 + at * 4 + 200 * Math.sin((at / 12) * 2 * Math.PI)),
);

async function outlookOf(values: readonly (number | null)[], attributes: string, lang = 'en'): Promise<Element> {
  const source = await serve(months(values));
  const tile = fixture(`<council-kpi src="${source}" label="Visits" ${attributes}></council-kpi>`, { lang });
  await whenState(tile, 'ready');
  await until(() => tile.shadowRoot!.querySelector('[part=outlook]'), 'the outlook');
  return tile;
}
/** What is written, without the letters in icons. */
const wordsOf = (tile: Element): string =>
  [...tile.shadowRoot!.querySelectorAll('[part=outlook] :is(span, p:not(:has(span)))')]
    .map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim())
    .join(' ');

describe('<council-kpi> and what its earlier figures say', () => {
  it('says that a figure is ordinary variation', async () => {
    expect(wordsOf(await outlookOf(steady, 'variation'))).to.equal('ordinary variation');
  });

  it('says which way a figure is out of the ordinary, and judges it only where one way is better', async () => {
    const high = [...steady, 30];
    expect(wordsOf(await outlookOf(high, 'variation'))).to.equal('higher than usual');
    expect(wordsOf(await outlookOf(high, 'variation better="higher"'))).to.equal('better than expected');
    expect(wordsOf(await outlookOf(high, 'variation better="lower"'))).to.equal('worse than expected');
  });

  it('says what can be expected of the target', async () => {
    const words = async (target: number): Promise<string> =>
      wordsOf(await outlookOf(steady, `variation better="higher" target="${target}"`));
    expect(await words(11)).to.contain('may meet or miss the target');
    expect(await words(100)).to.contain('likely to miss the target');
    expect(await words(1)).to.contain('likely to meet the target');
  });

  it('is told to listeners as it is shown', async () => {
    const tile = await outlookOf(steady, 'variation');
    expect(heard(tile).join(' ')).to.contain('ordinary variation');
    expect(await faultsOf(tile.parentElement!)).to.deep.equal([]);
  });

  it('says what is expected, with its range, for the last of the periods asked for', async () => {
    const words = wordsOf(await outlookOf(seasonal, 'forecast="3"'));
    expect(words).to.match(
      /^If the pattern goes on, the value is expected to be about [\d,]+(\.\d)? by March 2026, most likely between/,
    );
  });

  it('says plainly why there is no forecast', async () => {
    expect(wordsOf(await outlookOf(steady, 'forecast="3"'))).to.equal(
      'There is no forecast, since there are too few values.',
    );
  });

  it('says in a sentence what matters most', async () => {
    expect(wordsOf(await outlookOf([...steady, 30], 'with-summary'))).to.match(
      /^The latest value is higher than usual/,
    );
    expect(wordsOf(await outlookOf(steady, 'with-summary'))).to.match(/\.$/);
  });

  it('speaks Welsh', async () => {
    const tile = await outlookOf(steady, 'variation forecast="3"', 'cy');
    await until(
      () => /[ŵŷâêîôû]|Nid|dim/i.test(wordsOf(tile)),
      () => wordsOf(tile),
    );
    expect(wordsOf(tile)).to.not.contain('ordinary');
    expect(wordsOf(tile)).to.not.contain('forecast');
  });

  it('says nothing where nothing is asked of it', async () => {
    const source = await serve(months(steady));
    const tile = fixture(`<council-kpi src="${source}" label="Visits"></council-kpi>`);
    await whenState(tile, 'ready');
    expect(tile.shadowRoot!.querySelector('[part=outlook]')).to.equal(null);
  });
});
