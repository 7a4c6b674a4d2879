import { decode, impostor } from '../body.js';
import type { Body, Transport } from '../transport.js';
import { absolute } from './address.js';
import { describeTable, listOf } from './describe.js';
import { type DescribedField, type Description, emptyDescription } from './description.js';
import { isRecord, type Json, parseJson, recordOf } from './json.js';
import { linkedMetadata, passOver, usualPlaces } from './locate.js';

export type { DescribedField, Description, DialectHints } from './description.js';

export interface BesideOptions {
  /**
   * The address of the description, or `beside` to look in the places the
   * standards name: `{address}-metadata.json`, `csv-metadata.json` and
   * `datapackage.json` in the same folder, and the last in the one above. Without it only the file's own `Link`
   * header is followed, since looking costs requests that mostly find nothing.
   */
  metadata?: string;
  transport: Transport;
  signal?: AbortSignal;
  /** The language of the reader, such as `cy`: `en` where nothing is said. */
  lang?: string;
}

/**
 * What a document beside a CSV file says of it: CSVW metadata, a Frictionless
 * Table Schema or data package, or a schema of the LGA, told apart by what is in
 * them. Whatever is wrong with the document becomes a warning, and the file is
 * read as if there were none.
 *
 * @param body the CSV file's answer
 * @returns undefined where there is no such document
 * @throws the reason of `signal`, once that is aborted
 */
export async function describedBy(body: Body, options: BesideOptions): Promise<Description | undefined> {
  const { metadata, transport, signal, lang = 'en' } = options;
  const get = (address: string) => transport.get(address, { signal });
  const named = metadata === 'beside' ? undefined : metadata;
  const linked = named === undefined ? linkedMetadata(body) : absolute(named, body.address);
  const known = linked ?? named;
  if (known !== undefined) {
    try {
      return await readDescription(body, known, { get, lang, named: named !== undefined });
    } catch (error) {
      signal?.throwIfAborted();
      return emptyDescription(`The description of the data can't be had: ${(error as Error).message}.`);
    }
  }
  if (metadata !== 'beside') return;
  // Packages often keep their files in a folder of their own.
  const packages = ['datapackage.json', '../datapackage.json'].flatMap((place) => absolute(place, body.address) ?? []);
  let unfit: Description | undefined;
  for (const place of [...(await usualPlaces(body.address, get)), ...new Set(packages)]) {
    try {
      const found = await readDescription(body, place, { get, lang, guessed: true });
      if (found?.order.length) return found;
      unfit ??= found;
    } catch {
      signal?.throwIfAborted();
    }
  }
  return unfit;
}

interface How {
  get: (address: string) => Promise<Body>;
  lang: string;
  /** Whether the author named this document: then it counts whichever file it names. */
  named?: boolean;
  /** Whether it may well be something else: many sites answer every address with a page. */
  guessed?: boolean;
}

async function readDescription(body: Body, address: string, how: How): Promise<Description | undefined> {
  const found = await how.get(address);
  const document = jsonIn(found);
  if (document instanceof SyntaxError) {
    return how.guessed && impostor(decode(found.bytes)) ? undefined : unreadable(address, document);
  }
  if (!isRecord(document)) return emptyDescription(`What should describe the data does not: ${address}.`);
  const isTheFile = (url: string) => isSameFile(absolute(url, baseOf(document, found.address)), body.address);

  if (Array.isArray(document.fields)) return (await import('../schema/table-schema.js')).describeSchema(document);
  if (Array.isArray(document.resources)) return packageIn(document, found.address, isTheFile, how);
  const tables = Array.isArray(document.tables) ? document.tables.map(recordOf) : [document];
  if (!tables.some(({ url, tableSchema }) => url !== undefined || tableSchema !== undefined)) {
    return emptyDescription(`What should describe the data does not: ${address}.`);
  }
  const own = tables.find(({ url }) => typeof url === 'string' && isTheFile(url));
  const [first = {}] = tables;
  if (!own && !(how.named && tables.length === 1)) {
    return emptyDescription(
      `The description of the data is for another file, ${nameOf(first)}, and is not used: ${address}.`,
    );
  }
  const table = own ?? first;
  const schema = await fetched(table.tableSchema ?? document.tableSchema, baseOf(document, found.address), how);
  // What reads formats is half of all this, and few descriptions have any.
  const { rewriter } = /"format"/.test(JSON.stringify([document, schema.value])) ? await import('./rewrite.js') : {};
  const description = describeTable({ ...table, tableSchema: schema.value }, document, {
    address: found.address,
    lang: how.lang,
    rewrite: rewriter,
  });
  return { ...description, warnings: [...description.warnings, ...schema.warnings] };
}

async function packageIn(document: Json, base: string, isTheFile: (path: string) => boolean, how: How) {
  const { describePackage, describeSchema } = await import('../schema/table-schema.js');
  const found = describePackage(document, isTheFile);
  if (!found) return emptyDescription(`The data package has no such file, and is not used: ${base}.`);
  const { value, warnings } = await fetched(found.schema, base, how);
  return { ...describeSchema(recordOf(value)), ...found.rest, warnings };
}

/** An object, or the one at the address that stands in its place. */
async function fetched(value: unknown, base: string, { get }: How): Promise<{ value: unknown; warnings: string[] }> {
  const address = typeof value === 'string' ? absolute(value, base) : undefined;
  if (address === undefined) return { value, warnings: [] };
  try {
    const found = jsonIn(await get(address));
    if (!(found instanceof SyntaxError)) return { value: found, warnings: [] };
    return { value: undefined, warnings: [...unreadable(address, found).warnings] };
  } catch (error) {
    passOver(error);
    return { value: undefined, warnings: [`The schema of the data can't be had: ${(error as Error).message}.`] };
  }
}

function jsonIn({ bytes }: Body): unknown {
  try {
    return parseJson(decode(bytes));
  } catch (error) {
    return error as SyntaxError;
  }
}

function unreadable(address: string, { message }: Error): Description {
  return emptyDescription(`The description of the data is not valid JSON, and is not used: ${address} (${message}).`);
}

function baseOf(document: Json, address: string): string {
  const { '@base': base } = recordOf(listOf(document['@context'])[1]);
  return (typeof base === 'string' ? absolute(base, address) : undefined) ?? address;
}

function nameOf({ url }: Json): string {
  return typeof url === 'string' ? url : 'without a name';
}

/** Copies keep the name of the file and not its host, so the name is what counts. */
function isSameFile(one: string | undefined, other: string): boolean {
  const name = (address: string) =>
    absolute(address)
      ?.replace(/[?#].*/s, '')
      .replace(/.*\//s, '');
  return one !== undefined && (one === other || (!!name(one) && name(one) === name(other)));
}

/**
 * The fields that go with the headings of a file, one a column. Where no heading
 * is known and there are as many columns as fields, the position decides.
 */
export function fieldsFor(
  { fields, order }: Description,
  headings: readonly string[],
): { fields: (DescribedField | undefined)[]; warnings: string[] } {
  const found = headings.map((heading) => fields.get(heading.trim()));
  if (!order.length) return { fields: found, warnings: [] };
  if (!found.some(Boolean)) {
    if (order.length === headings.length && !fields.size) return { fields: [...order], warnings: [] };
    return { fields: found, warnings: ['The description of the data has none of its columns, and is not used.'] };
  }
  const used = new Set(found);
  const unknown = headings.filter((heading, index) => heading.trim() && !found[index]);
  const missing = order.filter((field) => !used.has(field)).length;
  return {
    fields: found,
    warnings: [
      ...(unknown.length
        ? [`Columns that the description of the data does not have: ${unknown.slice(0, 10).join(', ')}.`]
        : []),
      ...(missing ? [`Columns of the description that the data does not have: ${missing}.`] : []),
    ],
  };
}
