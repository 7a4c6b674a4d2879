import { expect } from 'chai';
import fc from 'fast-check';
import type { Column, Value } from './dataset.js';
import { carryOut } from './engine/engine.js';
import { readMissingLast } from './missing-last.js';
import { pagesByOffset, type Collected } from './pages.js';
import { planPush, type Plan } from './push.js';
import type { Filter, Query } from './query.js';
import type { Abilities, Batch } from './standard.js';

type Row = Record<string, Value>;
type Asked = Query & { filter?: Filter };

const names = ['id', 'ward', 'spend', 'day'];
const rows: Row[] = Array.from({ length: 60 }, (_, index) => ({
  id: index,
  ward: ['Abbey', 'Oak', null, 'Riverside'][index % 4]!,
  spend: index % 7 === 3 ? null : ((index * 37) % 23) - 5,
  day: `2026-0${1 + (index % 9)}-1${index % 10}`,
}));

const types = { id: 'integer', ward: 'text', spend: 'integer', day: 'date' } as const;
const columnsOf = (list: readonly Row[]): Column[] =>
  names.map((name) => ({
    name,
    label: name,
    type: types[name as keyof typeof types],
    values: list.map((row) => row[name] ?? null),
  }));
const batchOf = (list: readonly Row[], more: Partial<Batch> = {}): Batch => ({
  columns: columnsOf(list),
  rows: list.length,
  total: list.length,
  complete: true,
  provenance: {},
  pushed: {},
  warnings: [],
  ...more,
});
const rowsOf = ({ columns, rows: count }: Batch): Row[] =>
  Array.from({ length: count }, (_, row) =>
    Object.fromEntries(columns.map(({ name, values }) => [name, values[row]!])),
  );

/** A server: the engine does what the plan says, but it sorts what is missing as its database would, in pages of 7. */
function serverOf(missing: Abilities['missing'], sent: Plan[]) {
  return async (plan: Plan): Promise<Collected<Row>> => {
    sent.push(plan);
    const matching = rowsOf(await carryOut(batchOf(rows), { filter: plan.filter }));
    const [key] = plan.sort ?? [];
    let sorted = matching;
    if (key) {
      const has = rowsOf(
        await carryOut(batchOf(matching), {
          filter: { op: 'not', filter: { op: 'is-null', column: key.column } },
          sort: plan.sort,
        }),
      );
      const lacks = matching.filter((row) => row[key.column] === null);
      const last = missing === 'last' || (missing === 'lowest' ? key.descending : !key.descending);
      sorted = last ? [...has, ...lacks] : [...lacks, ...has];
    }
    return pagesByOffset(plan, { size: 7 }, async (offset, limit) => ({
      rows: sorted.slice(offset, offset + Math.min(limit, 7)),
      total: sorted.length,
    }));
  };
}

async function readThrough(can: Abilities, query: Asked, sent: Plan[] = []): Promise<Batch> {
  const { plan, found } = await readMissingLast(
    planPush(query, can, names),
    can,
    serverOf(can.missing, sent),
    (row, column) => row[column] === null,
  );
  const batch = batchOf(found.rows, { pushed: plan.pushed, total: found.total, complete: found.ended && !plan.offset });
  return carryOut(batch, query);
}

const comparison: fc.Arbitrary<Filter> = fc.oneof(
  fc.record({
    op: fc.constantFrom('=', '<>', '<', '<=', '>', '>='),
    column: fc.constant('spend'),
    value: fc.integer({ min: -6, max: 20 }),
  }),
  fc.record({ op: fc.constant('='), column: fc.constant('ward'), value: fc.constantFrom('Abbey', 'Oak', 'Nowhere') }),
  fc.record({ op: fc.constant('is-null'), column: fc.constantFrom('ward', 'spend') }),
  fc.record({
    op: fc.constant('in'),
    column: fc.constant('id'),
    values: fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 9 }),
  }),
) as fc.Arbitrary<Filter>;

const filters = fc.letrec<{ filter: Filter }>((tie) => ({
  filter: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    comparison,
    fc.record({ op: fc.constantFrom('and', 'or'), filters: fc.array(tie('filter'), { minLength: 2, maxLength: 3 }) }),
    fc.record({ op: fc.constant('not'), filter: tie('filter') }),
  ) as fc.Arbitrary<Filter>,
})).filter;

const queries: fc.Arbitrary<Asked> = fc.record(
  {
    filter: filters,
    sort: fc.constantFrom(
      [{ column: 'spend' }],
      [{ column: 'spend', descending: true }],
      [{ column: 'id', descending: true }],
    ),
    limit: fc.integer({ min: 1, max: 30 }),
    offset: fc.integer({ min: 0, max: 70 }),
  },
  { requiredKeys: ['limit'] },
);

const abilities: fc.Arbitrary<Abilities> = fc
  .record({
    columns: fc.subarray(names),
    nulls: fc.boolean(),
    or: fc.boolean(),
    not: fc.boolean(),
    page: fc.boolean(),
    sorts: fc.boolean(),
    missing: fc.constantFrom('last', 'lowest', 'highest', undefined),
  })
  .map(({ columns, nulls, or, not, page, sorts, missing }) => ({
    compare: ({ column, op }) => columns.includes(column) && (nulls || op !== 'is-null'),
    or,
    not,
    page,
    sort: () => sorts,
    missing,
  }));

describe('what goes to the server and what is done here', () => {
  it('gives the same rows however much a server can do', async () => {
    await fc.assert(
      fc.asyncProperty(abilities, queries, async (can, query) => {
        const here = await carryOut(batchOf(rows), query);
        const there = await readThrough(can, query);
        // Rows without a value tie; their order among each other is nobody's.
        const key = query.sort?.[0]?.column;
        const shown = (batch: Batch) => rowsOf(batch).map((row) => (key === 'spend' ? row.spend : row.id));
        expect(shown(there)).to.deep.equal(shown(here));
        if (there.pushed.page) expect(there.total).to.equal(here.total);
      }),
      { numRuns: 300 },
    );
  });

  it('sends the parts of a filter that a server knows, and all where it knows all', async () => {
    const filter: Filter = {
      op: 'and',
      filters: [
        { op: '=', column: 'WARD', value: 'Oak' },
        { op: '>', column: 'spend', value: 3 },
      ],
    };
    const only: Abilities = { compare: ({ column }) => column === 'ward', page: true };
    const plan = planPush({ filter, limit: 5 }, only, names);
    expect(plan.filter).to.deep.equal({ op: '=', column: 'ward', value: 'Oak' });
    expect([plan.pushed.filter, plan.pushed.page, plan.limit]).to.deep.equal([false, false, undefined]);
    expect(planPush({ filter, limit: 5 }, { compare: () => true, page: true }, names).limit).to.equal(5);
    expect(planPush({ filter, limit: 5 }, { compare: () => 'loosely', page: true }, names).limit).to.equal(undefined);
  });

  it('compares a column once where a server would take two comparisons for either, and does the rest here', () => {
    const oak: Filter = { op: '=', column: 'ward', value: 'Oak' };
    const either: Filter = { op: 'in', column: 'ward', values: ['Oak', 'Elm'] };
    const spent: Filter = { op: '>', column: 'spend', value: 3 };
    const can: Abilities = { compare: () => true, once: true, page: true };
    const filter: Filter = { op: 'and', filters: [{ op: 'and', filters: [either, spent] }, oak] };
    const plan = planPush({ filter, limit: 5 }, can, names);
    expect(plan.filter).to.deep.equal({ op: 'and', filters: [either, spent] });
    expect([plan.pushed.filter, plan.limit]).to.deep.equal([false, undefined]);
    expect(planPush({ filter, limit: 5 }, { ...can, once: false }, names).limit).to.equal(5);
  });

  it('never sends the opposite of what a server does loosely', () => {
    const filter: Filter = { op: 'not', filter: { op: '=', column: 'ward', value: 'Oak' } };
    expect(planPush({ filter }, { compare: () => 'loosely', not: true }, names).filter).to.equal(undefined);
  });

  it('pages at the server only what is sorted, grouped and searched there', () => {
    const all: Abilities = { compare: () => true, page: true, sort: () => true, aggregate: () => true, search: true };
    const plan = (query: Query, can = all) => planPush(query, can, names).pushed;
    expect(plan({ limit: 1, sort: [{ column: 'id' }] }).page).to.equal(true);
    expect(plan({ limit: 1, sort: [{ column: 'id' }] }, { ...all, sort: () => false }).page).to.equal(false);
    expect(plan({ limit: 1, search: 'oak' }, { ...all, search: false })).to.include({ page: false, search: false });
    const grouped: Query = {
      groupBy: ['ward'],
      aggregate: [{ function: 'sum', column: 'spend', as: 'sum' }],
      limit: 2,
    };
    expect(plan(grouped)).to.include({ page: true, aggregate: true });
    expect(plan(grouped, { ...all, aggregate: () => false })).to.include({ page: false, aggregate: false });
  });

  it('asks for the columns that the rest of the work needs', () => {
    const query: Query = { select: ['id'], sort: [{ column: 'day' }], filter: { op: 'is-null', column: 'spend' } };
    expect(planPush(query, { select: true }, names).select).to.deep.equal(['id', 'day', 'spend']);
  });

  it('refuses a column that is not there, and finds one by its letters', () => {
    expect(() => planPush({ select: ['wards'] }, {}, names)).to.throw(/There is no column “wards”/);
    expect(planPush({ select: ['Ward'] }, { select: true }, names).select).to.deep.equal(['ward']);
  });

  it('reads a whole table where a server puts missing values first and can do no better', async () => {
    const sent: Plan[] = [];
    const can: Abilities = { page: true, sort: () => true, missing: 'lowest' };
    const batch = await readThrough(can, { sort: [{ column: 'spend' }], limit: 3 }, sent);
    expect(rowsOf(batch).every(({ spend }) => spend !== null)).to.equal(true);
    expect(sent.map(({ limit }) => limit)).to.deep.equal([1, undefined]);
    expect(batch.pushed.page).to.equal(false);
  });
});
