import { expect } from 'chai';
import { html, render } from 'lit';
import { mount } from '../../../../../../test/support/page.js';
import { attributes, type Attributes } from './attributes.js';

/** An element that has been given attributes, one set after another. */
function given(...sets: (Attributes | undefined)[]): Element {
  const wrapper = mount('');
  for (const each of sets) render(html`<p id="own" ${attributes(each)}></p>`, wrapper);
  return wrapper.firstElementChild!;
}

describe("a component's further attributes", () => {
  it('are set, with numbers and booleans in words, and left out where there is no value', () => {
    const element = given({ 'data-a': 'b', 'aria-hidden': false, tabindex: -1, title: undefined, role: null });
    expect(element.outerHTML).to.match(/^<p id="own" data-a="b" aria-hidden="false" tabindex="-1">/);
  });

  it('go and come with the next render', () => {
    expect(given({ 'data-a': 'b', 'data-c': 'd' }, { 'data-c': 'e' }).outerHTML).to.match(/^<p id="own" data-c="e">/);
    expect(given({ 'data-a': 'b' }, undefined).hasAttribute('data-a')).to.equal(false);
    expect(given({ 'data-a': 'b' }, { 'data-a': undefined }).hasAttribute('data-a')).to.equal(false);
  });

  it('leave what the template sets as it is', () => {
    const element = given({ id: 'other' }, { id: 'another' }, {});
    expect(element.id).to.equal('own');
  });

  it('stay text', () => {
    const element = given({ 'data-a': '"><img src=x onerror=alert(1)>' });
    expect(element.getAttribute('data-a')).to.equal('"><img src=x onerror=alert(1)>');
    expect(element.querySelector('img')).to.equal(null);
  });

  for (const name of [
    ...['onclick', 'ONCLICK', 'onbeforematch', 'style', 'href', 'xlink:href', 'src', 'srcdoc', 'srcset', 'action'],
    ...['formaction', 'ping', 'class', 'is', 'nonce', 'constructor', 'a b', '', '-a', 'on-'],
  ]) {
    it(`may not be called "${name}"`, () => {
      expect(() => given({ [name]: 'alert(1)' })).to.throw(TypeError, `"${name}"`);
    });
  }
});
