import { contenders } from './contenders/index.js';
import { resultIn, type Outcomes, type Result } from './results.js';

const ms = (time: number) => (Number.isNaN(time) ? '–' : time.toFixed(time < 10 ? 1 : 0));
const times = (value: number, floor: number | undefined) =>
  floor && !Number.isNaN(value) ? ` ×${(value / floor).toFixed(2)}` : '';

/** Columns of the table: their heading, and what stands under it. */
const shown: [string, (result: Result, l2?: Result, l3?: Result) => string][] = [
  ['first rows (×L3)', (result, _, l3) => ms(result.first) + times(result.first, l3?.first)],
  ['sort (×L2)', (result, l2) => ms(result.sort) + times(result.sort, l2?.sort)],
  ['filter (×L2)', (result, l2) => ms(result.filter) + times(result.filter, l2?.filter)],
  ['heap MB (×L2)', (result, l2) => (result.heap / 1e6).toFixed(1) + times(result.heap, l2?.heap)],
  [
    'blocked',
    ({ blockedFirst, blockedSort, blockedFilter }) => [blockedFirst, blockedSort, blockedFilter].map(ms).join('/'),
  ],
  ['long task', ({ longTask }) => (longTask ? ms(longTask) : '–')],
  ['nodes', ({ nodes }) => nodes.toFixed(0)],
  ['CLS', ({ shift }) => shift.toFixed(3)],
];

/** The outcomes with one number of rows, one line for each contender. */
export function printOutcomes(rows: number, megabytes: number, outcomes: Outcomes): void {
  console.log(`\n${rows} rows, ${megabytes.toFixed(1)} MB of JSON; times in ms`);
  const [l2, l3] = [resultIn(outcomes, 'l2'), resultIn(outcomes, 'l3')];
  const lines = [['', ...shown.map(([heading]) => heading)]];
  for (const [name, outcome] of outcomes) {
    const cells = typeof outcome === 'string' ? [outcome] : shown.map(([, write]) => write(outcome, l2, l3));
    lines.push([contenders.get(name)!, ...cells]);
  }
  const widths = lines[0]!.map((_, at) =>
    Math.max(...lines.filter((line) => line.length > 2).map((line) => line[at]!.length)),
  );
  for (const [first = '', ...cells] of lines) {
    const width = Math.max(...lines.map(([name]) => name!.length));
    console.log([first.padEnd(width), ...cells.map((cell, at) => cell.padStart(widths[at + 1]!))].join('  '));
  }
}
