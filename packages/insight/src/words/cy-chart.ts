import type { ChartAxisWords } from './chart-words.js';

const months = ['Ion', 'Chwef', 'Maw', 'Ebr', 'Mai', 'Meh', 'Gorff', 'Awst', 'Medi', 'Hyd', 'Tach', 'Rhag'];

/** The month after "i" takes the soft mutation, so each quarter is written out. */
const quarters = ['Ion i Faw', 'Ebr i Feh', 'Gorff i Fedi', 'Hyd i Rag'];

/** What an axis says, in Welsh. */
export const chartAxisWords: ChartAxisWords = {
  months,
  quarter: (index, year) => `${quarters[index]} ${year}`,
  financialYear: (start) => `${start} i ${start + 1}`,
  scales: { million: 'miliwn', billion: 'biliwn', trillion: 'triliwn' },
};
