import type { Collected } from './pages.js';
import type { Plan } from './push.js';
import type { Filter, Sort } from './query.js';
import type { Abilities } from './standard.js';

/**
 * Reads a plan so that missing values sort last, whichever way the rest goes, as
 * they do in memory. A server that puts them first is asked for the rows that have
 * values, then for those that have none; one that can't be asked so is read whole
 * where its first row turns out to have none, and its rows are sorted here.
 *
 * `ask` reads the rows of a plan; `missing` tells whether a row has no value there.
 * The plan that comes back says what was pushed in the end.
 */
export async function readMissingLast<Row>(
  plan: Plan,
  can: Abilities,
  ask: (plan: Plan) => Promise<Collected<Row>>,
  missing: (row: Row, column: string) => boolean,
): Promise<{ plan: Plan; found: Collected<Row> }> {
  const { sort = [], limit } = plan;
  const risky = sort.filter((key) => !comesLast(key, can));
  if (!risky.length) return { plan, found: await ask(plan) };
  const [key] = risky;
  const absent: Filter = { op: 'is-null', column: key!.column };
  if (sort.length === 1 && limit !== undefined && !plan.aggregate && can.not && can.compare?.(absent) === true) {
    const found = await inTwoParts({ ...plan, limit }, absent, ask);
    if (found) return { plan, found };
  }
  const first = await ask({ ...plan, offset: 0, limit: 1 });
  const clear = sort.length === 1 && !first.rows.some((row) => missing(row, key!.column));
  if (clear) return { plan, found: await ask(plan) };
  const whole = {
    ...plan,
    sort: undefined,
    offset: 0,
    limit: undefined,
    pushed: { ...plan.pushed, sort: false, page: false },
  };
  return { plan: whole, found: await ask(whole) };
}

/** Undefined where the server doesn't say how many rows have a value, and that is needed. */
async function inTwoParts<Row>(
  plan: Plan & { limit: number },
  absent: Filter,
  ask: (plan: Plan) => Promise<Collected<Row>>,
): Promise<Collected<Row> | undefined> {
  const { filter, limit, offset } = plan;
  const having = await ask({ ...plan, filter: joined(filter, { op: 'not', filter: absent }) });
  const short = limit - having.rows.length;
  if (having.total === undefined) return short > 0 ? undefined : having;
  const lacking = await ask({
    ...plan,
    filter: joined(filter, absent),
    sort: undefined,
    offset: Math.max(0, offset - having.total),
    limit: Math.max(1, short),
  });
  const rows = [...having.rows, ...lacking.rows.slice(0, short)];
  const total = lacking.total === undefined ? undefined : having.total + lacking.total;
  const ended = total === undefined ? lacking.ended : offset + rows.length >= total;
  return { rows, total, ended, warnings: [...having.warnings, ...lacking.warnings] };
}

function comesLast({ descending }: Sort, { missing }: Abilities): boolean {
  return missing === 'last' || missing === (descending ? 'lowest' : 'highest');
}

function joined(filter: Filter | undefined, other: Filter): Filter {
  return filter ? { op: 'and', filters: [filter, other] } : other;
}
