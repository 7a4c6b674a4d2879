import type { ChartAxisWords } from './chart-words.js';

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** What an axis says, in English. */
export const chartAxisWords: ChartAxisWords = {
  months,
  quarter: (index, year) => `${months[index * 3]} to ${months[index * 3 + 2]} ${year}`,
  financialYear: (start) => `${start} to ${start + 1}`,
  scales: { million: 'million', billion: 'billion', trillion: 'trillion' },
};
