import type { AnalysisWords } from './analysis-words.js';

const chance = 'which is unlikely to be chance';
const sides = { up: 'above', down: 'below' };

/** Control charts and forecasts in plain English. */
export const analysisWords: AnalysisWords = {
  usual: (low, high) => `The latest value is within what is usual: between ${low} and ${high}.`,
  signal(rule, way, count, low, high) {
    switch (rule) {
      case 'outside-limits':
        return `The latest value is ${way === 'up' ? 'higher' : 'lower'} than usual: most are between ${low} and ${high}.`;
      case 'trend':
        return `The last ${count} values go ${way} without a break, ${chance}.`;
      case 'two-of-three':
        return `The latest values are far ${sides[way]} the average, ${chance}.`;
      default:
        return `The last ${count} values are all ${sides[way]} the average, ${chance}.`;
    }
  },
  assured(assurance, target) {
    const start = 'If nothing changes, the target of';
    if (assurance === 'pass') return `${start} ${target} is likely to be met every time.`;
    if (assurance === 'fail') return `${start} ${target} is likely to be missed every time.`;
    return `${start} ${target} will be met at some times and missed at others, by chance.`;
  },
  trial: (count) => `These limits are a first estimate, since there are only ${count} values.`,
  expected: ({ value, when, low, high }) =>
    `If the pattern goes on, the value is expected to be about ${value} by ${when}, most likely between ${low} and ${high}.`,
  accuracy: ({ chance: often, better, tested }) =>
    `The true value should be in that range about ${often} times out of 10. ` +
    `In ${tested} tests on past values, the errors were ${better} smaller than from repeating the past.`,
  refused: {
    'too-short': 'There is no forecast, since there are too few values.',
    gaps: 'There is no forecast, since too many values are missing.',
    'too-noisy': 'There is no forecast, since the values go up and down too much.',
    'no-better-than-naive': 'There is no forecast, since it would be no better than repeating the past.',
    constant: 'There is no forecast, since the value has not changed.',
    'no-rhythm': 'There is no forecast, since the dates are not evenly spaced.',
  },
  variation: {
    common: 'ordinary variation',
    improvement: 'better than expected',
    concern: 'worse than expected',
  },
  unusual: { high: 'higher than usual', low: 'lower than usual' },
  assurance: {
    pass: 'likely to meet the target',
    fail: 'likely to miss the target',
    'hit-and-miss': 'may meet or miss the target',
  },
};
