import { absolute, resolve } from './address.js';
import { type Dialect, readDialect } from './dialect.js';
import { inherit, inheritedChecks, type Inherited } from './inherited.js';
import { brief, isRecord, type Json } from './json.js';
import { isLanguage, readTitles } from './language.js';
import {
  boolean,
  type Check,
  oneOf,
  type Properties,
  type Reading,
  readProperties,
  recordsIn,
  text,
} from './properties.js';
import type { Report } from './report.js';
import { readSchema, type Schema } from './schema.js';

export interface TableDescription {
  url: string;
  id?: string;
  /** Undefined where none is said, and the headings of the file are all there is. */
  schema?: Schema;
  dialect?: Dialect;
  inherited: Inherited;
  suppressOutput: boolean;
  notes?: unknown;
  common: ReadonlyMap<string, unknown>;
  /** What addresses inside `notes` and `common` are relative to. */
  base: string;
}

export interface GroupDescription {
  id?: string;
  tables: readonly TableDescription[];
  notes?: unknown;
  common: ReadonlyMap<string, unknown>;
  base: string;
}

/** Each is a file to fetch. */
const MOST_TABLES = 1000;

const CONTEXT = 'http://www.w3.org/ns/csvw';

/** Gets a JSON document that metadata refers to. */
export type Fetch = (address: string) => Promise<unknown>;

/** Whether a document claims to be CSVW metadata. */
export function isMetadata(value: unknown): value is Json {
  return isRecord(value) && [value['@context']].flat(1).includes(CONTEXT);
}

/**
 * Reads a metadata document: a group of tables, or one table as a group of its
 * own. Schemas and dialects that it refers to are fetched.
 *
 * @returns undefined where there is no table in it; the report says why
 */
export async function readMetadata(
  document: unknown,
  address: string,
  fetch: Fetch,
  report: Report,
): Promise<GroupDescription | undefined> {
  if (!isRecord(document)) {
    report.error('The metadata is no object', { address });
    return;
  }
  if (!isMetadata(document)) report.error(`The metadata must have the @context ${CONTEXT}`, { address });
  const reading = readContext(document, address, report);
  const alone = !('tables' in document) && document['@type'] !== 'TableGroup';
  if (alone) {
    const table = await readTable(document, {}, undefined, reading, fetch);
    return table && { tables: [table], common: new Map(), base: reading.base };
  }
  const properties = readProperties(document, 'TableGroup', groupChecks(reading, ['tables', anything]), reading);
  const inherited = inherit({}, properties);
  const { known, common } = properties;
  const shared: Shared = { schema: known.get('tableSchema'), dialect: known.get('dialect') };
  readTransformations(known, reading);
  const tables: TableDescription[] = [];
  const records = recordsIn(known.get('tables'), 'tables', reading);
  if (records.length > MOST_TABLES) report.error(`There are more than ${MOST_TABLES} tables`, { address });
  for (const record of records.slice(0, MOST_TABLES)) {
    const table = await readTable(record, inherited, shared, reading, fetch);
    if (table) tables.push(table);
  }
  if (!tables.length) {
    report.error('The metadata must describe at least one table', { address });
    return;
  }
  return { ...idOf(known, reading), tables, notes: known.get('notes'), common, base: reading.base };
}

const anything: Check = (value) => value;

function groupChecks(reading: Reading, ...more: [string, Check][]): Map<string, Check> {
  return new Map<string, Check>([
    ...inheritedChecks(reading),
    ['dialect', anything],
    ['notes', anything],
    ['tableDirection', oneOf('rtl', 'ltr', 'auto')],
    ['tableSchema', anything],
    ['transformations', anything],
    ...more,
  ]);
}

/** What a group says for all its tables. */
interface Shared {
  schema: unknown;
  dialect: unknown;
}

async function readTable(
  record: Json,
  above: Inherited,
  shared: Shared | undefined,
  reading: Reading,
  fetch: Fetch,
): Promise<TableDescription | undefined> {
  const { report, address, base } = reading;
  const checks = groupChecks(reading, ['url', text], ['suppressOutput', boolean]);
  const properties = readProperties(record, 'Table', checks, reading);
  const { known, common } = properties;
  const url = known.get('url');
  if (typeof url !== 'string') {
    report.error('A table must have a url', { address });
    return;
  }
  readTransformations(known, reading);
  const inherited = inherit(above, properties);
  const schema = await read(known.get('tableSchema') ?? shared?.schema, 'tableSchema', reading, fetch, (found, where) =>
    readSchema(found, inherited, where),
  );
  const dialect = await read(known.get('dialect') ?? shared?.dialect, 'dialect', reading, fetch, readDialect);
  return {
    url: absolute(url, base) ?? url,
    ...idOf(known, reading),
    schema,
    dialect,
    inherited,
    suppressOutput: known.get('suppressOutput') === true,
    notes: known.get('notes'),
    common,
    base,
  };
}

/** Reads an object, or the one at the address that stands in its place. */
async function read<T>(
  value: unknown,
  name: string,
  reading: Reading,
  fetch: Fetch,
  use: (found: Json, reading: Reading) => T,
): Promise<T | undefined> {
  if (value === undefined) return;
  if (typeof value === 'string') {
    const address = resolve(value, reading.base);
    const found = await fetch(address);
    if (isRecord(found)) return use({ '@id': address, ...found }, readContext(found, address, reading.report));
    reading.report.error(`${name}: there is no object`, { address });
    return;
  }
  if (!isRecord(value)) {
    reading.report.warn(`${name}: ${brief(value)} is no object, and an empty one is taken`, {
      address: reading.address,
    });
  }
  return use(isRecord(value) ? value : {}, reading);
}

/** What `@context` says of addresses and language. */
function readContext(document: Json, address: string, report: Report): Reading {
  const reading: Reading = { base: address, lang: 'und', address, report };
  const context = document['@context'];
  const local: unknown = Array.isArray(context) ? context[1] : undefined;
  if (Array.isArray(context) && (context.length > 2 || (context.length === 2 && !isRecord(local)))) {
    report.error('@context may only have one object after the address', { address });
  }
  if (!isRecord(local)) return reading;
  const { '@base': base, '@language': lang, ...rest } = local;
  const [strange] = Object.keys(rest);
  if (strange) report.error(`@context may not define ${strange}`, { address });
  if (typeof base === 'string') reading.base = resolve(base, address);
  else if (base !== undefined) report.warn('@base must be an address, and is not used', { address });
  if (isLanguage(lang)) reading.lang = lang;
  else if (lang !== undefined) report.warn(`@language: ${brief(lang)} is no language tag, and not used`, { address });
  return reading;
}

function readTransformations(known: Properties['known'], reading: Reading): void {
  const checks = new Map<string, Check>([
    ['url', text],
    ['titles', (value) => readTitles(value, reading.lang)],
    ['targetFormat', text],
    ['scriptFormat', text],
    ['source', oneOf('json', 'rdf', null)],
  ]);
  for (const record of recordsIn(known.get('transformations'), 'transformations', reading)) {
    const { known } = readProperties(record, 'Template', checks, reading);
    for (const needed of ['url', 'targetFormat', 'scriptFormat']) {
      if (!known.has(needed)) reading.report.warn(`A transformation must have ${needed}`, { address: reading.address });
    }
  }
}

function idOf(known: Properties['known'], { base }: Reading): { id?: string } {
  const id = known.get('@id');
  return typeof id === 'string' ? { id: resolve(id, base) } : {};
}
