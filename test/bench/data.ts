import { type Dataset, openData, type Query } from '@council-kit/data';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setImmediate as turn } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import papa from 'papaparse';
import { atLeast, gathered, ordered, ranks, withCode } from './by-hand.js';
import { largeServer } from './large-server.js';
import { median, ratioOf, say, type Measure } from './measure.js';
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

/** The file at an address where nobody has read it yet, without a network between. */
let files = 0;
const fetched = globalThis.fetch;
const unread = () => openData(`https://council.example/spend-${files++}.csv`, { freshness: 1e9 });
const served = () => Promise.resolve(new Response(bytes, { headers: { 'content-type': 'text/csv' } }));

console.log(`${ROWS} rows × 8, ${(bytes.length / 1e6).toFixed(1)} MB, Node ${process.version}`);

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

globalThis.fetch = served;
const reading = await ratioOf(
  () => unread().read(),
  () => papa.parse(text, { delimiter: ',', newline: '\n' }),
  9,
);
report({
  name: 'reading CSV against the bare tokenizer',
  value: reading.ratio,
  goal: 1.5,
  note: `${reading.ours.toFixed(0)} ms, ${reading.theirs.toFixed(0)} ms`,
});

const source = unread();
const { columns } = await source.read();
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
  const { ratio, ours, theirs } = await ratioOf(() => source.read(query), byHand, 25);
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
// The transport keeps the answers it had last, which is not the dataset's doing.
for (let file = 0; file < 4; file++) await unread().read();
const before = used();
let kept: Dataset | undefined = await unread().read();
const after = used();
report({ name: 'memory of the dataset against its text', value: (after - before) / bytes.length, goal: 2 });
if (kept.rows !== ROWS) throw new Error('rows are missing');
kept = undefined;

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
  await unread().read({
    filter: 'Amount >= 10',
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

globalThis.fetch = fetched;
const server = await largeServer();
if (typeof server === 'string') {
  report({ name: 'a query of a million rows against one of ten thousand', value: `skipped: ${server}`, goal: 1.3 });
} else {
  const ask = (address: string) => (): Promise<Dataset> =>
    openData(address, { freshness: 0 }).read({
      filter: "ward = 'Abbey'",
      sort: [{ column: 'reported', descending: true }],
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
