import { expect } from 'chai';
import { html, LitElement } from 'lit';
import { mount, quiet, until } from '../../../../test/support/page.js';
import { LazyPart } from './lazy.js';

let part: LazyPart<{ words: string }>;

class LazyTest extends LitElement {
  renders = 0;

  override render(): unknown {
    this.renders++;
    return html`${part.use(this)?.words ?? 'without'}`;
  }
}
if (!customElements.get('lazy-test')) customElements.define('lazy-test', LazyTest);

const shown = (element: LazyTest): string => element.shadowRoot!.textContent;

describe('a part that is loaded on demand', () => {
  it('is asked for once by any number of elements, which then draw it', async () => {
    let asked = 0;
    part = new LazyPart(async () => ({ words: `part ${++asked}` }));
    const elements = [...mount('<lazy-test></lazy-test>'.repeat(3)).children] as LazyTest[];
    await until(() => elements.every((each) => shown(each) === 'part 1'), 'the part');
    expect(asked).to.equal(1);
  });

  it('is done without where its file is gone, and does not make the element draw for ever', async () => {
    part = new LazyPart(() => Promise.reject(new TypeError('gone')));
    const element = mount('<lazy-test></lazy-test>').firstElementChild as LazyTest;
    await quiet(10);
    expect([shown(element), element.renders]).to.deep.equal(['without', 1]);
  });
});
