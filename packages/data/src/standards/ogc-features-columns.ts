import type { Column, ColumnType } from '../dataset.js';
import { declaredColumn, type DeclaredField } from '../values/typed.js';
import { cellsOf, isObject } from './json.js';

type Json = Record<string, unknown>;

/** A GeoJSON feature, as far as its shape is known. */
export interface Feature {
  id?: unknown;
  properties?: unknown;
  geometry?: unknown;
}

/** What a JSON Schema says about the properties of features, by their names. */
export function fieldsOf(schema: unknown): Map<string, DeclaredField> {
  const { properties } = Object(schema) as Json;
  const fields = new Map<string, DeclaredField>();
  for (const [name, property] of Object.entries(Object(properties) as Json)) {
    const { title, description, type, format, $ref, oneOf } = Object(property) as Record<string, unknown>;
    if (typeof $ref === 'string' || /^geometry/.test(String(format as string | number))) continue;
    const unit = (property as Json)['x-ogc-unit'];
    const codes = new Map<string, string>();
    for (const { const: value, title } of Array.isArray(oneOf) ? oneOf.filter(isObject) : []) {
      if (value != null && typeof title === 'string') codes.set(String(value as string | number), title);
    }
    fields.set(name, {
      name,
      ...(typeof title === 'string' && title && { label: title }),
      ...(typeof description === 'string' && { description }),
      ...(typeof unit === 'string' && { unit }),
      ...(codes.size && { codes }),
      type: typeOf(type, format),
    });
  }
  return fields;
}

function typeOf(type: unknown, format: unknown): ColumnType | undefined {
  const [kind] = [type].flat().filter((one: unknown) => one !== 'null') as unknown[];
  if (kind === 'integer' || kind === 'number' || kind === 'boolean') return kind;
  if (kind !== 'string') return;
  return format === 'date' || format === 'date-time' ? format : 'text';
}

/** Features as columns: what they are called, their properties, and where they are. */
export function columnsOf(
  features: readonly Feature[],
  fields: ReadonlyMap<string, DeclaredField>,
  warnings: string[],
): Column[] {
  const cells = cellsOf(features.map(({ properties }) => Object(properties) as Json));
  for (const name of features.length ? [] : fields.keys()) cells.set(name, []);
  const free = (name: string): string => (cells.has(name) ? free(`${name}_`) : name);
  const ids = features.map(({ id }) => id);
  const repeated = [...cells.values()].some((held) =>
    ids.every((id, row) => String(held[row] as string | number) === String(id as string | number)),
  );
  const shapes = features.map(({ geometry }) => geometry);
  const placed = shapes.filter(isObject);
  const point = placed.every(({ type }) => type === 'Point');
  return [
    ...(ids.some((id) => id != null) && !repeated
      ? [declaredColumn({ name: free('id'), type: 'text' }, ids, warnings)]
      : []),
    ...[...cells].map(([name, held]) => declaredColumn(fields.get(name) ?? { name }, held, warnings)),
    ...(placed.length
      ? [declaredColumn({ name: free('geometry'), type: point ? 'point' : 'shape', role: 'place' }, shapes, warnings)]
      : []),
  ];
}
