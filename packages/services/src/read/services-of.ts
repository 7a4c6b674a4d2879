import type { Dataset } from '@council-kit/data';
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

/**
 * The services in a dataset, whatever standard it came in: entries of Open
 * Referral UK and schema.org from their records, anything else by its headings.
 * Never throws: what can't be understood is left out, and a warning says so.
 */
export function servicesOf(dataset: Dataset): Reading {
  const doubts = new Doubts();
  const warnings: string[] = [];
  const records = recordsOf(dataset);
  const drafts = records ? ofRecords(records, dataset, doubts, warnings) : servicesOfRows(dataset, doubts, warnings);
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
  const services = identified(drafts, doubts);
  return { services, warnings: [...warnings, ...doubts.warnings] };
}

/** Entries as they came, where the dataset keeps them. */
function recordsOf({ columns, rows }: Dataset): Json[] | undefined {
  const values = columns.find(({ name }) => name === 'record')?.values;
  // In a file of the dataset they are written as JSON.
  const records = values && Array.from(values, parsedCell).filter(isObject);
  return records?.length && records.length === rows ? records : undefined;
}

function ofRecords(records: readonly Json[], { provenance }: Dataset, doubts: Doubts, warnings: string[]): Draft[] {
  const isOne = (record: Json) => (isSchemaOrg(record) ? isSchemaOrgService(record) : isService(record));
  const found = records.filter(isOne);
  if (found.length < records.length) {
    const kind = kindOf(records.find((record) => !isOne(record))!);
    warnings.push(`Entries left out, because they are no services but ${kind}: ${records.length - found.length}.`);
  }
  const begun = found[0] && readBefore.get(found[0]);
  const read = found.map((record, place): Read => {
    const before = begun?.[place];
    if (before?.record === record) return before;
    const own = new Doubts();
    const draft = (isSchemaOrg(record) ? serviceOfNode : serviceOfRecord)(record, provenance.address, own);
    return { record, draft, doubts: own };
  });
  if (found[0]) readBefore.set(found[0], read);
  for (const one of read) doubts.take(one.doubts);
  return merged(
    read.map(({ draft }) => draft),
    found,
  );
}

interface Read {
  record: Json;
  draft: Draft;
  doubts: Doubts;
}

/** By its first record: a feed that comes page by page is read again with each page, and what has been read stays. */
const readBefore = new WeakMap<Json, readonly Read[]>();

/** Services at locations as services: one that is at several has several places. */
function merged(drafts: readonly Draft[], records: readonly Json[]): Draft[] {
  const byId = new Map<string, number>();
  const services: Draft[] = [];
  for (const [index, draft] of drafts.entries()) {
    const at = isObject(records[index]!.service) && draft.id ? byId.get(draft.id) : undefined;
    if (at !== undefined) services[at] = together(services[at]!, draft);
    else {
      if (isObject(records[index]!.service) && draft.id) byId.set(draft.id, services.length);
      services.push(draft);
    }
  }
  return services;
}

function together(one: Draft, other: Draft): Draft {
  const said = new Set(one.channels.map((channel) => JSON.stringify(channel)));
  return {
    ...one,
    channels: [...one.channels, ...other.channels.filter((channel) => !said.has(JSON.stringify(channel)))],
    ...((one.places ?? other.places) && { places: [...(one.places ?? []), ...(other.places ?? [])] }),
  };
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
