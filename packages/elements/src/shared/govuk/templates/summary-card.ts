import { html, nothing, type TemplateResult } from 'lit';
import { renderActions, type ActionsOptions } from './action-link.js';
import { attributes, type Attributes } from './attributes.js';
import { classes } from './classes.js';
import { contentOf, type Words } from './content.js';
import { heading } from './heading.js';

export interface CardOptions {
  /** The level of its heading is 2 where it isn't said. */
  title?: Words & { headingLevel?: number; classes?: string };
  actions?: ActionsOptions;
  classes?: string;
  attributes?: Attributes;
}

/** GOV.UK's summary card around a summary list. */
export function renderCard(card: CardOptions, list: TemplateResult): TemplateResult {
  const { title, actions } = card;
  return html`<div class=${classes('govuk-summary-card', card.classes)} ${attributes(card.attributes)}>
    <div class="govuk-summary-card__title-wrapper">
      ${
        title
          ? heading(title.headingLevel || 2, classes('govuk-summary-card__title', title.classes), contentOf(title))
          : nothing
      }
      ${actions?.items?.length ? renderCardActions(actions, title) : nothing}
    </div>
    <div class="govuk-summary-card__content">${list}</div>
  </div>`;
}

function renderCardActions({ items = [], classes: own }: ActionsOptions, title: Words | undefined): TemplateResult {
  const content = renderActions(items, title, 'govuk-summary-card__action');
  const names = classes('govuk-summary-card__actions', own);
  return items.length === 1
    ? html`<div class=${names}>${content}</div>`
    : html`<ul class=${names}>
        ${content}
      </ul>`;
}
