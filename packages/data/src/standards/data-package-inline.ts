import { provenanceOf } from '../body.js';
import type { Column } from '../dataset.js';
import { describeSchema } from '../schema/table-schema.js';
import type { Batch } from '../standard.js';
import type { Body } from '../transport.js';
import { describedColumn } from '../values/described.js';
import { readText } from './data-package.js';
import { isObject, listOf, partsOf, wordsOf, type Json } from './unknown.js';

/** Data inside the package: objects, arrays under headings, or the text of a CSV file. */
export async function readInline({ data, schema }: Json, body: Body, signal?: AbortSignal): Promise<Batch> {
  if (typeof data === 'string') return readText({ ...body, bytes: new TextEncoder().encode(data) }, signal);
  const rows = listOf(data);
  const { order, warnings: said } = describeSchema(partsOf(schema));
  const warnings = [...said];
  const arrays = Array.isArray(rows[0]);
  const names = arrays
    ? listOf(rows[0]).map((name) => wordsOf(name) ?? '')
    : [...new Set(rows.flatMap((row) => Object.keys(partsOf(row))))];
  const held = arrays ? rows.slice(1) : rows;
  const cell = (row: unknown, index: number): unknown => {
    if (Array.isArray(row)) return row[index];
    const name = names[index]!;
    return isObject(row) && Object.hasOwn(row, name) ? row[name] : null;
  };
  const fields = listOf(partsOf(schema).fields).map(partsOf);
  const columns = names.map((name, index): Column => {
    const place = fields.findIndex((field) => field.name === name);
    const { nulls, plain, ...field } = { name: undefined, ...order[place] };
    const cells = held.map((row) => {
      const value = cell(row, index);
      if (typeof value !== 'string') return value;
      return nulls?.has(value) ? null : (plain?.(value) ?? value);
    });
    return describedColumn({ ...field, name: name || `Column ${index + 1}` }, cells, warnings);
  });
  return {
    columns,
    rows: held.length,
    total: held.length,
    complete: true,
    provenance: provenanceOf(body),
    pushed: {},
    warnings,
  };
}
