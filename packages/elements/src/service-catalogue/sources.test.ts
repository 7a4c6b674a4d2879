import { expect } from 'chai';
import {
  announced,
  boxesOf,
  catalogueFrom,
  catalogueOf,
  countLine,
  counts,
  entries,
  field,
  pageOf,
  press,
  search,
  shownNames,
  type Entry,
} from '../../../../test/support/catalogue.js';
import { afterwards, consoleOf, fixture, nextEvent, until, whenState } from '../../../../test/support/page.js';
import { serve, store } from '../../../../test/support/serve.js';
import { all, textOf } from '../../../../test/support/table.js';
import type { CatalogueDetail } from './council-service-catalogue.js';
import './define.js';

const origin = 'https://feed.example';
const json = { 'content-type': 'application/json' };

/** Answers for a feed that no server has: its address, and every address that was asked. */
function feedThat(reply: (address: URL) => Response | Promise<Response>): { feed: string; asked: URL[] } {
  const asked: URL[] = [];
  const { fetch } = globalThis;
  globalThis.fetch = (input, init) => {
    const address = new URL(input instanceof Request ? input.url : String(input), location.href);
    if (address.origin !== origin) return fetch(input, init);
    asked.push(address);
    return Promise.resolve(reply(address));
  };
  afterwards(() => (globalThis.fetch = fetch));
  return { feed: `${origin}/${crypto.randomUUID()}`, asked };
}

/** A page of so many entries of a feed that says how many it has. */
function pageFrom(given: readonly Entry[], address: URL, size: number): Response {
  const number = Number(address.searchParams.get('page') ?? 1);
  const contents = given.slice((number - 1) * size, number * size);
  const pages = Math.ceil(given.length / size);
  return new Response(
    pageOf(contents, {
      total_items: given.length,
      total_pages: pages,
      page_number: number,
      last_page: number >= pages,
    }),
    { headers: json },
  );
}

describe('the source of a <council-service-catalogue>', () => {
  it('is shown as far as it has come where a feed fails on its fourth page, and it is said that more could not be had', async () => {
    const lines = consoleOf();
    const given = entries(60);
    const { feed } = feedThat((address) =>
      address.searchParams.get('page') === '4'
        ? new Response('{"error":"out of order"}', { status: 418, headers: json })
        : pageFrom(given, address, 12),
    );
    const catalogue = await whenState(catalogueFrom(feed), 'ready');
    expect(countLine(catalogue)).to.equal('Showing 1 to 10 of 36 services');
    expect(catalogue.textContent).to.include(
      'Sorry, some services cannot be shown at the moment. You can see 36 of 60.',
    );
    await until(() => lines.errors.length > 0, 'the developer to be told');
    search(catalogue, 'library');
    await until(() => shownNames(catalogue).length === 3, 'the three that came');
  });

  it('shows the first page of a feed while more are on their way, and keeps what people do meanwhile', async () => {
    const given = entries(36);
    let go = (): void => undefined;
    const wait = new Promise<void>((resolve) => (go = resolve));
    const { feed } = feedThat(async (address) => {
      if (address.searchParams.get('page') === '3') await wait;
      return pageFrom(given, address, 12);
    });
    const catalogue = catalogueFrom(feed);
    await until(() => countLine(catalogue) === '24 services so far. More are on their way.', 'the first services');
    search(catalogue, 'library');
    await until(() => shownNames(catalogue).length === 1, 'what was found so far');
    const input = field(catalogue, 'Search services');
    go();
    await whenState(catalogue, 'ready');
    await counts(catalogue, '3 services');
    // The very same input: what is written in it and the focus stay.
    expect(field(catalogue, 'Search services') === input).to.equal(true);
    expect(input.value).to.equal('library');
  });

  it('that holds more than a page should and can search itself is asked to', async () => {
    const lines = consoleOf();
    const given = entries(240);
    const { feed, asked } = feedThat((address) => {
      const text = address.searchParams.get('search')?.toLowerCase();
      const found = text ? given.filter(({ name }) => name.toLowerCase().includes(text)) : given;
      const number = Number(address.searchParams.get('page') ?? 1);
      const contents = found.slice((number - 1) * 50, number * 50);
      const total = text ? found.length : 20_000;
      return new Response(
        pageOf(contents, {
          total_items: total,
          total_pages: Math.ceil(total / 50),
          page_number: number,
          last_page: false,
        }),
        { headers: json },
      );
    });
    const catalogue = await whenState(catalogueFrom(feed, 'a-to-z'), 'ready');
    expect(countLine(catalogue)).to.equal('Showing 1 to 10 of 20,000 services');
    expect(asked.length).to.be.at.most(3);
    expect(all(catalogue, 'fieldset, nav[aria-label^="A to Z"]')).to.deep.equal([]);
    search(catalogue, 'library');
    await counts(catalogue, 'Showing 1 to 10 of 20 services');
    expect(asked.at(-1)!.searchParams.get('search')).to.equal('library');
    press(catalogue, 'Page 2');
    await counts(catalogue, 'Showing 11 to 20 of 20 services');
    await until(
      () => lines.warnings.some((line) => line.includes('too many to be searched')),
      'the developer to be told',
    );
  });

  it('says so where a server fails on the way, keeps what was shown, and tries again', async () => {
    consoleOf();
    const given = entries(240);
    let fails = false;
    const { feed } = feedThat((address) => {
      if (fails && address.searchParams.has('search')) return new Response('{}', { status: 418, headers: json });
      const found = address.searchParams.has('search') ? given.slice(3, 4) : given.slice(0, 50);
      const total = address.searchParams.has('search') ? 1 : 20_000;
      return new Response(pageOf(found, { total_items: total, last_page: total === 1 }), { headers: json });
    });
    const catalogue = await whenState(catalogueFrom(feed), 'ready');
    fails = true;
    search(catalogue, 'library');
    await until(() => announced(catalogue).startsWith('Sorry'), 'that it failed');
    expect(countLine(catalogue)).to.equal('Showing 1 to 10 of 20,000 services');
    fails = false;
    press(catalogue, 'Try again');
    await counts(catalogue, '1 service');
    expect(catalogue.textContent).not.to.include('Sorry');
  });

  it('of 20,000 rows in a file is searched in the browser', async () => {
    const rows = Array.from({ length: 20_000 }, (_, row) => `s${row},${row === 777 ? 'Falconry' : `Service ${row}`}`);
    const catalogue = catalogueFrom(await serve(`id,name\n${rows.join('\n')}`, 'text/csv'));
    await until(() => /20,000 services$/.test(countLine(catalogue)), 'all of them', 25_000);
    search(catalogue, 'falconry');
    await counts(catalogue, '1 service');
  });

  it('may say an id twice, leave names out, and put a hall at latitude 100', async () => {
    const lines = consoleOf();
    const given = entries(4);
    given[1] = { ...given[1]!, id: given[0]!.id };
    delete (given[2] as Partial<Entry>).name;
    Object.assign(given[3]!, { service_at_locations: [{ location: { latitude: 100, longitude: 0 } }] });
    const catalogue = await catalogueOf(given);
    expect(shownNames(catalogue)).to.include.members([
      'Report a missed bin',
      'Garden waste collection',
      'Join the library',
    ]);
    const ids = all(catalogue, '[id]').map(({ id }) => id);
    expect(new Set(ids).size).to.equal(ids.length);
    await until(() => lines.warnings.length > 0, 'the developer to be told');
    expect(lines.warnings.length).to.be.below(25);
  });

  it('is shown as text, whatever it holds, and leads to no script', async () => {
    const given = entries(2);
    Object.assign(given[0]!, { name: '<img src=x onerror=alert(1)>Bins', url: 'javascript:alert(1)' });
    const catalogue = await catalogueOf(given);
    expect(catalogue.querySelector('img')).to.equal(null);
    expect(all<HTMLAnchorElement>(catalogue, 'a').filter(({ href }) => href.startsWith('javascript'))).to.deep.equal(
      [],
    );
  });

  it('may be a list of links its author wrote', async () => {
    const html = `<council-service-catalogue label="Services" a-to-z>
      <ul>
        <li><a href="/bins">Report a missed bin</a>: tell us when we did not come</li>
        <li><a href="/badge">Blue badge</a></li>
      </ul>
      <p slot="no-results">Phone us.</p>
    </council-service-catalogue>`;
    const catalogue = await whenState(fixture<HTMLElementTagNameMap['council-service-catalogue']>(html), 'ready');
    expect(shownNames(catalogue)).to.deep.equal(['Blue badge', 'Report a missed bin']);
    expect(catalogue.querySelector('ul')!.checkVisibility()).to.equal(false);
    expect(textOf(catalogue.querySelector('[slot=found]'))).to.include('tell us when we did not come');
    const link = all<HTMLAnchorElement>(catalogue, '[slot=found] a').find((each) => textOf(each) === 'Blue badge')!;
    expect(link.pathname).to.equal('/badge');
    press(catalogue, 'R, 1 service');
    await counts(catalogue, '1 service');
    expect(shownNames(catalogue)).to.deep.equal(['Report a missed bin']);
  });

  it('adds words of a site’s own that mean the same', async () => {
    const file = await serve('word,other\nskip,bulky\n', 'text/csv');
    const catalogue = await catalogueOf(entries(12), `synonyms="${file}"`);
    search(catalogue, 'skip');
    await counts(catalogue, '1 service');
    expect(shownNames(catalogue)).to.deep.equal(['Bulky waste collection']);
  });

  it('may have no services, or not be had at all', async () => {
    const empty = nextEvent<CatalogueDetail>('council-empty');
    const none = await whenState(catalogueFrom(await serve(pageOf([]))), 'empty');
    expect((await empty).detail.state).to.equal('empty');
    expect(none.shadowRoot!.textContent).to.include('There are no services here yet.');
    const lines = consoleOf();
    const failed = await whenState(catalogueFrom(await serve('{}', 'application/json', undefined, 418)), 'failed');
    expect(failed.shadowRoot!.textContent).to.include('Sorry, these services cannot be shown at the moment.');
    expect(failed.querySelector('a')!.checkVisibility()).to.equal(true);
    await until(() => lines.errors.length === 1, 'the developer to be told');
  });

  it('that fails later leaves what was known last, and says from when it is', async () => {
    consoleOf();
    const address = await serve(pageOf(entries(3)));
    const catalogue = await whenState(catalogueFrom(address), 'ready');
    await store(address.split('/').pop()!, '{}', 'application/json');
    await serve('nothing', 'text/plain', address.split('/').pop()!, 418);
    await catalogue.reload();
    await whenState(catalogue, 'stale');
    expect(catalogue.shadowRoot!.textContent).to.include('This information may be out of date.');
    expect(shownNames(catalogue)).to.have.length(3);
  });

  it('is read again without taking the focus away', async () => {
    const address = await serve(pageOf(entries(3)));
    const catalogue = await whenState(catalogueFrom(address), 'ready');
    const link = all(catalogue, 'h3 a')[1]!;
    link.focus();
    const ready = nextEvent('council-ready', catalogue);
    const changed = entries(3).map((entry) => ({ ...entry, summary: 'In other words.' }));
    await serve(pageOf(changed), 'application/json', address.split('/').pop()!);
    await catalogue.reload();
    await ready;
    await until(() => catalogue.textContent.includes('In other words.'), 'the other words');
    expect(document.activeElement === link).to.equal(true);
  });

  it('leaves the page after a tag that is not closed in sight, and tells the developer', async () => {
    const lines = consoleOf();
    const inside = '<a href="#">All services</a><main>The page</main>';
    const catalogue = await catalogueOf(entries(3), '', { inside });
    expect(catalogue.querySelector('main')!.checkVisibility()).to.equal(true);
    await until(() => lines.all.length === 1, 'the developer to be told');
  });

  it('does not have what its author asks for in vain, and that is told the developer', async () => {
    const lines = consoleOf();
    await catalogueOf(entries(3), 'facets="topic, flavour" near sort="size"');
    await until(() => lines.warnings.length === 3, 'the developer to be told');
    expect(lines.warnings.join(' '))
      .to.match(/flavour/)
      .and.to.match(/postcode-lookup/)
      .and.to.match(/size/);
  });

  it('is shown anew when another is named, with what was chosen', async () => {
    const catalogue = await catalogueOf(entries(12));
    search(catalogue, 'library');
    await counts(catalogue, '1 service');
    catalogue.src = await serve(pageOf(entries(24)));
    await counts(catalogue, '2 services');
    expect(boxesOf(catalogue, 'Provided by')).to.have.length(2);
  });
});
