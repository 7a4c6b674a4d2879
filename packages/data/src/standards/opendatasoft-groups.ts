import type { Plan } from '../push.js';
import type { Aggregate } from '../query.js';
import type { Dialect } from './sql-filter.js';
import type { Row } from './sql-source.js';

const functions = { sum: 'sum', mean: 'avg', min: 'min', max: 'max', count: 'count', median: '' };

/** How Opendatasoft is asked for groups, `most` of them. */
export function groupsOf(
  { aggregate = [] }: Plan,
  keys: readonly string[],
  dialect: Dialect,
  most: number,
): Record<string, string> {
  const names = keys.map((name) => dialect.name(name));
  return {
    select: [...names, ...aggregate.map(aggregateOf, dialect)].join(','),
    group_by: names.join(','),
    // Without groups every record would repeat the same figures.
    limit: String(keys.length ? most : 1),
  };
}

function aggregateOf(this: Dialect, { function: name, column }: Aggregate, index: number): string {
  const of = column === undefined ? '*' : this.name(column);
  return `${functions[name]}(${of}) AS a${index}${name === 'sum' ? `,count(${of}) AS c${index}` : ''}`;
}

/** A search engine adds nothing up to 0; here no values have no sum. */
export function withoutEmptySums(row: Row): Row {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => {
      const count = `c${name.slice(1)}`;
      return [name, /^a\d+$/.test(name) && Object.hasOwn(row, count) && !row[count] ? null : value];
    }),
  );
}
