import { expect } from 'chai';
import '@council-kit/elements';
import { heard } from '../support/heard.js';
import { consoleOf, mount, quiet, until, whenState } from '../support/page.js';
import { countOf, serve } from '../support/serve.js';

const rows = JSON.stringify([7, 8, 9].map((month) => ({ month: `2026-0${month}`, visits: month })));
const tile = (address: string): string =>
  `<council-kpi src="${address}" label="Visits" target="5" definition="x"><a href="#">Fallback</a></council-kpi>`;

describe('a tile', () => {
  it('is cloned with all it shows, and shows nothing twice', async () => {
    const wrapper = mount(tile(await serve(rows)));
    const element = await whenState(wrapper.querySelector('council-kpi')!, 'ready');
    const copy = element.cloneNode(true) as Element;
    expect(copy.innerHTML).to.equal(element.innerHTML);
    expect(element.innerHTML).to.equal('<a href="#">Fallback</a>');
    wrapper.append(copy);
    await whenState(copy, 'ready');
    expect(heard(copy)).to.deep.equal(heard(element));
  });

  it('is moved within the page, and shows the same without another request', async () => {
    const address = await serve(rows);
    const wrapper = mount(`${tile(address)}<section></section>`);
    const element = await whenState(wrapper.querySelector('council-kpi')!, 'ready');
    const before = heard(element);
    wrapper.querySelector('section')!.append(element);
    await quiet();
    await whenState(element, 'ready');
    expect(heard(element)).to.deep.equal(before);
    expect(await countOf(address)).to.equal(1);
  });

  it('keeps what was set before it was defined', async () => {
    const element = document.createElement('council-late');
    Object.assign(element, { value: 48.2, unit: '%', label: 'Recycled', target: '50', better: 'higher' });
    mount('').append(element);
    const Kpi = customElements.get('council-kpi') as typeof HTMLElement;
    customElements.define('council-late', class extends Kpi {});
    await whenState(element, 'ready');
    expect(heard(element)[0]).to.equal('Recycled: 48.2 per cent, target 50 per cent not met');
  });

  it('takes numbers and text alike from a framework that sets properties', async () => {
    const element: HTMLElement = document.createElement('council-kpi');
    Object.assign(element, {
      value: 0,
      label: 'Complaints',
      target: 3,
      better: 'lower',
      decimals: '1',
      headingLevel: '3',
    });
    mount('').append(element);
    await whenState(element, 'ready');
    expect(heard(element)).to.deep.equal(['Complaints', '0.0, target 3.0 met']);
  });

  it('forgets attributes that are taken away', async () => {
    consoleOf();
    const wrapper = mount(
      `<council-kpi src="${await serve(rows)}" value="1" unit="days" period="2026" label="Given" previous="2" decimals="2"></council-kpi>`,
    );
    const element = await whenState(wrapper.querySelector('council-kpi')!, 'ready');
    for (const name of ['value', 'unit', 'period', 'previous', 'decimals', 'label']) element.removeAttribute(name);
    await until(
      () => heard(element)[0] === 'Visits: 9, September 2026, up 1 on the previous period',
      () => heard(element).join(' | '),
    );
    element.removeAttribute('src');
    await whenState(element, 'failed');
  });

  it('reads a table of the page, inside it or elsewhere, as soon as it is there', async () => {
    consoleOf();
    const table =
      '<table id="visits"><tr><th>Month</th><th>Visits</th></tr><tr><td>October 2026</td><td>14,239</td></tr></table>';
    const wrapper = mount(
      `${table}<council-kpi src="#visits" label="Visits"></council-kpi><council-kpi label="Late" value=""></council-kpi>`,
    );
    const [elsewhere, late] = wrapper.querySelectorAll('council-kpi');
    await whenState(elsewhere!, 'ready');
    expect(heard(elsewhere!)[0]).to.equal('Visits: 14,239, October 2026');
    await whenState(late!, 'failed');
    late!.append(document.createRange().createContextualFragment(table));
    await whenState(late!, 'ready');
    expect(heard(late!)[0]).to.equal('Late: 14,239, October 2026');
  });
});
