import { html, nothing, type TemplateResult } from 'lit';
import { attributes, type Attributes } from './attributes.js';
import { classes } from './classes.js';
import { contentOf, type Words } from './content.js';

export interface ErrorMessageOptions extends Words {
  id?: string;
  /** Read out before the message with a colon: "Error", or "Gwall" in Welsh; empty for none. */
  visuallyHiddenText?: string;
  classes?: string;
  attributes?: Attributes;
}

/** GOV.UK's error message. */
export function govukErrorMessage(options: ErrorMessageOptions): TemplateResult {
  const { visuallyHiddenText = 'Error' } = options;
  return html`<p
    id=${options.id || nothing}
    class=${classes('govuk-error-message', options.classes)}
    ${attributes(options.attributes)}
  >
    ${visuallyHiddenText ? html`<span class="govuk-visually-hidden">${visuallyHiddenText}:</span>` : nothing}
    ${contentOf(options)}
  </p>`;
}
