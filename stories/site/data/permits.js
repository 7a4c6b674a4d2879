import { months, series } from './series.js';

/**
 * How the online service for parking permits does: the four measures that every
 * service of a council should publish, and how many people used it. The shorter
 * form of June 2025 can be seen in them.
 *
 * @param {string} seed
 * @param {number} size transactions in a usual month
 * @returns {Array<[string, number, number, number, number, number]>} month, transactions,
 *   cost of one in pounds, then satisfied, completed and online in percent
 */
export function permitRows(seed, size) {
  const periods = months(36);
  const changed = periods.indexOf('2025-06');
  const count = (shape) => series({ periods, ...shape, seed: `${seed} ${shape.seed}` });
  const transactions = count({
    seed: 'transactions',
    from: size * 0.9,
    to: size * 1.05,
    season: [-0.1, 0, 0.04, 0.06, 0.08, 0.08, 0.07, 0.03, 0.02, -0.02, -0.08, -0.18].map((part) => part * size),
    noise: size * 0.02,
  });
  const cost = count({ seed: 'cost', from: 6.9, to: 4.3, noise: 0.12, decimals: 2 });
  const before = count({ seed: 'satisfied', from: 78, to: 78, noise: 1.3, decimals: 1 });
  const since = count({ seed: 'satisfied', from: 83, to: 83, noise: 1.3, decimals: 1 });
  const completed = count({ seed: 'completed', from: 79.5, to: 90, noise: 1.2, decimals: 1, most: 100 });
  const online = count({ seed: 'online', from: 57, to: 85, noise: 0.9, decimals: 1, most: 100 });
  return periods.map((period, month) => [
    period,
    transactions[month],
    cost[month],
    (month < changed ? before : since)[month],
    completed[month],
    online[month],
  ]);
}
