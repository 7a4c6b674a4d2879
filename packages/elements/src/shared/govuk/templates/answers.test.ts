import { expect } from 'chai';
import { html, render, type TemplateResult } from 'lit';
import { mount } from '../../../../../../test/support/page.js';
import { govukCheckboxes } from './checkboxes.js';
import { govukDateInput } from './date-input.js';
import { govukInput } from './input.js';
import { govukRadios, type RadiosOptions } from './radios.js';
import { govukSelect } from './select.js';
import { govukTextarea } from './textarea.js';

const items = [
  { value: 'own', text: 'I own it' },
  { value: 'rent', text: 'I rent it' },
];
const base = { name: 'home', label: { text: 'Your home' }, items };

/** A page that a template is rendered into, and rendered again. */
function page(): { root: HTMLElement; draw(template: TemplateResult): void } {
  const root = mount('');
  return { root, draw: (template) => void render(template, root) };
}

const chosen = (root: HTMLElement): string[] =>
  [...root.querySelectorAll<HTMLInputElement>('input:checked')].map(({ value }) => value);

describe('answers in templates', () => {
  it('stay as people gave them where a render does not say what they are', () => {
    const { root, draw } = page();
    const all = (): TemplateResult => html`
      ${govukRadios({ ...base, name: 'radios' })} ${govukCheckboxes({ ...base, name: 'checkboxes' })}
      ${govukSelect(base)} ${govukInput({ ...base, name: 'input' })} ${govukTextarea({ ...base, name: 'textarea' })}
      ${govukDateInput({ id: 'date' })}
    `;
    draw(all());
    root.querySelector<HTMLElement>('#radios-2')!.click();
    root.querySelector<HTMLElement>('#checkboxes')!.click();
    root.querySelector('select')!.value = 'rent';
    const fields = [...root.querySelectorAll<HTMLInputElement>('#input, textarea, .govuk-date-input input')];
    for (const field of fields) field.value = 'typed';
    draw(all());
    expect(chosen(root)).to.deep.equal(['rent', 'own']);
    expect(root.querySelector('select')!.value).to.equal('rent');
    expect(fields.map(({ value }) => value)).to.deep.equal(Array(5).fill('typed'));
  });

  it('are what a render says they are, whatever people did meanwhile', () => {
    const { root, draw } = page();
    const all = (): TemplateResult => html`
      ${govukRadios({ ...base, name: 'radios', value: 'own' })}
      ${govukCheckboxes({ ...base, name: 'checkboxes', values: ['rent'] })} ${govukSelect({ ...base, value: 'rent' })}
      ${govukInput({ ...base, name: 'input', value: '' })}
      ${govukTextarea({ ...base, name: 'textarea', value: 'One\nTwo' })}
      ${govukDateInput({ id: 'date', values: { day: 0, month: '2', year: '' } })}
    `;
    draw(all());
    root.querySelector<HTMLElement>('#radios-2')!.click();
    root.querySelector<HTMLElement>('#checkboxes')!.click();
    root.querySelector('select')!.value = 'own';
    const fields = [...root.querySelectorAll<HTMLInputElement>('#input, textarea, .govuk-date-input input')];
    for (const field of fields) field.value = 'typed';
    draw(all());
    expect(chosen(root)).to.deep.equal(['own', 'rent']);
    expect(root.querySelector('select')!.value).to.equal('rent');
    expect(fields.map(({ value }) => value)).to.deep.equal(['', 'One\nTwo', '0', '2', '']);
  });

  it('none is chosen where the value is null', () => {
    const { root, draw } = page();
    draw(govukRadios(base));
    root.querySelector<HTMLElement>('#home')!.click();
    draw(govukRadios({ ...base, value: null }));
    expect(chosen(root)).to.deep.equal([]);
  });
});

describe('what a choice reveals', () => {
  const revealing = (kind: 'radio' | 'checkbox', expanded: boolean): TemplateResult => {
    const options: RadiosOptions = {
      ...base,
      items: [items[0], { ...items[1], conditional: { html: govukInput({ ...base, name: 'rent' }), expanded } }],
    };
    return kind === 'radio' ? govukRadios(options) : govukCheckboxes(options);
  };

  for (const kind of ['radio', 'checkbox'] as const) {
    it(`is shown with its ${kind} as the element says, without a script of GOV.UK's or its class on the body`, () => {
      const { root, draw } = page();
      for (const expanded of [false, true, false]) {
        draw(revealing(kind, expanded));
        const input = root.querySelector('#home-2')!;
        const revealed = root.querySelector(`#${input.getAttribute('aria-controls')}`)!;
        expect(revealed.checkVisibility()).to.equal(expanded);
        expect(input.getAttribute('aria-expanded')).to.equal(kind === 'radio' ? null : String(expanded));
        expect(input.hasAttribute('data-aria-controls')).to.equal(false);
      }
    });
  }

  it("is left to GOV.UK's script where the element does not say", () => {
    const { root, draw } = page();
    draw(govukRadios({ ...base, items: [{ ...items[0], conditional: { html: html`<p>Rent</p>` } }] }));
    expect(root.querySelector('input')!.getAttribute('data-aria-controls')).to.equal('conditional-home');
    expect(root.querySelector('#conditional-home')!.hasAttribute('hidden')).to.equal(false);
  });
});
