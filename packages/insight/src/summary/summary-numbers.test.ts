import { expect } from 'chai';
import fc from 'fast-check';
import type { ChartData, ChartType } from '../chart/chart-data.js';
import { chartTypes } from '../chart/chart-data.js';
import { categoryChart, months, numberChart, summaryOf, timeChart } from './charts.examples.js';

/** A share as it is said: nearly nothing and nearly all are “less than 1%” and “more than 99%”. */
function percent(share: number): string {
  const rounded = Math.round(share * 100);
  if (rounded === 100 && share < 1) return '99';
  return rounded === 0 && share > 0 ? '1' : String(rounded);
}

/** Every number that a sentence may hold, worked out from the data and nothing else. */
function numbersIn({ series, places }: ChartData, target: number): Set<string> {
  const values = series.flatMap((line) => line.values.filter((value) => value !== null));
  const sums = series.map((line) => line.values.reduce<number>((sum, value) => sum + (value ?? 0), 0));
  const total = sums.reduce((sum, one) => sum + one, 0);
  const stacks = places.map((_, place) => series.map((line) => line.values[place] ?? 0));
  const shares = [
    ...sums.map((sum) => sum / total),
    ...stacks.flatMap((parts) => parts.map((part) => part / parts.reduce((sum, one) => sum + one, 0))),
  ];
  const differences = values.flatMap((one) => [...values, target].map((other) => Math.abs(one - other)));
  const ratios = values.flatMap((one) => values.map((other) => Number((one / other).toPrecision(2))));
  const counts = Array.from(
    { length: Math.max(values.length, series.length * places.length) + 1 },
    (_, count) => count,
  );
  const dates = ['2024', '2025', '2026'];
  const write = (number: number): string => String(Math.abs(Math.round(number * 100) / 100));
  return new Set([
    ...[...values, ...differences, ...ratios, ...counts, target].map(write),
    ...shares.map(percent),
    ...dates,
  ]);
}

const value = fc.option(
  fc.integer({ min: -40_000, max: 90_000 }).map((hundredths) => hundredths / 100),
  { freq: 8 },
);
const line = fc.array(value, { minLength: 1, maxLength: 14 });
const chart = fc
  .record({
    axis: fc.constantFrom('time', 'category', 'number'),
    type: fc.constantFrom<ChartType>(...chartTypes),
    lines: fc.array(line, { minLength: 1, maxLength: 4 }),
    better: fc.constantFrom('higher', 'lower', 'neutral'),
    target: fc.integer({ min: 0, max: 50 }),
    unit: fc.constantFrom(undefined, '%'),
  })
  .map(({ axis, lines, type, better, target, unit }) => {
    const length = Math.min(...lines.map((numbers) => numbers.length));
    // Names without digits, so that every number in the text comes from the values.
    const letters = Array.from('ABCDEFGHIJKLMN');
    const named = Object.fromEntries(
      lines.map((numbers, place) => [`Line ${letters[place]}`, numbers.slice(0, length)]),
    );
    const data =
      axis === 'time'
        ? timeChart(months(length), named)
        : axis === 'number'
          ? numberChart(
              letters.slice(0, length).map((_, place) => place),
              named,
            )
          : categoryChart(letters.slice(0, length), named);
    return { data, target, settings: { type, better, target, how: { unit } } as const };
  });

describe('the sentences of a summary', () => {
  it('hold no number that is not in the data', () => {
    fc.assert(
      fc.property(chart, ({ data, target, settings }) => {
        const allowed = numbersIn(data, target);
        for (const sentence of summaryOf(data, settings)) {
          for (const [number] of sentence.matchAll(/\d[\d,]*(\.\d+)?/g)) {
            expect(allowed.has(String(Number(number.replaceAll(',', '')))), `${number} in: ${sentence}`).to.equal(true);
          }
        }
      }),
      { numRuns: 400 },
    );
  });

  it('are whole in both languages: no hole, no double space, a full stop, each once', () => {
    fc.assert(
      fc.property(chart, fc.constantFrom('en', 'cy'), ({ data, settings }, language) => {
        const sentences = summaryOf(data, settings, language);
        expect(sentences).to.have.length.within(1, 9);
        expect(new Set(sentences).size).to.equal(sentences.length);
        for (const sentence of sentences) {
          expect(sentence).not.to.match(/undefined|NaN|null|Infinity|\[object|\s\s|\s[.,;:]|\.\./);
          expect(sentence).to.match(/^\S.*[^.]\.$/);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('keep the order of words around names written from right to left, and cut long names at a word', () => {
    const summary = (name: string) => summaryOf(categoryChart([name, 'B'], { A: [2, 1] }), { type: 'bar' })[0];
    expect(summary('مركز')).to.contain('\u2068مركز\u2069 is highest');
    expect(summary('Café ✓ 東京')).to.contain(' Café ✓ 東京 is highest');
    expect(summary('a\n  b\t')).to.contain(' a b is highest');
    expect(summary('evil \u202e\u2069name')).to.contain('\u2068evil \u202ename\u2069 is highest');
    expect(summary('word '.repeat(40))).to.match(/: (word ){15}word… is highest/);
    expect(summary('😀'.repeat(200))).to.match(/: (😀){80}… is highest/u);
  });
});
