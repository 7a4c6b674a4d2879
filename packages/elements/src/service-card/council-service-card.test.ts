import { expect } from 'chai';
import { treeOf } from '../../../../test/support/accessibility.js';
import { heard } from '../../../../test/support/heard.js';
import { fixture, quiet, stateOf, until, whenState, withStyles } from '../../../../test/support/page.js';
import { countOf, serve } from '../../../../test/support/serve.js';
import '../shared/diagnostics.js';
import { CouncilServiceCard } from './council-service-card.js';
import './define.js';

const garden = {
  id: 'garden-waste',
  name: 'Garden waste collection',
  summary: 'Have cuttings taken away.',
  audience: ['Households with a garden'],
  costs: [{ amount: 48, description: 'per year' }],
  channels: [
    { kind: 'online', value: 'https://www.example.org/garden', label: 'Join the collection' },
    { kind: 'phone', value: '01632 960 110', instructions: 'Have your postcode ready.' },
    { kind: 'post', value: 'Waste team\nTown Hall' },
  ],
  processingTime: '10 working days',
};
const library = {
  id: 'library-card',
  name: 'Library card',
  summary: 'Borrow books.',
  audience: ['Everyone'],
  costs: [{ amount: 0 }],
  channels: [{ kind: 'in-person', value: '4 Mill Lane, NM1 2BB' }],
};

const listOf = (...services: object[]): Promise<string> => serve(JSON.stringify(services));
const fallback = '<h3><a href="/garden">Garden waste</a></h3><p>Phone us.</p>';
const tagOf = (source: string, more = 'service-id="garden-waste"', inside = fallback): string =>
  `<council-service-card src="${source}" ${more}>${inside}</council-service-card>`;
const card = async (source: string, more?: string): Promise<CouncilServiceCard> =>
  whenState(fixture<CouncilServiceCard>(tagOf(source, more)), 'ready');
const shellOf = (element: Element): Element => element.shadowRoot!.querySelector('[part=card]')!;

describe('<council-service-card> as a frame', () => {
  const frame = (more = ''): CouncilServiceCard =>
    fixture(`<council-service-card ${more}>${fallback}</council-service-card>`);

  it('shows the author’s heading, link and sentence, untouched', async () => {
    const element = frame();
    const before = element.innerHTML;
    await element.updateComplete;
    await quiet();
    expect(element).to.be.instanceOf(CouncilServiceCard);
    expect(heard(element)).to.deep.equal(['Garden waste', 'Phone us.']);
    expect(element.innerHTML).to.equal(before);
    expect(shellOf(element).hasAttribute('lang')).to.equal(false);
    expect(stateOf(element)).to.equal('ready');
  });

  it('is drawn as a box', async () => {
    const element = frame();
    await element.updateComplete;
    expect(parseFloat(getComputedStyle(shellOf(element)).paddingTop)).to.be.above(10);
  });

  it('has no gap above what its author wrote, whatever room the page gives headings', async () => {
    await withStyles('main h3, h3 { margin: 3rem 0 1rem }');
    const element = frame();
    await element.updateComplete;
    expect(getComputedStyle(element.querySelector('h3')!).marginBlockStart).to.equal('0px');
  });

  it('says why somebody may be eligible, where that is all there is to say', async () => {
    const element = frame('because="you have a garden"');
    await until(() => element.querySelector('[data-council-own] p'), 'the reason');
    expect(heard(element)).to.deep.equal([
      'Garden waste',
      'Phone us.',
      'You may be eligible because you have a garden',
    ]);
  });

  it('says the facts of its attributes below', async () => {
    const element = frame('audience="Adults" cost="£5" takes="2 weeks" phone="01632 960 110" checked="2026-10-05"');
    await until(() => element.querySelector('[data-council-own] a'), 'the facts');
    const words = heard(element);
    expect(words.slice(0, 6)).to.deep.equal([
      'Garden waste',
      'Phone us.',
      'For adults',
      'Cost: £5',
      'Takes 2 weeks',
      'Phone 01632 960 110: Garden waste',
    ]);
    expect(words[6]).to.match(/5 October 2026$/);
    expect(element.querySelector('[data-council-own] a')!.getAttribute('href')).to.equal('tel:+441632960110');
  });

  it('takes facts away again', async () => {
    const element = frame('cost="Free"');
    await until(() => heard(element).includes('Cost: Free'), 'the cost');
    element.removeAttribute('cost');
    await until(() => !heard(element).includes('Cost: Free'), 'no cost');
  });
});

describe('<council-service-card> from a list', () => {
  it('tells a service in text, in place of the fallback', async () => {
    const element = await card(await listOf(garden, library));
    expect(heard(element)).to.deep.equal([
      'Garden waste collection',
      'Have cuttings taken away.',
      'For households with a garden',
      'Cost: £48 per year',
      'Takes 10 working days',
      'Join the collection (online): Garden waste collection',
      'Other ways to reach us',
      'Phone: 01632 960 110',
      'Have your postcode ready.',
      'Post: Waste team, Town Hall',
    ]);
  });

  it('has roles and names', async () => {
    const element = await card(await listOf(garden), 'service-id="garden-waste" heading-level="4"');
    expect(treeOf(element.querySelector('[data-council-own]')!)).to.deep.equal([
      'article Garden waste collection',
      'heading Garden waste collection',
      'list',
      'listitem For households with a garden',
      'listitem Cost: £48 per year',
      'listitem Takes 10 working days',
      'link Join the collection (online): Garden waste collection',
      'list Other ways to reach us',
      'listitem Phone: 01632 960 110 Have your postcode ready.',
      'link 01632 960 110',
      'listitem Post: Waste team, Town Hall',
    ]);
    expect(element.querySelector('[data-council-own] h4')!.textContent).to.include('Garden waste collection');
  });

  it('says when others can be reached beside them, not beside what can be done online at any hour', async () => {
    const hours = { rules: [{ frequency: 'daily', opens: '00:00', closes: '24:00' }], bankHolidays: 'open' };
    const words = heard(await card(await listOf({ ...garden, hours })));
    expect(words.slice(words.indexOf('Other ways to reach us'))).to.include('Open now, day and night');
    expect(words.slice(0, words.indexOf('Other ways to reach us'))).to.not.include('Open now, day and night');
  });

  it('offers nothing to do while it is closed but asking, under one notice', async () => {
    const status = { state: 'closed', until: '2099-05-03', message: 'a flood' };
    const element = await card(
      await listOf({ ...garden, status, alert: 'Use the tip.', channels: [garden.channels[0]] }),
    );
    expect(element.querySelectorAll('.council-service-status')).to.have.length(1);
    expect(element.querySelector('.council-service-action')).to.equal(null);
    const words = heard(element);
    expect(words.slice(1, 3)).to.deep.equal(['Closed until the end of 3 May 2099: a flood', 'Use the tip.']);
    expect(words.slice(-2)).to.deep.equal(['How to reach us', 'Join the collection (online)']);
  });

  it('leaves it to the list items where it is one of a list', async () => {
    const address = await listOf(garden);
    const list = fixture(`<ul><li>${tagOf(address)}</li></ul>`);
    const element = list.querySelector('council-service-card')!;
    await whenState(element, 'ready');
    expect(element.querySelector('article')).to.equal(null);
  });

  it('lets two cards be compared by ear', async () => {
    const address = await listOf(garden, library);
    const [one, other] = await Promise.all([card(address), card(address, 'service-id="library-card"')]);
    const facts = (element: Element): string[] => heard(element).filter((line) => /^(Cost|For)/.test(line));
    expect(facts(one)).to.deep.equal(['For households with a garden', 'Cost: £48 per year']);
    expect(facts(other)).to.deep.equal(['For everyone', 'Cost: Free']);
  });

  it('links its heading to the page of the site, else to the page the source names, else to none', async () => {
    const address = await listOf({ ...garden, id: 'a b/c', url: 'https://www.example.org/page' }, library);
    const hrefOf = (element: Element): string | null | undefined =>
      element.querySelector('[data-council-own] :is(h3) a')?.getAttribute('href');
    const own = await card(address, 'service-id="a b/c" href-template="/services/{id}"');
    expect(hrefOf(own)).to.equal(`${location.origin}/services/a%20b%2Fc`);
    expect(hrefOf(await card(address, 'service-id="a b/c"'))).to.equal('https://www.example.org/page');
    expect(hrefOf(await card(address, 'service-id="library-card"'))).to.equal(undefined);
    const bad = await card(address, 'service-id="library-card" href-template="javascript:alert({id})"');
    expect(hrefOf(bad)).to.equal(undefined);
  });

  it('costs one request for fifty cards', async () => {
    const services = Array.from({ length: 50 }, (_, at) => ({ ...library, id: `s${at}`, name: `Service ${at}` }));
    const address = await listOf(...services);
    const cards = services.map(({ id }) => tagOf(address, `service-id="${id}"`)).join('');
    const place = fixture(`<div>${cards}</div>`);
    await Promise.all([...place.children].map((each) => whenState(each, 'ready')));
    expect([...place.querySelectorAll('article h3')].map((name) => name.textContent.trim())).to.deep.equal(
      services.map(({ name }) => name),
    );
    expect(await countOf(address)).to.equal(1);
  });

  it('shows the only service of a source without an id', async () => {
    const element = await card(await listOf(library), '');
    expect(heard(element)[0]).to.equal('Library card');
  });

  it('shows another service when its id changes, without another request', async () => {
    const address = await listOf(garden, library);
    const element = await card(address);
    element.serviceId = 'library-card';
    await until(() => heard(element)[0] === 'Library card', 'the other service');
    expect(await countOf(address)).to.equal(1);
  });

  it('says why somebody may be eligible', async () => {
    const element = await card(await listOf(garden), 'service-id="garden-waste" because="you have a garden"');
    expect(heard(element)).to.include('You may be eligible because you have a garden');
  });
});

describe('<council-service-card> with a service of a script', () => {
  const place = { name: 'Library', latitude: 54.9783, longitude: -1.6178 };

  it('shows it at once, and how far it is, and asks nobody', async () => {
    const element = document.createElement('council-service-card');
    fixture<HTMLElement>('<div></div>').append(element);
    element.service = { ...library, channels: [], places: [place] };
    element.near = { latitude: 54.99, longitude: -1.6178 };
    await until(() => element.querySelector('h3'), 'the card');
    expect(heard(element)).to.include('0.8 miles away in a straight line');
    expect(stateOf(element)).to.equal('ready');
    element.service = { id: 'x', name: 'Another', channels: [] };
    await element.updateComplete;
    expect(heard(element)).to.deep.equal(['Another']);
  });
});
