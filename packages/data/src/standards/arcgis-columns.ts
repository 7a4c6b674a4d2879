import type { Column, ColumnType } from '../dataset.js';
import { pointOf } from '../values/geo.js';
import { labelOf } from '../values/names.js';
import { cellsOf, isObject } from './json.js';
import type { Row } from './sql-source.js';
import { servedColumn } from './served-column.js';

/** A field as a layer describes it. */
export interface EsriField {
  name: string;
  alias?: string | null;
  type?: string;
  description?: string | null;
  domain?: { codedValues?: readonly { code: string | number; name: string }[] | null } | null;
}

/** The fields in a list of them; undefined where there is none. */
export function fieldsIn(listed: unknown): EsriField[] | undefined {
  if (!Array.isArray(listed)) return undefined;
  return listed.filter((field): field is EsriField => isObject(field) && typeof field.name === 'string');
}

const types = new Map<string, ColumnType>([
  ['String', 'text'],
  ['OID', 'integer'],
  ['Integer', 'integer'],
  ['SmallInteger', 'integer'],
  ['BigInteger', 'integer'],
  ['Single', 'number'],
  ['Double', 'number'],
  ['Date', 'date-time'],
  ['DateOnly', 'date'],
  ['TimestampOffset', 'date-time'],
]);

const DAY = 86_400_000;

/** What a field holds at the server; undefined where that is not known. */
export function typeOf({ type = '' }: EsriField): ColumnType | undefined {
  return types.get(type.replace(/^esriFieldType/, ''));
}

/** What its domain says each code stands for. */
export function codesOf({ domain }: EsriField): Map<string, string> {
  const coded = domain?.codedValues;
  return new Map(Array.isArray(coded) ? coded.map(({ code, name }) => [String(code), String(name)]) : []);
}

/** The name of the column with the geometry. */
export function geometryName(fields: readonly EsriField[]): string {
  return fields.some(({ name }) => name === 'geometry') ? 'geometry 2' : 'geometry';
}

interface Described {
  fields: readonly EsriField[];
  /** The name of the column with the geometry, where there is one. */
  place?: string;
  /** Whether every geometry is a point. */
  point?: boolean;
}

/** Rows as typed columns, those that are named; without a description they are what the rows have. */
export function columnsOf(
  described: Described | undefined,
  rows: readonly Row[],
  names: readonly string[] | undefined,
  warnings: string[],
): Column[] {
  const cells = cellsOf(rows, 1);
  const given = (name: string) => cells.get(name) ?? new Array<unknown>(rows.length);
  const { fields, place, point }: Described = described ?? { fields: [...cells.keys()].map((name) => ({ name })) };
  const wanted = (name: string) => !names || names.includes(name);
  const columns = fields
    .filter(({ name }) => wanted(name))
    .map((field) => fieldColumn(field, given(field.name), warnings));
  if (!place || !wanted(place)) return columns;
  const places = Array.from(given(place), (cell) => cell ?? null);
  const usable = point && places.every((cell) => cell === null || pointOf(cell));
  return [
    ...columns,
    servedColumn({ name: place, label: 'Location', type: usable ? 'point' : 'shape', role: 'place' }, places, warnings),
  ];
}

function fieldColumn(field: EsriField, cells: readonly unknown[], warnings: string[]): Column {
  const { name, alias, description } = field;
  const said = { name, label: labelOf(alias || name), description: description || undefined };
  const type = typeOf(field) ?? (field.type ? 'text' : undefined);
  // A date is kept as the moment its day begins.
  const whole =
    type === 'date-time' && cells.every((cell) => cell == null || (typeof cell === 'number' && cell % DAY === 0));
  return servedColumn({ ...said, type: whole ? 'date' : type, codes: codesOf(field) }, cells, warnings);
}
