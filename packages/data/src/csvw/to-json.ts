import { resolve } from './address.js';
import { plainCommon } from './common.js';
import { expandName, shortenName } from './prefixes.js';
import { type CsvwOptions, readCsvw } from './read.js';
import type { Problem } from './report.js';
import type { CsvwColumn, CsvwRow, CsvwTable } from './table.js';
import { expandTemplate } from './template.js';

type Entries = Map<string, unknown>;

/**
 * Turns CSV into JSON after the W3C's "Generating JSON from Tabular Data". The
 * standard mode gives an object with tables and rows, the minimal one an array
 * of what the rows describe. Cells that are not as their column says stay text;
 * `errors` says which.
 *
 * @throws {DataError} `parse` where the metadata is not valid, or what fetching gives
 * @throws the reason of `signal`, once that is aborted
 *
 * @example
 * const { json } = await csvToJson('https://www.example.gov.uk/spend.csv', { minimal: true });
 */
export async function csvToJson(
  address: string | URL,
  { minimal = false, ...options }: CsvwOptions & { minimal?: boolean } = {},
): Promise<{ json: unknown; errors: readonly Problem[]; warnings: readonly Problem[] }> {
  const group = await readCsvw(address, options);
  const { errors, warnings } = group;
  const tables = group.tables.filter(({ suppressOutput }) => !suppressOutput);
  const json = minimal
    ? tables.flatMap((table) => table.rows.flatMap((row) => describe(table, row)))
    : Object.fromEntries([...annotations(group), ['tables', tables.map(tableToJson)]]);
  return { json, errors, warnings };
}

interface Annotated {
  id?: string;
  notes?: unknown;
  common: ReadonlyMap<string, unknown>;
  base: string;
}

function annotations({ id, notes, common, base }: Annotated): [string, unknown][] {
  return [
    ...(id === undefined ? [] : [['@id', id] as [string, unknown]]),
    ...(notes === undefined ? [] : [['notes', plainCommon(notes, base)] as [string, unknown]]),
    ...[...common].map(([name, value]): [string, unknown] => [shortenName(name), plainCommon(value, base)]),
  ];
}

function tableToJson(table: CsvwTable): unknown {
  const remarks: [string, unknown][] =
    table.comments.length && !table.common.has('rdfs:comment') ? [['rdfs:comment', table.comments]] : [];
  return Object.fromEntries([
    ...annotations(table),
    ...remarks,
    ['url', table.url],
    ['row', table.rows.map((row) => rowToJson(table, row))],
  ]) as unknown;
}

function rowToJson(table: CsvwTable, row: CsvwRow): unknown {
  const titles = (table.schema?.rowTitles ?? []).flatMap((name) => {
    const value = row.cells[table.columns.findIndex((column) => column.name === name)]?.value;
    return value ?? [];
  });
  return {
    url: `${table.url}#row=${row.sourceNumber}`,
    rownum: row.number,
    ...(titles.length && { titles: titles.length > 1 ? titles : titles[0] }),
    describes: describe(table, row),
  };
}

/** What a row is about: one object a subject, nested where one refers to another. */
function describe(table: CsvwTable, row: CsvwRow): unknown[] {
  const subjects = new Map<string, Entries>();
  const references: { from: string; name: string; to: string }[] = [];
  table.columns.forEach((column, index) => {
    const about = addressOf(column.aboutUrl, table, row, column) ?? '';
    const subject = subjects.get(about) ?? new Map<string, unknown>(about ? [['@id', about]] : []);
    subjects.set(about, subject);
    if (column.suppressOutput) return;
    const { value } = row.cells[index]!;
    if (value === null && !column.virtual) return;
    const name = propertyName(table, row, column);
    const target = addressOf(column.valueUrl, table, row, column);
    if (target !== undefined) {
      const shown = name === '@type' ? shortenName(target) : target;
      add(subject, name, shown);
      if (name !== '@type') references.push({ from: about, name, to: target });
    } else if (value !== null && !(Array.isArray(value) && !value.length)) {
      add(subject, name, Array.isArray(value) ? value.map(plainAtom) : plainAtom(value));
    }
  });
  return nest(subjects, references);
}

/** Puts each subject that one other refers to inside that, without going in circles. */
function nest(subjects: Map<string, Entries>, references: { from: string; name: string; to: string }[]): unknown[] {
  const parents = new Map<string, string>();
  const times = new Map<string, number>();
  for (const { to } of references) times.set(to, (times.get(to) ?? 0) + 1);
  for (const { from, name, to } of references) {
    const target = subjects.get(to);
    let top = from;
    for (let above = parents.get(top); above !== undefined; above = parents.get(top)) top = above;
    if (!target || !to || parents.has(to) || top === to || times.get(to)! > 1) continue;
    parents.set(to, from);
    const subject = subjects.get(from)!;
    const held = subject.get(name);
    subject.set(name, Array.isArray(held) ? held.map((item: unknown) => (item === to ? target : item)) : target);
  }
  return [...subjects]
    .filter(([about, entries]) => !parents.has(about) && entries.size > (about ? 1 : 0))
    .map(([, entries]) => plainEntries(entries));
}

function plainEntries(entries: Entries): unknown {
  return Object.fromEntries(
    Array.from(entries, ([name, value]): [string, unknown] => [
      name,
      Array.isArray(value) ? value.map(plain) : plain(value),
    ]),
  );
}

function plain(value: unknown): unknown {
  return value instanceof Map ? plainEntries(value as Entries) : value;
}

/** A property that several columns have holds all their values. */
function add(subject: Entries, name: string, value: unknown): void {
  const held = subject.get(name);
  subject.set(name, held === undefined ? value : [held, value].flat());
}

function plainAtom(value: unknown): unknown {
  if (typeof value !== 'number' || Number.isFinite(value)) return value;
  return Number.isNaN(value) ? 'NaN' : value > 0 ? 'INF' : '-INF';
}

function propertyName(table: CsvwTable, row: CsvwRow, column: CsvwColumn): string {
  const address = addressOf(column.propertyUrl, table, row, column);
  if (address === undefined) return decoded(column.name);
  const name = shortenName(address);
  return name === 'rdf:type' ? '@type' : name;
}

function addressOf(
  template: string | undefined,
  table: CsvwTable,
  row: CsvwRow,
  column: CsvwColumn,
): string | undefined {
  if (template === undefined) return;
  const own = new Map<string, string | number>([
    ['_row', row.number],
    ['_sourceRow', row.sourceNumber],
    ['_column', column.number],
    ['_sourceColumn', column.sourceNumber ?? column.number],
    ['_name', decoded(column.name)],
  ]);
  const expanded = expandTemplate(template, (name) => {
    const said = own.get(name);
    if (said !== undefined) return said.toString();
    const value = row.cells[table.columns.findIndex((column) => column.name === name)]?.value ?? undefined;
    return typeof value === 'object' ? value.map(String) : value?.toString();
  });
  return resolve(expandName(expanded), table.url);
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
