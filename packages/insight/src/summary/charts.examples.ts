import type { ChartData, ChartMark } from '../chart/chart-data.js';
import { parsePeriod } from '../period.js';
import { words as welsh } from '../words/cy.js';
import { summaryWords as welshSummary } from '../words/cy-summary.js';
import { words as english } from '../words/en.js';
import { summaryWords as englishSummary } from '../words/en-summary.js';
import { chartFacts, type ChartFactSettings } from './facts.js';
import { summarise } from './summarise.js';

type Values = readonly (number | null)[];

const suppressed: ChartMark = { text: '[c]', reason: 'suppressed' };
export const marks = (reasons: Record<number, string>): ReadonlyMap<number, ChartMark> =>
  new Map(Object.entries(reasons).map(([place, reason]) => [Number(place), { ...suppressed, reason }]));

const seriesOf = (lines: Record<string, Values>) =>
  Object.entries(lines).map(([label, values]) => ({ name: label, label, values }));

/** Months in a row, as canonical text. */
export function months(count: number, from = '2024-01'): string[] {
  const start = parsePeriod(from)!.index;
  return Array.from({ length: count }, (_, place) => {
    const month = String(((start + place) % 12) + 1).padStart(2, '0');
    return `${Math.floor((start + place) / 12)}-${month}`;
  });
}

export function timeChart(periods: readonly string[], lines: Record<string, Values>): ChartData {
  const places = periods.map((text) => {
    const period = parsePeriod(text)!;
    return { text, period, at: period.index };
  });
  const repeats = new Set(periods).size < periods.length;
  return { axis: 'time', axisLabel: 'Period', places, series: seriesOf(lines), leftOut: 0, repeats };
}

export function categoryChart(names: readonly string[], lines: Record<string, Values>): ChartData {
  const repeats = new Set(names).size < names.length;
  const places = names.map((text, at) => ({ text, at }));
  return { axis: 'category', axisLabel: 'Ward', places, series: seriesOf(lines), leftOut: 0, repeats };
}

export function numberChart(numbers: readonly number[], lines: Record<string, Values>): ChartData {
  const places = numbers.map((at) => ({ text: String(at), at }));
  return { axis: 'number', axisLabel: 'Homes', places, series: seriesOf(lines), leftOut: 0, repeats: false };
}

const usual: ChartFactSettings = { type: 'line', label: 'Missed bins', how: {}, better: 'neutral' };

export function summaryOf(
  data: ChartData,
  settings: Partial<ChartFactSettings> = {},
  language: 'en' | 'cy' = 'en',
): string[] {
  const whole = { ...usual, ...settings };
  const facts = chartFacts(data, whole);
  return language === 'en'
    ? summarise(facts, whole.how, english, englishSummary)
    : summarise(facts, whole.how, welsh, welshSummary);
}
