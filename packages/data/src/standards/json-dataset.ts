import type { ColumnRole, Provenance } from '../dataset.js';
import type { Batch } from '../standard.js';
import { declaredColumn } from '../values/typed.js';
import { isObject } from './json.js';
import type { Described } from './json-described.js';

type Json = Record<string, unknown>;

const roles = ['time', 'place', 'measure', 'dimension'];

/** Reads an exported dataset back: types, labels, units, codes, roles, marks and provenance. */
export function readDescribed(whole: Json & Described): Batch {
  const { columns, rows, total, note, provenance, warnings: told } = whole;
  const warnings = Array.isArray(told) ? told.map(String) : [];
  const count = rows?.length ?? Math.max(...columns.map(({ values }) => (values as unknown[]).length));
  return {
    columns: columns.map((column) => {
      const { name, source, label, description, type, unit, decimals, role, codes } = column;
      const cells = rows
        ? rows.map((row) => (isObject(row) && Object.hasOwn(row, name) ? row[name] : null))
        : Array.from({ length: count }, (_, row) => (column.values as unknown[])[row] ?? null);
      return declaredColumn(
        {
          name: words(source) ?? name,
          label: words(label),
          description: words(description),
          type,
          unit: words(unit),
          decimals: Number.isInteger(decimals) ? (decimals as number) : undefined,
          role: roles.includes(role as string) ? (role as ColumnRole) : undefined,
          codes: isObject(codes)
            ? new Map(Object.entries(codes).map(([code, text]) => [code, String(text)]))
            : undefined,
        },
        cells,
        warnings,
      );
    }),
    rows: count,
    total: Math.max(Number(total) || 0, count),
    complete: note === undefined && !(Number(total) > count),
    provenance: isObject(provenance) ? provenanceOf(provenance) : {},
    pushed: {},
    warnings,
  };
}

function provenanceOf(said: Json): Provenance {
  const texts = ['title', 'description', 'publisher', 'updated', 'retrieved', 'attribution', 'page'] as const;
  const { licence } = said;
  const { title, id, url } = Object(licence) as Json;
  return {
    ...Object.fromEntries(texts.flatMap((key) => (words(said[key]) === undefined ? [] : [[key, said[key]]]))),
    ...(words(title) !== undefined && { licence: { title: words(title)!, id: words(id), url: words(url) } }),
  };
}

function words(value: unknown): string | undefined {
  return typeof value === 'string' && value ? value : undefined;
}
