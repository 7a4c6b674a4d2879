import { formatPeriod, formatValue, nextPeriod, startOf, type Period } from '@council-kit/insight';
import type { ChartPlace, ChartSeries } from '@council-kit/insight/chart';
import type { Language } from '../shared/language-controller.js';
import type { Reading } from './reading.js';

/** A unit that people write as a sign beside the number. */
export const sign = /^([A-Z]{3}|[£€%])$/;

/** The name of a place as people read it. */
export function placeText({ text, period, range, at }: ChartPlace, { data }: Reading, language: Language): string {
  if (period) return formatPeriod(period, language);
  const unit = data.axisUnit ?? '';
  const write = (number: number): string => formatValue(number, { unit: sign.test(unit) ? unit : '' }, language).shown;
  if (range) return `${write(range[0])}–${write(range[1])}`;
  return data.axis === 'number' ? write(at) : text;
}

/** A series by its own name, and that of its small picture where there are several. */
export function seriesText({ label, group }: ChartSeries): string {
  return group && group !== label ? `${group}: ${label}` : label;
}

/** A series inside a sentence, as the summary names it. */
export function seriesName({ label, group }: ChartSeries): string {
  return group && group !== label ? `${group}, ${label}` : label;
}

/** The heading of a series in a table: what is measured, where there is only one. */
export function headingText(series: ChartSeries, reading: Reading): string {
  const isOne = reading.data.series.length === 1 && !reading.told && !series.group;
  return (isOne && measureText(reading)) || seriesText(series);
}

/** What is measured, with its unit where that is a word. */
export function measureText({ measure, how: { unit } }: Reading): string {
  const isWord = unit && !sign.test(unit) && !measure.toLowerCase().includes(unit.toLowerCase());
  return isWord ? (measure ? `${measure} (${unit})` : unit) : measure;
}

/** The time from one period to another: quarters and financial years by the months they begin and end with. */
export function spanText(first: Period, last: Period, language: Language): [from: string, to: string] {
  if (first.step === last.step && !/quarter|financial/.test(first.step)) {
    return [formatPeriod(first, language), formatPeriod(last, language)];
  }
  const monthOf = (day: Date): string => {
    const index = day.getUTCFullYear() * 12 + day.getUTCMonth();
    return formatPeriod({ step: 'month', index }, language);
  };
  return [monthOf(startOf(first)), monthOf(new Date(startOf(nextPeriod(last)).getTime() - 1))];
}
