import type { Dataset, Sort } from '@council-kit/data';
import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { Language } from '../shared/language-controller.js';
import type { TableWords } from '../shared/language/table-words.js';
import { cellsOf, type Cell } from './cell.js';
import type { TableColumn } from './columns.js';
import { sortIcon } from './icons.js';
import type * as RowDetails from './row-details.js';

export interface TableView {
  element: Element;
  id: string;
  label: string;
  columns: readonly TableColumn[];
  /** How many of the columns stand side by side; the others are in each row's details. */
  fitting: number;
  page: Dataset;
  /** Changes with the rows that are shown. */
  version: number;
  /** Whether these rows stay as they are while more arrive, so that they need not be drawn anew. */
  still?: boolean;
  sort: readonly Sort[];
  language: Language;
  words: TableWords;
  /** What draws the columns that don't fit; on its way where it is missing. */
  details?: typeof RowDetails;
  /** Rows whose details are open. */
  opened: ReadonlySet<number>;
  /** Whether rows stand as cards, as on a phone. */
  cards: boolean;
  /** Whether there is room on each card for a button that copies it, which may come later. */
  copies: boolean;
  /** A button that copies a row: in its details, and on each card. */
  copyRow?: (row: number) => TemplateResult | typeof nothing;
  /** Cells an author wrote, in place of ours. */
  authored?: (row: number, column: TableColumn) => Cell | undefined;
  /** What an author wrote into a heading that a button cannot hold. */
  headingLinks?: (column: TableColumn) => TemplateResult | undefined;
  /** The id of what describes a column, where there is such a note. */
  noteOn?: (column: TableColumn) => string | undefined;
  onSort: (column: TableColumn, event: Event) => void;
  onOpen: (row: number) => void;
  /** What stands above the first row of a group; the rows from there on are a body of their own. */
  groupRow?: (row: number) => TemplateResult | typeof nothing;
  foot?: TemplateResult | typeof nothing;
}

/** Rows that stand around those of the page, as they do on paper. */
export interface Around {
  view: TableView;
  /** So many of its rows stand before those of the page. */
  before: number;
  /** The first of its rows that stands after them. */
  after: number;
}

/** The one `<table>`, whatever the state. */
export function renderTable(view: TableView, around?: Around): TemplateResult {
  const { id, label, columns, fitting, words, version, language, details, cards } = view;
  const side = columns.slice(0, fitting);
  const spare = columns.slice(fitting);
  const rowsOf = (each: TableView, from?: number, until?: number) =>
    renderBody(each, each.columns.slice(0, fitting), each.columns.slice(fitting), from, until);
  return html`<table class="govuk-table council-table__table" id="${id}-table">
    <caption>
      <span class="council-table__ears">${label} (${words.sortable})</span>
    </caption>
    <thead class="govuk-table__head">
      <tr class="govuk-table__row">
        ${side.map((column) => renderHeading(view, column))}
        ${spare.length ? html`<td class="govuk-table__header council-table__opener"></td>` : nothing}
      </tr>
    </thead>
    ${around?.before ? rowsOf(around.view, 0, around.before) : nothing}
    ${view.still ? guard([version, fitting, language, words, details, cards], () => rowsOf(view)) : rowsOf(view)}
    ${around && around.after < around.view.page.rows ? rowsOf(around.view, around.after) : nothing}
    ${view.foot ?? nothing}
  </table>`;
}

function renderHeading({ sort, words, headingLinks, noteOn, onSort }: TableView, column: TableColumn): TemplateResult {
  const place = sort.findIndex(({ column: name }) => name === column.name);
  const order = place < 0 ? 'none' : sort[place]!.descending ? 'descending' : 'ascending';
  return html`<th
    scope="col"
    dir="auto"
    class="govuk-table__header ${column.numeric ? 'govuk-table__header--numeric' : ''}"
    aria-sort=${place === 0 ? order : nothing}
  >
    <button
      type="button"
      class="council-table__sort"
      data-sort=${column.name}
      aria-describedby=${noteOn?.(column) ?? nothing}
      @click=${(event: Event) => onSort(column, event)}
    >
      <span>${headingOf(column)}</span>${
        place > 0
          ? html`<span class="council-table__ears"> (${words.thenBy(place)}, ${words[order as 'ascending']})</span>`
          : nothing
      }${sortIcon(order)}</button
    >${headingLinks?.(column) ?? nothing}
  </th>`;
}

/** A unit that is a word belongs over the numbers, not behind each of them. */
export function headingOf({ label, unit, numeric }: TableColumn): string {
  const word = numeric && unit && unit !== '%' && !/^([A-Z]{3}|[£€])$/.test(unit);
  return word && !label.toLowerCase().includes(unit.toLowerCase()) ? `${label} (${unit})` : label;
}

function renderBody(
  view: TableView,
  side: readonly TableColumn[],
  spare: readonly TableColumn[],
  from = 0,
  until = view.page.rows,
): TemplateResult {
  const { language, words, authored, groupRow } = view;
  const draw = new Map([...side, ...spare].map((column) => [column, cellsOf(column, language, words)]));
  const cell = (column: TableColumn, row: number): Cell => authored?.(row, column) ?? draw.get(column)!(row);
  const plain = (column: TableColumn, row: number): Cell => draw.get(column)!(row);
  const renderRow = (row: number): TemplateResult =>
    html`<tr class="govuk-table__row">
        ${side.map((column) => renderCell(column, cell(column, row)))}
        ${spare.length ? view.details?.renderOpener(view, side, row, plain) : nothing}
        ${view.cards && view.copies ? html`<td class="govuk-table__cell council-table__copy">${view.copyRow?.(row) ?? nothing}</td>` : nothing}
      </tr>
      ${spare.length && view.opened.has(row) ? view.details?.renderDetails(view, side.length, spare, row, cell) : nothing}`;
  const bodies: TemplateResult[][] = [[]];
  for (let row = from; row < until; row++) {
    const heading = groupRow?.(row) ?? nothing;
    if (heading !== nothing && row > from) bodies.push([]);
    const body = bodies.at(-1)!;
    if (heading !== nothing) body.push(heading);
    body.push(renderRow(row));
  }
  return html`${bodies.map(
    (rows) =>
      html`<tbody class="govuk-table__body">
        ${rows}
      </tbody>`,
  )}`;
}

function renderCell(column: TableColumn, content: Cell): TemplateResult {
  const { numeric, isRowHeader, label } = column;
  // Where rows stand as cards, each value has its heading beside it.
  return isRowHeader
    ? html`<th
        scope="row"
        class="govuk-table__header ${numeric ? 'govuk-table__header--numeric' : ''}"
        data-label=${label}
        dir="auto"
      >
        ${content}
      </th>`
    : html`<td
        class="govuk-table__cell ${numeric ? 'govuk-table__cell--numeric' : ''} ${column.column.type === 'date' ? 'council-table__whole' : ''}"
        data-label=${label}
        dir="auto"
      >
        ${content}
      </td>`;
}
