import { decode, once, provenanceOf } from '../body.js';
import { DataError } from '../errors.js';
import type { Batch, Standard } from '../standard.js';
import type { Arrived, Body } from '../transport.js';
import { plainColumn } from '../values/plain.js';
import type { Arriving } from './json-arriving.js';
import type { Described } from './json-described.js';

/** Plain JSON: an array of objects or of arrays, an envelope around one, or a single object. */
export const standard: Standard = {
  name: 'json',
  title: 'JSON',
  async open(context) {
    const { records = '', paging } = context.options;
    return {
      async read(read) {
        const pages = async (body?: Body) => (await import('./json-pages.js')).readPages(context, read, body);
        if (paging) return pages();
        let reader: Promise<Arriving> | undefined;
        const bitByBit = async ({ headers }: Omit<Body, 'bytes'>) =>
          records || mayHavePages(headers)
            ? undefined
            : (reader ??= import('./json-arriving.js').then(({ Arriving }) => new Arriving(read)));
        // What is wrong with the rows so far is wrong with the whole.
        const arriving = (arrived: Arrived) =>
          void bitByBit(arrived).then(
            (reader) => reader?.take(arrived),
            () => {},
          );
        const body = await context.transport.get(context.url, { ...read, arriving: read.progress && arriving });
        const batch =
          ((read.progress || body.bytes.length > LARGE) && (await (await bitByBit(body))?.rest(body))) ||
          (await once(body, `json ${records}`, () => readJson(body, records)));
        return batch ? { ...batch, provenance: { ...provenanceOf(body), ...batch.provenance } } : pages(body);
      },
    };
  },
};

type Json = Record<string, unknown>;

/** From how many bytes on the page would notice that they are read all at once. */
const LARGE = 1 << 18;

/** One answer, taken apart. */
export interface JsonPage {
  whole: unknown;
  /** What `records` points at. */
  at: unknown;
  rows: readonly unknown[];
  /** Whether what is around the records may speak of further pages. */
  paged?: boolean;
  /** The whole, where it describes its own columns. */
  described?: Json & Described;
}

/** Undefined where the answer may be one page of several. */
async function readJson(body: Body, pointer: string): Promise<Batch | undefined> {
  const page = await pageOf(body, pointer);
  return page.paged || mayHavePages(body.headers) ? undefined : batchOf(page);
}

function mayHavePages(headers: Headers): boolean {
  return headers.has('link') || headers.has('x-total-count');
}

/** The records of an answer. @throws {DataError} `api`, `not-data`, `parse` */
export async function pageOf(body: Body, pointer: string): Promise<JsonPage> {
  const whole = await parseJson(body);
  if (Array.isArray(whole) && !pointer) return { whole, at: whole, rows: whole };
  return (await import('./json-envelope.js')).unwrap(whole, pointer, body);
}

/** Records as columns. */
export async function batchOf({ at, rows, described }: JsonPage): Promise<Batch> {
  if (described) return (await import('./json-dataset.js')).readDescribed(described);
  if (Array.isArray(rows[0])) return (await import('./json-parts.js')).readArrays(rows, (at as Json).columns);
  const warnings: string[] = [];
  return {
    columns: await Promise.all(
      [...cellsOf(rows)].map(
        async ([name, values]) =>
          plainColumn(name, values) ?? (await import('../values/column.js')).toColumn({ name }, values, warnings),
      ),
    ),
    rows: rows.length,
    total: rows.length,
    complete: true,
    provenance: {},
    pushed: {},
    warnings,
  };
}

/** Parses JSON. Integers that a number can't hold become text. @throws {DataError} `not-data`, `parse` */
export async function parseJson(body: Body, standard = 'json'): Promise<unknown> {
  const text = decode(body.bytes);
  try {
    return JSON.parse(/\d{16}/.test(text) ? (await import('./json-long.js')).quoteLongIntegers(text) : text);
  } catch (cause) {
    throw (await import('../impostor.js')).notJson(body, standard, cause);
  }
}

/** What the server itself says is wrong. */
export function apiError(error: unknown, { address, status }: Body, standard: string): DataError {
  return new DataError('api', `The server says: ${wordsOf(error)}`, { address, standard, status });
}

/** The cells of each key, in the order the keys first come; objects inside are flattened, `cost.total`. */
export function cellsOf(rows: readonly unknown[], deep = 3): Map<string, unknown[]> {
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
  rows.forEach((value, row) => put(row, isObject(value) ? '' : 'value', value, deep));
  return cells;
}

export function isObject(value: unknown): value is Json {
  return Object(value) === value && !Array.isArray(value);
}

function wordsOf(error: unknown): string {
  return String((Object(error) as { message?: string | number }).message ?? JSON.stringify(error)).slice(0, 200);
}
