import { expect } from 'chai';
import { heard, seen } from '../../../../test/support/heard.js';
import { consoleOf, fixture, quiet, until, whenState } from '../../../../test/support/page.js';
import { serve } from '../../../../test/support/serve.js';
import '../shared/diagnostics.js';
import '../shared/about.js';
import './define.js';
import './standing.js';

const tile = (source: string, more: string): string =>
  `<council-kpi src="${source}" label="Visits" ${more}></council-kpi>`;

describe('<council-kpi> says nothing the data does not carry', () => {
  it('gives no figure from part of the data', async () => {
    const said = consoleOf();
    const address = await serve('{"total":500,"data":[{"month":"2026-09","n":1},{"month":"2026-10","n":3}]}');
    const latest = await whenState(fixture(tile(address, '')), 'failed');
    const sum = await whenState(fixture(tile(address, 'aggregate="sum"')), 'failed');
    for (const element of [latest, sum]) {
      expect(seen(element)).to.contain('Sorry, this figure cannot be shown at the moment.');
    }
    await until(() => said.all.length >= 2, 'messages');
    expect(said.all.join('\n')).to.contain('The source gave 2 of 500 rows');
  });

  it('says when a sum leaves out what is withheld', async () => {
    const address = await serve('ward,n\nAbbey,12\nBrook,[c]\nCastle,5\n', 'text/csv');
    const element = await whenState(fixture(tile(address, 'aggregate="sum"')), 'ready');
    expect(heard(element).join(' ')).to.contain('17, without figures that are withheld or missing');
  });

  it('tells a developer that no row matches the filter', async () => {
    const said = consoleOf();
    const address = await serve('month,n\n2026-10,3\n', 'text/csv');
    await whenState(fixture(tile(address, 'filter="n > 5"')), 'empty');
    await until(() => said.all.length > 0, 'a message');
    expect(said.all[0]).to.contain('No row matches the filter.');
  });

  it('does not take the day of publication for what the figure is about', async () => {
    const address = await serve('{"value":42,"updated":"2026-09-01T00:00:00Z"}');
    const element = await whenState(fixture(tile(address, 'measure="value"')), 'ready');
    expect(heard(element)).to.include('Visits: 42');
  });

  it('compares with the reading before, not with another hour of the day before', async () => {
    const readings = ['2026-09-01T00:00', '2026-09-01T12:00', '2026-09-02T06:00', '2026-09-02T12:00'];
    const rows = readings.map((at, index) => `${at},${[100, 150, 212, 218][index]}`).join('\n');
    const address = await serve(`at,n\n${rows}\n`, 'text/csv');
    const element = await whenState(fixture(tile(address, 'date="at"')), 'ready');
    expect(heard(element).join(' ')).to.contain('up 6 on the previous period');
  });

  it('says what an earlier figure written in the page is from', async () => {
    const html = '<council-kpi value="5" previous="£4" compare="last-year" label="Visits"></council-kpi>';
    const element = await whenState(fixture(html), 'ready');
    expect(heard(element)).to.include('Visits: 5, up 1 on the same period last year');
  });
});

describe('<council-kpi> on the page', () => {
  it('keeps a width of its own where a page lays it out by content', async () => {
    const row = fixture<HTMLElement>(
      `<div style="display:flex; font: 19px sans-serif">${'<council-kpi value="1,234" label="Household waste"></council-kpi>'.repeat(2)}</div>`,
    );
    for (const element of row.querySelectorAll('council-kpi')) {
      await whenState(element, 'ready');
      expect(element.getBoundingClientRect().width).to.be.above(100);
    }
  });

  it('is hidden when it is told to be', async () => {
    const element = await whenState(fixture('<council-kpi value="5" label="Visits" hidden></council-kpi>'), 'ready');
    expect(getComputedStyle(element).display).to.equal('none');
  });

  it('keeps what is open, and the focus, when an attribute changes', async () => {
    const address = await serve('month,n\n2026-09,2\n2026-10,3\n', 'text/csv');
    const element = await whenState(fixture(tile(address, 'publisher="Northmere"')), 'ready');
    await until(() => element.shadowRoot!.querySelector('details'), 'About');
    const details = element.shadowRoot!.querySelector('details')!;
    details.open = true;
    details.querySelector('summary')!.focus();
    element.target = 2;
    await until(() => seen(element).includes('Target 2') || seen(element).includes('target 2'), 'the target');
    await quiet();
    expect(element.shadowRoot!.querySelector('details')).to.equal(details);
    expect(details.open).to.equal(true);
    expect(element.shadowRoot!.activeElement).to.equal(details.querySelector('summary'));
  });

  it('has its sentence over its figures, where a finger finds it', async () => {
    const element = await whenState(fixture('<council-kpi value="48.2%" label="Visits"></council-kpi>'), 'ready');
    const box = (selector: string): DOMRect => element.shadowRoot!.querySelector(selector)!.getBoundingClientRect();
    expect(box('.told').width).to.be.closeTo(box('.figures').width, 1);
    expect(box('.told').height).to.be.closeTo(box('.figures').height, 1);
  });
});
