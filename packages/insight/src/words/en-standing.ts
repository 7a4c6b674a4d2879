import type { ChangeWords, StandingWords } from './words.js';

const quarters = ['January to March', 'April to June', 'July to September', 'October to December'];

const against = {
  previous: 'the previous period',
  'last-year': 'the same period last year',
};

const verdicts = { better: 'better', worse: 'worse' };

function change({ amount, against: basis, direction }: ChangeWords): string {
  return direction === 'same' ? `no change on ${against[basis]}` : `${direction} ${amount} on ${against[basis]}`;
}

function target(value: string, met?: boolean): string {
  return met === undefined ? `target ${value}` : `target ${value} ${met ? 'met' : 'not met'}`;
}

/** How a value stands in time and against a target, in English. */
export const standingWords: StandingWords = {
  points: (number, one) => `${number} ${one ? 'point' : 'points'}`,
  financialYear: (start) => `${start} to ${start + 1}`,
  quarter: (index, year) => `${quarters[index]} ${year}`,
  week: (start) => `week starting ${start}`,
  change,
  changeWithVerdict: (told) => (told.verdict ? `${change(told)} (${verdicts[told.verdict]})` : change(told)),
  target,
  trend: (from, to, lowest, highest) =>
    `Small line chart: first ${from}, last ${to}, lowest ${lowest}, highest ${highest}`,
  marks: {
    suppressed: 'not shown, to protect people’s privacy',
    'suppressed-below': 'exact figure not shown, to protect people’s privacy',
    low: 'too small to show',
    'not-available': 'not available',
    'not-applicable': 'not applicable',
    unreliable: 'less reliable than usual',
    estimated: 'estimated',
    provisional: 'provisional',
    revised: 'revised',
    partial: 'without figures that are withheld or missing',
    break: 'not comparable with earlier figures',
  },
};
