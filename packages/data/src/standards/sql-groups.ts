import type { Column, Value } from '../dataset.js';
import type { Plan } from '../push.js';
import type { Aggregate } from '../query.js';
import type { Batch } from '../standard.js';
import type { Row, SqlSource } from './sql-source.js';

/**
 * Groups, or different rows, as the server makes them; all of them, to be sorted
 * here. Undefined where they are not what would be made in memory: where there are
 * more than the server gives, where it counts none in a group, or where two groups
 * are alike once blanks and marks are read as what they are.
 */
export async function readGroups(source: SqlSource, plan: Plan): Promise<Batch | undefined> {
  const { aggregate = [] } = plan;
  const keys = (plan.groupBy?.length || plan.aggregate ? plan.groupBy : plan.select) ?? [];
  const { rows, ended } = await source.ask({
    ...plan,
    groupBy: keys,
    aggregate,
    sort: undefined,
    offset: 0,
    limit: undefined,
  });
  if (!ended || (!rows.length && !keys.length)) return;
  const warnings: string[] = [];
  const columns = source.columnsOf(rows, keys, warnings);
  if (anyAlike(columns, rows.length)) return;
  const cells = aggregate.map((_, index) => rows.map((row: Row) => row[`a${index}`]));
  const impossible = aggregate.some(
    ({ column }, index) => !column && keys.length > 0 && cells[index]!.some((count) => !Number(count)),
  );
  if (impossible) return;
  const of = new Map(source.columnsOf([], undefined, []).map((column) => [column.name, column]));
  return {
    columns: [...columns, ...aggregate.map((one, index) => groupColumn(one, of.get(one.column ?? ''), cells[index]!))],
    rows: rows.length,
    total: rows.length,
    complete: true,
    provenance: source.provenance,
    pushed: { ...plan.pushed, sort: false, page: false },
    warnings,
  };
}

/** The column that an aggregate makes, as the engine would have made it. */
function groupColumn(
  { function: name, as, column }: Aggregate,
  of: Column | undefined,
  cells: readonly unknown[],
): Column {
  const numbers = cells.map((cell) => (cell === null || cell === undefined || cell === '' ? null : Number(cell)));
  if (!of || name === 'count') {
    return { name: as, label: as, type: 'integer', role: 'measure', values: numbers.map((count) => count ?? 0) };
  }
  const { label, unit, decimals, role, type } = of;
  const same = name !== 'mean';
  return {
    name: as,
    label: as === column ? label : as,
    type: same ? type : 'number',
    unit,
    ...(same && { decimals }),
    role,
    // Adding up pounds and pence must give pounds and pence.
    values: numbers.map((number): Value =>
      number === null ? null : Number(name === 'sum' && decimals ? number.toFixed(decimals) : number.toPrecision(15)),
    ),
  };
}

function anyAlike(columns: readonly Column[], rows: number): boolean {
  const seen = new Set<string>();
  for (let row = 0; row < rows; row++) seen.add(JSON.stringify(columns.map(({ values }) => values[row] ?? null)));
  return seen.size < rows;
}
