import { expect } from 'chai';
import { html, render } from 'lit';
import { faultsOf, treeOf } from '../../../../../../test/support/accessibility.js';
import { afterwards, mount } from '../../../../../../test/support/page.js';
import { adoptAround } from '../../own-root.js';
import { styles as later } from '../smart-answer-later.styles.js';
import { styles as question } from '../smart-answer-question.styles.js';
import { styles } from '../smart-answer.styles.js';
import { govukBackLink } from './back-link.js';
import { govukCheckboxes } from './checkboxes.js';
import { govukDateInput } from './date-input.js';
import { govukErrorSummary } from './error-summary.js';
import { govukInput } from './input.js';
import { govukRadios } from './radios.js';
import { govukSelect } from './select.js';
import { govukSummaryList } from './summary-list.js';

const hidden = { html: html`<p>Ask your landlord.</p>`, expanded: true };

/** A page of a made-up service, in Welsh in part, with an error in each question. */
const questions = html`<main>
  ${govukBackLink({ text: 'Yn ôl' })}
  <h1>Council tax reduction</h1>
  ${govukErrorSummary({ titleText: 'There is a problem', errorList: [{ href: '#rent', text: 'Enter your rent' }] })}
  ${govukRadios({
    name: 'home',
    fieldset: { legend: { text: 'Do you rent?' } },
    hint: { text: 'From anyone' },
    errorMessage: { text: 'Say whether you rent' },
    items: [
      { value: 'yes', text: 'Yes', hint: { text: 'Or share' }, conditional: hidden },
      { divider: 'or' },
      { value: 'no', text: 'No' },
    ],
  })}
  ${govukCheckboxes({
    name: 'benefits',
    fieldset: { legend: { text: 'Which do you get?' } },
    items: [{ value: 'a', text: 'Pension Credit', conditional: hidden }],
  })}
  ${govukDateInput({
    id: 'born',
    fieldset: { legend: { text: 'Pryd gawsoch chi eich geni?' } },
    errorMessage: { text: 'Rhowch flwyddyn', visuallyHiddenText: 'Gwall' },
    items: [
      { name: 'day', label: 'Diwrnod' },
      { name: 'month', label: 'Mis' },
      { name: 'year', label: 'Blwyddyn', error: true },
    ],
  })}
  ${govukInput({
    name: 'rent',
    label: { text: 'Your rent in pounds' },
    hint: { text: 'Each week' },
    errorMessage: { text: 'Enter your rent' },
    prefix: { text: '£' },
  })}
  ${govukSelect({ name: 'area', label: { text: 'Area' }, items: [{ text: 'North' }, { text: 'South' }] })}
  ${govukSummaryList({
    card: { title: { text: 'Your answers', headingLevel: 2 } },
    rows: [
      {
        key: { text: 'Name' },
        value: { text: 'Sam' },
        actions: { items: [{ href: '#name', text: 'Change', visuallyHiddenText: 'name' }] },
      },
    ],
  })}
</main>`;

/** The page with GOV.UK's styles, which hold inside the element's tag. */
function drawn(): HTMLElement {
  const wrapper = mount('<council-smart-answer></council-smart-answer>').firstElementChild as HTMLElement;
  adoptAround(wrapper, [styles.styleSheet, question.styleSheet, later.styleSheet]);
  afterwards(() => (document.adoptedStyleSheets = []));
  render(questions, wrapper);
  return wrapper;
}

describe('templates for assistive technology', () => {
  it('have the names and roles that GOV.UK gives them', () => {
    const wrapper = drawn();
    const tree = treeOf(wrapper);
    for (const line of [
      'link Yn ôl',
      'link Enter your rent',
      'group Do you rent?',
      'radio Yes',
      'checkbox Pension Credit',
      'group Pryd gawsoch chi eich geni?',
      'textbox Diwrnod',
      'textbox Blwyddyn',
      'textbox Your rent in pounds',
      'combobox Area',
      'link Change name (Your answers)',
    ]) {
      expect(tree).to.include(line);
    }
  });

  it('tie hints and errors to what they are about', () => {
    const wrapper = drawn();
    const described = (selector: string): string =>
      wrapper
        .querySelector(selector)!
        .getAttribute('aria-describedby')!
        .split(' ')
        .map((id) => wrapper.querySelector(`#${id}`)!.textContent!.replace(/\s+/g, ' ').trim())
        .join('; ');
    expect(described('#rent')).to.equal('Each week; Error: Enter your rent');
    expect(described('fieldset:has(#home)')).to.equal('From anyone; Error: Say whether you rent');
    expect(described('#home')).to.equal('Or share');
    expect(described('fieldset:has(#born)')).to.equal('Gwall: Rhowch flwyddyn');
    expect([...wrapper.querySelectorAll('.govuk-input--error')].map(({ id }) => id)).to.deep.equal([
      'born-year',
      'rent',
    ]);
  });

  it('have words and fields of a size to read and to hit', () => {
    const wrapper = drawn();
    for (const part of wrapper.querySelectorAll('label, legend, p, .govuk-hint, .govuk-input, select')) {
      if (part.closest('[hidden]')) continue;
      const { width, height } = part.getBoundingClientRect();
      expect(Math.min(width, height), part.outerHTML).to.be.greaterThan(15);
    }
    for (const field of wrapper.querySelectorAll('.govuk-input, select')) {
      expect(field.getBoundingClientRect().height, field.id).to.be.at.least(24);
    }
  });

  it('have no fault that axe can find', async () => {
    const wrapper = drawn();
    expect(await faultsOf(wrapper)).to.deep.equal([]);
  });
});
