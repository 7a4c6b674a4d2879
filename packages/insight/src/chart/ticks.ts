import { numberFormatter, type ValueFormat } from '../format-number.js';
import { startOf, type Period, type Step } from '../period.js';
import type { ChartAxisWords } from '../words/chart-words.js';
import type { Words } from '../words/words.js';
import type { ChartPlace } from './chart-data.js';
import { niceStep } from './histogram.js';

/** A tick of an axis with what stands beside it. */
export interface AxisTick {
  value: number;
  label: string;
}

/** Ticks of an axis of values, with the range they span. */
export interface ValueTicks {
  min: number;
  max: number;
  ticks: AxisTick[];
  /** What the axis counts in, for its title: `£ million`, `tonnes`; empty where the ticks say it. */
  unit: string;
}

/** Distances between ticks that people read without counting, in steps of time. */
const distances: Record<Step, readonly number[]> = {
  month: [1, 2, 3, 6, 12, 24, 60, 120],
  quarter: [1, 2, 4, 8, 20, 40],
  'financial-quarter': [1, 2, 4, 8, 20, 40],
  year: [1, 2, 5, 10, 20, 50, 100],
  'financial-year': [1, 2, 5, 10, 20, 50, 100],
  week: [1, 2, 4, 13, 26, 52, 104],
  day: [1, 2, 7, 14, 28, 91, 182, 364, 728],
};

/**
 * A period as short as an axis needs it: `Sep 2026`, `Jul to Sep 2026`, `7 Sep 2026`.
 *
 * @param brief whether there is so little room that a quarter is named by its first month, and a financial year as `2025/26`
 */
export function shortPeriod(period: Period, words: ChartAxisWords, brief = false): string {
  const { months, quarter, financialYear } = words;
  const start = startOf(period);
  const year = start.getUTCFullYear();
  const month = start.getUTCMonth();
  switch (period.step) {
    case 'year':
      return String(year);
    case 'financial-year':
      return brief ? `${year}/${String(year + 1).slice(2)}` : financialYear(year);
    case 'quarter':
    case 'financial-quarter':
      return brief ? `${months[month]} ${year}` : quarter(Math.floor(month / 3), year);
    case 'month':
      return `${months[month]} ${year}`;
    default:
      return `${start.getUTCDate()} ${months[month]} ${year}`;
  }
}

/**
 * Ticks of a time axis, no more than there is room for, each at a period that is
 * on the axis whether the data has it or not.
 *
 * @param places in order of time
 * @param room how many ticks fit beside one another
 * @param brief see {@link shortPeriod}
 */
export function timeTicks(
  places: readonly ChartPlace[],
  room: number,
  words: ChartAxisWords,
  brief = false,
): AxisTick[] {
  const first = places[0]?.period;
  const last = places.at(-1)?.period;
  if (!first || !last) return [];
  if (places.some(({ period, at }) => period!.step !== first.step || at !== period!.index)) {
    return thinned(
      places.map(({ at, period }) => ({ value: at, label: shortPeriod(period!, words, brief) })),
      room,
    );
  }
  const { step } = first;
  const span = last.index - first.index;
  const distance = distances[step].find((each) => span / each < room) ?? Math.ceil(span / room) + 1;
  // Years and quarters are counted from the start of the time there is; days and weeks from the first of them.
  const from = step === 'day' || step === 'week' ? first.index : Math.ceil(first.index / distance) * distance;
  const ticks: AxisTick[] = [];
  for (let index = from; index <= last.index; index += distance) {
    ticks.push({ value: index, label: shortPeriod({ step, index }, words, brief) });
  }
  return ticks;
}

/** Every so many of the ticks, so that as many are left as there is room for. */
function thinned(ticks: readonly AxisTick[], room: number): AxisTick[] {
  const different = ticks.filter(({ value }, position) => value !== ticks[position - 1]?.value);
  const every = Math.ceil(different.length / Math.max(room, 1));
  return different.filter((_, position) => position % every === 0);
}

const currencies: Record<string, string> = { '£': '£', GBP: '£', gbp: '£', '€': '€', EUR: '€' };
const scales = { trillion: 1e12, billion: 1e9, million: 1e6 };

/**
 * Round ticks for values, with zero among them where `fromZero` asks for it. The
 * sign of a currency and `%` stand at the ticks; other units and big numbers are
 * what the axis counts in.
 *
 * @param most ticks wanted, about
 */
export function valueTicks(
  values: readonly number[],
  fromZero: boolean,
  most: number,
  { unit = '', format = 'auto' }: ValueFormat,
  words: Words,
  axisWords: ChartAxisWords,
): ValueTicks {
  let low = values.reduce((least, value) => Math.min(least, value), fromZero ? 0 : Infinity);
  let high = values.reduce((greatest, value) => Math.max(greatest, value), fromZero ? 0 : -Infinity);
  if (!(low <= high)) [low, high] = [0, 1];
  if (low === high) [low, high] = low === 0 ? [0, 1] : [Math.min(low, low * 2, 0), Math.max(high, high * 2, 0)];
  // What nearly begins at nothing begins there.
  if (low > 0 && low < high * 0.6) low = 0;
  if (high < 0 && high > low * 0.6) high = 0;
  let step = niceStep((high - low) / (most + 1));
  // The finest that makes no more ticks than are wanted, so that the axis ends near the highest value.
  while (Math.ceil(high / step - 1e-9) - Math.floor(low / step + 1e-9) > most) step = niceStep(step * 1.01);
  const from = Math.floor(low / step + 1e-9);
  const until = Math.ceil(high / step - 1e-9);
  const size = Math.max(Math.abs(from * step), Math.abs(until * step));
  const scale = Object.entries(scales).find(([, least]) => size >= least);
  const [name, by] = scale ?? ['', 1];
  const digits = Math.max(0, -Math.floor(Math.log10(step / by) + 1e-9));
  const currency =
    format === 'auto' || format === 'currency' ? (currencies[unit] ?? (format === 'currency' ? '£' : '')) : '';
  const percent = !currency && (format === 'percent' || (format === 'auto' && unit === '%')) ? '%' : '';
  const write = numberFormatter(words.locale, { maximumFractionDigits: digits + 1 });
  const tick = (position: number): AxisTick => {
    const value = Number((position * step).toPrecision(12));
    const figure = write.format(Math.abs(value) / by);
    // Of millions of pounds the axis says both, so that no tick reads as £0.50.
    return { value, label: `${value < 0 ? '−' : ''}${name ? '' : currency}${figure}${percent}` };
  };
  const word = currency || percent ? '' : unit;
  const many = name && axisWords.scales[name as keyof typeof scales];
  return {
    min: from * step,
    max: until * step,
    ticks: Array.from({ length: until - from + 1 }, (_, position) => tick(from + position)),
    unit: [many && currency ? `${currency} ${many}` : many, word].filter(Boolean).join(' '),
  };
}
