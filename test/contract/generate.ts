import { aggregateFunctions, type Filter, type Query } from '@council-kit/data';
import fc from 'fast-check';
import { expectSameAnswer, type SameAnswers } from './support.js';

/** A column that filters and sorts are made for. */
export interface Made {
  name: string;
  type: 'text' | 'number' | 'date' | 'boolean';
  /** Values to compare with: some there, some not. */
  samples: readonly (string | number | boolean)[];
  sortable?: boolean;
}

/** Columns of the reports that every server sorts and compares alike. */
export const reportColumns: readonly Made[] = [
  { name: 'ward', type: 'text', samples: ['Abbey', "St Mary's", 'Heath & Moor', 'Nowhere'], sortable: true },
  { name: 'status', type: 'text', samples: ['OPN', 'CLS', 'XXX'], sortable: true },
  { name: 'reported', type: 'date', samples: ['2024-04-01', '2025-02-14', '2025-12-31', '2030-01-01'], sortable: true },
  { name: 'closed', type: 'date', samples: ['2024-06-30', '2025-09-01'], sortable: true },
  { name: 'bins', type: 'number', samples: [1, 5, 9, 20], sortable: true },
  { name: 'cost', type: 'number', samples: [0, 12.5, 199.99, 250, 400], sortable: true },
];

const orders = ['=', '<>', '<', '<=', '>', '>='] as const;

function comparison({ name: column, type, samples }: Made): fc.Arbitrary<Filter> {
  const value = fc.constantFrom(...samples);
  const equal = fc.record({ op: fc.constantFrom('=' as const, '<>' as const), column: fc.constant(column), value });
  const any = fc.record({
    op: fc.constant('in' as const),
    column: fc.constant(column),
    values: fc.array(value, { minLength: 1, maxLength: 3 }),
  });
  const missing = fc.constant<Filter>({ op: 'is-null', column });
  if (type === 'boolean') return equal;
  if (type === 'text') return fc.oneof(equal, any, missing);
  const order = fc.record({ op: fc.constantFrom(...orders), column: fc.constant(column), value });
  const between = fc
    .tuple(value, value)
    .map(([a, b]): Filter => ({ op: 'between', column, from: a < b ? a : b, to: a < b ? b : a }));
  return fc.oneof(order, order, between, any, missing);
}

function filters(columns: readonly Made[]): fc.Arbitrary<Filter> {
  return fc.letrec<{ filter: Filter; leaf: Filter; twice: Filter }>((tie) => ({
    leaf: fc.oneof(...columns.map(comparison)),
    twice: fc.constantFrom(...columns).chain((column) =>
      fc.record({
        op: fc.constant('and' as const),
        filters: fc.array(comparison(column), { minLength: 2, maxLength: 2 }),
      }),
    ),
    filter: fc.oneof(
      { maxDepth: 2, withCrossShrink: true },
      tie('leaf'),
      tie('twice'),
      fc.record({
        op: fc.constantFrom('and' as const, 'or' as const),
        filters: fc.array(tie('filter'), { minLength: 2, maxLength: 3 }),
      }),
      fc.record({ op: fc.constant('not' as const), filter: tie('filter') }),
    ),
  })).filter;
}

/** Queries with a filter, a sort and a page; `key` makes the order one that nothing leaves open. */
export function queries(columns: readonly Made[], key?: string): fc.Arbitrary<Query> {
  const sortable = columns.filter(({ sortable }) => sortable).map(({ name }) => name);
  const one = fc.record({
    column: fc.constantFrom(...sortable, ...(sortable.length ? [] : [''])),
    descending: fc.boolean(),
  });
  return fc
    .record({
      filter: fc.option(filters(columns), { nil: undefined, freq: 4 }),
      sort:
        key && sortable.length
          ? fc.option(fc.uniqueArray(one, { minLength: 1, maxLength: 2, selector: ({ column }) => column }), {
              nil: undefined,
            })
          : fc.constant(undefined),
      limit: fc.option(fc.integer({ min: 1, max: 60 }), { nil: undefined, freq: 4 }),
      offset: fc.option(fc.integer({ min: 0, max: 300 }), { nil: undefined }),
    })
    .map(({ sort, limit, offset, ...rest }) => ({
      ...rest,
      ...(sort && { sort: [...sort, { column: key!, descending: false }] }),
      ...(limit !== undefined && { limit, offset }),
    }));
}

/** Queries that group, by columns of few different values, and work something out of the numbers. */
export function groupings(columns: readonly Made[], by: readonly string[]): fc.Arbitrary<Query> {
  const numbers = columns.filter(({ type }) => type === 'number').map(({ name }) => name);
  const aggregate = fc
    .uniqueArray(fc.tuple(fc.constantFrom(...aggregateFunctions), fc.constantFrom(...numbers)), {
      minLength: 1,
      maxLength: 3,
      selector: (pair) => pair.join(),
    })
    .map((pairs) => pairs.map(([name, column], index) => ({ function: name, column, as: `a${index}` })));
  return fc
    .record({
      filter: fc.option(filters(columns), { nil: undefined }),
      groupBy: fc.option(fc.subarray([...by], { minLength: 1 }), { nil: undefined, freq: 4 }),
      aggregate,
    })
    .map(({ groupBy, ...rest }) => ({ ...rest, ...(groupBy && { groupBy }) }));
}

/** How many times as many queries as usual, for whoever has the time to look for rare faults. */
const times = Number(process.env.COUNCIL_KIT_RUNS ?? 1);

/** Where the queries start from: `test/contract/run.js` chooses it. */
const seed = Number(process.env.COUNCIL_KIT_SEED);

/** Holds the server to memory for `runs` queries that nobody thought of. */
export async function checkGenerated(context: SameAnswers, given: fc.Arbitrary<Query>, runs: number): Promise<void> {
  await fc.assert(
    fc.asyncProperty(given, async (query) => {
      await expectSameAnswer(context, query);
    }),
    {
      seed,
      numRuns: runs * times,
      interruptAfterTimeLimit: 20_000 * times,
      markInterruptAsFailure: false,
      includeErrorInReport: true,
    },
  );
}
