import type { Column } from '../dataset.js';
import type { Plan } from '../push.js';
import { declaredColumn } from '../values/typed.js';
import { cellsOf } from './json.js';
import type { Described, Property } from './odata-metadata.js';

type Json = Record<string, unknown>;

const formatted = '@OData.Community.Display.V1.FormattedValue';

/** Entities as columns, in the order of the metadata, or of the entities where there is none. */
export function columnsOf(
  rows: readonly Json[],
  { select, aggregate, groupBy }: Plan,
  described: Described | undefined,
  warnings: string[],
): Column[] {
  const cells = new Map(
    [...cellsOf(rows)].filter(([name]) => !/[@]|__(metadata|deferred|count)\b|^odata\./.test(name)),
  );
  const shown = cellsOf(rows.slice(0, 5000));
  const declared = new Map(described?.properties.map((property) => [property.name, property]));
  const made = new Map(aggregate?.map((one) => [one.as, one]));
  const order = aggregate
    ? [...(groupBy ?? []), ...made.keys()]
    : (select ?? [
        ...[...declared.keys()].filter((name) => cells.has(name) || !rows.length),
        ...[...cells.keys()].filter((name) => !declared.has(name)),
      ]);
  return order.map((name) => {
    const held = Array.from(cells.get(name) ?? new Array<unknown>(rows.length), plain);
    const sum = made.get(name);
    if (sum) return madeColumn(name, held, sum.function, declared.get(sum.column ?? ''), warnings);
    const { unitPath, edm, ...field } = declared.get(name) ?? ({ name } as Property);
    const labels = field.codes?.size ? undefined : labelsOf(held, shown.get(name + formatted));
    const unit = field.unit ?? (unitPath ? constant(cells.get(unitPath.replaceAll('/', '.'))) : undefined);
    const lost = edm === 'Edm.Int64' && held.some((cell) => cell != null && !Number.isSafeInteger(Number(cell)));
    if (lost) {
      warnings.push(
        `${field.label ?? name}: numbers over 9,007,199,254,740,991 may have lost their last digits at the server.`,
      );
    }
    return declaredColumn(
      { ...field, unit, codes: labels ?? field.codes, ...(lost && { type: 'text' }) },
      held,
      warnings,
    );
  });
}

/** A column that a service worked out, which is like the one it was worked out from. */
function madeColumn(
  name: string,
  cells: readonly unknown[],
  work: string,
  of: Property | undefined,
  warnings: string[],
): Column {
  const mean = work === 'mean';
  const cell = (value: unknown) => (typeof value === 'number' ? Number(value.toPrecision(15)) : value);
  const decimals = mean ? undefined : of?.decimals;
  const type = !of ? 'integer' : mean ? 'number' : of.type;
  return declaredColumn(
    { name, label: name, type, unit: of?.unit, decimals, role: 'measure' },
    cells.map(cell),
    warnings,
  );
}

/** Dates as version 2 writes them, `/Date(1388534400000)/`, in ISO 8601. */
function plain(cell: unknown): unknown {
  const [, milliseconds] = (typeof cell === 'string' && /^\/Date\((-?\d+)([+-]\d+)?\)\/$/.exec(cell)) || [];
  const date = new Date(Number(milliseconds ?? NaN));
  return Number.isNaN(date.getTime()) ? cell : date.toISOString().replace('.000Z', 'Z');
}

/** What each code stands for, where the service writes it beside the code. */
function labelsOf(cells: readonly unknown[], labels: readonly unknown[] | undefined): Map<string, string> | undefined {
  if (!labels) return;
  const codes = new Map<string, string>();
  labels.forEach((label, row) => {
    const cell = cells[row];
    if (typeof label === 'string' && (Number.isInteger(cell) || typeof cell === 'string'))
      codes.set(String(cell as string | number), label);
  });
  return codes.size <= 1000 ? codes : undefined;
}

/** The value that all cells have. */
function constant(cells: readonly unknown[] = []): string | undefined {
  const [first, ...others] = new Set(cells);
  return typeof first === 'string' && first && !others.length ? first : undefined;
}
