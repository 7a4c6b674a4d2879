import { type Dataset, openData, type Query, type Source } from '@council-kit/data';
import { expect } from 'chai';
import { checkGenerated, groupings, type Made, queries, reportColumns } from './generate.js';
import {
  besideMemory,
  describe,
  expectSameAnswer,
  expectSameRows,
  it,
  open,
  plain,
  refusal,
  rejection,
  reports,
  type Row,
  type Server,
  tableOf,
  typesOf,
} from './support.js';

/** Holds what was read of the reports to what is true; a date may be read with its midnight. */
export function expectReports(dataset: Dataset, rows: readonly Row[], names: readonly string[] = reportNames): void {
  const day = (value: unknown) => (typeof value === 'string' ? value.replace(/T00:00:00(\.000)?Z?$/, '') : value);
  const given = tableOf(dataset, names).map((row) => row.map(day));
  expectSameRows(
    given,
    rows.map((row) => names.map((name) => day(plain(row[name])))),
    names.join(', '),
  );
}

/** The columns of the reports that every server has under these names, with what they must be read as. */
export const reportTypes: Readonly<Record<string, readonly string[]>> = {
  id: ['integer', 'number'],
  reference: ['text'],
  ward: ['text'],
  status: ['text'],
  reported: ['date', 'date-time'],
  closed: ['date', 'date-time'],
  bins: ['integer', 'number'],
  cost: ['number'],
  uprn: ['text'],
  note: ['text'],
  updated: ['date-time'],
};

export const reportNames = Object.keys(reportTypes);

export function expectReportTypes(dataset: Dataset, names: readonly string[] = reportNames): void {
  const types = typesOf(dataset);
  for (const name of names)
    expect(reportTypes[name], `${name} is ${types[name] ?? 'not there'}`).to.include(types[name]);
}

/** Queries that show each part of the model, over the reports. */
export const reportQueries: readonly Query[] = [
  { filter: "ward = 'Abbey'" },
  { filter: "ward = 'St Mary''s' AND bins >= 5" },
  { filter: "ward IN ('Abbey', 'Heath & Moor') AND status <> 'OPN'" },
  { filter: 'cost BETWEEN 100 AND 120.5 OR closed IS NULL AND bins = 9' },
  { filter: "NOT (ward = 'Abbey' OR status = 'CLS')", select: ['id', 'ward', 'status'] },
  { filter: "reported >= '2025-06-01' AND reported < '2025-07-01'" },
  { filter: "ward <> 'Abbey'", sort: [{ column: 'id' }], limit: 30 },
  { filter: "NOT ward = 'Abbey' AND NOT closed < '2025-01-01'", sort: [{ column: 'id' }], limit: 30, offset: 30 },
  { filter: "note LIKE 'Café%'" },
  { filter: "note LIKE '%100\\%%'" },
  { filter: "note LIKE '%locked\\_at%'" },
  { filter: "reference = '00000038'" },
  { sort: [{ column: 'cost' }, { column: 'id' }], limit: 25 },
  { sort: [{ column: 'cost', descending: true }, { column: 'id' }], limit: 25 },
  { sort: [{ column: 'cost', descending: true }, { column: 'id' }], limit: 25, offset: 2285 },
  { sort: [{ column: 'closed' }, { column: 'id', descending: true }], limit: 25, offset: 1800 },
  { sort: [{ column: 'id', descending: true }], limit: 10 },
  { filter: "ward = 'Elm'", sort: [{ column: 'bins', descending: true }, { column: 'id' }], limit: 40, offset: 20 },
  { limit: 7 },
  { limit: 20, offset: 2590 },
  { limit: 20, offset: 5000 },
  { select: ['ward', 'cost'], limit: 5, sort: [{ column: 'id', descending: true }] },
  { select: ['ward'], distinct: true },
  { select: ['status', 'bins'], distinct: true, sort: [{ column: 'status' }, { column: 'bins' }] },
  {
    aggregate: [
      { function: 'sum', column: 'cost', as: 'total' },
      { function: 'count', as: 'n' },
      { function: 'count', column: 'cost', as: 'costed' },
      { function: 'min', column: 'bins', as: 'fewest' },
      { function: 'max', column: 'bins', as: 'most' },
    ],
  },
  {
    groupBy: ['ward'],
    aggregate: [
      { function: 'sum', column: 'cost', as: 'total' },
      { function: 'count', as: 'n' },
    ],
  },
  {
    filter: "status = 'CLS'",
    groupBy: ['ward'],
    aggregate: [{ function: 'sum', column: 'bins', as: 'missed' }],
    sort: [{ column: 'missed', descending: true }, { column: 'ward' }],
    limit: 4,
  },
  { filter: "status = 'CLS' AND cost > 100", groupBy: ['ward', 'status'], aggregate: [{ function: 'count', as: 'n' }] },
  { groupBy: ['status'], aggregate: [{ function: 'mean', column: 'cost', as: 'average' }] },
];

export interface Served {
  standard: string;
  /** Where the reports are at the server. */
  path: string;
  /** Columns that have the names and values of the reports; without it, all of them. */
  names?: readonly string[];
  /** Columns to make filters and sorts for. */
  made?: readonly Made[];
  /** Makes an order one that nothing leaves open. */
  key?: string;
  queries?: readonly Query[];
  runs?: number;
  /** Whether it comes in one piece, so that nothing can stop it half way. */
  onePiece?: boolean;
  /** Whether the server passes over filters that it seems to take. */
  deaf?: boolean;
  /** What is true, where a server gives it in another order. */
  rows?: readonly Row[];
}

/**
 * The tests that every server of the reports has to pass: the standard is found
 * out, the whole is read as it is, and every query gives what it gives in memory.
 */
export function holdReports(server: () => Server, served: Served): () => Source {
  const {
    standard,
    path,
    names = reportNames,
    made = reportColumns,
    key = 'id',
    runs = 40,
    rows = reports,
    deaf,
  } = served;
  const both = besideMemory(() => server().address + path);

  it('is recognised, and read whole with its types', async () => {
    const whole = await open(server().address + path).read();
    expect(whole.standard).to.equal(standard);
    expect([whole.rows, whole.total, whole.complete]).to.deep.equal([rows.length, rows.length, true]);
    expectReportTypes(whole, names);
    expectReports(whole, rows, names);
    expect(whole.provenance.address).to.match(/^http:\/\/127\.0\.0\.1/);
    expect(whole.provenance.retrieved).to.match(/^\d{4}-/);
  });

  if (!served.onePiece) {
    it('reads no more than it was told to, and says that there is more', async () => {
      const part = await open(server().address + path, { rows: 150 }).read();
      expect([part.rows, part.complete]).to.deep.equal([150, false]);
      expect(part.warnings.join()).to.match(/150/);
    });
  }

  it('shows what there is so far to whoever watches, and then the whole', async () => {
    const seen: number[] = [];
    const whole = await open(server().address + path).read({}, { progress: ({ rows }) => void seen.push(rows) });
    expect([whole.rows, whole.complete]).to.deep.equal([rows.length, true]);
    expect(seen).to.deep.equal(seen.filter((count) => count <= rows.length).sort((a, b) => a - b));
  });

  it('says that it is asked too much', async () => {
    const busy = { status: 429, headers: { 'retry-after': '3600' }, body: 'Slow down' };
    const { status } = await refusal(server(), busy, open(server().address + path));
    expect(status).to.equal(429);
  });

  it('has the types in memory that the server gives', async () => {
    const { source, memory } = both();
    const [given, held] = [typesOf(await source.read()), typesOf(await memory.read())];
    const number = (type: string | undefined) => type?.replace('integer', 'number');
    for (const name of names) expect(number(held[name]), name).to.equal(number(given[name]));
  });

  it('asks again after a failure that passes', async () => {
    server().instead.push({ status: 503, body: 'Busy' });
    const read = await openData(server().address + path, { freshness: 0, backoff: 10 }).read({ limit: 1 });
    expect(read.rows).to.equal(1);
  });

  it('names the column that is meant', async () => {
    const { reason, cure } = await rejection(both().source.read({ filter: "wrad = 'Abbey'" }));
    expect([reason, cure]).to.deep.equal(['capability', 'Did you mean “ward”?']);
  });

  describe('the same pushed down as in memory', () => {
    for (const query of served.queries ?? reportQueries) {
      it(JSON.stringify(query), async () => {
        await expectSameAnswer({ ...both(), names, deaf }, query);
      });
    }
    it('for queries nobody thought of', () => checkGenerated({ ...both(), names, deaf }, queries(made, key), runs));
    it('for groups nobody thought of', () =>
      checkGenerated({ ...both(), names, deaf }, groupings(made, ['ward', 'status']), Math.ceil(runs / 3)));
  });
  return () => both().source;
}
