import type { Column, ColumnType } from '../dataset.js';
import { cellsOf } from './json.js';
import type * as objectsOfSocrata from './socrata-objects.js';
import type { Row } from './sql-source.js';
import { servedColumn } from './served-column.js';

/** A column as a portal describes it. */
export interface SodaField {
  fieldName: string;
  name?: string;
  dataTypeName?: string;
  description?: string | null;
  flags?: readonly string[] | null;
  format?: { precisionStyle?: string; precision?: unknown; currency?: unknown; currencyStyle?: unknown } | null;
}

const types = new Map<string, ColumnType>([
  ['number', 'number'],
  ['double', 'number'],
  ['money', 'number'],
  ['percent', 'number'],
  ['stars', 'number'],
  ['checkbox', 'boolean'],
  ['calendar_date', 'date-time'],
  ['floating_timestamp', 'date-time'],
  ['date', 'date-time'],
  ['fixed_timestamp', 'date-time'],
  ['url', 'link'],
  ['location', 'point'],
  ['point', 'point'],
  ['line', 'shape'],
  ['polygon', 'shape'],
  ['multipoint', 'shape'],
  ['multiline', 'shape'],
  ['multipolygon', 'shape'],
]);

/** What a column holds; undefined where that is not known. */
export function typeOf({ dataTypeName = '' }: SodaField): ColumnType | undefined {
  return dataTypeName === 'text' ? 'text' : types.get(dataTypeName);
}

/** What reads links, telephones and places, undefined where no column is declared so that it may have some. */
export async function objectsIn(fields: readonly SodaField[]): Promise<typeof objectsOfSocrata | undefined> {
  const plain = fields.every((field) => /^(text|number|boolean|date)/.test(typeOf(field) ?? ''));
  return plain ? undefined : import('./socrata-objects.js');
}

/** Rows as typed columns. All values but `objects` are texts, and a missing one has no key. */
export function columnsOf(
  fields: readonly SodaField[],
  rows: readonly Row[],
  objects: typeof objectsOfSocrata | undefined,
  warnings: string[],
): Column[] {
  const cells = cellsOf(rows, 1);
  return fields.flatMap((field): Column[] => {
    const { fieldName: name, name: label, description, dataTypeName, format } = field;
    const given = Array.from(cells.get(name) ?? new Array<unknown>(rows.length));
    const said = { name, label: label || undefined, description: description || undefined };
    let type = typeOf(field);
    // Most dates are kept as the moment their day begins.
    if (
      type === 'date-time' &&
      given.every((cell) => cell == null || (typeof cell === 'string' && /T00:00:00(\.0+)?$/.test(cell)))
    )
      type = 'date';
    const unit = dataTypeName === 'money' ? currencyOf(format) : dataTypeName === 'percent' ? '%' : undefined;
    const column = servedColumn({ ...said, type, unit }, objects ? given.map(objects.plainCell) : given, warnings);
    return [column, ...(dataTypeName === 'location' ? objects!.addressesOf(column, given, warnings) : [])];
  });
}

function currencyOf(format: SodaField['format']): string | undefined {
  const { currency = format?.currencyStyle } = format ?? {};
  return typeof currency === 'string' && /^[A-Z]{3}$/i.test(currency) ? currency.toUpperCase() : undefined;
}
