import type { Column } from '../dataset.js';
import { declaredColumn } from '../values/typed.js';
import { cellsOf, isObject } from './json.js';
import { plainText } from './json-text.js';

type Json = Record<string, unknown>;

/** What names a thing that others are related to. */
const naming = ['title', 'name', 'label', 'display_name', 'info', 'filename'];

/** Names of the resources that came along with an answer, by type and id. */
export function namesOf(included: unknown): Map<string, string> {
  const names = new Map<string, string>();
  for (const resource of Array.isArray(included) ? included.filter(isObject) : []) {
    const attributes = Object(resource.attributes) as Json;
    const name = naming.map((key) => attributes[key]).find((value) => typeof value === 'string' && value);
    if (typeof name === 'string') names.set(keyOf(resource), name);
  }
  return names;
}

function keyOf({ type, id }: Json): string {
  return JSON.stringify([type, id]);
}

/** A resource as cells: its id, its attributes, and the names of what it is related to. */
export function rowOf({ id, attributes, relationships }: Json, names: ReadonlyMap<string, string>): Json {
  const cells: [string, unknown][] = [['id', id]];
  for (const [name, value] of Object.entries(Object(attributes) as Json)) cells.push([name, plain(value)]);
  for (const [name, value] of Object.entries(Object(relationships) as Json)) {
    const { data } = Object(value) as Json;
    const related = (Array.isArray(data) ? data : [data]).filter(isObject);
    if (related.length) {
      cells.push([name, related.map((one) => names.get(keyOf(one)) ?? String(one.id as string | number)).join(', ')]);
    } else if (data !== undefined) cells.push([name, null]);
  }
  return Object.fromEntries(cells);
}

/** Rich text as text; lists of words as one text. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) {
    const parts: unknown[] = value.map(plain);
    return parts.every((part) => typeof part === 'string' || typeof part === 'number')
      ? parts.join(', ') || null
      : parts;
  }
  if (!isObject(value)) return value;
  const { processed, value: written } = value;
  if (typeof processed === 'string') return plainText(processed);
  return typeof written === 'string' && 'format' in value ? plainText(written) : value;
}

export function columnsOf(rows: readonly Json[], warnings: string[]): Column[] {
  return [...cellsOf(rows)].map(([name, cells]) =>
    declaredColumn({ name, ...(name === 'id' && { type: 'text' }) }, cells, warnings),
  );
}
