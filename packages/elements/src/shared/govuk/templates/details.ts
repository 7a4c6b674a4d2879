import { html, nothing, type TemplateResult } from 'lit';
import { attributes, type Attributes } from './attributes.js';
import { classes } from './classes.js';
import { contentOf, type Content, type Words } from './content.js';

export interface DetailsOptions extends Words {
  summaryText?: string;
  summaryHtml?: Content;
  id?: string;
  /** Whether it is open at first. */
  open?: boolean;
  classes?: string;
  attributes?: Attributes;
}

/** GOV.UK's details. */
export function govukDetails(options: DetailsOptions): TemplateResult {
  return html`<details
    id=${options.id || nothing}
    class=${classes('govuk-details', options.classes)}
    ?open=${options.open}
    ${attributes(options.attributes)}
  >
    <summary class="govuk-details__summary">
      <span class="govuk-details__summary-text">
        ${contentOf({ text: options.summaryText, html: options.summaryHtml })}
      </span>
    </summary>
    <div class="govuk-details__text">${contentOf(options)}</div>
  </details>`;
}
