import { expect } from 'chai';
import { faultsOf, treeOf } from '../../../../test/support/accessibility.js';
import {
  catalogueFrom,
  catalogueOf,
  countLine,
  entries,
  feedOf,
  pageOf,
  press,
  search,
} from '../../../../test/support/catalogue.js';
import { heard } from '../../../../test/support/heard.js';
import {
  afterwards,
  consoleOf,
  fixture,
  stateOf,
  until,
  whenState,
  withStyles,
} from '../../../../test/support/page.js';
import { forget, serve } from '../../../../test/support/serve.js';
import '../service-card/define.js';
import '../service/define.js';
import './define.js';

const region = { role: 'region', 'aria-label': 'Example' };
const service = { id: 'a', name: 'Library card', channels: [{ kind: 'phone', value: '01632 960 110' }] };
const inside = '<p>Phone us.</p>';

/** What axe finds, and what is told beside what the page says itself. */
async function expectNoFault(element: Element): Promise<void> {
  expect(await faultsOf(element.parentElement!)).to.deep.equal([]);
}

for (const tag of ['council-service-card', 'council-service', 'council-service-catalogue']) {
  const elementOf = (src: string, fallback = inside): Element =>
    fixture(`<${tag} src="${src}" label="Services">${fallback}</${tag}>`, region);

  describe(`<${tag}> in every state`, () => {
    it('is without faults while it waits, with a fallback and without', async () => {
      const address = `${await serve(JSON.stringify([service]))}?ms=3000`;
      const withFallback = elementOf(address);
      const without = elementOf(address, '');
      await until(() => heard(without).length > 0, 'words');
      expect([stateOf(withFallback), stateOf(without)]).to.deep.equal(['waiting', 'waiting']);
      expect([heard(withFallback), heard(without)]).to.deep.equal([['Phone us.'], ['Loading']]);
      await expectNoFault(withFallback);
      await expectNoFault(without);
    });

    it('is without faults where there is nothing, and says so', async () => {
      consoleOf();
      const element = await whenState(elementOf(await serve('[]')), 'empty');
      const [sentence, fallback] = heard(element);
      expect(sentence).to.match(/ at the moment\.$| here yet\.$/);
      expect(fallback).to.equal('Phone us.');
      await expectNoFault(element);
    });

    it('is without faults where it has failed, and says so', async () => {
      consoleOf();
      const element = await whenState(elementOf('/__api/status/404'), 'failed');
      expect(heard(element)).to.have.length(2);
      expect(heard(element)[0]).to.match(/^Sorry, .* cannot be shown at the moment\.$/);
      await expectNoFault(element);
    });

    it('is without faults where it is old, and says so beside what it knows', async () => {
      consoleOf();
      const address = await serve(JSON.stringify([service]));
      const element = (await whenState(elementOf(address), 'ready')) as Element & { reload(): Promise<void> };
      await forget(address);
      await element.reload();
      await whenState(element, 'stale');
      expect(heard(element).join(' | '))
        .to.match(/may be out of date/)
        .and.to.include('Library card');
      expect(treeOf(element)).to.include('heading Library card');
      await expectNoFault(element);
    });
  });
}

describe('<council-service-catalogue> in between', () => {
  it('is without faults while more services are on their way', async () => {
    const given = entries(24);
    let go = (): void => undefined;
    const wait = new Promise<void>((resolve) => (go = resolve));
    const { fetch } = globalThis;
    afterwards(() => (globalThis.fetch = fetch));
    const feed = `https://feed.example/${crypto.randomUUID()}`;
    globalThis.fetch = async (input, init) => {
      const address = new URL(input instanceof Request ? input.url : String(input), location.href);
      if (address.origin !== 'https://feed.example') return fetch(input, init);
      const second = address.searchParams.get('page') === '2';
      if (second) await wait;
      const more = { total_items: 24, total_pages: 2, page_number: second ? 2 : 1, last_page: second };
      return new Response(pageOf(given.slice(second ? 12 : 0, second ? 24 : 12), more), {
        headers: { 'content-type': 'application/json' },
      });
    };
    const catalogue = catalogueFrom(feed, '', { around: region });
    await until(() => /so far/.test(countLine(catalogue)), 'the first services');
    expect(treeOf(catalogue)).to.include('heading 12 services so far. More are on their way.');
    await expectNoFault(catalogue);
    go();
    await whenState(catalogue, 'ready');
    await expectNoFault(catalogue);
  });

  it('is without faults with its filters open on a narrow page', async () => {
    await withStyles('[role=region] { width: 320px }');
    const catalogue = await catalogueOf(entries(12), '', { around: region });
    press(catalogue, 'Filter');
    await catalogue.updateComplete;
    expect(treeOf(catalogue)).to.include('group Filters');
    await expectNoFault(catalogue);
  });

  it('is without faults in Welsh, with something chosen', async () => {
    const catalogue = catalogueFrom(await feedOf(entries(12)), 'a-to-z', { around: { ...region, lang: 'cy' } });
    await whenState(catalogue, 'ready');
    search(catalogue, 'library');
    await until(() => catalogue.querySelector('[id$="-chips"]'), 'what is chosen');
    await expectNoFault(catalogue);
  });
});
