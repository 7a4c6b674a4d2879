import { expect } from 'chai';
import fc from 'fast-check';
import { rejection } from '../../test/serve.js';
import { openData, type Dataset } from '../index.js';
import type { DataError } from '../errors.js';

type Bytes = Uint8Array<ArrayBuffer>;

/** Long enough that it is read bit by bit whether anybody watches or not. */
const LONG = 300_000;

let next = 0;
const encode = (text: string): Bytes => new TextEncoder().encode(text);

function cut(bytes: Bytes, shares: readonly number[]): Bytes[] {
  const places = [0, ...shares.map((share) => Math.floor(share * bytes.length)).sort((a, b) => a - b), bytes.length];
  return places.slice(1).map((place, index) => bytes.slice(places[index], place));
}

interface Said {
  parts: readonly Bytes[];
  /** Holds the last part back. */
  held?: Promise<unknown>;
  progress?: (dataset: Dataset) => unknown;
  headers?: Record<string, string>;
  query?: object;
  address?: string;
  records?: string;
  signal?: AbortSignal;
}

/** Reads what a server sends in parts. */
async function read({ parts, held, progress, headers, query, signal, records, ...said }: Said): Promise<Dataset> {
  const { fetch } = globalThis;
  globalThis.fetch = () => {
    const waiting = [...parts];
    const stream = new ReadableStream<Bytes>({
      async pull(controller) {
        if (waiting.length === 1) await held;
        const part = waiting.shift();
        if (part) controller.enqueue(part);
        else controller.close();
      },
    });
    return Promise.resolve(new Response(stream, { headers: { 'content-type': 'application/json', ...headers } }));
  };
  try {
    const { address = `https://council.example/arriving-${next++}.json` } = said;
    return await openData(address, { records }).read(query, { progress, signal });
  } finally {
    globalThis.fetch = fetch;
  }
}

/** What two ways to read the same bytes have to agree on. */
const plain = ({ columns, rows, total, complete, warnings, standard }: Dataset) => ({
  columns: columns.map(({ values, marks, ...column }) => ({
    ...column,
    values: Array.from(values),
    marks: [...(marks ?? [])],
  })),
  rows,
  total,
  complete,
  warnings,
  standard,
});
const outcome = async (reading: Promise<Dataset>) => plain(await reading);

/** What keeps an answer from being read bit by bit. */
const paged = { link: '<https://council.example/up>; rel=up' };

/** Keeps what progress gives, and tells when it first gives something. */
function watcher() {
  const seen: Dataset[] = [];
  let tell = (): void => {};
  const once = new Promise<void>((resolve) => (tell = resolve));
  const progress = (dataset: Dataset) => {
    seen.push(dataset);
    tell();
  };
  return { seen, progress, once };
}

const blanks = (length: number) => ' \n'.repeat(length / 2);

describe('JSON that arrives bit by bit', () => {
  const cell = fc.oneof(
    fc.jsonValue({ maxDepth: 4 }),
    fc.string({ unit: 'binary' }),
    fc.constantFrom('05/01/2026', '£1,200.50', '[c]', 'NA', ' a ', 'say "hi" \\', '],[{', '}, {', 'né €', '2025/26'),
    fc.constantFrom(-0, 1e21, 0.1, 12, true, null, 9007199254740993),
  );
  const record = fc.dictionary(fc.constantFrom('ward', 'spend', 'a.b', 'a', '__proto__', '', '7', 'toString'), cell);
  const list = fc.record({
    records: fc.array(fc.oneof({ weight: 8, arbitrary: record }, cell), { minLength: 1, maxLength: 30 }),
    space: fc.constantFrom(undefined, 2, '\t'),
    mark: fc.boolean(),
    shares: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 12 }),
    watched: fc.boolean(),
  });

  it('gives what reading the whole gives, however it is cut', async function () {
    this.timeout(120_000);
    await fc.assert(
      fc.asyncProperty(list, async ({ records, space, mark, shares, watched }) => {
        const text = JSON.stringify(records, undefined, space).replace(/9007199254740992/g, '9007199254740993');
        const expected = await outcome(read({ parts: [encode(text)] }));
        const long = encode((mark ? '\uFEFF' : '') + blanks(10) + text + blanks(LONG));
        const progress = watched ? () => {} : undefined;
        expect(await outcome(read({ parts: cut(long, shares), progress }))).to.deep.equal(expected);
      }),
      { numRuns: 120 },
    );
  });

  it('gives what reading the whole gives of records enough for many parts', async function () {
    this.timeout(120_000);
    await fc.assert(
      fc.asyncProperty(list, async ({ records, space, shares, watched }) => {
        const one = JSON.stringify(records, undefined, space).slice(1, -1);
        const text = `[${Array.from({ length: Math.ceil(LONG / one.length) }, () => one).join()}]`;
        const expected = await outcome(read({ parts: [encode(text)], headers: paged }));
        const progress = watched ? () => {} : undefined;
        const found = await outcome(read({ parts: cut(encode(text), shares), progress }));
        expect(found).to.deep.equal(expected);
      }),
      { numRuns: 25 },
    );
  });

  it('says of broken text what reading the whole says', async () => {
    const row = '{"ward":"Abbey \\" [","spend":[1,{"a":2}]}';
    const rows = Array.from({ length: LONG / row.length }, () => row).join();
    for (const text of [
      `[${rows}`,
      `[${rows},`,
      `[${rows},]`,
      `[,${rows}]`,
      `[${rows},,${row}]`,
      `[${rows}]]`,
      `[${rows}] // yes`,
      `[${rows}]}`,
      `[${rows} ${row}]`,
      `[${rows},{"a":"b]`,
      `[${rows},{"a":1]`,
      `[${rows},NaN]`,
      `[${rows},\uFEFF${row}]`,
      `\uFEFF\uFEFF[${rows}]`,
      `[${rows}`.slice(0, -9),
    ]) {
      const said: string[] = [];
      for (const parts of [[encode(text)], cut(encode(text), [0.2, 0.4, 0.6, 0.8])]) {
        const error = await rejection<DataError>(read({ parts, progress: () => {} }));
        expect([error.reason, error.standard]).to.deep.equal(['parse', 'json']);
        said.push(error.message.replace(/ \(https:.*/, ''));
      }
      let message = '';
      try {
        JSON.parse(text.replace(/^\uFEFF/, ''));
      } catch (error) {
        ({ message } = error as Error);
      }
      expect(said).to.deep.equal(Array(2).fill(`Not valid JSON: ${message.slice(0, 200)}`));
    }
  });

  it('leaves what is no list of records to be read whole', async () => {
    const text = 'x'.repeat(LONG);
    const tables: [string, string[], unknown][] = [
      [`[["ward","note"],["Abbey","${text}"]]`, ['ward', 'note'], 'Abbey'],
      [`{"results":[{"ward":"Abbey","note":"${text}"}]}`, ['ward', 'note'], 'Abbey'],
      [`{"ward":"Abbey","note":"${text}"}`, ['ward', 'note'], 'Abbey'],
      [`["Abbey","${text}"]`, ['value'], 'Abbey'],
    ];
    for (const [whole, names, first] of tables) {
      const { columns } = await read({ parts: cut(encode(whole), [0.1, 0.5]), progress: () => {} });
      expect([columns.map(({ name }) => name), columns[0]!.values[0]]).to.deep.equal([names, first]);
    }
    expect((await read({ parts: [encode(`[${blanks(LONG)}]`)] })).rows).to.equal(0);
  });

  it('reads other encodings than UTF-8', async () => {
    const text = `[${Array.from({ length: LONG / 20 }, () => '{"ward":"Élan"}').join()}]`;
    const windows = Uint8Array.from(text, (letter) => letter.charCodeAt(0));
    const wide = new Uint8Array(Uint16Array.from(text, (letter) => letter.charCodeAt(0)).buffer);
    for (const bytes of [windows, wide]) {
      const { columns, rows } = await read({ parts: cut(bytes, [0.1, 0.4]), progress: () => {} });
      expect([rows, ...new Set(Array.from(columns[0]!.values))]).to.deep.equal([LONG / 20, 'Élan']);
    }
  });

  it('keeps identifiers that a number can not hold', async () => {
    const text = `[${Array.from({ length: LONG / 40 }, (_, row) => `{"id":${9007199254740993n + BigInt(row)},"n":${row}}`).join()}]`;
    const { columns } = await read({ parts: cut(encode(text), [0.3, 0.6]), progress: () => {} });
    expect([columns[0]!.values[0], columns[0]!.values[999], columns[1]!.values[999]]).to.deep.equal([
      '9007199254740993',
      '9007199254741992',
      999,
    ]);
  });

  const payments = Array.from({ length: 50_000 }, (_, row) => ({
    reference: `PAY-${row}`,
    paid: `${row % 28 < 9 ? 0 : ''}${(row % 28) + 1}/01/2026`,
    amount: row + 0.5,
    supplier: { name: 'Élan & Söhne', id: row % 40 },
  }));

  it('can be used long before the end', async () => {
    const parts = cut(
      encode(JSON.stringify(payments)),
      Array.from({ length: 40 }, (_, part) => part / 40),
    );
    for (const address of ['https://council.example/long.json', 'https://council.example/payments']) {
      const { seen, progress, once } = watcher();
      const whole = await read({ parts, progress, held: once, address });
      const [first] = seen;
      expect(first!.rows).to.be.greaterThan(24).and.lessThan(10_000);
      expect([first!.complete, first!.total, first!.standard]).to.deep.equal([false, undefined, 'json']);
      expect(first!.provenance.address).to.equal(address);
      expect(first!.columns.map(({ name, type }) => [name, type])).to.deep.equal([
        ['reference', 'text'],
        ['paid', 'date'],
        ['amount', 'number'],
        ['supplier.name', 'text'],
        ['supplier.id', 'integer'],
      ]);
      expect(first!.columns.map(({ values }) => values.length)).to.deep.equal(Array(5).fill(first!.rows));
      expect(first!.columns[1]!.values[1]).to.equal('2026-01-02');
      expect(seen.every(({ rows }, index) => !index || rows >= 2 * seen[index - 1]!.rows)).to.equal(true);
      expect([whole.rows, whole.total, whole.complete, whole.warnings]).to.deep.equal([50_000, 50_000, true, []]);
    }
  });

  it('shows its first rows before all is read where all is there at once', async () => {
    const { seen, progress } = watcher();
    const whole = await read({ parts: [encode(JSON.stringify(payments))], progress });
    expect(seen.length).to.be.greaterThan(0).and.lessThan(6);
    expect(seen[0]!.rows).to.be.lessThan(5000);
    expect(whole.rows).to.equal(50_000);
  });

  it('reads on once what it has given is painted', async () => {
    let paint = (): void => {};
    const paints = new Promise<void>((resolve) => (paint = resolve));
    const { seen, progress, once } = watcher();
    const reading = read({
      parts: [encode(JSON.stringify(payments))],
      progress: (dataset) => {
        progress(dataset);
        return paints;
      },
    });
    await once;
    const { port1, port2 } = new MessageChannel();
    for (let turn = 0; turn < 50; turn++) {
      await new Promise((resolve) => {
        port1.onmessage = resolve;
        port2.postMessage(turn);
      });
    }
    expect(seen.length).to.equal(1);
    paint();
    expect((await reading).rows).to.equal(50_000);
    port1.close();
  });

  it('gives types of the rows so far, and those of all in the end', async () => {
    const rows = [...payments.slice(0, 5000).map(({ amount }) => ({ amount })), { amount: 'unknown' }];
    const { seen, progress, once } = watcher();
    const { columns } = await read({ parts: cut(encode(JSON.stringify(rows)), [0.5]), progress, held: once });
    expect([seen[0]!.columns[0]!.type, columns[0]!.type]).to.deep.equal(['number', 'text']);
    expect([seen[0]!.columns[0]!.values[1], columns[0]!.values[1]]).to.deep.equal([1.5, '1.5']);
  });

  it('gives the rows so far as the query asks', async () => {
    const { seen, progress, once } = watcher();
    const query = { filter: '"supplier.id" = 7', sort: [{ column: 'amount', descending: true }], limit: 10 };
    const parts = cut(encode(JSON.stringify(payments)), [0.1, 0.3, 0.6]);
    const whole = await read({ parts, progress, held: once, query });
    expect([whole.rows, whole.total]).to.deep.equal([10, 1250]);
    expect(seen.length).to.be.greaterThan(0);
    for (const { columns } of seen) expect(new Set(Array.from(columns[4]!.values))).to.deep.equal(new Set([7]));
  });

  it('begins again where the request does', async () => {
    const bytes = encode(JSON.stringify(payments));
    const { fetch } = globalThis;
    let attempts = 0;
    globalThis.fetch = () => {
      const failing = !attempts++;
      let at = 0;
      const stream = new ReadableStream<Bytes>({
        pull(controller) {
          if (failing && at > 500_000) controller.error(new TypeError('cut off'));
          else if (at < bytes.length) controller.enqueue(bytes.slice(at, (at += 50_000)));
          else controller.close();
        },
      });
      return Promise.resolve(new Response(stream, { headers: { 'content-type': 'application/json' } }));
    };
    try {
      const source = openData('https://council.example/again.json', { backoff: 1 });
      const { rows, columns } = await source.read({}, { progress: () => {} });
      expect([attempts, rows, columns[0]!.values[49_999]]).to.deep.equal([2, 50_000, 'PAY-49999']);
    } finally {
      globalThis.fetch = fetch;
    }
  });

  it('follows pages where the answer speaks of some', async () => {
    const parts = [encode(JSON.stringify(payments))];
    const { complete, total } = await read({ parts, headers: { 'x-total-count': '90000' }, progress: () => {} });
    expect([complete, total]).to.deep.equal([false, 90_000]);
  });

  it('stops when nobody wants it any more', async () => {
    const stop = new AbortController();
    const reason = new Error('gone');
    const parts = cut(encode(JSON.stringify(payments)), [0.1, 0.2, 0.5]);
    const reading = read({ parts, signal: stop.signal, progress: () => stop.abort(reason) });
    expect(await reading.catch((error: unknown) => error)).to.equal(reason);
  });
});
