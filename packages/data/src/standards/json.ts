import { DataError } from '../errors.js';
import type { Batch, Standard } from '../standard.js';
import { notData, textOf } from '../text.js';
import type { Body } from '../transport.js';
import { toColumn } from '../values/column.js';
import { uniqueNames } from '../values/names.js';
import { once, provenanceOf } from './provenance.js';

/** Plain JSON: an array of objects or of arrays, an envelope around one, or a single object. */
export const standard: Standard = {
  name: 'json',
  title: 'JSON',
  async open({ url, transport, options: { records = '' } }) {
    return {
      async read(options) {
        const body = await transport.get(url, options);
        const batch = once(body, `json ${records}`, () => readJson(body, records));
        return { ...batch, provenance: provenanceOf(body) };
      },
    };
  },
};

type Json = Record<string, unknown>;

function readJson(body: Body, pointer: string): Batch {
  const { address } = body;
  const whole = parseJson(body);
  const at = pointer ? follow(whole, pointer, address) : whole;
  const envelope = isObject(whole) ? whole : {};
  const list = Array.isArray(at) ? at : find(at);
  const error = envelope.error ?? envelope.errors;
  if (!list && (error || envelope.success === false)) {
    throw new DataError('api', `The server answered with an error: ${wordsOf(error)}`, { address, standard: 'json', status: body.status });
  }
  if (!list && !isObject(at)) throw notData('a single value', body, 'json');

  const warnings: string[] = [];
  const rows = list ?? [at];
  const cells = columnsOf(rows, isObject(at) && Array.isArray(at.columns) ? at.columns : undefined, warnings);
  const total = totalOf(envelope, body, rows.length);
  const complete = !(total! > rows.length) && !/rel="?next/.test(body.headers.get('link') ?? '');
  if (!complete) warnings.push(`This is a page of ${rows.length} rows${total ? ` out of ${total}` : ''}.`);
  return {
    columns: [...cells].map(([name, values]) => toColumn({ name }, values, warnings)),
    rows: rows.length,
    total: complete ? rows.length : total,
    complete,
    provenance: {},
    pushed: {},
    warnings,
  };
}

/** Parses JSON. Integers that a number can't hold become text, so that no identifier changes. */
export function parseJson(body: Body): unknown {
  const text = textOf(body, 'json').replace(/^\uFEFF/, '');
  try {
    const exact = /\d{16}/.test(text)
      ? text.replace(/"[^"\\]*(?:\\.[^"\\]*)*"|-?\d+(?:\.\d+)?(?:e[-+]?\d+)?/gi, (token) =>
          /^-?\d{16,}$/.test(token) && !Number.isSafeInteger(+token) ? `"${token}"` : token)
      : text;
    return JSON.parse(exact);
  } catch (cause) {
    throw new DataError('parse', `This is not valid JSON: ${wordsOf(cause)}`, { address: body.address, standard: 'json', cause });
  }
}

function follow(whole: unknown, pointer: string, address: string): unknown {
  let at = whole;
  for (const part of pointer.replace(/^\//, '').split('/')) {
    const key = part.replaceAll('~1', '/').replaceAll('~0', '~');
    if (typeof at !== 'object' || !at || !Object.hasOwn(at, key)) {
      throw new DataError('capability', `There is no “${key}” for records “${pointer}”, only ${Object.keys(at ?? {}).slice(0, 20)}`, { address, standard: 'json' });
    }
    at = (at as Json)[key];
  }
  return at;
}

const usual = /^(data|results?|records|items|value|rows|contents?|entries|features|entities)$/i;

/** The records in an envelope: the nearest list of objects, the usual names first, then the longest. */
function find(whole: unknown): unknown[] | undefined {
  let level = isObject(whole) ? [whole] : [];
  for (let depth = 0; depth < 3; depth++) {
    const entries = level.flatMap((object) => Object.entries(object));
    const [best] = entries
      .filter(([name, value]) => Array.isArray(value) && (value.length ? typeof value[0] === 'object' && value[0] : usual.test(name)))
      .map(([name, value]) => ({ list: value as unknown[], score: usual.test(name) ? Infinity : (value as unknown[]).length }))
      .sort((a, b) => b.score - a.score);
    if (best) return best.list;
    level = entries.map(([, value]) => value).filter(isObject);
  }
}

function columnsOf(rows: readonly unknown[], headers: readonly unknown[] | undefined, warnings: string[]): Map<string, unknown[]> {
  const cells = new Map<string, unknown[]>();
  const put = (name: string, row: number, value: unknown) => {
    let column = cells.get(name);
    if (!column) cells.set(name, (column = new Array(rows.length)));
    column[row] = value;
  };
  const flatten = (object: Json, row: number, prefix: string, depth: number) => {
    for (const [key, value] of Object.entries(object)) {
      if (depth && isObject(value)) flatten(value, row, `${prefix}${key}.`, depth - 1);
      else put(prefix + key, row, value);
    }
  };

  if (Array.isArray(rows[0])) {
    const list = rows as unknown[][];
    const first = headers ?? (list[0]!.every((cell) => typeof cell === 'string') ? list.shift()! : []);
    const width = list.reduce((most, { length }) => Math.max(most, length), first.length);
    const named = Array.from({ length: width }, (_, index) => (isObject(first[index]) ? first[index].name : first[index]));
    const names = uniqueNames(named, warnings);
    names.forEach((name, index) => list.forEach((cellsOfRow, row) => put(name, row, cellsOfRow?.[index])));
  } else {
    rows.forEach((value, row) => (isObject(value) ? flatten(value, row, '', 2) : put('value', row, value)));
  }
  return cells;
}

function totalOf(envelope: Json, { headers }: Body, rows: number): number | undefined {
  const counts = /^(total|count|total_?(count|items|elements|results|records)|numbermatched|nhits|@odata\.count)$/i;
  const said = Object.entries(envelope).find(([name, value]) => counts.test(name) && typeof value === 'number');
  const total = Number(said?.[1] ?? headers.get('x-total-count') ?? 0);
  return total >= rows ? total : undefined;
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function wordsOf(error: unknown): string {
  const message = typeof error === 'object' && error ? ((error as Json).message ?? JSON.stringify(error)) : error;
  return String(message ?? 'no reason given').slice(0, 200);
}
