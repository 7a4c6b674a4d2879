import { expect } from 'chai';
import { heard, nameOf } from '../../../../test/support/heard.js';
import { fixture, quiet, whenState } from '../../../../test/support/page.js';
import '../kpi/define.js';
import type { CouncilKpiGroup } from './council-kpi-group.js';
import './define.js';

const tile = (label: string): string => `<council-kpi label="${label}" value="5"></council-kpi>`;
const inner = (group: CouncilKpiGroup): HTMLElement => group.shadowRoot!.querySelector('[part=group]')!;

async function group(html: string, attributes?: Record<string, string>): Promise<CouncilKpiGroup> {
  const element = fixture<CouncilKpiGroup>(html, attributes);
  await element.updateComplete;
  await Promise.all([...element.querySelectorAll('council-kpi')].map((each) => whenState(each, 'ready')));
  return element;
}

describe('<council-kpi-group>', () => {
  it('is a named group where it has a label, and says its tiles in order', async () => {
    const element = await group(
      `<council-kpi-group label="Waste">${tile('A')}<p>Between</p>${tile('B')}</council-kpi-group>`,
    );
    expect([inner(element).getAttribute('role'), nameOf(inner(element))]).to.deep.equal(['group', 'Waste']);
    expect(heard(element)).to.deep.equal(['A: 5', 'Between', 'B: 5']);
  });

  it('says nothing of itself without a label, an empty one or one that is taken away', async () => {
    for (const attributes of ['', 'label=""']) {
      const element = await group(`<council-kpi-group ${attributes}>${tile('A')}</council-kpi-group>`);
      expect([inner(element).getAttribute('role'), inner(element).getAttribute('aria-label')]).to.deep.equal([
        null,
        null,
      ]);
    }
    const element = await group(`<council-kpi-group label="Waste">${tile('A')}</council-kpi-group>`);
    element.removeAttribute('label');
    await element.updateComplete;
    expect(inner(element).hasAttribute('role')).to.equal(false);
  });

  it('puts tiles side by side only where each has the width it needs', async () => {
    const element = await group(`<council-kpi-group>${'ABCD'.split('').map(tile).join('')}</council-kpi-group>`, {
      style: 'font-size: 16px',
    });
    const columns = async (width: number, least?: string): Promise<number> => {
      element.parentElement!.style.width = `${width}px`;
      if (least) element.style.setProperty('--council-kpi-group-tile-width', least);
      await quiet();
      return new Set([...element.children].map((each) => Math.round(each.getBoundingClientRect().left))).size;
    };
    expect(await columns(200)).to.equal(1);
    expect(element.scrollWidth).to.equal(200);
    expect(await columns(320)).to.equal(1);
    expect(await columns(640)).to.equal(2);
    expect(await columns(1000)).to.equal(3);
    expect(await columns(1000, '12em')).to.equal(4);
  });

  it('takes a tile that comes later', async () => {
    const element = await group(`<council-kpi-group>${tile('A')}</council-kpi-group>`);
    element.append(document.createRange().createContextualFragment(tile('B')));
    await whenState(element.lastElementChild!, 'ready');
    expect(heard(element)).to.deep.equal(['A: 5', 'B: 5']);
  });
});
