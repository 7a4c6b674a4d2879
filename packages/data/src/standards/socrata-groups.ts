import type { Plan } from '../push.js';
import type { Aggregate } from '../query.js';
import type { Dialect } from './sql-filter.js';

/** Groups asked for at a time: the most that every version gives. */
export const mostGroups = 50_000;

const functions = { sum: 'sum', mean: 'avg', min: 'min', max: 'max', count: 'count', median: '' };

/** How Socrata is asked for groups, in their own order. */
export function groupsOf({ aggregate = [] }: Plan, keys: readonly string[], dialect: Dialect): Record<string, string> {
  const names = keys.map((name) => dialect.name(name));
  const figures = aggregate.map(
    ({ function: name, column }: Aggregate, index) =>
      `${functions[name]}(${column === undefined ? '*' : dialect.name(column)}) AS a${index}`,
  );
  return {
    $select: [...names, ...figures].join(','),
    $group: names.join(','),
    $order: names.join(','),
    $limit: String(mostGroups),
  };
}
