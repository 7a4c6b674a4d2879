import { expect } from 'chai';
import { entries, pageOf } from '../support/catalogue.js';
import { openPage, script, type Page } from '../support/frame.js';
import { quiet, stateOf, until } from '../support/page.js';
import { serve } from '../support/serve.js';

const sheet =
  '<link rel="stylesheet" href="/packages/elements/src/council.css"><style>body{font:19px/1.3 Arial,sans-serif}</style>';
const tags = 'council-service-card, council-service, council-service-catalogue';

/** How far things on a page have moved by themselves, as browsers count it, where the script and the services come late. */
async function shiftOf(name: string, body: string, width: string): Promise<number> {
  const page = await openPage({
    head: sheet,
    body: `<div style="max-width: ${width}"><h1>Services</h1>${body}<p>Text after the services.</p></div>`,
  });
  const { PerformanceObserver } = page.window;
  let shift = 0;
  const add = (moved: PerformanceEntry[]): void =>
    moved.forEach((entry) => (shift += (entry as PerformanceEntry & { value: number }).value));
  const observer = new PerformanceObserver((list) => add(list.getEntries()));
  observer.observe({ type: 'layout-shift', buffered: true });
  await quiet(5);
  await load(page, name);
  await quiet(20);
  add(observer.takeRecords());
  observer.disconnect();
  return shift;
}

/** Loads an element once the page has been painted, and waits until it has what it shows. */
async function load({ document }: Page, name: string): Promise<void> {
  document.head.append(
    document.createRange().createContextualFragment(script(`/packages/elements/src/${name}/define.ts`)),
  );
  const all = [...document.querySelectorAll(tags)];
  await until(
    () => all.every((each) => stateOf(each) === 'ready'),
    () => all.map(stateOf).join(' '),
    20_000,
  );
}

describe('a page of services that come late', () => {
  before(function () {
    if (PerformanceObserver.supportedEntryTypes.includes('layout-shift')) return;
    console.warn('SKIPPED: this browser does not measure layout shift.');
    this.skip();
  });

  for (const width of ['20em', '40em', '60em']) {
    it(`moves by 0.02 at most with a catalogue, ${width} wide`, async () => {
      const src = await serve(pageOf(entries(60)));
      const shift = await shiftOf(
        'service-catalogue',
        `<council-service-catalogue src="${src}?ms=200" label="Council services" a-to-z near postcode-lookup="/lookup?{postcode}">
          <p><a href="#">All services</a></p><p slot="no-results">Or phone us on 01632 960 100.</p>
        </council-service-catalogue>`,
        width,
      );
      expect(shift).to.be.at.most(0.02);
    });

    it(`moves by 0.02 at most with a whole entry, ${width} wide`, async () => {
      const src = await serve(pageOf(entries(1)));
      const body = `<council-service src="${src}?ms=200"><p>Phone us.</p></council-service>`;
      expect(await shiftOf('service', body, width)).to.be.at.most(0.02);
    });

    it(`moves by 0.02 at most with cards, ${width} wide`, async () => {
      // As long as cards get: several ways, places, and what is not as usual.
      const ids = ['council-tax-reduction', 'library-card', 'garden-waste', 'register-office', 'bulky-waste'];
      const card = (id: string): string =>
        `<li><council-service-card src="/stories/data/services.json" service-id="${id}"><h3>A service</h3><p>Phone us.</p></council-service-card></li>`;
      const body = `<ul>${ids.map(card).join('')}</ul>`;
      expect(await shiftOf('service-card', body, width)).to.be.at.most(0.02);
    });
  }
});
