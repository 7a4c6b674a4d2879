import type { Column, Dataset, Grid, Value } from '@council-kit/data';
import type { View } from '@council-kit/data/view';
import { ColumnError } from '@council-kit/insight';
import { html, nothing, type TemplateResult } from 'lit';
import { readAuthoredTable, type AuthoredTable } from '../shared/authored-table.js';
import type { ReadableSource } from '../shared/data-controller.js';
import { findAuthoredTable } from '../shared/find-authored-table.js';
import { findTable } from '../shared/table-grid.js';
import { copyOf, linkCopy } from './authored-copy.js';
import { AuthoredStand } from './authored-stand.js';
import type { Cell } from './cell.js';
import type { TableColumn } from './columns.js';

/** Names of the columns that are for us alone; nobody sees them. */
const rowColumn = 'council-kit row';
const sectionColumn = 'council-kit section';

/** The row of the author's table, as a value that no search looks into. */
interface RowNumber {
  row: number;
}

/**
 * The table an author wrote for an element: what `src` names, else the one inside it or right after it.
 *
 * @param before what was read there before, whose place is kept where it is the same table
 * @throws ColumnError when there is none
 */
export async function openAuthored(
  host: HTMLElement,
  src: string,
  before: Authored | undefined,
  onChange: () => void,
): Promise<Authored> {
  if (document.readyState === 'loading') {
    // What stands after the tag has yet to arrive.
    await new Promise((resolve) => document.addEventListener('DOMContentLoaded', resolve, { once: true }));
  }
  const own = findAuthoredTable(host);
  const table = src.length > 1 ? findTable(host, src) : own;
  if (!table) {
    throw new ColumnError(
      'There is neither src nor a table inside this tag or right after it.',
      'Set src to the address of the data, or write a table inside the tag.',
    );
  }
  if (before?.stand.table === table) return new Authored(table, before.stand);
  before?.stand.leave();
  return new Authored(table, new AuthoredStand(host, table, table === own, onChange));
}

/** A table an author wrote, as the data of ours: what it holds, and the markup in it. */
export class Authored {
  readonly stand: AuthoredStand;
  readonly grid: Grid;
  /** What stands under the table, with the author's links. */
  readonly notes: readonly (readonly Node[])[];

  readonly #read: AuthoredTable;
  /** Names of the columns of the data, by their place in the author's table. */
  #names: readonly string[] = [];
  readonly #numbers = new WeakMap<Dataset, readonly (number | undefined)[]>();
  readonly #copies = new Map<string, readonly Node[]>();

  constructor(table: HTMLTableElement, stand: AuthoredStand) {
    this.stand = stand;
    const read = (this.#read = readAuthoredTable(table));
    const { headers, rows } = read.grid;
    this.grid = {
      ...read.grid,
      headers: [...headers, rowColumn],
      rows: rows.map((texts, row) => [...texts, `row ${row}`]),
    };
    this.notes = notesOf(table, read);
  }

  /** The source, with the rows numbered in a way that filters and searches leave alone. */
  over(source: ReadableSource): ReadableSource {
    return {
      describe: source.describe,
      read: async (query, options) => {
        const dataset = await source.read(query, options);
        const own = dataset.columns[this.#read.grid.headers.length]!;
        const others = dataset.columns.filter((column) => column !== own);
        this.#names = others.map(({ name }) => name);
        const numbers = Array.from(own.values, (value) => Number((value as string).slice(4)));
        return {
          ...dataset,
          columns: [...others, ...this.#ownColumns(numbers)],
          warnings: [...dataset.warnings, ...this.#read.warnings],
        };
      },
    };
  }

  /**
   * A view in which nobody meets our columns.
   *
   * @param sections whether rows stay under what the author wrote over them
   */
  view(view: View, sections = true): View {
    return {
      ...view,
      columns: withoutOwn(view.columns),
      read: async (query, options) => {
        const { offset = 0, limit = Infinity, ...rest } = query;
        const plain = !query.select && !query.groupBy && !query.aggregate && !query.distinct;
        const sectioned = sections && plain && this.#read.sections.length > 0;
        const found = await view.read(sectioned ? rest : query, options);
        const dataset = sectioned ? this.#inSections(found, offset, limit) : found;
        const own = dataset.columns.find(({ name }) => name === rowColumn);
        const given = { ...dataset, columns: withoutOwn(dataset.columns) };
        if (own) this.#numbers.set(given, numbersIn(own));
        return given;
      },
    };
  }

  /** Name of the column whose cells the author marked as headings of their rows. */
  get rowHeader(): string | undefined {
    return this.#names[this.#read.rowHeaders ?? -1];
  }

  /** The author's own cell; none where they wrote nothing, or only a mark that needs its reason. */
  cell(page: Dataset, row: number, { name, column }: TableColumn): Cell | undefined {
    const number = this.#numbers.get(page)?.[row];
    const place = this.#names.indexOf(name);
    const cell = number === undefined ? undefined : this.#read.cells[number]?.[place];
    if (!cell) return undefined;
    if (column.marks?.has(row) && (column.values[row] ?? null) === null && !cell.querySelector('a')) return undefined;
    const key = `${number} ${place}`;
    const copy = this.#copies.get(key) ?? copyOf(cell);
    this.#copies.set(key, copy);
    return copy.length ? html`${copy}` : undefined;
  }

  /** Links of a heading to notes on the page, for which its button has no room. */
  headingLinks({ name }: TableColumn): TemplateResult | undefined {
    const { headings } = this.#read;
    const place = this.#names.indexOf(name);
    const links = (headings[place] ?? [])
      .filter((cell) => headings.findIndex((cells) => cells.includes(cell)) === place)
      .flatMap((cell) => [...cell.querySelectorAll('a[href^="#"]')]);
    if (!links.length) return undefined;
    const key = `heading ${place}`;
    const copies = this.#copies.get(key) ?? links.map((link) => linkCopy(link));
    this.#copies.set(key, copies);
    return html` ${copies}`;
  }

  /** What the author wrote over a part of the rows, where that part begins on the page. */
  sectionRow(page: Dataset, row: number, width: number): TemplateResult | typeof nothing {
    const numbers = this.#numbers.get(page);
    const own = this.#sectionOf(numbers?.[row]);
    if (own === undefined || (row > 0 && own === this.#sectionOf(numbers?.[row - 1]))) return nothing;
    return html`${this.#read.sections
      .filter((section) => section.row === own)
      .map(
        ({ cell }) =>
          html`<tr class="govuk-table__row council-table__group">
            <th scope="rowgroup" class="govuk-table__header" colspan=${width} dir="auto">${copyOf(cell)}</th>
          </tr>`,
      )}`;
  }

  /** The author's own totals, which are true as long as all rows are shown. */
  renderFoot(columns: readonly TableColumn[], fitting: number): TemplateResult | typeof nothing {
    const { footer } = this.#read;
    if (!footer.length) return nothing;
    const side = columns.slice(0, fitting);
    const spare = columns.length > fitting;
    return html`<tfoot class="council-table__foot">
      ${footer.map(({ texts, cells }) => {
        const places = side.map(({ name }) => this.#names.indexOf(name));
        const first = cells.findIndex((cell, place) => cell && texts[place]);
        // What the row is called stands first, even where its own column is not shown.
        const named = places.includes(first) ? places.indexOf(first) : 0;
        const drawn = places.map((place, at) => {
          const cell = cells[at === named && !texts[place] ? first : place];
          const { numeric, label } = side[at]!;
          const own = cell ? copyOf(cell) : [];
          if (at === named) return html`<th scope="row" class="govuk-table__header" dir="auto">${own}</th>`;
          return html`<td
            class="govuk-table__cell ${numeric ? 'govuk-table__cell--numeric' : ''}"
            data-label=${own.length ? label : nothing}
            dir="auto"
          >
            ${own}
          </td>`;
        });
        return html`<tr class="govuk-table__row">
          ${drawn} ${spare ? html`<td class="govuk-table__cell council-table__opener"></td>` : nothing}
        </tr>`;
      })}
    </tfoot>`;
  }

  #ownColumns(numbers: readonly number[]): Column[] {
    const own: Column[] = [
      { name: rowColumn, label: rowColumn, type: 'shape', values: numbers.map((row): RowNumber => ({ row })) },
    ];
    if (this.#read.sections.length) {
      const values = numbers.map((row) => this.#sectionTexts(row) || null);
      own.push({ name: sectionColumn, label: sectionColumn, type: 'text', values });
    }
    return own;
  }

  /** Where the section of a row begins. */
  #sectionOf(row: number | undefined): number | undefined {
    return row === undefined ? undefined : this.#read.sections.findLast((section) => section.row <= row)?.row;
  }

  #sectionTexts(row: number): string {
    const begin = this.#sectionOf(row);
    return this.#read.sections
      .filter((section) => section.row === begin)
      .map(({ text }) => text)
      .join(' ');
  }

  /** However the rows are sorted, each stays under what the author wrote over it. */
  #inSections(dataset: Dataset, offset: number, limit: number): Dataset {
    const own = dataset.columns.find(({ name }) => name === rowColumn);
    if (!own) return dataset;
    const sections = numbersIn(own).map((row) => this.#sectionOf(row) ?? -1);
    const order = sections
      .map((_, row) => row)
      .sort((a, b) => sections[a]! - sections[b]! || a - b)
      .slice(offset, offset + limit);
    const columns = dataset.columns.map((column) => ({
      ...column,
      values: order.map((row): Value => column.values[row] ?? null),
      marks:
        column.marks &&
        new Map(order.flatMap((row, at) => (column.marks!.has(row) ? [[at, column.marks!.get(row)!]] : []))),
    }));
    return { ...dataset, columns, rows: order.length, complete: order.length === dataset.rows };
  }
}

const withoutOwn = (columns: readonly Column[]): Column[] =>
  columns.filter(({ name }) => name !== rowColumn && name !== sectionColumn);

const numbersIn = ({ values }: Column): (number | undefined)[] =>
  Array.from(values, (value) => (value as RowNumber | null)?.row);

/** Notes are read as text; where the author's own part of the page is found, with its links. */
function notesOf(table: HTMLTableElement, { notes, cells, headings, footer, sections }: AuthoredTable): Node[][] {
  if (!notes.length) return [];
  const used = new Set<Element | undefined>([
    ...cells.flat(),
    ...headings.flat(),
    ...footer.flatMap((row) => row.cells),
    ...sections.map(({ cell }) => cell),
  ]);
  const figure = table.closest('figure')?.querySelector('figcaption');
  const parts = [table.caption, figure, ...table.querySelectorAll<HTMLElement>('th, td')].filter(
    (part): part is HTMLElement => !!part && !used.has(part),
  );
  const bare = (text: string) => text.replace(/[\s\u200b]+/g, ' ').trim();
  return notes.map((note) => {
    const part = parts.find(({ textContent }) => bare(textContent) === note);
    return part ? copyOf(part) : [document.createTextNode(note)];
  });
}
