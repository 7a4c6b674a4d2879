import type { Column, Dataset } from '@council-kit/data';
import type { Steps } from '../pace.js';
import type { Doubts } from './doubts.js';
import type { Draft } from './draft.js';
import { meaningOf, type Field } from './headings.js';
import { isObject, parsedCell, type Json } from './json.js';
import { isService, serviceOfRecord } from './open-referral.js';
import { ownService } from './own.js';
import { draftOfRow, type Cells } from './row.js';
import { saysNothing } from './says-nothing.js';

/** Parts that only services of Open Referral have, as JSON inside of a table may hold them. */
const openReferral =
  /^(service_at_locations?|cost_options|schedules|regular_schedules?|service_taxonomys|organization\.id)$/;

/** Services from rows with headings that people use. @returns undefined where no heading names services */
export function* servicesOfRows(dataset: Dataset, doubts: Doubts, warnings: string[]): Steps<Draft[] | undefined> {
  const { columns, rows, provenance, standard } = dataset;
  const names = columns.map(({ name }) => name);
  const whole = (row: number) => revived(columns, row);
  if (isOwn(columns)) return yield* drafts(rows, (row) => ownService(whole(row), provenance.address, doubts));
  if (rows && names.some((name) => openReferral.test(name))) {
    return yield* drafts(rows, (row) => {
      const record = whole(row);
      return isService(record) ? serviceOfRecord(record, provenance.address, doubts) : { channels: [] };
    });
  }
  if (names.includes('term_uri') || (names.includes('taxonomy_terms') && names.includes('version'))) {
    warnings.push(`Entries left out, because they are no services but parts of a taxonomy: ${rows}.`);
    return [];
  }
  const known = columns.map((column) => ({ column, meaning: meaningOf(column.name) ?? meaningOf(column.label) }));
  const english = new Set(
    known.flatMap(({ meaning }) => (meaning && !meaning.welsh && !meaning.language ? [meaning.field] : [])),
  );
  const fields = new Map<Field, Column[]>();
  const welsh = new Map<Field, Column[]>();
  for (const { column, meaning } of known) {
    if (!meaning) continue;
    // Where both languages head a column, the Welsh one holds the translation.
    const translated = (meaning.language ?? (meaning.welsh && 'cy')) === 'cy' && english.has(meaning.field);
    const under = translated ? welsh : fields;
    under.set(meaning.field, [...(under.get(meaning.field) ?? []), column]);
  }
  const named = fields.get('name');
  if (!named) return undefined;
  // Of a service name and a name, the other may be anybody's.
  const isOfService = ({ name }: Column) => /service|gwasanaeth/i.test(name);
  fields.set('name', [...named.filter(isOfService), ...named.filter((column) => !isOfService(column))]);
  const unknown = known.filter(({ meaning }) => !meaning).map(({ column }) => column.name);
  if (unknown.length && /^(csv|xlsx|html-table)$/.test(standard)) {
    warnings.push(
      `Columns that are not used, because nobody knows what they mean: ${unknown.slice(0, 10).join(', ')}.`,
    );
  }
  const context = { base: provenance.address, blocks: standard === 'wordpress' || standard === 'json-api', doubts };
  let row = 0;
  const cells: Cells = {
    all: (field, language) => valuesAt((language ? welsh : fields).get(field), field, row),
    first: (field, language) => valuesAt((language ? welsh : fields).get(field), field, row)[0],
    translated: welsh.size > 0,
  };
  return yield* drafts(rows, (next) => {
    row = next;
    return draftOfRow(cells, context);
  });
}

function* drafts(rows: number, read: (row: number) => Draft): Steps<Draft[]> {
  const found: Draft[] = [];
  for (let row = 0; row < rows; row++) {
    found.push(read(row));
    yield;
  }
  return found;
}

const none: readonly unknown[] = [];

function valuesAt(columns: readonly Column[] | undefined, field: Field, row: number): readonly unknown[] {
  if (!columns) return none;
  const found: unknown[] = [];
  for (const { values, codes, unit } of columns) {
    const value = values[row];
    if (value == null || value === '' || (typeof value === 'string' && saysNothing(value))) continue;
    const isForeign =
      field === 'cost' && typeof value === 'number' && unit && /^[A-Z]{3}$/.test(unit) && unit !== 'GBP';
    found.push(isForeign ? `${unit} ${value}` : (typeof value === 'string' && codes?.get(value)) || value);
  }
  return found;
}

/** Whether rows are of the entry model: nothing else has lists of channels with kinds, whatever else stands in them. */
function isOwn(columns: readonly Column[]): boolean {
  const { values = [] } = columns.find(({ name }) => name === 'channels') ?? {};
  let empty = false;
  for (let row = 0; row < values.length; row++) {
    const list = parsedCell(values[row]);
    if (!Array.isArray(list)) continue;
    const channels = list.filter(isObject);
    if (channels.some(({ kind }) => typeof kind === 'string')) return true;
    if (channels.length) return false;
    empty = true;
  }
  return empty;
}

/** A row as the object it was before it was made flat: `provider.name`, lists written as JSON. */
function revived(columns: readonly Column[], row: number): Json {
  const whole: Json = {};
  for (const { name, values } of columns) {
    const value = values[row];
    if (value == null) continue;
    const path = name.split('.');
    if (path.some((key) => key === '__proto__')) continue;
    let at = whole;
    for (const key of path.slice(0, -1)) {
      if (!Object.hasOwn(at, key) || !isObject(at[key])) at[key] = {};
      at = at[key] as Json;
    }
    at[path.at(-1)!] = parsedCell(value);
  }
  return whole;
}
