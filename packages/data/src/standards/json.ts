import { notData, once, provenanceOf, textOf } from '../body.js';
import { DataError } from '../errors.js';
import type { Batch, Standard } from '../standard.js';
import type { Body } from '../transport.js';
import { plainColumn } from '../values/plain.js';

/** Plain JSON: an array of objects or of arrays, an envelope around one, or a single object. */
export const standard: Standard = {
  name: 'json',
  title: 'JSON',
  async open({ url, transport, options: { records = '' } }) {
    return {
      async read(options) {
        const body = await transport.get(url, options);
        const batch = await once(body, `json ${records}`, () => readJson(body, records));
        return { ...batch, provenance: provenanceOf(body) };
      },
    };
  },
};

type Json = Record<string, unknown>;

async function readJson(body: Body, pointer: string): Promise<Batch> {
  const whole = await parseJson(body);
  const at = pointer ? (await import('./json-parts.js')).follow(whole, pointer, body) : whole;
  const list = Array.isArray(at) ? at : find(at);
  const { error, errors = error, success } = Object(whole) as Json;
  if (!list && (errors || success === false)) throw apiError(errors, body, 'json');
  if (!list && !isObject(at)) throw notData('a single value', body, 'json');

  const batch = Array.isArray(list?.[0])
    ? (await import('./json-parts.js')).readArrays(list, (at as Json).columns)
    : await readObjects(list ?? [at]);
  const { rows, warnings } = batch;
  const total = totalOf(whole, body);
  const complete = !(total > rows) && !/rel="?next/.test(body.headers.get('link') ?? '');
  return {
    ...batch,
    total: complete ? rows : total || undefined,
    complete,
    warnings: complete ? warnings : [...warnings, `One page, ${rows} rows of ${total || 'more'}.`],
  };
}

/** Parses JSON. Integers that a number can't hold become text. */
export async function parseJson(body: Body, standard = 'json'): Promise<unknown> {
  const text = textOf(body, standard);
  try {
    return JSON.parse(/\d{16}/.test(text) ? (await import('./json-parts.js')).quoteLongIntegers(text) : text);
  } catch (cause) {
    throw new DataError('parse', `Not valid JSON: ${wordsOf(cause)}`, { address: body.address, standard, cause });
  }
}

/** What the server itself says is wrong. */
export function apiError(error: unknown, { address, status }: Body, standard: string): DataError {
  return new DataError('api', `The server says: ${wordsOf(error)}`, { address, standard, status });
}

const usual = /^(data|results?|records|items|value|rows|contents?)$/i;

/** The records in an envelope: the nearest list of objects, the usual names first, then the longest. */
function find(whole: unknown): unknown[] | undefined {
  let level = [whole].filter(isObject);
  for (let depth = 0; depth < 3; depth++) {
    const entries = level.flatMap(Object.entries) as [string, unknown][];
    let best: unknown[] | undefined;
    let most = -1;
    for (const [name, value] of entries) {
      const known = usual.test(name);
      if (!Array.isArray(value) || (value.length ? Object(value[0]) !== value[0] : !known)) continue;
      const size = known ? Infinity : value.length;
      if (size > most) [best, most] = [value, size];
    }
    if (best) return best;
    level = entries.map(([, value]) => value).filter(isObject);
  }
}

async function readObjects(rows: readonly unknown[]): Promise<Batch> {
  const warnings: string[] = [];
  const cells = new Map<string, unknown[]>();
  const put = (row: number, name: string, value: unknown, depth: number) => {
    if (depth && isObject(value)) {
      for (const key in value) put(row, name ? `${name}.${key}` : key, value[key], depth - 1);
      return;
    }
    const column = cells.get(name) ?? new Array<unknown>(rows.length);
    cells.set(name, column);
    column[row] = value;
  };
  rows.forEach((value, row) => put(row, isObject(value) ? '' : 'value', value, 3));
  return {
    columns: await Promise.all(
      [...cells].map(
        async ([name, values]) =>
          plainColumn(name, values) ?? (await import('../values/column.js')).toColumn({ name }, values, warnings),
      ),
    ),
    rows: rows.length,
    complete: true,
    provenance: {},
    pushed: {},
    warnings,
  };
}

/** How many records the envelope or a header says there are; 0 where neither does. */
function totalOf(whole: unknown, { headers }: Body): number {
  const said = Object.entries(Object(whole) as Json).find(([name]) =>
    /^(@odata\.)?(total|count|total_?(count|items|elements)|nhits)$/i.test(name),
  );
  return Number(said?.[1] ?? headers.get('x-total-count')) || 0;
}

function isObject(value: unknown): value is Json {
  return Object(value) === value && !Array.isArray(value);
}

function wordsOf(error: unknown): string {
  return String((Object(error) as { message?: string | number }).message ?? JSON.stringify(error)).slice(0, 200);
}
