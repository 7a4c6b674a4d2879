import { expect } from 'chai';
import { faultsOf, treeOf } from '../../../../test/support/accessibility.js';
import { heard } from '../../../../test/support/heard.js';
import { clock, consoleOf, fixture, stateOf, until, whenState } from '../../../../test/support/page.js';
import { countOf, forget, serve } from '../../../../test/support/serve.js';
import '../shared/diagnostics.js';
import type { CouncilService } from './council-service.js';
import './define.js';

const hours = (opens: string, closes: string): object => ({
  rules: [{ frequency: 'weekly', days: [1, 2, 3, 4, 5].map((day) => ({ day })), opens, closes }],
  bankHolidays: 'closed',
});
const whole = {
  id: 'reduction',
  name: 'Council Tax Reduction',
  summary: 'Pay less Council Tax.',
  description: 'First paragraph.\n\nSecond paragraph.',
  provider: { name: 'Northmere Borough Council (made up)', url: 'https://www.example.org/' },
  audience: ['People on a low income'],
  areas: ['Northmere', 'Brook'],
  eligibility: 'You pay Council Tax.',
  eligibilityFlow: 'https://www.example.org/check',
  costs: [
    { option: 'Adults', amount: 10, validUntil: '2099-03-31' },
    { option: 'Under 18s', amount: 5, concession: true, description: 'per visit' },
  ],
  channels: [
    { kind: 'online', value: 'https://www.example.org/apply', label: 'Apply for Council Tax Reduction' },
    { kind: 'phone', value: '01632 960 120', hours: hours('09:00', '17:00'), instructions: 'Have your number ready.' },
    { kind: 'post', value: 'Benefits team\nTown Hall' },
  ],
  places: [
    {
      name: 'Town Hall',
      address: ['Market Square'],
      postcode: 'NM1 1AA',
      hours: hours('09:00', '16:00'),
      accessibility: ['Hearing loop'],
    },
  ],
  processingTime: '20 working days',
  deadline: 'Apply soon.',
  steps: ['Check.', 'Apply.'],
  documents: ['Payslips'],
  languages: ['en', 'cy'],
  accessibility: ['Works with screen readers.'],
  appeals: 'Write to us.',
  safeguarding: 'Phone 999.',
  related: [
    { id: 'discount', name: 'Single person discount' },
    { name: 'Debt advice', url: 'https://debt.example.org/' },
  ],
  assured: { date: '2026-11-02', by: 'Benefits team', nextReview: '2099-05-02' },
};

const listOf = (...services: object[]): Promise<string> => serve(JSON.stringify(services));
const tagOf = (source: string, more = ''): string =>
  `<council-service src="${source}" ${more}><p>Phone us.</p></council-service>`;
const entry = async (source: string, more?: string): Promise<CouncilService> =>
  whenState(fixture<CouncilService>(tagOf(source, more)), 'ready');
const own = (element: Element): Element => element.querySelector('[data-council-own]')!;
const headingsOf = (element: Element): string[] =>
  [...own(element).querySelectorAll('h2, h3, h4, h5, h6')].map(
    (heading) => `${heading.localName} ${heading.textContent.trim()}`,
  );

describe('<council-service>', () => {
  it('says where the information comes from, unless the author leaves that out', async () => {
    const source = await listOf(whole);
    const origin = (element: Element) => element.shadowRoot!.querySelector('details');
    const element = await entry(source);
    await until(() => !!origin(element), 'where it comes from');
    expect(origin(element)!.querySelector('summary')!.textContent.trim()).to.equal(
      'Where this information comes from: Council Tax Reduction',
    );
    const { pathname } = new URL(source, document.baseURI);
    origin(element)!.open = true;
    await until(() => !!origin(element)!.querySelector(`a[href$="${pathname}"]`), 'its address');
    expect(origin(await entry(source, 'without-about'))).to.equal(null);
  });

  it('says everything known of a service under headings, in the order people ask it', async () => {
    const element = await entry(await listOf(whole));
    expect(headingsOf(element)).to.deep.equal([
      'h2 Council Tax Reduction',
      'h3 Who can use this service',
      'h3 What to do',
      'h3 What you need',
      'h3 When to apply',
      'h3 What it costs',
      'h3 How to reach us',
      'h3 Where to go',
      'h4 Town Hall',
      'h3 How accessible the online service is',
      'h3 If you disagree or want to complain',
      'h3 If someone is at risk',
      'h3 Related services',
      'h3 About this information',
    ]);
    const words = heard(element);
    for (const line of [
      'Pay less Council Tax.',
      'For people on a low income',
      'Takes 20 working days',
      'First paragraph.',
      'Second paragraph.',
      'Phone: 01632 960 120',
      'Have your number ready.',
      'Hearing loop',
      'Provided by Northmere Borough Council (made up)',
      'For these areas: Northmere, Brook',
      'Available in English and Welsh',
      'Last checked 2 November 2026 by Benefits team',
      'Next check by 2 May 2099',
    ]) {
      expect(words).to.include(line);
    }
    expect(words).to.not.include('Phone us.');
  });

  it('is a named section, with tables that have captions and heads', async () => {
    const element = await entry(await listOf(whole));
    const tree = treeOf(own(element));
    expect(tree[0]).to.equal('region Council Tax Reduction');
    const [costs, ...times] = own(element).querySelectorAll('table');
    expect(costs!.caption!.textContent.trim()).to.equal('Council Tax Reduction');
    const cells = (table: HTMLTableElement): string[][] =>
      [...table.rows].map((row) => [...row.cells].map((cell) => cell.textContent.replace(/\s+/g, ' ').trim()));
    expect(cells(costs!)).to.deep.equal([
      ['For', 'Price', 'Notes'],
      ['Adults', '£10', 'Until 31 March 2099'],
      ['Under 18s', '£5 per visit', 'Lower price for some people'],
    ]);
    expect(times.map((table) => table.caption!.textContent.trim())).to.deep.equal([
      'Opening times: Phone, 01632 960 120',
      'Opening times: Town Hall',
    ]);
    expect(cells(times[0]!)).to.deep.equal([
      ['Days', 'Times'],
      ['Monday to Friday', '9am to 5pm'],
      ['Saturday and Sunday', 'Closed'],
      ['Bank holidays', 'Closed'],
    ]);
    for (const table of own(element).querySelectorAll('table')) {
      expect([...table.tHead!.rows[0]!.cells].every((cell) => cell.scope === 'col')).to.equal(true);
      expect([...table.tBodies[0]!.rows].every((row) => row.cells[0]!.scope === 'row')).to.equal(true);
    }
    expect([...own(element).querySelectorAll('ol > li')].map((step) => step.textContent)).to.deep.equal([
      'Check.',
      'Apply.',
    ]);
  });

  it('has no heading for what is not known', async () => {
    const element = await entry(
      await listOf({ id: 'a', name: 'Library card', channels: [{ kind: 'phone', value: '01632 960 1' }] }),
    );
    expect(headingsOf(element)).to.deep.equal(['h2 Library card', 'h3 How to reach us']);
    expect(own(element).querySelector('table')).to.equal(null);
  });

  it('begins at the level it is told, and leaves its name to the page', async () => {
    const address = await listOf(whole);
    const at = await entry(address, 'heading-level="4"');
    expect(headingsOf(at).slice(0, 2)).to.deep.equal(['h4 Council Tax Reduction', 'h5 Who can use this service']);
    const without = await entry(address, 'heading-level="3" without-name');
    expect(headingsOf(without)[0]).to.equal('h3 Who can use this service');
    expect(own(without).querySelector('section')).to.equal(null);
  });

  it('links related services to the pages of the site', async () => {
    const element = await entry(await listOf(whole), 'href-template="/services/{id}"');
    const links = [...own(element).querySelectorAll<HTMLAnchorElement>('li a')].map(({ textContent, href }) => [
      textContent.trim(),
      href,
    ]);
    expect(links).to.deep.include(['Single person discount', `${location.origin}/services/discount`]);
    expect(links).to.deep.include(['Debt advice', 'https://debt.example.org/']);
  });

  it('says first what is not as usual', async () => {
    const element = await entry(
      await listOf({
        ...whole,
        status: { state: 'closed', until: '2099-05-03', message: 'a flood' },
        alert: 'Use Brook Library.',
      }),
    );
    expect(heard(element).slice(0, 3)).to.deep.equal([
      'Council Tax Reduction',
      'Closed until the end of 3 May 2099: a flood',
      'Use Brook Library.',
    ]);
  });

  it('speaks Welsh as soon as the page does, and English again', async () => {
    const element = await entry(
      await listOf({ ...whole, translations: { cy: { name: 'Gostyngiad y Dreth Gyngor' } } }),
    );
    const english = heard(element);
    element.parentElement!.lang = 'cy';
    await until(() => headingsOf(element).includes('h3 Sut i gysylltu â ni'), 'Welsh');
    expect(headingsOf(element)[0]).to.equal('h2 Gostyngiad y Dreth Gyngor');
    expect(own(element).firstElementChild!.getAttribute('lang')).to.equal('cy');
    element.parentElement!.lang = 'en';
    await until(() => heard(element).join() === english.join(), 'English');
  });

  it('passes axe, also without its name', async () => {
    const address = await listOf(whole);
    for (const more of ['heading-level="2"', 'heading-level="2" without-name']) {
      const element = await entry(address, more);
      expect(await faultsOf(own(element))).to.deep.equal([]);
      element.remove();
    }
  });

  it('tells opening times anew as time passes', async () => {
    const time = clock();
    time.pass((Date.parse('2027-01-14T08:30:00Z') - Date.now()) / 1000);
    const element = await entry(await listOf(whole));
    expect(heard(element)).to.include('Opens today at 9am');
    time.pass(3600);
    await until(() => heard(element).includes('Open now, closes at 5pm'), 'open');
  });

  it('keeps its fallback where the service cannot be had, and what it showed when a refresh fails', async () => {
    consoleOf();
    const key = `service-${crypto.randomUUID()}`;
    const address = await serve(JSON.stringify([whole]), 'application/json', key);
    const failing = await whenState(fixture<CouncilService>(tagOf('/__api/status/404')), 'failed');
    expect(heard(failing)).to.deep.equal(['Sorry, this service cannot be shown at the moment.', 'Phone us.']);
    const element = await entry(address);
    await forget(address);
    await element.reload();
    expect(stateOf(element)).to.equal('stale');
    expect(heard(element)[0]).to.match(/^This may be out of date/);
    expect(heard(element)).to.include('Council Tax Reduction');
  });

  it('shares its request with the cards of the page', async () => {
    await import('../service-card/define.js');
    const address = await listOf(whole, { id: 'b', name: 'Another', channels: [] });
    const place = fixture(
      `<div>${tagOf(address, 'service-id="reduction"')}<council-service-card src="${address}" service-id="b"></council-service-card></div>`,
    );
    await Promise.all([...place.children].map((each) => whenState(each, 'ready')));
    expect(heard(place)).to.include('Another');
    expect(await countOf(address)).to.equal(1);
  });

  it('is not doubled by a copy, and is itself where it is moved', async () => {
    const element = await entry(await listOf(whole));
    const copy = element.cloneNode(true) as Element;
    element.after(copy);
    await whenState(copy, 'ready');
    expect(copy.querySelectorAll('h2').length).to.equal(1);
    expect(heard(copy)).to.deep.equal(heard(element));
    const ids = [...element.parentElement!.querySelectorAll('[id]')].map(({ id }) => id);
    expect(new Set(ids).size).to.equal(ids.length);
  });

  it('keeps in sight what a forgotten closing tag has swallowed', async () => {
    const said = consoleOf();
    const address = await listOf(whole);
    const element = fixture<CouncilService>(
      `<council-service src="${address}"><p>Phone us.</p><footer>Contact the council</footer></council-service>`,
    );
    await whenState(element, 'ready');
    expect(heard(element)).to.include('Contact the council');
    expect(said.warnings.join()).to.match(/<\/council-service>/);
  });
});
