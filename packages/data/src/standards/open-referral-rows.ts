import type { Column, ColumnType } from '../dataset.js';
import type { Steps } from '../pace.js';
import { pointOf } from '../values/geo.js';
import { declaredColumn } from '../values/typed.js';
import { listOf, partsOf, wordsOf, type Json } from './unknown.js';

type Field = readonly [name: string, label: string | undefined, type: ColumnType, read: (record: Json) => unknown];

const several = (parts: readonly unknown[]) => [...new Set(parts.map(wordsOf).filter(Boolean))].join('; ') || null;
const each = (record: Json, ...names: string[]) => names.flatMap((name) => listOf(record[name])).map(partsOf);

/** Places a service is at; in version 1 the address is a physical one. */
const placesOf = (record: Json) => each(record, 'service_at_locations').map(({ location }) => partsOf(location));
const addressesOf = (record: Json) =>
  [record, ...placesOf(record)].flatMap((place) => each(place, 'addresses', 'physical_addresses'));

/** Version 3 has terms as attributes, version 1 as taxonomies of its own. */
const termsOf = (record: Json) => [
  ...each(record, 'attributes').map(({ taxonomy_term: term }) => partsOf(term)),
  ...each(record, 'service_taxonomys', 'service_taxonomies').map(({ taxonomy }) => partsOf(taxonomy)),
];

const fields: readonly Field[] = [
  ['id', undefined, 'text', ({ id }) => wordsOf(id)],
  ['name', undefined, 'text', ({ name }) => wordsOf(name)],
  ['description', undefined, 'text', ({ description }) => wordsOf(description)],
  ['organization', 'Organisation', 'text', ({ organization }) => wordsOf(partsOf(organization).name)],
  ['organization_id', 'Organisation id', 'text', ({ organization }) => wordsOf(partsOf(organization).id)],
  ['url', 'Website', 'link', ({ url, website = url }) => wordsOf(website)],
  [
    'email',
    undefined,
    'text',
    (record) => several([record.email, ...each(record, 'contacts').map(({ email }) => email)]),
  ],
  [
    'phone',
    undefined,
    'text',
    (record) =>
      several([record, ...each(record, 'contacts')].flatMap((one) => each(one, 'phones')).map(({ number }) => number)),
  ],
  [
    'address',
    undefined,
    'text',
    (record) =>
      several(
        addressesOf(record).map((one) =>
          [one.address_1, one.address_2, one.city, one.postal_code].map(wordsOf).filter(Boolean).join(', '),
        ),
      ),
  ],
  ['postcode', undefined, 'text', (record) => several(addressesOf(record).map((one) => one.postal_code))],
  ['point', 'Place', 'point', (record) => [record, ...placesOf(record)].map(pointOf).find(Boolean)],
  ['minimum_age', 'Youngest age', 'number', (record) => age(record, 'minimum_age')],
  ['maximum_age', 'Oldest age', 'number', (record) => age(record, 'maximum_age')],
  ['cost', undefined, 'text', (record) => several(each(record, 'cost_options').map(cost)) ?? wordsOf(record.fees)],
  [
    'schedule',
    'When',
    'text',
    (record) =>
      several(
        [record, ...each(record, 'service_at_locations')]
          .flatMap((one) => each(one, 'schedules', 'regular_schedules', 'regular_schedule'))
          .map(schedule),
      ),
  ],
  ['taxonomy_terms', 'Categories', 'text', (record) => several(termsOf(record).map(({ name }) => name))],
  ['taxonomy_term_ids', 'Category ids', 'text', (record) => several(termsOf(record).map(({ id }) => id))],
  ['status', undefined, 'text', ({ status }) => wordsOf(status)],
  ['last_modified', 'Last changed', 'date-time', ({ last_modified: changed }) => wordsOf(changed)],
];

/** The columns that every list of services has; other lists have those that say something. */
export const names = [...fields.map(([name]) => name), 'record'];

/** How many entries make a step. */
const STEP = 256;

/** Services as a table of what most pages show. The entry as it came is in `record`. */
export function* columnsOf(given: readonly Json[], warnings: string[]): Steps<Column[]> {
  const records = given.map(unwrapped);
  const services = records.some(
    ({ organization, service_at_locations: places, status }) => organization ?? places ?? status,
  );
  const columns: Column[] = [];
  for (const [name, label, type, read] of fields) {
    const cells: unknown[] = [];
    for (const record of records) if (cells.push(read(record) ?? null) % STEP === 0) yield;
    if (!services && name !== 'id' && name !== 'name' && cells.every((cell) => cell === null)) continue;
    const whole = type === 'number' && cells.every((cell) => cell === null || Number.isInteger(Number(cell)));
    columns.push(declaredColumn({ name, ...(label && { label }), type: whole ? 'integer' : type }, cells, warnings));
    yield;
  }
  yield* warnOf(records, services, warnings);
  return [...columns, { name: 'record', label: 'Record', type: 'text', role: 'dimension', values: [...given] }];
}

/** A service at a location, as the service it is about, there. */
function unwrapped(record: Json): Json {
  const { id, service, location } = record;
  return service ? { ...partsOf(service), id, service_at_locations: [{ location }] } : record;
}

function* warnOf(records: readonly Json[], services: boolean, warnings: string[]): Steps<void> {
  for (const name of services ? ['id', 'name'] : ['id']) {
    const without = records.filter((record) => !wordsOf(record[name])).length;
    if (without)
      warnings.push(`Entries without ${name === 'id' ? 'an id' : 'a name'}: ${without} of ${records.length}.`);
  }
  const ids = records.flatMap(({ id }) => wordsOf(id) ?? []);
  const again = ids.length - new Set(ids).size;
  if (again) warnings.push(`Entries with the id of another: ${again}.`);
  let lost = 0;
  for (const [index, record] of records.entries()) {
    for (const place of [record, ...placesOf(record)]) {
      if (place.latitude != null && place.longitude != null && !pointOf(place)) lost++;
    }
    if (index % STEP === 0) yield;
  }
  if (lost) warnings.push(`Places left out because there is no such latitude or longitude: ${lost}.`);
}

function age(record: Json, name: string): unknown {
  return [record, ...each(record, 'eligibilitys', 'eligibility')].map((one) => wordsOf(one[name])).find(Boolean);
}

function cost({ option, amount, amount_description: about }: Json): string | undefined {
  const sum = wordsOf(amount);
  const price = sum && (Number.isNaN(Number(sum)) ? sum : `£${sum}`);
  return [wordsOf(option), price, wordsOf(about)].filter(Boolean).join(' ') || undefined;
}

function schedule({ description, byday, opens_at: opens, closes_at: closes }: Json): string | undefined {
  const time = (value: unknown) => wordsOf(value)?.replace(/^(\d\d:\d\d):\d\d.*$/, '$1');
  const times = [time(opens), time(closes)].filter(Boolean).join('–');
  return wordsOf(description) ?? ([wordsOf(byday), times].filter(Boolean).join(' ') || undefined);
}
