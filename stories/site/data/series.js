import { seededNormal } from './random.js';

/** The story is told on 21 November 2026: these are the last full month and quarter. */
export const lastMonth = '2026-10';
export const lastQuarter = '2026-Q3';

/** The months up to the last full one, oldest first: `2023-11` to `2026-10`. */
export function months(count) {
  const [year, month] = lastMonth.split('-').map(Number);
  return Array.from({ length: count }, (_, index) => {
    const since = year * 12 + (month - 1) - (count - 1 - index);
    return `${Math.floor(since / 12)}-${String((since % 12) + 1).padStart(2, '0')}`;
  });
}

/** The quarters up to the last full one, oldest first: `2021-Q4` to `2026-Q3`. */
export function quarters(count) {
  const [year, quarter] = lastQuarter.split('-Q').map(Number);
  return Array.from({ length: count }, (_, index) => {
    const since = year * 4 + (quarter - 1) - (count - 1 - index);
    return `${Math.floor(since / 4)}-Q${(since % 4) + 1}`;
  });
}

/**
 * Makes up one series: a straight trend, a season, and noise in which each
 * period remembers half of the one before, as real council figures do.
 *
 * @param {object} shape
 * @param {string} shape.seed
 * @param {string[]} shape.periods oldest first
 * @param {number} shape.from level at the start
 * @param {number} shape.to level at the end
 * @param {number[]} [shape.season] what each month or quarter of the year adds, January first
 * @param {number} [shape.noise] standard deviation
 * @param {number} [shape.decimals]
 * @param {number} [shape.least]
 * @param {number} [shape.most]
 * @param {Record<string, number>} [shape.known] periods whose value is fixed
 * @returns {number[]}
 */
export function series({
  seed,
  periods,
  from,
  to,
  season = [0],
  noise = 0,
  decimals = 0,
  least = 0,
  most = Infinity,
  known = {},
}) {
  const normal = seededNormal(seed);
  let carried = 0;
  return periods.map((period, index) => {
    const trend = from + ((to - from) * index) / Math.max(1, periods.length - 1);
    const position = Number(period.replace(/^\d{4}-Q?/, '')) - 1;
    carried = carried * 0.5 + normal() * noise;
    const value = trend + season[position % season.length] + carried;
    return known[period] ?? round(Math.min(most, Math.max(least, value)), decimals);
  });
}

/** Rounds half away from zero, so that 0.125 gives 0.13. */
export function round(value, decimals) {
  const factor = 10 ** decimals;
  return Math.round((value + Number.EPSILON) * factor) / factor;
}
