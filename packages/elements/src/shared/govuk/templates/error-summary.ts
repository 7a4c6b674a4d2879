import { html, nothing, type TemplateResult } from 'lit';
import { attributes, type Attributes } from './attributes.js';
import { classes } from './classes.js';
import { contentOf, saysSomething, type Content, type Words } from './content.js';
import { href } from './href.js';

export interface ErrorSummaryItem extends Words {
  /** The field with the error: "#" and its id. */
  href?: string;
  attributes?: Attributes;
  onClick?: (event: MouseEvent) => void;
}

export interface ErrorSummaryOptions {
  titleText?: string;
  titleHtml?: Content;
  descriptionText?: string;
  descriptionHtml?: Content;
  errorList?: readonly ErrorSummaryItem[];
  /** For GOV.UK's script, where a page runs it; the focus is otherwise moved by the element that renders. */
  disableAutoFocus?: boolean;
  classes?: string;
  attributes?: Attributes;
}

/** GOV.UK's error summary. */
export function govukErrorSummary(options: ErrorSummaryOptions): TemplateResult {
  const description: Words = { text: options.descriptionText, html: options.descriptionHtml };
  return html`<div
    class=${classes('govuk-error-summary', options.classes)}
    data-disable-auto-focus=${options.disableAutoFocus ?? nothing}
    data-module="govuk-error-summary"
    ${attributes(options.attributes)}
  >
    <div role="alert">
      <h2 class="govuk-error-summary__title">${contentOf({ text: options.titleText, html: options.titleHtml })}</h2>
      <div class="govuk-error-summary__body">
        ${saysSomething(description) ? html`<p>${contentOf(description)}</p>` : nothing}
        ${
          options.errorList?.length
            ? html`<ul class="govuk-list govuk-error-summary__list">
                ${options.errorList.map((item) => html`<li>${renderError(item)}</li>`)}
              </ul>`
            : nothing
        }
      </div>
    </div>
  </div>`;
}

function renderError(item: ErrorSummaryItem): unknown {
  const content = contentOf(item);
  if (!item.href) return content;
  return html`<a href=${href(item.href)} ${attributes(item.attributes)} @click=${item.onClick}>${content}</a>`;
}
