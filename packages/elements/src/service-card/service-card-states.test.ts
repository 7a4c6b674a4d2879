import { expect } from 'chai';
import { heard, seen } from '../../../../test/support/heard.js';
import {
  afterwards,
  clock,
  consoleOf,
  fixture,
  nextEvent,
  quiet,
  setHidden,
  stateOf,
  until,
  whenState,
} from '../../../../test/support/page.js';
import { countOf, forget, serve } from '../../../../test/support/serve.js';
import type { ServiceDetail } from './council-service-card.js';
import '../shared/diagnostics.js';
import './contents.js';
import './define.js';

type Card = HTMLElementTagNameMap['council-service-card'];

const service = (more: object = {}): object => ({
  id: 'a',
  name: 'Library card',
  channels: [{ kind: 'phone', value: '01632 960 110' }],
  ...more,
});
const listOf = (services: readonly object[], key?: string): Promise<string> =>
  serve(JSON.stringify(services), 'application/json', key);
const fallback = '<p>Phone the library.</p>';
const cardOf = (source: string, more = ''): Card =>
  fixture<Card>(`<council-service-card src="${source}" service-id="a" ${more}>${fallback}</council-service-card>`);
const keyOf = (): string => `card-${crypto.randomUUID()}`;
/** 14 January 2027 is a Thursday. */
const at = (time: string): number => Date.parse(`2027-01-14T${time}:00Z`) - Date.now();

describe('<council-service-card> states', () => {
  it('waits with the fallback in sight, and holds its space', async () => {
    const element = cardOf(`${await listOf([service()])}?ms=300`);
    await element.updateComplete;
    expect(stateOf(element)).to.equal('waiting');
    expect(heard(element)).to.deep.equal(['Phone the library.']);
    const before = element.getBoundingClientRect().height;
    await whenState(element, 'ready');
    expect(Math.abs(element.getBoundingClientRect().height - before)).to.be.below(2);
    expect(seen(element)).to.not.contain('Phone the library.');
  });

  it('says that it is loading where the author left no fallback', async () => {
    const source = `${await listOf([service()])}?ms=300`;
    const element = fixture<Card>(`<council-service-card src="${source}" service-id="a"></council-service-card>`);
    await until(() => heard(element).length > 0, 'words');
    expect(heard(element)).to.deep.equal(['Loading']);
    await whenState(element, 'ready');
    expect(heard(element)).to.not.include('Loading');
  });

  it('tells that it is ready, with what it shows', async () => {
    const told = nextEvent<ServiceDetail>('council-ready');
    cardOf(await listOf([service()]));
    const { detail, bubbles, composed } = await told;
    expect(detail).to.deep.equal({ state: 'ready', id: 'a', name: 'Library card' });
    expect([bubbles, composed]).to.deep.equal([true, true]);
  });

  it('is empty where the list has no such service, and tells the developer', async () => {
    const said = consoleOf();
    const element = await whenState(cardOf(await listOf([service({ id: 'b' }), service({ id: 'c' })])), 'empty');
    expect(heard(element)).to.deep.equal(['This service is not in the list at the moment.', 'Phone the library.']);
    await until(() => said.warnings.length > 0, 'a warning');
    expect(said.warnings.join()).to.match(/no service with the id a/);
  });

  it('fails with one plain sentence and the fallback, and tells why only in the console', async () => {
    const said = consoleOf();
    const told = nextEvent<ServiceDetail>('council-failed');
    const element = await whenState(cardOf('/__api/status/404'), 'failed');
    expect((await told).detail).to.deep.equal({ state: 'failed', id: 'a', name: undefined });
    expect(heard(element)).to.deep.equal(['Sorry, this service cannot be shown at the moment.', 'Phone the library.']);
    expect(said.errors).to.have.length(1);
  });

  it('gives back the room it held for what does not come', async () => {
    consoleOf();
    const waiting = cardOf(`${await listOf([service()])}?ms=300`);
    await waiting.updateComplete;
    const failed = await whenState(cardOf('/__api/status/404'), 'failed');
    expect(failed.getBoundingClientRect().height).to.be.below(waiting.getBoundingClientRect().height / 2);
  });

  it('keeps what was known when a refresh fails, says so, and recovers', async () => {
    consoleOf();
    const key = keyOf();
    const address = await listOf([service()], key);
    const element = await whenState(cardOf(address), 'ready');
    await forget(address);
    await element.reload();
    await whenState(element, 'stale');
    expect(heard(element)[0]).to.equal('Library card');
    expect(heard(element).at(-1)).to.match(/^This may be out of date\. We last got it on /);
    await listOf([service({ name: 'Library membership' })], key);
    await element.reload();
    await whenState(element, 'ready');
    expect(heard(element)[0]).to.equal('Library membership');
    expect(seen(element)).to.not.contain('out of date');
  });

  it('shows what came of a feed that fails on its way, and fails where the service did not come', async () => {
    const said = consoleOf();
    const { fetch } = globalThis;
    afterwards(() => (globalThis.fetch = fetch));
    globalThis.fetch = (address, options) =>
      fetch(/page=2/.test(String(address)) ? '/__api/status/500' : address, options);
    const content = ['a', 'b'].map((id) => ({ id, name: `Service ${id}`, status: 'active' }));
    const address = await serve(JSON.stringify({ totalElements: 4, totalPages: 2, number: 1, size: 2, content }));
    const element = await whenState(cardOf(address, 'standard="open-referral"'), 'ready');
    expect(heard(element)[0]).to.equal('Service a');
    await until(
      () => /Only 2 services could be read\. The server answered 500/.test(said.warnings.join()),
      () => said.all.join('\n'),
    );
    expect(said.errors).to.deep.equal([]);
    element.serviceId = 'c';
    await whenState(element, 'failed');
    expect(heard(element).at(-1)).to.equal('Phone the library.');
  });

  it('reads again every so many seconds, once for all cards of a source', async () => {
    const time = clock();
    const key = keyOf();
    const address = await listOf([service()], key);
    const cards = [cardOf(address, 'refresh="60"'), cardOf(address, 'refresh="60"')];
    await Promise.all(cards.map((each) => whenState(each, 'ready')));
    await until(() => time.waiting() >= 3, 'two refreshers and the minute');
    await listOf([service({ name: 'New name' })], key);
    time.pass(61);
    await until(() => cards.every((each) => heard(each)[0] === 'New name'), 'both cards');
    expect(await countOf(address)).to.equal(2);
  });
});

describe('<council-service-card> as time passes', () => {
  const open = { hours: { rules: [{ frequency: 'daily', opens: '09:00', closes: '17:00' }], bankHolidays: 'open' } };
  const openingOf = (element: Element): string | undefined => heard(element).find((line) => /^Open/.test(line));

  it('tells anew when it opens and closes, without another request', async () => {
    const time = clock();
    time.pass(at('08:30') / 1000);
    const address = await listOf([service(open)]);
    const element = await whenState(cardOf(address), 'ready');
    expect(openingOf(element)).to.equal('Opens today at 9am');
    const asked = await countOf(address);
    time.pass(45 * 60);
    await until(() => openingOf(element) === 'Open now, closes at 5pm', 'open');
    time.pass(8 * 3600);
    await until(() => openingOf(element) === 'Opens tomorrow at 9am', 'closed');
    expect(await countOf(address)).to.equal(asked);
  });

  it('has one timer for all cards, none on a hidden page and none after it', async () => {
    const time = clock();
    // Half past: the next minute is so far off that its timer is one the clock knows.
    time.pass((at('08:30') + 10_000) / 1000);
    const address = await listOf([service(open)]);
    const cards = [cardOf(address), cardOf(address), cardOf(address)];
    await Promise.all(cards.map((each) => whenState(each, 'ready')));
    expect(time.waiting()).to.equal(1);
    setHidden(true);
    expect(time.waiting()).to.equal(0);
    time.pass(3600);
    await quiet();
    expect(openingOf(cards[0]!)).to.equal('Opens today at 9am');
    setHidden(false);
    await until(() => openingOf(cards[0]!) === 'Open now, closes at 5pm', 'the time of a page that is shown again');
    expect(time.waiting()).to.equal(1);
    for (const each of cards) each.remove();
    expect(time.waiting()).to.equal(0);
  });

  it('knows the bank holidays of a part of the country, and of the site’s own file', async () => {
    const time = clock();
    // The Monday after Easter 2027 is a bank holiday in England and Wales only.
    time.pass((Date.parse('2027-03-29T10:00:00Z') - Date.now()) / 1000);
    const hours = { rules: [{ frequency: 'daily', opens: '09:00', closes: '17:00' }], bankHolidays: 'closed' };
    const address = await listOf([service({ hours })]);
    const events = (date: string): object => ({ events: [{ title: 'A day', date, notes: '', bunting: true }] });
    const file = {
      'england-and-wales': { division: 'england-and-wales', ...events('2027-01-01') },
      scotland: { division: 'scotland', ...events('2027-03-29') },
      'northern-ireland': { division: 'northern-ireland', ...events('2027-01-01') },
    };
    const holidays = await serve(JSON.stringify(file));
    const tellingOf = async (more: string): Promise<string | undefined> =>
      heard(await whenState(cardOf(address, more), 'ready')).find((line) => /^(Open|Closed)/.test(line));
    expect(await tellingOf('')).to.equal('Closed for the bank holiday; opens tomorrow at 9am');
    expect(await tellingOf('division="scotland"')).to.equal('Open now, closes at 5pm');
    expect(await tellingOf(`holidays="${holidays}"`)).to.equal('Open now, closes at 5pm');
    expect(await tellingOf(`division="scotland" holidays="${holidays}"`)).to.equal(
      'Closed for the bank holiday; opens tomorrow at 9am',
    );
    expect(await countOf(holidays)).to.equal(1);
  });

  it('goes on with the bank holidays it has where the site’s own cannot be read', async () => {
    const said = consoleOf();
    const element = await whenState(cardOf(await listOf([service()]), 'holidays="/__api/status/404"'), 'ready');
    expect(heard(element)[0]).to.equal('Library card');
    await until(() => said.warnings.length > 0, 'a warning');
    expect(said.warnings.join()).to.match(/bank holidays cannot be read/);
  });
});
