import { expect } from 'chai';
import { chartExamples } from '../../packages/elements/src/chart/council-chart.examples.js';
import { kpiGroupExamples } from '../../packages/elements/src/kpi-group/council-kpi-group.examples.js';
import { kpiExamples } from '../../packages/elements/src/kpi/council-kpi.examples.js';
import { tableExamples } from '../../packages/elements/src/table/council-table.examples.js';
import { atRest, librarySheet, openPage, script } from '../support/frame.js';
import { heard, seen } from '../support/heard.js';
import { quiet, stateOf, until } from '../support/page.js';
import { policyAllowing, strictPolicy } from '../support/policy.js';
import { otherOrigin } from '../support/serve.js';

const examples = [...kpiExamples.examples, ...kpiGroupExamples.examples];
const body = examples.map(({ html, lang = 'en' }) => `<section lang="${lang}">${html}</section>`).join('');
const head = `<link rel="stylesheet" href="${librarySheet}">${script()}`;

describe('a page with a strict Content-Security-Policy', () => {
  it('shows all examples in all their parts without one violation', async () => {
    const page = await openPage({ head, body }, strictPolicy);
    await atRest(page);
    for (const example of kpiExamples.examples) {
      const tile = page.tiles[kpiExamples.examples.indexOf(example)]!;
      expect(stateOf(tile)).to.equal(example.state ?? 'ready');
      if (example.spoken)
        await until(
          () => heard(tile).includes(example.spoken!),
          () => `${example.spoken}; ${heard(tile).join(' | ')}`,
        );
    }
    const abouts = page.tiles.flatMap((tile) => [...tile.shadowRoot!.querySelectorAll('details')]);
    expect(abouts.length).to.be.above(5);
    for (const details of abouts) details.open = true;
    page.document.documentElement.lang = 'cy';
    await quiet(10);
    expect(page.report.violations).to.deep.equal([]);
    expect(page.report.errors).to.deep.equal([]);
    expect(page.report.logged).to.have.length(1);
  });

  it('shows all tables in all their parts without one violation', async () => {
    const tables = tableExamples.examples.map(({ html, lang = 'en' }) => `<section lang="${lang}">${html}</section>`);
    const page = await openPage({ head, body: tables.join('') }, strictPolicy);
    const all = [...page.document.querySelectorAll('council-table')];
    await until(
      () => all.every((each) => /ready|empty|failed/.test(stateOf(each) ?? '')),
      () => `tables to come to rest; ${all.map(stateOf).join(' ')}`,
      20_000,
    );
    const closed = () => page.document.querySelectorAll<HTMLElement>('council-table [aria-expanded=false]');
    await until(() => closed().length > 20, 'what can be opened');
    for (const button of closed()) button.click();
    for (const details of page.document.querySelectorAll<HTMLDetailsElement>('council-table details'))
      details.open = true;
    for (const heading of page.document.querySelectorAll<HTMLElement>('council-table thead th:last-of-type button'))
      heading.click();
    await quiet(20);
    expect(page.report.violations).to.deep.equal([]);
    expect(page.report.errors).to.deep.equal([]);
    expect(page.report.logged).to.have.length(1);
  });

  it('shows all charts with their pictures and their files without one violation', async () => {
    const charts = chartExamples.examples.map(({ html, lang = 'en' }) => `<section lang="${lang}">${html}</section>`);
    const page = await openPage({ head, body: charts.join('') }, strictPolicy);
    const all = [...page.document.querySelectorAll('council-chart')];
    await until(
      () => all.every((each) => /ready|empty|failed/.test(stateOf(each) ?? '')),
      () => `charts to come to rest; ${all.map(stateOf).join(' ')}`,
      20_000,
    );
    const shown = all.filter((each) => stateOf(each) === 'ready');
    for (const chart of shown) {
      chart.scrollIntoView();
      const tools = () => chart.shadowRoot!.querySelector<HTMLElement>('.tools [aria-expanded=false]');
      await until(tools, () => `the tools of ${chart.getAttribute('label')}`, 20_000);
      tools()!.click();
      chart.shadowRoot!.querySelector('details')!.open = true;
    }
    const [first] = shown;
    const formats = () => [...first!.shadowRoot!.querySelectorAll<HTMLElement>('.tools + .tools button')];
    await until(() => formats().length === 3, 'the formats');
    for (const format of formats()) {
      format.click();
      await until(
        () => /Downloaded/.test(first!.shadowRoot!.querySelector('[role=status]')!.textContent),
        () => `a file; ${first!.shadowRoot!.querySelector('[role=status]')!.textContent}`,
      );
    }
    await quiet(20);
    expect(page.report.violations).to.deep.equal([]);
    expect(page.report.errors).to.deep.equal([]);
    expect(page.report.logged).to.have.length(1);
  });

  it('is drawn with its own styles all the same', async () => {
    const page = await openPage(
      { head, body: '<council-kpi value="5" label="It" definition="x"></council-kpi>' },
      strictPolicy,
    );
    await atRest(page);
    const tile = page.tiles[0]!.shadowRoot!.querySelector('.tile')!;
    expect(parseFloat(page.window.getComputedStyle(tile).paddingTop)).to.be.above(10);
  });

  it('would notice a violation', async () => {
    const page = await openPage({ body: '<p style="color: red">Red</p>' }, strictPolicy);
    await until(() => page.report.violations.length > 0, 'a violation');
    expect(page.report.violations.join()).to.match(/^style-src/);
  });

  it('tells the developer which host connect-src must list', async () => {
    const address = `${await otherOrigin()}/__api/body?cors=1&text=[]`;
    const page = await openPage(
      { head, body: `<council-kpi src="${address}" label="It"><a href="#">Fallback</a></council-kpi>` },
      strictPolicy,
    );
    await atRest(page);
    expect(seen(page.tiles[0]!)).to.contain('Fallback');
    await until(() => page.report.logged.length > 0, 'a message');
    expect(page.report.logged.join()).to.match(
      /<council-kpi label="It" src=.*Content-Security-Policy.*Add its host to connect-src/s,
    );
  });
});

describe('a page whose policy allows no Trusted Types', () => {
  it('keeps every fallback in sight and everything else at work', async () => {
    const other = '<script src="/test/pages/other-script.js" defer></script>';
    const page = await openPage({ head: `${head}${other}`, body }, policyAllowing("'none'"));
    await until(() => page.document.documentElement.dataset['otherScript'] === 'ran', 'the other script');
    await quiet(10);
    const supported = 'trustedTypes' in window;
    for (const tile of page.tiles) {
      if (supported) expect(tile.matches(':defined')).to.equal(false);
      else await until(() => tile.matches(':defined'), 'a browser without Trusted Types to go on');
      if (supported) expect(tile.innerText.trim()).to.not.equal('');
    }
  });
});
