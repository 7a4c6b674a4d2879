import type { Dataset } from '@council-kit/data';
import { atOnce, inSlices, turnOfOthers, type Steps } from '../pace.js';
import type { Service } from '../service.js';
import { Doubts } from './doubts.js';
import type { Draft } from './draft.js';
import { identified } from './identify.js';
import { isObject, listOf, parsedCell, wordsOf, type Json } from './json.js';
import { isService, serviceOfRecord } from './open-referral.js';
import { servicesOfRows } from './rows.js';
import { isSchemaOrg, isSchemaOrgService, serviceOfNode } from './schema-org.js';

/** What was read, and what was found wrong with it. */
export interface Reading {
  services: readonly Service[];
  /** Plain sentences for whoever looks after the data. */
  warnings: readonly string[];
}

/** How services are read in slices. */
export interface SlicesOptions {
  /** Waits for others to have their turn; unless it is given, for the browser's next task. */
  pause?: () => Promise<unknown>;
}

/**
 * The services in a dataset, whatever standard it came in: entries of Open
 * Referral UK and schema.org from their records, anything else by its headings.
 * Never throws: what can't be understood is left out, and a warning says so.
 */
export function servicesOf(dataset: Dataset): Reading {
  return atOnce(readingOf(dataset));
}

/** The same, in slices of a few milliseconds each: thousands of entries take a second, which no page should wait. */
export function servicesInSlices(dataset: Dataset, { pause = turnOfOthers }: SlicesOptions = {}): Promise<Reading> {
  return inSlices(readingOf(dataset), pause);
}

function* readingOf(dataset: Dataset): Steps<Reading> {
  const doubts = new Doubts();
  const warnings: string[] = [];
  const records = yield* recordsOf(dataset);
  const drafts = yield* records
    ? ofRecords(records, dataset, doubts, warnings)
    : servicesOfRows(dataset, doubts, warnings);
  if (!drafts) {
    return {
      services: [],
      warnings: dataset.rows
        ? [
            `None of the columns holds names of services. There are: ${dataset.columns
              .map(({ name }) => name)
              .slice(0, 20)
              .join(', ')}.`,
          ]
        : [],
    };
  }
  const services = yield* identified(drafts, doubts);
  return { services, warnings: [...warnings, ...doubts.warnings] };
}

/** Entries as they came, where the dataset keeps them. */
function* recordsOf({ columns, rows }: Dataset): Steps<Json[] | undefined> {
  const values = columns.find(({ name }) => name === 'record')?.values;
  if (!values?.length || values.length !== rows) return undefined;
  const records: Json[] = [];
  for (let row = 0; row < rows; row++) {
    // In a file of the dataset they are written as JSON.
    const record = parsedCell(values[row]);
    if (!isObject(record)) return undefined;
    records.push(record);
    if (typeof values[row] === 'string') yield;
  }
  return records;
}

function* ofRecords(
  records: readonly Json[],
  { provenance }: Dataset,
  doubts: Doubts,
  warnings: string[],
): Steps<Draft[]> {
  const isOne = (record: Json) => (isSchemaOrg(record) ? isSchemaOrgService(record) : isService(record));
  const found = records.filter(isOne);
  if (found.length < records.length) {
    const kind = kindOf(records.find((record) => !isOne(record))!);
    warnings.push(`Entries left out, because they are no services but ${kind}: ${records.length - found.length}.`);
  }
  const begun = found[0] && readBefore.get(found[0]);
  const read: Read[] = [];
  for (const [place, record] of found.entries()) {
    const before = begun?.[place];
    if (before?.record === record) read.push(before);
    else {
      const own = new Doubts();
      const draft = (isSchemaOrg(record) ? serviceOfNode : serviceOfRecord)(record, provenance.address, own);
      read.push({ record, draft, doubts: own });
      yield;
    }
  }
  // Of two readings at a time, the one that got further has more to give to the next.
  if (found[0] && read.length >= (readBefore.get(found[0])?.length ?? 0)) readBefore.set(found[0], read);
  for (const one of read) doubts.take(one.doubts);
  return merged(read);
}

interface Read {
  record: Json;
  draft: Draft;
  doubts: Doubts;
}

/** By its first record: a feed that comes page by page is read again with each page, and what has been read stays. */
const readBefore = new WeakMap<Json, readonly Read[]>();

/** Services at locations as services: one that is at several has several places. */
function merged(read: readonly Read[]): Draft[] {
  const parts = new Map<unknown, Draft[]>();
  for (const { record, draft } of read) {
    const key = isObject(record.service) && draft.id ? draft.id : draft;
    const known = parts.get(key);
    if (known) known.push(draft);
    else parts.set(key, [draft]);
  }
  return [...parts.values()].map(together);
}

function together(drafts: readonly Draft[]): Draft {
  const [first] = drafts as [Draft];
  if (drafts.length === 1) return first;
  const places = different(drafts.flatMap((draft) => draft.places ?? []));
  return {
    ...first,
    channels: different(drafts.flatMap(({ channels }) => channels)),
    ...(places.length && { places }),
  };
}

/** Each that says something else. */
function different<T>(all: readonly T[]): T[] {
  return [...new Map(all.map((one) => [JSON.stringify(one), one])).values()];
}

/** What a record is instead of a service, as far as its fields tell. */
function kindOf(record: Json): string {
  const type = wordsOf(listOf(record['@type'])[0]);
  if (type) return `things of the type ${type}`;
  if ('taxonomy_terms' in record || 'version' in record) return 'taxonomies';
  if ('term' in record || 'parent_id' in record || 'term_uri' in record) return 'terms of a taxonomy';
  if ('website' in record || 'logo' in record || 'organization_identifiers' in record || 'legal_status' in record)
    return 'organisations';
  if ('addresses' in record || 'location_type' in record) return 'locations';
  return 'something else';
}
