import { html, type TemplateResult } from 'lit';
import { attributes, type Attributes } from './attributes.js';
import { classes } from './classes.js';
import { contentOf, type Words } from './content.js';

export interface WarningTextOptions extends Words {
  /** Read out for the exclamation mark: "Warning", or "Rhybudd" in Welsh. */
  iconFallbackText?: string;
  classes?: string;
  attributes?: Attributes;
}

/** GOV.UK's warning text. */
export function govukWarningText(options: WarningTextOptions): TemplateResult {
  return html`<div class=${classes('govuk-warning-text', options.classes)} ${attributes(options.attributes)}>
    <span class="govuk-warning-text__icon" aria-hidden="true">!</span>
    <strong class="govuk-warning-text__text">
      <span class="govuk-visually-hidden">${options.iconFallbackText || 'Warning'}</span>
      ${contentOf(options)}
    </strong>
  </div>`;
}
