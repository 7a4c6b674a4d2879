import type { Column, ColumnType } from '../dataset.js';
import { cellsOf, isObject } from './json.js';
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

/** Rows as typed columns. All values are texts, and a missing one has no key. */
export function columnsOf(fields: readonly SodaField[], rows: readonly Row[], warnings: string[]): Column[] {
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
    const column = servedColumn({ ...said, type, unit }, given.map(plainCell), warnings);
    const addresses = dataTypeName === 'location' ? given.map(addressOf) : [];
    if (!addresses.some(Boolean)) return [column];
    const address = { name: `${name}.address`, label: `${column.label}: address` };
    return [column, servedColumn({ ...address, type: 'text' }, addresses, warnings)];
  });
}

function currencyOf(format: SodaField['format']): string | undefined {
  const { currency = format?.currencyStyle } = format ?? {};
  return typeof currency === 'string' && /^[A-Z]{3}$/i.test(currency) ? currency.toUpperCase() : undefined;
}

/** A link is its address; a telephone its number. */
function plainCell(cell: unknown): unknown {
  if (!isObject(cell)) return cell;
  const { url, phone_number: phone, latitude, longitude, type, coordinates } = cell;
  if (typeof url === 'string') return url;
  if (typeof phone === 'string') return phone;
  // A place that was not found has an address alone.
  return (latitude != null && longitude != null) || (type && coordinates)
    ? cell
    : 'human_address' in cell
      ? null
      : cell;
}

function addressOf(cell: unknown): string | null {
  const { human_address: written } = Object(cell) as { human_address?: unknown };
  if (typeof written !== 'string') return null;
  try {
    const parts = Object.values(Object(JSON.parse(written)) as object).filter(
      (part) => typeof part === 'string' && part,
    );
    return parts.join(', ') || null;
  } catch {
    return written || null;
  }
}
