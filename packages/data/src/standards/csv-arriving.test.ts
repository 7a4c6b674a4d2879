import { expect } from 'chai';
import fc from 'fast-check';
import { openData, type Dataset } from '../index.js';
import type { Batch } from '../standard.js';
import type { Body } from '../transport.js';
import { Arriving, readCsv } from './csv-arriving.js';

const about = { address: 'https://council.example/a.csv', status: 200, headers: new Headers(), retrieved: '' };

const encodings: Record<string, (text: string) => Uint8Array<ArrayBuffer>> = {
  'UTF-8': (text) => new TextEncoder().encode(text),
  'UTF-8 with a byte order mark': (text) => new TextEncoder().encode(`\uFEFF${text}`),
  'UTF-16LE': (text) => utf16(text, true),
  'UTF-16BE': (text) => utf16(`\uFEFF${text}`, false),
  'Windows-1252': (text) => Uint8Array.from(text, (letter) => Math.min(255, letter.charCodeAt(0))),
};

function utf16(text: string, little: boolean): Uint8Array<ArrayBuffer> {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let index = 0; index < text.length; index++) view.setUint16(index * 2, text.charCodeAt(index), little);
  return new Uint8Array(view.buffer);
}

function cut(bytes: Uint8Array<ArrayBuffer>, shares: readonly number[]): Uint8Array<ArrayBuffer>[] {
  const places = [0, ...shares.map((share) => Math.floor(share * bytes.length)).sort((a, b) => a - b), bytes.length];
  return places.slice(1).map((place, index) => bytes.slice(places[index], place));
}

const plain = ({ columns, rows, total, complete, warnings }: Pick<Batch, keyof Batch & keyof Dataset>) => ({
  columns: columns.map(({ values, marks, ...column }) => ({
    ...column,
    values: Array.from(values),
    marks: [...(marks ?? [])],
  })),
  rows,
  total,
  complete,
  warnings,
});

/** Serves everything in parts while `work` runs; the last of them once `held` lets go. */
async function inParts<T>(
  parts: readonly Uint8Array<ArrayBuffer>[],
  work: () => Promise<T>,
  held?: Promise<unknown>,
): Promise<T> {
  const { fetch } = globalThis;
  globalThis.fetch = () => {
    const waiting = [...parts];
    const stream = new ReadableStream<Uint8Array<ArrayBuffer>>({
      async pull(controller) {
        if (waiting.length === 1) await held;
        const part = waiting.shift();
        if (part) controller.enqueue(part);
        else controller.close();
      },
    });
    return Promise.resolve(new Response(stream, { headers: { 'content-type': 'text/csv' } }));
  };
  try {
    return await work();
  } finally {
    globalThis.fetch = fetch;
  }
}

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

describe('CSV that arrives bit by bit', () => {
  const cell = fc.oneof(
    fc.stringMatching(/^[a-z é£'-]{0,12}$/),
    fc.integer().map(String),
    fc.constantFrom('"x\r\ny"', '"x\ny, z"', '"x\ry"', '"say ""hi"""', '""', '05/01/2026', '"£1,200.50"', '[c]', 'NA'),
  );
  const table = fc.record({
    rows: fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 40 }),
    lineEnd: fc.constantFrom('\n', '\r\n', '\r'),
    encoding: fc.constantFrom(...Object.keys(encodings)),
    times: fc.constantFrom(1, 1, 20, 200),
    ending: fc.constantFrom('', 'Total,5', '"cut off', 'Source: finance'),
    shares: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 12 }),
  });

  it('gives in the end what reading the whole gives, however it is cut', async function () {
    this.timeout(120_000);
    await fc.assert(
      fc.asyncProperty(table, async ({ rows, lineEnd, encoding, times, ending, shares }) => {
        const record = (cells: readonly string[]) => cells.join(',') + lineEnd;
        const text = `Ward,Spend,When${lineEnd}${rows.map(record).join('').repeat(times)}${ending}`;
        const bytes = encodings[encoding]!(text);
        const body: Body = { ...about, bytes };
        const expected = await readCsv(body, {}).then(plain, String);
        const arriving = new Arriving(async () => {}, {});
        const parts: Uint8Array<ArrayBuffer>[] = [];
        for (const part of cut(bytes, shares)) {
          parts.push(part);
          arriving.take({ ...about, parts });
          await Promise.resolve();
        }
        const found = await arriving.rest({ ...body, bytes: bytes.slice() }).then(plain, String);
        expect(found).to.deep.equal(expected);
      }),
      { numRuns: 150 },
    );
  });

  it('keeps letters of several bytes, line ends and quotes that are cut in two', async () => {
    const text = `Ward,Note\r\n${'Café,"said ""x€""\r\nand left"\r\n'.repeat(3000)}`;
    for (const [name, encode] of Object.entries(encodings)) {
      if (name === 'Windows-1252') continue;
      const bytes = encode(text);
      for (const size of [1021, 65_537]) {
        const parts = cut(
          bytes,
          Array.from({ length: Math.ceil(bytes.length / size) }, (_, part) => (part * size) / bytes.length),
        );
        const source = openData(`https://council.example/${encodeURIComponent(name)}-${size}.csv`);
        const { columns, rows } = await inParts(parts, () => source.read({}, { progress: () => {} }));
        expect([name, rows, ...new Set(columns.flatMap(({ values }) => Array.from(values)))]).to.deep.equal([
          name,
          3000,
          'Café',
          'said "x€"\r\nand left',
        ]);
      }
    }
  });

  it('can be used long before the end', async () => {
    const lines = Array.from(
      { length: 50_000 },
      (_, row) => `PAY-${row},${row % 28 < 9 ? 0 : ''}${(row % 28) + 1}/01/2026,${row}.5`,
    );
    const bytes = new TextEncoder().encode(
      `Title of it all,,\nReference,Paid,Amount\n${lines.join('\n')}\nTotal,,1250000000\n`,
    );
    const parts = cut(
      bytes,
      Array.from({ length: 40 }, (_, part) => part / 40),
    );
    const { seen, progress, once } = watcher();
    const source = openData('https://council.example/long.csv');
    const whole = await inParts(parts, () => source.read({}, { progress }), once);
    const [first] = seen;
    expect(first!.rows).to.be.greaterThan(24).and.lessThan(10_000);
    expect([first!.complete, first!.total, first!.standard]).to.deep.equal([false, undefined, 'csv']);
    expect(first!.columns.map(({ name, type }) => [name, type])).to.deep.equal(
      whole.columns.map(({ name, type }) => [name, type]),
    );
    expect(first!.columns[0]!.values[0]).to.equal('PAY-0');
    expect(seen.every(({ rows }, index) => !index || rows >= 2 * seen[index - 1]!.rows)).to.equal(true);
    expect([whole.rows, whole.total, whole.complete]).to.deep.equal([50_000, 50_000, true]);
    expect(whole.warnings).to.deep.equal([]);
  });

  it('gives the rows so far as the query asks', async () => {
    const bytes = new TextEncoder().encode(`Ward,Spend\n${'Abbey,1\nOak,2\n'.repeat(20_000)}`);
    const { seen, progress, once } = watcher();
    const source = openData('https://council.example/asked.csv');
    const query = { filter: "Ward = 'Oak'", sort: [{ column: 'Spend' }], limit: 10 };
    const whole = await inParts(cut(bytes, [0.1, 0.3, 0.6]), () => source.read(query, { progress }), once);
    expect([whole.rows, whole.total]).to.deep.equal([10, 20_000]);
    expect(seen.length).to.be.greaterThan(0);
    for (const { rows, columns } of seen) {
      expect(rows).to.equal(10);
      expect(new Set(Array.from(columns[0]!.values))).to.deep.equal(new Set(['Oak']));
    }
  });

  it('stops when nobody wants it any more', async () => {
    const bytes = new TextEncoder().encode(`a,b\n${'1,2\n'.repeat(300_000)}`);
    const stop = new AbortController();
    const reason = new Error('gone');
    const reading = readCsv({ ...about, bytes }, {}, stop.signal).catch((error: unknown) => error);
    stop.abort(reason);
    expect(await reading).to.equal(reason);
  });
});
