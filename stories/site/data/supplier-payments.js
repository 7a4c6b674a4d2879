import { payments } from './payments.js';
import { wards } from './places.js';
import { seededNormal, seededRandom } from './random.js';
import { capital, founders, purchases } from './register-words.js';
import { months, round } from './series.js';

/**
 * Made-up payments to suppliers, large and small. Those over £500 are the ones
 * that the monthly files have, so that the figures of the site agree.
 */
const services = Object.keys(purchases);

/** How many payments over £500 the monthly files have. */
export const publishedCounts = new Map([
  ['2026-09', 348],
  ['2026-10', 372],
]);
const usualOver500 = 355;

/** How many payments there are in this financial year so far, and in the eight years before it. */
const counts = [...spread(93_500, 96), ...spread(6500, 7)];
const since = months(counts.length);

/**
 * Payments from a month on, oldest first: 6,500 from `2026-04`, 100,000 from `2018-04`.
 *
 * @param {string} from
 * @returns {Array<[date: string, supplier: string, service: string, expense: string, amount: number,
 *   vat: boolean, invoice: string, ward: string, fund: string]>} amounts in pounds; refunds are negative
 */
export function supplierPayments(from) {
  return since.flatMap((month, index) => (month < from ? [] : monthOf(month, counts[index])));
}

function monthOf(month, count) {
  const random = seededRandom(`supplier payments ${month}`);
  const normal = seededNormal(`small payments ${month}`);
  const pick = (list) => list[Math.floor(random() * list.length)];
  const over500 = publishedCounts.get(month) ?? usualOver500;
  const days = new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0)).getUTCDate();
  const rest = () => [
    random() < 0.6,
    String(Math.floor(random() * 2_400_000)).padStart(7, '0'),
    random() < 0.55 ? 'All wards' : pick(wards),
  ];
  const large = payments(month, over500).map(([date, , service, supplier, expense, amount]) => [
    `${month}-${date.slice(0, 2)}`,
    supplier,
    service,
    expense,
    amount,
    ...rest(),
    capital.has(expense) ? 'Capital' : 'Revenue',
  ]);
  const small = Array.from({ length: count - over500 }, () => {
    const service = pick(services);
    const { trades, expenses, personal } = purchases[service];
    const which = Math.floor(random() * expenses.length);
    const expense = expenses[which];
    const amount = Math.min(499.99, 12 + 70 * Math.exp(normal() * 0.9));
    return [
      `${month}-${String(1 + Math.floor(random() * days)).padStart(2, '0')}`,
      // Whoever is paid for their own care is not named.
      expense === personal ? '[c]' : `${pick(founders)} ${trades[which % trades.length]}`,
      service,
      expense,
      round(random() < 0.035 ? -amount : amount, 2),
      ...rest(),
      'Revenue',
    ];
  });
  return [...large, ...small].sort(([one], [other]) => (one < other ? -1 : one > other ? 1 : 0));
}

/** A total in so many parts, as even as whole numbers can be. */
function spread(total, parts) {
  return Array.from(
    { length: parts },
    (_, index) => Math.round((total * (index + 1)) / parts) - Math.round((total * index) / parts),
  );
}
