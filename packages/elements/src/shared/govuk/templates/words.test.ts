import { expect } from 'chai';
import { assert, property, string } from 'fast-check';
import { html, render } from 'lit';
import { templates } from '../../../../test/govuk/fixtures.js';
import { mount } from '../../../../../../test/support/page.js';
import type { Content } from './content.js';

/** Options with the same words wherever a component has words, under the names given. */
function saying(text: unknown, name: 'text' | 'html'): never {
  const words = { [name]: text };
  const [titled, summary] = name === 'text' ? ['titleText', 'summaryText'] : ['titleHtml', 'summaryHtml'];
  const action = { ...words, href: '#', visuallyHiddenText: 'about' };
  const options = {
    ...words,
    name: 'name',
    id: 'id',
    [titled]: text,
    [summary]: text,
    [name === 'text' ? 'descriptionText' : 'descriptionHtml']: text,
    label: words,
    legend: words,
    hint: words,
    errorMessage: words,
    fieldset: { legend: words },
    prefix: words,
    suffix: words,
    items: [{ ...words, text: name === 'text' ? text : 'text', hint: words, conditional: { html: words.html } }],
    errorList: [words, action],
    rows: [{ key: words, value: words, actions: { items: [action, action] } }],
    card: { title: words, actions: { items: [action] } },
  };
  return options as never;
}

function drawn(component: string, options: never): HTMLElement {
  const wrapper = mount('');
  render(templates[component]!(options), wrapper);
  return wrapper;
}

describe('words in templates', () => {
  for (const component of Object.keys(templates)) {
    it(`${component}: are text, whatever they look like`, () => {
      const elements = drawn(component, saying('words', 'text')).querySelectorAll('*').length;
      assert(
        property(string({ unit: 'grapheme', minLength: 1 }), (text) => {
          // A date input makes names of fields out of its items, and white space alone is words too.
          const markup = `<img src=x onerror="globalThis.ran = true">${text}</p></div>`;
          const page = drawn(component, saying(markup, 'text'));
          const same = page.querySelectorAll('*').length === elements && !page.querySelector('img');
          page.remove();
          return same;
        }),
        { numRuns: 20 },
      );
    });

    it(`${component}: a string in place of content stays text`, () => {
      expect(drawn(component, saying('<img src=x>', 'html')).querySelector('img')).to.equal(null);
    });
  }

  it('are content where they are a template or a node', () => {
    const node = document.createElement('strong');
    for (const content of [html`<strong>Very</strong>`, node, [html`<strong>Very</strong>`, node]] as Content[]) {
      expect(drawn('hint', { html: content } as never).querySelector('.govuk-hint > strong')).to.not.equal(null);
    }
  });

  it('are left out where there are none', () => {
    expect(drawn('label', {} as never).querySelector('label')).to.equal(null);
    expect(drawn('fieldset', {} as never).querySelector('legend')).to.equal(null);
    expect(drawn('panel', { titleText: 'Sent' } as never).querySelector('.govuk-panel__body')).to.equal(null);
    const { textContent } = drawn('error-message', { text: 'Rhowch swm', visuallyHiddenText: 'Gwall' } as never);
    expect(textContent?.replace(/\s+/g, ' ').trim()).to.equal('Gwall: Rhowch swm');
  });
});
