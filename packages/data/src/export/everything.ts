import type { Column, Dataset, Mark, Value } from '../dataset.js';
import { DataError } from '../errors.js';
import type { ReadOptions, Source } from '../open.js';
import type { Query } from '../query.js';
import { fieldsOf } from './cells.js';

/** Reads all rows that match, page after page, until nothing is left or nothing more comes. */
export async function readEverything(
  source: Pick<Source, 'read'>,
  query: Query,
  options: ReadOptions,
): Promise<Dataset> {
  const { offset: _offset, limit: _limit, ...rest } = query;
  const pages = [await source.read(rest, options)];
  let rows = pages[0]!.rows;
  let ended = false;
  while (!isLast(pages.at(-1)!)) {
    const page = await source.read({ ...rest, offset: rows, limit: pages[0]!.rows }, options);
    if (page.stale) throw page.problem!;
    ended = !page.rows;
    // A server that ignores the offset gives the same page for ever.
    if (ended || sameRows(page, pages.at(-1)!)) break;
    pages.push(page);
    rows += page.rows;
    if (page.total !== undefined && rows >= page.total) break;
  }
  return pages.length > 1 || ended ? joined(pages, rows, ended) : pages[0]!;
}

/** With an offset, a page that is not complete only says that there is more before it. */
function isLast({ complete, rows, total }: Dataset): boolean {
  return complete || !rows || rows === total;
}

function sameRows(one: Dataset, other: Dataset): boolean {
  if (one.rows !== other.rows) return false;
  const rows = Math.min(3, one.rows);
  const start = ({ columns }: Dataset) =>
    JSON.stringify(columns.map(({ values }) => Array.from({ length: rows }, (_, row) => values[row])));
  return start(one) === start(other);
}

function joined(pages: readonly Dataset[], rows: number, ended: boolean): Dataset {
  const first = pages[0]!;
  const names = new Set(pages.flatMap(({ columns }) => columns.map(({ name }) => name)));
  const total = pages.at(-1)!.total ?? first.total;
  return {
    ...first,
    columns: [...names].map((name) => joinedColumn(name, pages)),
    rows,
    total: total ?? (ended ? rows : undefined),
    complete: total === undefined ? ended : rows >= total,
    warnings: [...new Set(pages.flatMap(({ warnings }) => warnings))],
  };
}

function joinedColumn(name: string, pages: readonly Dataset[]): Column {
  const values: Value[] = [];
  const marks = new Map<number, Mark>();
  const found = pages.map(({ columns }) => columns.find((column) => column.name === name));
  const types = new Set(found.filter((column) => column && hasValues(column)).map((column) => column!.type));
  const whole = types.size === 2 && types.has('integer') && types.has('number');
  const [single = 'text'] = types;
  const type = whole ? 'number' : types.size > 1 ? 'text' : single;
  pages.forEach((page, index) => {
    const column = found[index];
    for (const [row, mark] of column?.marks ?? []) marks.set(values.length + row, mark);
    const [field] =
      column && type === 'text' && column.type !== 'text' ? fieldsOf({ columns: [column] }, { points: 'wkt' }) : [];
    for (let row = 0; row < page.rows; row++) {
      const value = column?.values[row] ?? null;
      values.push(field && value !== null ? field.text(row) : value);
    }
  });
  const decimals = Math.max(0, ...found.map((column) => column?.decimals ?? 0));
  const model = found.find((column) => column?.type === type) ?? found.find(Boolean)!;
  return { ...model, type, ...(decimals && { decimals }), values, ...(marks.size && { marks }) };
}

function hasValues({ values }: Column): boolean {
  return Array.from(values).some((value) => value !== null);
}

/** @throws {DataError} `limit` */
export function refuseParts({ complete, rows, total, provenance, standard }: Dataset): void {
  if (complete) return;
  throw new DataError('limit', `Only ${rows} of ${total ?? 'more'} rows can be had`, {
    address: provenance.address,
    standard,
    cure: 'Ask for less with a filter, or export the part with a note that says so.',
  });
}
