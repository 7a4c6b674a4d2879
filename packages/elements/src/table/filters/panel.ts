import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { TableColumn } from '../columns.js';
import type { Tools } from '../tools.js';
import { isEnter } from '../../shared/enter.js';
import { renderList } from './list.js';
import { renderRange } from './range.js';
import { renderSteps } from './steps.js';
import { renderText } from './text.js';

/** One column's place in the panel. */
export interface Group {
  column: TableColumn;
  /** Begins the ids of the group's inputs. */
  id: string;
  /** Whether the name of the column stands over the group already. */
  titled: boolean;
}

/** From so many columns on, each filter is opened on its own. */
const many = 9;

/** The filters of all columns that are shown. What is chosen holds at once. */
export function renderPanel(tools: Tools): TemplateResult {
  const { id, own, label, table } = tools;
  const columns = table.columns.filter(({ column, filter }) => filter !== 'none' && !/point|shape/.test(column.type));
  const titled = columns.length >= many;
  return html`<div
    class="council-table__filters"
    id="${id}-filters"
    role="group"
    aria-label=${own.filters(label)}
    @keydown=${keepFromForm}
  >
    <div class="council-table__groups">
      ${repeat(
        columns,
        ({ name }) => name,
        (column, place) => {
          const group = { column, id: `${id}-filter-${place}`, titled };
          return titled
            ? renderDetails(tools, group)
            : html`<div class="govuk-form-group">${renderGroup(tools, group)}</div>`;
        },
      )}
    </div>
    ${renderClose(tools)}
  </div>`;
}

/** Enter in an input sends the form around the table, which is not what was meant. */
function keepFromForm(event: KeyboardEvent): void {
  if (isEnter(event) && event.target instanceof HTMLInputElement) event.preventDefault();
}

function renderDetails(tools: Tools, group: Group): TemplateResult {
  const { kept, element } = tools;
  const { name, label } = group.column;
  const open = kept.opened.has(name);
  const onToggle = (event: Event) => {
    const isOpen = (event.target as HTMLDetailsElement).open;
    if (isOpen === kept.opened.has(name)) return;
    if (isOpen) kept.opened.add(name);
    else kept.opened.delete(name);
    element.requestUpdate();
  };
  return html`<details class="council-table__group" ?open=${open} @toggle=${onToggle}>
    <summary><span dir="auto">${label}</span></summary>
    ${open ? html`<div class="govuk-form-group">${renderGroup(tools, group)}</div>` : nothing}
  </details>`;
}

function renderGroup(tools: Tools, group: Group): TemplateResult {
  const { own, kept, table } = tools;
  const facet = kept.facetsOf(table.view!).facetOf(group.column);
  switch (facet?.kind) {
    case 'list':
      return renderList(tools, group, facet.values);
    case 'range':
      return renderRange(tools, group, facet);
    case 'steps':
      return renderSteps(tools, group, facet.values);
    case 'text':
      return renderText(tools, group);
    case undefined:
      return html`<p class="govuk-hint">${group.column.label}: ${own.loading}</p>`;
  }
}

/** Leads from the filters, which may be long, to what they have found. */
function renderClose({ id, own, kept, table, element, write }: Tools): TemplateResult {
  const matching = table.reading?.matching;
  const onClick = async () => {
    kept.open = false;
    element.requestUpdate();
    await element.updateComplete;
    element.querySelector<HTMLElement>(`#${id}-top`)?.focus();
  };
  return html`<button type="button" class="govuk-button govuk-button--secondary" @click=${onClick}>
    ${own.show(matching === undefined ? undefined : write(matching), matching === 1)}
  </button>`;
}
