import type { Column } from '../dataset.js';
import { DataError } from '../errors.js';
import { mostRows } from '../pages.js';
import type { Body } from '../transport.js';
import { uniqueNames } from '../values/headings.js';
import { declaredColumn } from '../values/typed.js';
import { periodsOf } from './json-stat-time.js';
import { partsOf, wordsOf, type Json } from './unknown.js';
import { marksOf, own } from './json-stat-status.js';

interface Dimension {
  id: string;
  label: string;
  codes: readonly string[];
  labels: ReadonlyMap<string, string>;
  /** What the measures are in, by code. */
  units: ReadonlyMap<string, Json>;
  role?: 'time' | 'place' | 'metric';
  description?: string;
}

/** The figures of a cube as a table. */
export interface Cube {
  columns: Column[];
  rows: number;
  /** How many rows the whole cube has. */
  total: number;
  warnings: string[];
}

/**
 * Unrolls a cube: one row a cell, in the order of its dimensions, the last one
 * fastest; a column for each dimension with its codes, and the figures in `value`.
 * Measures in different units don't share a column well, so each then has its own,
 * unless the dimension that tells them apart is `asked` for.
 *
 * @throws {DataError} `parse` where sizes and categories don't agree
 */
export function readCube(cube: Json, body: Body, asked: ReadonlySet<string>, most = mostRows): Cube {
  const warnings: string[] = [];
  const dimensions = dimensionsOf(cube, body);
  const metric = dimensions.find(({ role }) => role === 'metric');
  const units = new Set(metric?.codes.map((code) => unitOf(metric.units.get(code)) ?? ''));
  const pivot = metric && units.size > 1 && !asked.has(metric.id) ? metric : undefined;

  const strides = new Map<Dimension, number>();
  let cells = 1;
  for (const dimension of [...dimensions].reverse()) {
    strides.set(dimension, cells);
    cells *= dimension.codes.length;
  }
  const kept = dimensions.filter((dimension) => dimension !== pivot);
  const total = cells / (pivot?.codes.length ?? 1);
  const rows = Math.min(total, most);
  const { value, status } = cube;
  const held = Array.isArray(value) ? value.length : Object.keys(value as object).length;
  if (Array.isArray(value) ? held !== cells : held > cells) {
    warnings.push(`There are ${held} values for ${cells} cells.`);
  }

  // Where a row's first cell is among all cells.
  const at = new Float64Array(rows);
  const codes = kept.map(() => new Array<string>(rows));
  for (let row = 0; row < rows; row++) {
    let rest = row;
    for (let index = kept.length - 1; index >= 0; index--) {
      const dimension = kept[index]!;
      const size = dimension.codes.length;
      codes[index]![row] = dimension.codes[rest % size]!;
      at[row]! += (rest % size) * strides.get(dimension)!;
      rest = Math.floor(rest / size);
    }
  }
  const markAt = marksOf(status, cube.extension, warnings);
  const measure = (name: string, label: string, offset: number, unit: Json | undefined): Column => {
    const values = Array.from(at, (cell) => own(value, cell + offset));
    const column = figures({ name, label, unit: unitOf(unit), decimals: decimalsOf(unit) }, values, warnings);
    const marks = new Map(column.marks);
    at.forEach((cell, row) => {
      const mark = markAt(cell + offset, column.values[row] ?? null);
      if (mark) marks.set(row, mark);
    });
    return { ...column, ...(/er$/.test(column.type) && { role: 'measure' }), ...(marks.size && { marks }) };
  };

  const only = metric?.codes.length === 1 ? metric.codes[0]! : undefined;
  const unit = units.size > 1 ? undefined : metric?.units.get(metric.codes[0]!);
  const columns = [
    ...kept.map((dimension, index) => dimensionColumn(dimension, codes[index]!)),
    ...(pivot
      ? pivot.codes.map((code, index) =>
          measure(code, pivot.labels.get(code) ?? code, index * strides.get(pivot)!, pivot.units.get(code)),
        )
      : [measure('value', (only !== undefined && metric?.labels.get(only)) || 'Value', 0, unit)]),
  ];
  const names = uniqueNames(
    columns.map(({ name }) => name),
    warnings,
  );
  return { columns: columns.map((column, index) => ({ ...column, name: names[index]! })), rows, total, warnings };
}

function dimensionColumn({ id, label, codes, labels, role, description }: Dimension, values: string[]): Column {
  const periods = role === 'time' ? periodsOf(codes, labels) : undefined;
  const differ = [...labels].some(([code, text]) => code !== text);
  return {
    name: id,
    label,
    ...(description && { description }),
    type: periods ? 'period' : 'text',
    ...(!periods && differ && { codes: labels }),
    role: role === 'time' || role === 'place' ? role : 'dimension',
    values: periods ? values.map((code) => periods.get(code)!) : values,
  };
}

/** Numbers as they are; text, which some write where they have no number, as its cells say. */
function figures(
  field: { name: string; label: string; unit?: string; decimals?: number },
  values: readonly unknown[],
  warnings: string[],
): Column {
  const numbers = values.every((value) => value == null || typeof value === 'number');
  const whole = numbers && values.every((value) => value == null || Number.isSafeInteger(value));
  const type = whole && !field.decimals ? 'integer' : 'number';
  return declaredColumn({ ...field, ...(numbers && { type }) }, values, warnings);
}

function dimensionsOf(cube: Json, body: Body): Dimension[] {
  const dimension = cube.dimension as Json;
  // Version 1 has these inside `dimension`.
  const ids = cube.id ?? dimension.id;
  const sizes = cube.size ?? dimension.size;
  const role = partsOf(cube.role ?? dimension.role);
  const wrong = (what: string) => new DataError('parse', what, { address: body.address, standard: 'json-stat' });
  if (!Array.isArray(ids) || !Array.isArray(sizes) || ids.length !== sizes.length) {
    throw wrong('The dataset does not say what its dimensions are');
  }
  const has = (kind: string, id: string) => [role[kind]].flat().includes(id);
  return ids.map((given: unknown, index) => {
    const id = String(given);
    const said = Object.hasOwn(dimension, id) ? partsOf(dimension[id]) : {};
    const { index: order, label, unit } = partsOf(said.category);
    const labels = mapOf(label, String);
    const codes = codesOf(order, labels, id);
    if (codes.length !== Number(sizes[index])) {
      throw wrong(`The dimension “${id}” has ${codes.length} categories, but its size is ${String(sizes[index])}`);
    }
    return {
      id,
      label: typeof said.label === 'string' && said.label.trim() ? said.label : id,
      codes,
      labels: labels.size ? labels : new Map(codes.map((code) => [code, code])),
      units: mapOf(unit, partsOf),
      role:
        has('time', id) || (!cube.role && /^(time|tid|year|quarter|month|tlist\(.*)$/i.test(id))
          ? 'time'
          : has('geo', id)
            ? 'place'
            : has('metric', id)
              ? 'metric'
              : undefined,
      ...(typeof said.note === 'string' && { description: said.note }),
    };
  });
}

/** A list of codes, or places by code, or nothing where there is but one category. */
function codesOf(order: unknown, labels: ReadonlyMap<string, string>, id: string): string[] {
  if (Array.isArray(order)) return order.map(String);
  const places = mapOf(order, Number);
  if (places.size) return [...places].sort(([, a], [, b]) => a - b).map(([code]) => code);
  return labels.size ? [...labels.keys()] : [id];
}

function mapOf<T>(given: unknown, read: (value: unknown) => T): Map<string, T> {
  if (Array.isArray(given)) return new Map(given.map((value, index) => [String(index), read(value)]));
  return new Map(Object.entries(Object(given) as Json).map(([key, value]) => [key, read(value)]));
}

function unitOf(unit: Json | undefined): string | undefined {
  const text = wordsOf(unit?.symbol) ?? wordsOf(unit?.label) ?? wordsOf(unit?.base) ?? '';
  if (/^(%|per ?cent(age)?)$/i.test(text)) return '%';
  if (/^(£|gbp|pounds?( sterling)?)$/i.test(text)) return 'GBP';
  if (/^(€|eur|euros?)$/i.test(text)) return 'EUR';
  return /^(-|n|numbers?|counts?)?$/i.test(text) ? undefined : text;
}

function decimalsOf(unit: Json | undefined): number | undefined {
  const decimals = unit?.decimals;
  return Number.isInteger(decimals) && Number(decimals) >= 0 && Number(decimals) < 21 ? Number(decimals) : undefined;
}
