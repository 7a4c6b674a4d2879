import { contenders } from './contenders/index.js';
import { resultIn, type Outcomes, type Result } from './results.js';

const ms = (time: number) => (Number.isNaN(time) ? '–' : time.toFixed(time < 10 ? 1 : 0));
const times = (value: number, floor: number | undefined) => (floor ? ` ×${(value / floor).toFixed(2)}` : '');
const kilobytes = (bytes: number) => (bytes / 1024).toFixed(1);

type Column = [heading: string, write: (result: Result, floor?: Result) => string];

const columnsOf = (way: 'navigated' | 'inserted' | 'second'): Column[] => [
  ['| words', (result) => ms(result[way].words)],
  ['picture', (result, floor) => ms(result[way].picture) + times(result[way].picture, floor?.[way].picture)],
  ['still', (result) => ms(result[way].still)],
  ['blocked', (result) => ms(result[way].blocked)],
  ['long task', (result) => ms(result[way].longTask || NaN)],
];

/** Columns of the table: their heading, and what stands under it. */
const shown: Column[] = [
  ...columnsOf('navigated'),
  ...columnsOf('inserted'),
  ...columnsOf('second'),
  ['| KB at once', ({ bytes }) => kilobytes(bytes.atOnce)],
  ['in all', ({ bytes }) => kilobytes(bytes.all)],
];

/** The outcomes with one picture, one line for each contender. */
export function printOutcomes(title: string, outcomes: Outcomes): void {
  console.log(`\n${title}; ms from navigation | from insertion | from inserting another | script and styles, min+gzip`);
  const floor = resultIn(outcomes, 'chartjs');
  const lines = [['', ...shown.map(([heading]) => heading)]];
  for (const [name, outcome] of outcomes) {
    const cells = typeof outcome === 'string' ? [outcome] : shown.map(([, write]) => write(outcome, floor));
    lines.push([contenders.get(name)!, ...cells]);
  }
  const widths = lines[0]!.map((_, at) =>
    Math.max(...lines.filter((line) => line.length > 2).map((line) => line[at]!.length)),
  );
  const width = Math.max(...lines.map(([name]) => name!.length));
  for (const [first = '', ...cells] of lines) {
    console.log([first.padEnd(width), ...cells.map((cell, at) => cell.padStart(widths[at + 1]!))].join('  '));
  }
}
