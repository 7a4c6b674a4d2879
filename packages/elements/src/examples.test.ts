import { expect } from 'chai';
import { faultsOf } from '../../../test/support/accessibility.js';
import { heard, nameOf } from '../../../test/support/heard.js';
import { consoleOf, fixture, until, whenState } from '../../../test/support/page.js';
import { allExamples } from './examples.js';
import './index.js';
// Loaded beforehand, so that a tile is whole as soon as it is ready.
import './shared/diagnostics.js';
import './shared/about.js';
import './kpi/standing.js';
import './kpi/outlook.js';
import './chart/stage.js';
import './chart/analysis-words.js';
import './service-card/contents.js';
import type { Example } from './shared/examples.js';

const within = (element: Element, tag: string): Element[] =>
  element.localName === tag ? [element] : [...element.querySelectorAll(tag)];
const tilesIn = (element: Element): Element[] => within(element, 'council-kpi');
const tablesIn = (element: Element): Element[] => within(element, 'council-table');
const chartsIn = (element: Element): Element[] => within(element, 'council-chart');
const cataloguesIn = (element: Element): Element[] => within(element, 'council-service-catalogue');
const answersIn = (element: Element): Element[] => within(element, 'council-smart-answer');
const servicesIn = (element: Element): Element[] =>
  ['council-service-card', 'council-service', 'council-service-catalogue'].flatMap((tag) => within(element, tag));

async function show({ html, lang = 'en', state = 'ready' }: Example): Promise<Element> {
  const element = fixture<Element>(html, { lang, role: 'region', 'aria-label': 'Example' });
  const all = [
    ...[...tilesIn(element), ...tablesIn(element), ...chartsIn(element)],
    ...[...servicesIn(element), ...answersIn(element)],
  ];
  await Promise.all(all.map((each) => whenState(each, state)));
  return element;
}

describe('examples', () => {
  for (const { tag, examples } of allExamples) {
    describe(`<${tag}>`, () => {
      for (const example of examples) {
        it(`${example.name}: comes to rest, is said in its words, and axe finds nothing`, async () => {
          const said = consoleOf();
          const element = await show(example);
          const words = heard(element);
          if (example.spoken) {
            expect(words.filter((line) => line === example.spoken)).to.deep.equal([example.spoken], words.join(' | '));
          }
          for (const tile of tilesIn(element)) {
            const group = tile.shadowRoot!.querySelector('[part=tile]')!;
            expect(group.getAttribute('role')).to.equal('group');
            expect(nameOf(group)).to.equal(tile.getAttribute('label'));
          }
          for (const table of tablesIn(element)) {
            if (example.state) continue;
            const [own, ...more] = table.querySelectorAll('[data-council-own] table');
            expect((own as HTMLTableElement).caption!.textContent).to.include(
              table.getAttribute('label') ?? table.querySelector('caption')!.textContent,
            );
            expect(more).to.deep.equal([]);
          }
          for (const chart of chartsIn(element)) {
            if (example.state) continue;
            await until(() => chart.shadowRoot!.querySelector('.explore'), 'the picture');
            const summary = chart.querySelector('.council-chart__summary')!.textContent;
            expect(summary).to.match(/\.$/);
            const slider = chart.shadowRoot!.querySelector('.explore')!;
            expect(nameOf(slider)).to.include(chart.getAttribute('label'));
            expect(slider.getAttribute('aria-valuetext')).to.not.equal('');
          }
          for (const catalogue of cataloguesIn(element)) {
            const cards = catalogue.querySelectorAll('[data-council-own] ul > li > .council-service-card');
            expect(cards.length > 0).to.equal(!example.state);
          }
          expect(await faultsOf(element.parentElement!)).to.deep.equal([]);
          expect(said.all.length).to.equal(example.state === 'failed' ? 1 : 0, said.all.join('\n'));
        });
      }
    });
  }

  it('says no figure twice', async () => {
    const spoken = allExamples.flatMap(({ examples }) => examples.filter((example) => example.spoken));
    const elements = await Promise.all(spoken.map(show));
    spoken.forEach((example, index) => {
      const words = heard(elements[index]!).join(' | ');
      const facts = example.spoken!.replace(/^.*?: /, '');
      expect(words.split(facts).length - 1).to.equal(1, words);
    });
  });
});
