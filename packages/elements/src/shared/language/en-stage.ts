import type { StageWords } from './stage-words.js';

/** English. */
export const stageWords: StageWords = {
  explore: (label) => `Points of the chart: ${label}`,
  keys: (severalSeries) =>
    `Left and right arrow keys go through the points. ${severalSeries ? 'Up and down arrow keys change the series. ' : ''}` +
    'Home and End go to the first and last. Page Up and Page Down go to the highest, the lowest and other points that matter. Escape hides the label.',
  skip: 'Skip to the table',
  point: ({ place, series, value, notes, position, of }) =>
    `${[place, series].filter(Boolean).join(', ')}: ${[value, ...notes].join(', ')}. Point ${position} of ${of}.`,
  share: (percent) => `${percent} of the total`,
  highest: 'highest',
  lowest: 'lowest',
  latest: 'latest',
  noData: 'no data',
  expected: (value, low, high) => `expected to be about ${value}, most likely between ${low} and ${high}`,
  target: (value) => `Target: ${value}`,
  average: 'Average',
  limits: 'Usual range',
  likely: 'Most likely range',
  forecast: 'Expected',
  better: 'Unusual, better',
  worse: 'Unusual, worse',
  unusual: 'Unusual',
  key: 'Key',
  period: 'Period shown',
  allPeriods: 'All',
  lastYears: (count) => (count === 1 ? 'The last year' : `The last ${count} years`),
  largest: (shown, of) => `The picture shows the ${shown} largest of ${of}. All are in the table.`,
  decimated: (points) =>
    `The picture is drawn from ${points} points, simplified to what can be seen. All are in the table.`,
  source: (source) => `Source: ${source}`,
  unavailable: 'The picture cannot be shown at the moment. The figures are in the table.',
};
