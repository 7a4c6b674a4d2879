import { expect } from 'chai';
import { heard, nameOf, seen } from '../../../../test/support/heard.js';
import {
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
import type { CouncilKpi, KpiDetail } from './council-kpi.js';
// Loaded beforehand, so that a tile is whole as soon as it is ready.
import '../shared/diagnostics.js';
import '../shared/about.js';
import './define.js';
import './standing.js';

const month = (value: number | null): string => JSON.stringify([{ month: '2026-10', visits: value }]);
const tile = (source: string, more = ''): string =>
  `<council-kpi src="${source}" label="Library visits" ${more}><a href="/visits">See the visits</a></council-kpi>`;
const group = (element: Element): Element => element.shadowRoot!.querySelector('[part=tile]')!;
const valueOf = (element: Element): string => element.shadowRoot!.querySelector('[part=value]')?.textContent ?? '';

describe('<council-kpi> waiting', () => {
  it('has its name, and shows and tells the fallback', async () => {
    const address = await serve(month(14_239));
    const element = fixture(tile(`${address}?ms=300`));
    await element.updateComplete;
    expect(stateOf(element)).to.equal('waiting');
    expect(nameOf(group(element))).to.equal('Library visits');
    expect(heard(element)).to.deep.equal(['Library visits', 'See the visits']);
    await whenState(element, 'ready');
    expect(seen(element)).to.not.contain('See the visits');
  });

  it('says that it is loading where the author left no fallback', async () => {
    const address = await serve(month(1));
    const element = fixture(`<council-kpi src="${address}?ms=300" label="Library visits"></council-kpi>`);
    await element.updateComplete;
    expect(heard(element)).to.deep.equal(['Library visits', 'Loading']);
    await whenState(element, 'ready');
    expect(seen(element)).to.not.contain('Loading');
  });

  it('holds the space that the figure will take', async () => {
    const address = await serve(
      JSON.stringify([7, 8, 9, 10].map((at) => ({ month: `2026-${String(at).padStart(2, '0')}`, visits: at * 1000 }))),
    );
    const element = fixture(tile(`${address}?ms=300`, 'target="9000" better="higher"'), {
      style: 'width: 24em; font: 16px sans-serif',
    });
    await element.updateComplete;
    const before = element.getBoundingClientRect().height;
    await whenState(element, 'ready');
    expect(Math.abs(element.getBoundingClientRect().height - before)).to.be.below(2);
  });
});

describe('<council-kpi> states', () => {
  it('tells that it is ready, in words, through every shadow root', async () => {
    const address = await serve(month(14_239));
    const host = fixture<HTMLElement>('<div></div>');
    const inner = document.createElement('div');
    inner.append(document.createRange().createContextualFragment(tile(address, 'unit="visits"')));
    host.attachShadow({ mode: 'open' }).append(inner);
    const { detail, bubbles, composed } = await nextEvent<KpiDetail>('council-ready');
    expect({ bubbles, composed }).to.deep.equal({ bubbles: true, composed: true });
    expect(detail).to.deep.equal({
      state: 'ready',
      label: 'Library visits',
      value: 14_239,
      unit: 'visits',
      period: 'October 2026',
      sentence: 'Library visits: 14,239 visits, October 2026',
    });
  });

  it('is empty where the source has no figure, and the fallback stays', async () => {
    const address = await serve('[]');
    const told = nextEvent<KpiDetail>('council-empty');
    const element = await whenState(fixture(tile(address)), 'empty');
    const { detail } = await told;
    expect([detail.state, detail.value, detail.sentence]).to.deep.equal(['empty', null, 'Library visits: ']);
    expect(heard(element)).to.deep.equal(['Library visits', 'No figures have been published yet.', 'See the visits']);
  });

  it('fails with one plain sentence and the fallback, and tells why only in the console', async () => {
    const said = consoleOf();
    const told = nextEvent<KpiDetail>('council-failed');
    const element = await whenState(fixture(tile('/__api/status/404')), 'failed');
    const { detail } = await told;
    expect([detail.state, detail.value]).to.deep.equal(['failed', null]);
    expect(heard(element)).to.deep.equal([
      'Library visits',
      'Sorry, this figure cannot be shown at the moment.',
      'See the visits',
    ]);
    expect(said.errors).to.have.length(1);
  });

  it('keeps the last good figure when a refresh fails, and says from when it is', async () => {
    consoleOf();
    const address = await serve(month(14_239));
    const element = await whenState(fixture(tile(address)), 'ready');
    await forget(address);
    const told = nextEvent<KpiDetail>('council-stale');
    await element.reload();
    const { detail } = await told;
    await whenState(element, 'stale');
    expect([detail.state, detail.value]).to.deep.equal(['stale', 14_239]);
    expect(valueOf(element)).to.equal('14,239');
    const checked = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' }).format();
    expect(seen(element)).to.contain(`This figure may be out of date. The last figure we have is from ${checked} at `);
    expect(seen(element)).to.not.contain('See the visits');
  });

  it('recovers from a stale and from a failed state', async () => {
    consoleOf();
    const key = `recovering-${Date.now()}`;
    const address = await serve(month(1), 'application/json', key);
    await forget(address);
    const element = await whenState(fixture(tile(address)), 'failed');
    for (const value of [5, 6]) {
      await serve(month(value), 'application/json', key);
      await element.reload();
      await whenState(element, 'ready');
      expect(valueOf(element)).to.equal(String(value));
      expect(seen(element)).to.not.match(/Sorry|out of date/);
      await forget(address);
      await element.reload();
      await whenState(element, 'stale');
    }
  });

  it('shows a change that a reload brings, without waiting', async () => {
    const key = `changing-${Date.now()}`;
    const address = await serve(month(1), 'application/json', key);
    const element = await whenState(fixture(tile(address)), 'ready');
    await serve(month(2), 'application/json', key);
    const reloaded = element.reload();
    await quiet(1);
    expect(stateOf(element)).to.equal('ready');
    await reloaded;
    expect(valueOf(element)).to.equal('2');
  });

  it('has one state at a time', async () => {
    const element = fixture(tile(await serve(month(1))));
    expect(stateOf(element)).to.equal('waiting');
    await whenState(element, 'ready');
  });
});

describe('<council-kpi> refresh', () => {
  const ready = async (
    seconds: string,
  ): Promise<{ element: CouncilKpi; address: string; time: ReturnType<typeof clock> }> => {
    const time = clock();
    const address = await serve(month(1));
    const element = await whenState(fixture(tile(address, `refresh="${seconds}"`)), 'ready');
    await until(() => time.waiting() === 1, 'a refresh to be planned');
    return { element, address, time };
  };
  const asked = async (address: string, times: number): Promise<void> => {
    let count = 0;
    await until(
      () => (void countOf(address).then((now) => (count = now)), count === times),
      () => `${times} requests; there were ${count}`,
    );
  };

  it('asks again every so many seconds', async () => {
    const { address, time } = await ready('60');
    time.pass(59);
    await quiet();
    expect(await countOf(address)).to.equal(1);
    time.pass(1);
    await asked(address, 2);
    await until(() => time.waiting() === 1, 'the next refresh to be planned');
    time.pass(60);
    await asked(address, 3);
  });

  it('asks no more often than every ten seconds, whatever the page says', async () => {
    const { address, time } = await ready('0.1');
    time.pass(9);
    await quiet();
    expect(await countOf(address)).to.equal(1);
    time.pass(1);
    await asked(address, 2);
  });

  it('asks nothing while the page is hidden, and at once when it is shown again', async () => {
    const { address, time } = await ready('60');
    setHidden(true);
    time.pass(600);
    await quiet();
    expect(time.waiting()).to.equal(0);
    expect(await countOf(address)).to.equal(1);
    setHidden(false);
    await asked(address, 2);
  });

  it('stops when the tile leaves the page, and goes on when it is back', async () => {
    const { element, address, time } = await ready('60');
    const { parentElement: home } = element;
    element.remove();
    expect(time.waiting()).to.equal(0);
    time.pass(600);
    setHidden(true);
    setHidden(false);
    await quiet();
    expect(await countOf(address)).to.equal(1);
    home!.append(element);
    await until(() => time.waiting() === 1, 'a refresh to be planned');
  });

  it('is not planned unless asked for', async () => {
    const time = clock();
    await whenState(fixture(tile(await serve(month(1)))), 'ready');
    expect(time.waiting()).to.equal(0);
  });
});

describe('<council-kpi> attributes that change', () => {
  const both = JSON.stringify([
    { month: '2026-09', visits: 10, loans: 70 },
    { month: '2026-10', visits: 20, loans: 80 },
  ]);

  it('reads another address', async () => {
    const element = await whenState(fixture(tile(await serve(month(1)))), 'ready');
    element.setAttribute('src', await serve(month(2)));
    await until(() => valueOf(element) === '2', 'the figure of the other address');
  });

  it('takes another measure of what it has read, without another request', async () => {
    const address = await serve(both);
    const element = await whenState(fixture(tile(address, 'measure="visits"')), 'ready');
    element.setAttribute('measure', 'loans');
    await until(() => valueOf(element) === '80', 'the other measure');
    expect(await countOf(address)).to.equal(1);
  });

  it('shows the newest answer when addresses change faster than they answer', async () => {
    const slow = `${await serve(month(1))}?ms=400`;
    const element = fixture(tile(slow));
    await element.updateComplete;
    element.src = await serve(month(2));
    await until(() => valueOf(element) === '2', 'the second figure');
    const again = nextEvent('council-ready');
    const other = await whenState(fixture(tile(slow)), 'ready');
    await again;
    expect([valueOf(other), valueOf(element)]).to.deep.equal(['1', '2']);
  });

  it('waits meanwhile, with its label to be heard', async () => {
    const element = await whenState(fixture(tile(await serve(month(1)))), 'ready');
    element.src = `${await serve(month(2))}?ms=300`;
    await until(() => stateOf(element) === 'waiting', 'the tile to wait');
    await element.updateComplete;
    expect(heard(element)).to.deep.equal(['Library visits', 'See the visits']);
    await whenState(element, 'ready');
  });

  it('puts a new label, unit and number of digits into words without another request', async () => {
    const address = await serve(month(14_239.5));
    const element = await whenState(fixture(tile(address)), 'ready');
    element.label = 'Visits';
    element.unit = 'people';
    element.decimals = 0;
    await element.updateComplete;
    expect(heard(element)).to.deep.include('Visits: 14,240 people, October 2026');
    expect(nameOf(group(element))).to.equal('Visits');
    expect(await countOf(address)).to.equal(1);
  });
});
