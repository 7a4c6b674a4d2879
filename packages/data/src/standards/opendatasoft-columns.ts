import type { Column, ColumnType } from '../dataset.js';
import { pointOf, shapeOf } from '../values/geo.js';
import { cellsOf } from './json.js';
import type { Row } from './sql-source.js';
import { servedColumn } from './served-column.js';

/** A field as a portal describes it. */
export interface OdsField {
  name: string;
  label?: string | null;
  description?: string | null;
  type?: string;
  annotations?: { unit?: unknown; decimals?: unknown; timeserie_precision?: unknown } | null;
}

const types = new Map<string, ColumnType>([
  ['text', 'text'],
  ['int', 'integer'],
  ['double', 'number'],
  ['boolean', 'boolean'],
  ['date', 'date'],
  ['datetime', 'date-time'],
  ['geo_point_2d', 'point'],
  ['geo_shape', 'shape'],
]);
const units = new Map([
  ['£', 'GBP'],
  ['€', 'EUR'],
]);

/** What a field holds at the server; a date that is a year or a month there is a period. */
export function typeOf({ type = '', annotations }: OdsField): ColumnType | undefined {
  return /year|month/.test(String(annotations?.timeserie_precision)) ? 'period' : types.get(type);
}

/** Records as typed columns; without fields they are what the records have. */
export function columnsOf(fields: readonly OdsField[] | undefined, rows: readonly Row[], warnings: string[]): Column[] {
  const cells = cellsOf(rows, 1);
  const described = fields ?? [...cells.keys()].map((name): OdsField => ({ name }));
  return described.map((described): Column => {
    const { name, label, description, annotations } = described;
    const given = Array.from(cells.get(name) ?? new Array<unknown>(rows.length), plainCell);
    const { unit, decimals } = annotations ?? {};
    const column = servedColumn(
      {
        name,
        label: label || undefined,
        description: description || undefined,
        type: typeOf(described) ?? geometryIn(given),
        unit: typeof unit === 'string' && unit ? (units.get(unit) ?? unit) : undefined,
        decimals: typeof decimals === 'number' ? decimals : undefined,
      },
      given,
      warnings,
    );
    const open = /^date/.test(column.type) ? Array.from(column.values).filter(endless).length : 0;
    if (open) warnings.push(`${column.label}: 9999-12-31 stands for no end, in ${open} rows.`);
    return column;
  });
}

function endless(value: unknown): boolean {
  return String(value).startsWith('9999-12-31');
}

/** What a cell is that no type declares, where every one is an object. */
function geometryIn(cells: readonly unknown[]): ColumnType | undefined {
  const held = cells.filter((cell) => cell !== null && cell !== undefined);
  if (!held.length || held.some((cell) => typeof cell !== 'object')) return;
  return held.every(pointOf) ? 'point' : held.every(shapeOf) ? 'shape' : undefined;
}

/** A file is its address, and a list of texts is one text. */
function plainCell(cell: unknown): unknown {
  if (Array.isArray(cell))
    return cell.every((part) => Object(part) !== part) && !pointOf(cell) ? cell.join(', ') : cell;
  const { url, filename } = Object(cell) as Record<string, unknown>;
  return typeof url === 'string' && filename ? url : cell;
}
