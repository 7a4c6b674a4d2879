import papa from 'papaparse';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setImmediate as turn } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { openData, type Dataset, type Query } from '../../packages/data/src/index.js';
import { readCsv } from '../../packages/data/src/standards/csv-arriving.js';
import { carryOut } from '../../packages/data/src/engine/engine.js';
import type { Body } from '../../packages/data/src/transport.js';
import { atLeast, gathered, ordered, ranks, withCode } from './by-hand.js';
import { median, ratioOf, say, type Measure } from './measure.js';
import { largeServer } from './large-server.js';
import { serveSlowly } from './slow-server.js';
import { spend } from './spend.js';

// How fast the data package is, as ratios within one run. `--strict` makes it fail
// where a goal is missed; tests never do.

const ROWS = 100_000;
const text = spend(ROWS);
const bytes = new TextEncoder().encode(text);
setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;
let missed = 0;
const report = (measure: Measure) => {
  if (!say(measure)) missed++;
};

const bodyOf = (content: Uint8Array<ArrayBuffer>): Body => ({
  address: 'https://council.example/spend.csv',
  status: 200,
  headers: new Headers(),
  bytes: content,
  retrieved: new Date().toISOString(),
});

console.log(`${ROWS} rows × 8, ${(bytes.length / 1e6).toFixed(1)} MB, Node ${process.version}`);

const reading = await ratioOf(
  () => readCsv(bodyOf(bytes), {}),
  () => papa.parse(text, { delimiter: ',', newline: '\n' }),
  9,
);
report({
  name: 'reading CSV against the bare tokenizer',
  value: reading.ratio,
  goal: 1.5,
  note: `${reading.ours.toFixed(0)} ms, ${reading.theirs.toFixed(0)} ms`,
});

for (const megabytes of [1, 10, 19]) {
  const whole = new TextEncoder().encode(spend(Math.ceil((megabytes * 1e6) / (bytes.length / ROWS)), megabytes));
  const body = whole.subarray(0, megabytes * 1e6);
  const server = await serveSlowly(body.subarray(0, body.lastIndexOf(10) + 1), 1 << 14, 1);
  let share = 1;
  await openData(server.address).read(
    {},
    {
      progress: ({ rows }) => {
        if (share === 1 && rows >= 25) share = server.sent / body.length;
      },
    },
  );
  server.stop();
  report({
    name: `share of a ${megabytes} MB file that was sent when 25 rows could be shown`,
    value: share,
    goal: 0.1,
    note: `${(share * megabytes * 1000).toFixed(0)} KB`,
  });
}

const batch = await readCsv(bodyOf(bytes), {});
const { columns } = batch;
const named = (name: string) => columns.find((column) => column.name === name)!;
const amounts = Float64Array.from(named('Amount').values, Number);
const dates = ranks(named('Payment date').values);
const places = ranks(named('Ward').values);
const castle = places.texts.indexOf('Castle');
const questions: [string, Query, () => unknown][] = [
  [
    'filter by number',
    { filter: { op: '>=', column: 'Amount', value: 5000 } },
    () => gathered(columns, atLeast(amounts, 5000)),
  ],
  [
    'filter by text',
    { filter: { op: '=', column: 'Ward', value: 'Castle' } },
    () => gathered(columns, withCode(places.codes, castle)),
  ],
  ['sort by number', { sort: [{ column: 'Amount' }] }, () => gathered(columns, ordered(amounts))],
  ['sort by date', { sort: [{ column: 'Payment date' }] }, () => gathered(columns, ordered(dates.codes))],
  [
    'sort by text, then number',
    { sort: [{ column: 'Ward' }, { column: 'Amount' }] },
    () => gathered(columns, ordered(places.codes, amounts)),
  ],
];
for (const [name, query, byHand] of questions) {
  const { ratio, ours, theirs } = await ratioOf(
    () => carryOut(batch, query as Parameters<typeof carryOut>[1]),
    byHand,
    25,
  );
  report({
    name: `${name}, against typed arrays by hand`,
    value: ratio,
    goal: 1.3,
    note: `${ours.toFixed(1)} ms, ${theirs.toFixed(1)} ms`,
  });
}

const used = () => {
  collect();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
};
const copy = Uint8Array.from(bytes);
const before = used();
let kept: unknown = await readCsv(bodyOf(copy), {});
report({
  name: 'memory of the dataset against its text',
  value: (used() - before) / bytes.length,
  goal: 2,
});
kept = undefined;
if (kept) throw new Error('the dataset was still needed');

const delay = monitorEventLoopDelay({ resolution: 1 });
const blocks: number[] = [];
for (let round = 0; round < 5; round++) {
  collect();
  await turn();
  delay.reset();
  delay.enable();
  let last = performance.now();
  let longest = 0;
  let running = true;
  const watch = (async () => {
    while (running) {
      await turn();
      longest = Math.max(longest, performance.now() - last);
      last = performance.now();
    }
  })();
  const all = await readCsv(bodyOf(bytes), {});
  await carryOut(all, {
    filter: { op: '>=', column: 'Amount', value: 10 },
    search: 'supplier',
    sort: [{ column: 'Supplier' }, { column: 'Amount', descending: true }],
  });
  running = false;
  await watch;
  delay.disable();
  blocks.push(Math.max(longest, delay.max / 1e6));
}
report({
  name: 'longest block while reading, filtering, searching and sorting',
  value: median(blocks),
  goal: 50,
  unit: ' ms',
  note: `${blocks.map((block) => block.toFixed(0)).join(', ')} ms`,
});

const server = await largeServer();
if (typeof server === 'string') {
  report({ name: 'a query of a million rows against one of ten thousand', value: `skipped: ${server}`, goal: 1.3 });
} else {
  const ask = (address: string) => (): Promise<Dataset> =>
    openData(address, { freshness: 0 }).read({
      filter: 'Amount > 100',
      sort: [{ column: 'Amount', descending: true }],
      limit: 25,
    });
  const { ratio, ours, theirs } = await ratioOf(ask(server.million), ask(server.tenThousand), 5);
  report({
    name: 'a query of a million rows against one of ten thousand',
    value: ratio,
    goal: 1.3,
    note: `${ours.toFixed(0)} ms, ${theirs.toFixed(0)} ms`,
  });
  await server.stop();
}

console.log(missed ? `${missed} over the goal.` : 'All within the goals.');
if (process.argv.includes('--strict') && missed) process.exitCode = 1;
