import { absolute, resolve } from './address.js';
import { decode } from '../body.js';
import { DataError } from '../errors.js';
import { paced, type Steps } from '../pace.js';
import { type Body, createTransport, type TransportOptions } from '../transport.js';
import { type Dialect, plainDialect } from './dialect.js';
import { parseJson } from './json.js';
import { checkKeys, checkReferences } from './keys.js';
import { type Get, linkedMetadata, passOver, usualPlaces } from './locate.js';
import { type GroupDescription, readMetadata, type TableDescription } from './metadata.js';
import { createReport, type Problem, type Report } from './report.js';
import { annotate, type CsvwTable } from './table.js';
import { tokenize } from './tokens.js';

/** How CSVW is read. Everything is optional. */
export interface CsvwOptions extends TransportOptions {
  /**
   * The metadata to use, as an address or a document, in place of what is found
   * through the `Link` header and in the standard places.
   */
  metadata?: string | object;
  /** What fetches, in place of a transport made from the other options. */
  get?: Get;
  signal?: AbortSignal;
}

/** Tables with what their metadata says of them. */
export interface Csvw extends GroupDescription {
  tables: readonly CsvwTable[];
  /** What is not as the metadata says: cells, headings, keys. */
  errors: readonly Problem[];
  /** What was left out or looked for in vain. */
  warnings: readonly Problem[];
}

interface Outcome {
  group?: GroupDescription & { tables: readonly CsvwTable[] };
  report: Report;
}

/**
 * Reads a CSV file with its metadata, or all tables of a metadata document,
 * after the W3C's "CSV on the Web". Metadata is the one given; else what the
 * file's `Link` header names; else what is found by `/.well-known/csvm`, at
 * `{url}-metadata.json` or at `csv-metadata.json` in the same folder. Without
 * any, the headings are all that is known.
 *
 * Cells are values of their datatype; one that is not as the column says keeps
 * its text, and there is an error for it.
 *
 * @param address of a CSV file or a metadata document
 * @throws {DataError} `parse` where the metadata is not valid, or what fetching gives
 * @throws the reason of `signal`, once that is aborted
 *
 * @example
 * const { tables, errors } = await readCsvw('https://www.example.gov.uk/spend.csv');
 * const [{ columns, rows }] = tables;
 */
export async function readCsvw(address: string | URL, options: CsvwOptions = {}): Promise<Csvw> {
  const { group, report } = await load(address, options);
  if (!group) {
    const [first] = report.errors;
    throw new DataError('parse', `The metadata is not valid: ${first?.message}`, {
      address: first?.address ?? String(address),
      standard: 'csvw',
    });
  }
  return { ...group, errors: report.errors, warnings: report.warnings };
}

/**
 * Says whether a file is as its metadata says, and the metadata as the standard
 * says. Metadata is found as {@link readCsvw} finds it.
 *
 * @throws {DataError} what fetching gives
 * @throws the reason of `signal`, once that is aborted
 */
export async function validateCsvw(
  address: string | URL,
  options: CsvwOptions = {},
): Promise<{ valid: boolean; errors: readonly Problem[]; warnings: readonly Problem[] }> {
  const { report } = await load(address, options);
  return { valid: !report.errors.length, errors: report.errors, warnings: report.warnings };
}

async function load(from: string | URL, options: CsvwOptions): Promise<Outcome> {
  try {
    return await loadAll(from, options);
  } catch (error) {
    options.signal?.throwIfAborted();
    if (error instanceof DataError) throw error;
    const details = { address: String(from), standard: 'csvw', cause: error };
    throw new DataError('parse', `The tables can't be read: ${String(error)}`, details);
  }
}

async function loadAll(from: string | URL, options: CsvwOptions): Promise<Outcome> {
  const { signal, metadata, base = globalThis.location?.href } = options;
  signal?.throwIfAborted();
  const url = absolute(String(from), base);
  if (!url) throw new DataError('blocked', 'This is not an address', { address: String(from), standard: 'csvw' });
  const address = url.replace(/#.*/s, '');
  const transport = options.get ? undefined : createTransport({ ...options, base });
  const get: Get = options.get ?? ((address, more) => transport!.get(address, more));
  const fetch = async (address: string) => jsonOf(await get(address, { signal }));
  const report = createReport();

  const body = await get(address, { signal });
  let group: GroupDescription | undefined;
  if (metadata === undefined && !holdsMetadata(body)) group = await find(address, body, get, fetch, report, signal);
  else {
    const at = typeof metadata === 'string' ? resolve(metadata, base ?? address) : address;
    const given = typeof metadata === 'object' ? JSON.stringify(metadata) : undefined;
    const read = () => (given !== undefined ? parseJson(given) : at === address ? jsonOf(body) : fetch(at));
    const document = await attempt(read, at, report);
    if (document !== undefined) group = await readMetadata(document, at, fetch, report);
  }
  checkReferences(group?.tables ?? [], report);
  if (report.errors.length) return { report };
  group ??= {
    tables: [{ url: address, inherited: {}, suppressOutput: false, common: new Map(), base: address }],
    common: new Map(),
    base: address,
  };

  const tables: CsvwTable[] = [];
  for (const table of group.tables) {
    const answer = table.url === address ? body : await get(table.url, { signal });
    tables.push(await paced(readTable(table, answer, report), signal));
  }
  checkKeys(tables, report);
  return { group: { ...group, tables }, report };
}

/** Whether an address is that of metadata and not of a CSV file. */
function holdsMetadata({ bytes, headers }: Body): boolean {
  const type = headers.get('content-type') ?? '';
  return !/csv|tab-separated/.test(type.replace('csvm', '')) && /^\uFEFF?\s*\{/.test(decode(bytes));
}

/** Follows the `Link` header, then looks in the standard places. Only metadata that names the file counts. */
async function find(
  address: string,
  body: Body,
  get: Get,
  fetch: (address: string) => Promise<unknown>,
  report: Report,
  signal?: AbortSignal,
): Promise<GroupDescription | undefined> {
  const linked = linkedMetadata(body);
  const consider = async (place: string, guessed: boolean): Promise<GroupDescription | undefined> => {
    const own = createReport();
    try {
      const document = await attempt(() => fetch(place), place, own);
      const group = document === undefined ? undefined : await readMetadata(document, place, fetch, own);
      if (group && !group.tables.some(({ url }) => url === address)) {
        report.warn('This metadata does not name the file, and is not used', { address: place });
        return;
      }
      // What only may be metadata need not be valid.
      if (guessed && !group) for (const { message } of own.errors) report.warn(message, { address: place });
      else for (const problem of own.errors) report.error(problem.message, problem);
      for (const problem of own.warnings) report.warn(problem.message, problem);
      return group;
    } catch (error) {
      passOver(error);
      if (!guessed) report.warn('The metadata that the Link header names is not there', { address: place });
      return;
    }
  };
  const first = linked && (await consider(linked, false));
  if (first) return first;
  for (const place of await usualPlaces(address, get, signal)) {
    const group = await consider(place, true);
    if (group) return group;
  }
  return;
}

function jsonOf({ bytes }: Body): unknown {
  return parseJson(decode(bytes));
}

/** What reading a document gives; text that is no JSON is reported. */
async function attempt(read: () => unknown, address: string, report: Report): Promise<unknown> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    report.error(`The metadata is no JSON: ${error.message}`, { address });
    return undefined;
  }
}

function* readTable(table: TableDescription, body: Body, report: Report): Steps<CsvwTable> {
  const dialect = table.dialect ?? dialectOf(body);
  const { encoding = 'utf-8' } = dialect;
  const text = /^utf-?8$/i.test(encoding) ? decode(body.bytes) : new TextDecoder(encoding).decode(body.bytes);
  const tokens = tokenize(text.replace(/^\uFEFF/, ''), dialect, report, table.url);
  return yield* annotate(table, tokens, dialect.skipColumns, report);
}

/** What the media type says of a file. */
function dialectOf({ headers }: Body): Dialect {
  const type = headers.get('content-type') ?? '';
  return {
    ...plainDialect,
    ...(/tab-separated/i.test(type) && { delimiter: '\t' }),
    ...(/header\s*=\s*"?absent/i.test(type) && { headerRowCount: 0 }),
  };
}
