import type { Column } from '../dataset.js';
import { declaredColumn, type DeclaredField } from '../values/typed.js';
import { cellsOf, isObject } from './json.js';
import { readerOf } from './markup.js';

type Json = Record<string, unknown>;

/** Names of the terms of each taxonomy, by id. */
export type Terms = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** At most this many terms are looked up. */
const MOST_TERMS = 100;

const types: Record<string, DeclaredField['type']> = {
  id: 'integer',
  date: 'date-time',
  modified: 'date-time',
  link: 'link',
  slug: 'text',
};

/** Entries as plain cells: texts without markup, times with their zone, nothing of the API's own. */
export async function plainRows(entries: readonly Json[]): Promise<Json[]> {
  const rendered = entries.flatMap((entry) => Object.values(entry).map((value) => isObject(value) && value.rendered));
  const textOf = await readerOf(rendered);
  return entries.map((entry) => plainRow(entry, textOf));
}

function plainRow(entry: Json, textOf: (markup: string) => string): Json {
  const cells: [string, unknown][] = [];
  for (const [name, value] of Object.entries(entry)) {
    const zoned = `${name}_gmt`;
    if (/^_(links|embedded)$/.test(name) || (Array.isArray(value) && !value.length && name === 'meta')) continue;
    // The time of the site has no zone; the same time in UTC stands beside it.
    if (name.endsWith('_gmt')) {
      if (!Object.hasOwn(entry, name.slice(0, -4))) cells.push([name, utc(value)]);
    } else if (typeof entry[zoned] === 'string' && Object.hasOwn(entry, zoned)) cells.push([name, utc(entry[zoned])]);
    else if (isObject(value) && typeof value.rendered === 'string') cells.push([name, textOf(value.rendered)]);
    else if (Array.isArray(value) && value.every((part) => typeof part === 'number' || typeof part === 'string'))
      cells.push([name, value.join(', ')]);
    else cells.push([name, value]);
  }
  return Object.fromEntries(cells);
}

function utc(value: unknown): unknown {
  return typeof value === 'string' && /\d$/.test(value) ? `${value}Z` : value;
}

export function columnsOf(rows: readonly Json[], terms: Terms, warnings: string[]): Column[] {
  return [...cellsOf(rows)].map(([name, cells]) => {
    const names = terms.get(name);
    if (!names) return declaredColumn({ name, type: types[name] }, cells, warnings);
    const codes = new Map<string, string>();
    for (const cell of new Set(cells)) {
      const ids = typeof cell === 'string' && cell ? cell.split(', ') : [];
      if (ids.length) codes.set(ids.join(', '), ids.map((id) => names.get(id) ?? id).join(', '));
    }
    return declaredColumn({ name, type: 'text', codes }, cells, warnings);
  });
}

/** The names of the terms that entries have, where that costs one request for each taxonomy. */
export async function termsIn(
  rows: readonly Json[],
  select: readonly string[] | undefined,
  ask: (base: string, ids: string) => Promise<unknown>,
): Promise<Terms> {
  const bases = [...taxonomies(rows)].filter((base) => !select || select.includes(base));
  const found = await Promise.all(
    bases.map(async (base): Promise<[string, ReadonlyMap<string, string>][]> => {
      const ids = new Set(rows.flatMap((row) => (Array.isArray(row[base]) ? (row[base] as unknown[]) : [])));
      if (!ids.size || ids.size > MOST_TERMS || ![...ids].every(Number.isSafeInteger)) return [];
      // The ids alone will do where names can't be had.
      const json = await ask(base, [...ids].join()).catch(() => []);
      const terms = (Array.isArray(json) ? json : []).filter(isObject);
      const textOf = await readerOf(terms.map(({ name }) => name));
      return [
        [base, new Map(terms.map(({ id, name }) => [String(id as number), textOf(String(name as string | number))]))],
      ];
    }),
  );
  return new Map(found.flat());
}

/** Taxonomies by the names of their columns: those every site has, and those the entries link to. */
function taxonomies(rows: readonly Json[]): Set<string> {
  const bases = new Set(['categories', 'tags']);
  const { _links: links } = rows[0] ?? {};
  const listed = (Object(links) as Json)['wp:term'];
  for (const { href } of Array.isArray(listed) ? listed.filter(isObject) : []) {
    const [, base] = /wp(?:\/|%2F)v2(?:\/|%2F)([\w-]+)/.exec(String(href as string | number)) ?? [];
    if (base) bases.add(base);
  }
  return bases;
}
