import { html, nothing, type TemplateResult } from 'lit';
import { renderActions, type ActionsOptions } from './action-link.js';
import { attributes, type Attributes } from './attributes.js';
import { classes } from './classes.js';
import { contentOf, type Maybe, type Words } from './content.js';
import { renderCard, type CardOptions } from './summary-card.js';

export interface SummaryListRow {
  key: Words & { classes?: string };
  value: Words & { classes?: string };
  actions?: ActionsOptions;
  classes?: string;
}

export interface SummaryListOptions {
  rows: readonly Maybe<SummaryListRow>[];
  /** Puts the list in a card with a title. */
  card?: CardOptions;
  classes?: string;
  attributes?: Attributes;
}

/** GOV.UK's summary list, in a summary card where it is given one. */
export function govukSummaryList(options: SummaryListOptions): TemplateResult {
  const { rows, card } = options;
  const anyActions = rows.some((row) => row && !!row.actions?.items?.length);
  const list = html`<dl class=${classes('govuk-summary-list', options.classes)} ${attributes(options.attributes)}>
    ${rows.map((row) => (row ? renderRow(row, anyActions, card?.title) : nothing))}
  </dl>`;
  return card ? renderCard(card, list) : list;
}

function renderRow(
  { key, value, actions, classes: own }: SummaryListRow,
  anyActions: boolean,
  cardTitle: Words | undefined,
): TemplateResult {
  const without = anyActions && !actions?.items;
  return html`<div class=${classes('govuk-summary-list__row', without && 'govuk-summary-list__row--no-actions', own)}>
    <dt class=${classes('govuk-summary-list__key', key.classes)}>${contentOf(key)}</dt>
    <dd class=${classes('govuk-summary-list__value', value.classes)}>${contentOf(value)}</dd>
    ${actions?.items?.length ? renderRowActions(actions, cardTitle) : nothing}
  </div>`;
}

function renderRowActions({ items = [], classes: own }: ActionsOptions, cardTitle: Words | undefined): TemplateResult {
  const content = renderActions(items, cardTitle, 'govuk-summary-list__actions-list-item');
  return html`<dd class=${classes('govuk-summary-list__actions', own)}>
    ${
      items.length === 1
        ? content
        : html`<ul class="govuk-summary-list__actions-list">
            ${content}
          </ul>`
    }
  </dd>`;
}
