import type { Dataset, Value } from '../dataset.js';
import { partOf } from './note.js';
import { fieldsOf, type CellOptions, type Field } from './cells.js';

export interface JsonOptions extends Omit<CellOptions, 'points' | 'units'> {
  /** A point as `{ longitude, latitude }`, as two members, or as WKT text. Default `objects`. */
  points?: 'objects' | 'columns' | 'wkt';
  /** Rows as objects under `rows`, or each column's values with it under `columns`. Default `rows`. */
  layout?: 'rows' | 'columns';
}

/**
 * A dataset as JSON: an envelope with `provenance`, what is known of the `columns`,
 * and `rows`. A cell with a mark is text, as its source wrote it (`"[c]"`,
 * `"48.2 [p]"`); one without a value and a mark is `null`.
 */
export function toJson(dataset: Dataset, options: JsonOptions = {}): string {
  const { provenance, total, rows, complete, warnings } = dataset;
  const { points = 'objects' } = options;
  const fields = fieldsOf(dataset, { ...options, units: false, points: points === 'objects' ? 'wkt' : points }).map(
    (field) =>
      field.type === 'point' && points === 'wkt'
        ? { ...field, value: (row: number) => field.text(row) || null }
        : field,
  );
  const byColumn = options.layout === 'columns';
  const numbers = Array.from({ length: rows }, (_, row) => row);
  const columns = fields.map((field) =>
    object([
      ...aboutField(field),
      ...(byColumn ? [['values', list(numbers.map((row) => JSON.stringify(cell(field, row))))] as const] : []),
    ]),
  );
  return `${object([
    ['provenance', JSON.stringify(provenance)],
    ...(total === undefined ? [] : [['total', String(total)] as const]),
    ...(complete ? [] : [['note', JSON.stringify(`This is a part of the data: ${partOf(dataset)}.`)] as const]),
    ...(warnings.length ? [['warnings', JSON.stringify(warnings)] as const] : []),
    ['columns', list(columns, '\n')],
    ...(byColumn
      ? []
      : [
          [
            'rows',
            list(
              numbers.map((row) => record(fields, row)),
              '\n',
            ),
          ] as const,
        ]),
  ])}\n`;
}

/** Text of an object, whose names may be anything, `__proto__` too. */
function object(entries: readonly (readonly [name: string, json: string])[]): string {
  return `{${entries.map(([name, json]) => `${JSON.stringify(name)}:${json}`).join(',')}}`;
}

function list(items: readonly string[], between = ''): string {
  return `[${between}${items.join(`,${between}`)}${between}]`;
}

function record(fields: readonly Field[], row: number): string {
  return object(fields.map((field) => [field.heading, JSON.stringify(cell(field, row))]));
}

function cell(field: Field, row: number): Value {
  return field.column.marks?.has(row) ? field.text(row) : field.value(row);
}

function aboutField({ heading, type, column }: Field): (readonly [string, string])[] {
  const { name, label, unit, decimals, description, role, codes } = column;
  const about = { name: heading, ...(heading !== name && { source: name }), label, type, unit, decimals };
  const known = Object.entries({ ...about, description, role }).filter(([, value]) => value !== undefined);
  return [
    ...known.map(([key, value]) => [key, JSON.stringify(value)] as const),
    ...(codes ? [['codes', object([...codes].map(([code, text]) => [code, JSON.stringify(text)]))] as const] : []),
  ];
}
