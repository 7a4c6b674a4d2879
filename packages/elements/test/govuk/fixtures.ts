import { html, render, type nothing, type TemplateResult } from 'lit';
import { govukBackLink } from '../../src/shared/govuk/templates/back-link.js';
import { govukButton } from '../../src/shared/govuk/templates/button.js';
import { govukCheckboxes } from '../../src/shared/govuk/templates/checkboxes.js';
import { govukDateInput } from '../../src/shared/govuk/templates/date-input.js';
import { govukDetails } from '../../src/shared/govuk/templates/details.js';
import { govukErrorMessage } from '../../src/shared/govuk/templates/error-message.js';
import { govukErrorSummary } from '../../src/shared/govuk/templates/error-summary.js';
import { govukFieldset } from '../../src/shared/govuk/templates/fieldset.js';
import { govukHint } from '../../src/shared/govuk/templates/hint.js';
import { govukInput } from '../../src/shared/govuk/templates/input.js';
import { govukInsetText } from '../../src/shared/govuk/templates/inset-text.js';
import { govukLabel } from '../../src/shared/govuk/templates/label.js';
import { govukNotificationBanner } from '../../src/shared/govuk/templates/notification-banner.js';
import { govukPanel } from '../../src/shared/govuk/templates/panel.js';
import { govukRadios } from '../../src/shared/govuk/templates/radios.js';
import { govukSelect } from '../../src/shared/govuk/templates/select.js';
import { govukSummaryList } from '../../src/shared/govuk/templates/summary-list.js';
import { govukTextarea } from '../../src/shared/govuk/templates/textarea.js';
import { govukWarningText } from '../../src/shared/govuk/templates/warning-text.js';
import { firstDifference, normalised } from './normalised.js';

/** An example of govuk-frontend: what a macro is given, and the markup it makes of that. */
export interface Fixture {
  name: string;
  options: object;
  html: string;
}

type Template = (options: never) => TemplateResult | typeof nothing;

/** Our template for each component, by the name govuk-frontend gives it. */
export const templates: Readonly<Record<string, Template>> = {
  'back-link': govukBackLink,
  button: govukButton,
  checkboxes: govukCheckboxes,
  'date-input': govukDateInput,
  details: govukDetails,
  'error-message': govukErrorMessage,
  'error-summary': govukErrorSummary,
  fieldset: govukFieldset,
  hint: govukHint,
  input: govukInput,
  'inset-text': govukInsetText,
  label: govukLabel,
  'notification-banner': govukNotificationBanner,
  panel: govukPanel,
  radios: govukRadios,
  select: govukSelect,
  'summary-list': govukSummaryList,
  textarea: govukTextarea,
  'warning-text': govukWarningText,
};

/** Where our template makes other markup of a fixture's options than GOV.UK does, in a sentence. */
export function differenceOf(component: string, fixture: Fixture): string | undefined {
  const page = document.createElement('div');
  render(templates[component]!(withContent(fixture.options) as never), page);
  const expected = document.createElement('template');
  expected.innerHTML = fixture.html;
  return firstDifference(normalised(page), normalised(expected.content));
}

/** Options with content in place of markup: a fixture has it as a string, which our templates never take. */
function withContent(options: object): object {
  if (Array.isArray(options)) return options.map((each: unknown) => (isObject(each) ? withContent(each) : each));
  return Object.fromEntries(
    Object.entries(options).map(([name, value]: [string, unknown]) => {
      if (typeof value === 'string' && /html$/i.test(name)) return [name, value && templateOf(value)];
      return [name, isObject(value) ? withContent(value) : value];
    }),
  );
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** A template without bindings, made of markup that a fixture holds. */
function templateOf(markup: string): TemplateResult {
  return html(Object.assign([markup], { raw: [markup] }));
}
