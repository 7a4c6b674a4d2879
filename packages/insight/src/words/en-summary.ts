import type { FactChange, Peak } from '../summary/chart-fact.js';
import type { InWords, SummaryName, SummaryWords } from './summary-words.js';

const steps = {
  year: 'years',
  'financial-year': 'financial years',
  quarter: 'quarters',
  'financial-quarter': 'quarters',
  month: 'months',
  week: 'weeks',
  day: 'days',
};

const absences = {
  suppressed: 'not shown, to protect people’s privacy',
  low: 'too small to show',
  'not-applicable': 'not applicable',
  missing: 'missing',
};

const ways = { up: 'above', down: 'below' };

function list(names: readonly SummaryName[]): string {
  const texts = names.map(({ text }) => text);
  const last = texts.pop() ?? '';
  return texts.length ? `${texts.join(', ')} and ${last}` : last;
}

/** "in May 2026", "on 7 May 2026", "for Ward A". */
function when({ text, step }: SummaryName): string {
  return `${step ? (step === 'day' ? 'on' : 'in') : 'for'} ${text}`;
}

/** The end of a sentence that may say when. */
function ending(at: SummaryName | undefined): string {
  return at ? ` ${when(at)}.` : '.';
}

/** "up 3", "no change", "almost no change". */
function changed({ direction, amount }: InWords<FactChange>): string {
  if (direction === 'same') return 'no change';
  return amount ? `${direction} ${amount}` : 'almost no change';
}

/** "Ward A", "Ward A and Ward B", "5 of the names". */
function who({ names, count }: InWords<Peak>): string {
  return count === String(names.length) ? list(names) : `${count} of the names`;
}

/** "Ward A is highest at 60", "Ward A and Ward B are highest at 60". */
function peak(told: InWords<Peak>, end: string): string {
  return `${who(told)} ${told.count === '1' ? 'is' : 'are'} ${end} at ${told.value}`;
}

/** "150 in May 2026", "150, last in May 2026". */
function extreme({ names, count, value }: InWords<Peak>): string {
  return `${value}${count === '1' ? '' : ', last'} ${when(names.at(-1)!)}`;
}

/** A chart in plain English. */
export const summaryWords: SummaryWords = {
  points: (number, one) => `${number} percentage ${one ? 'point' : 'points'}`,
  lessThan: (percent) => `less than ${percent}`,
  moreThan: (percent) => `more than ${percent}`,
  period: (text, step) => (step === 'week' ? `the ${text}` : text),
  nothing: ({ label }) => `${label}: there are no values to show.`,
  latest({ label, value, at, soFar, mark, change }) {
    const compared = change ? `, ${changed(change)} compared with ${change.since.text}` : '';
    return `${label}: ${value}${soFar ? ' so far' : ''} ${when(at)}${mark ? ` (${mark})` : ''}${compared}.`;
  },
  lastYear: ({ change }) => `Compared with ${change.since.text}, this is ${changed(change)}.`,
  soFar: ({ value, at }) => `The value so far for ${at.text} is ${value}, as that period is not over.`,
  equal: ({ label, value, at }) => `${label}: every value is ${value}${ending(at)}`,
  target({ target, met, way, amount }) {
    const start = 'The latest value ';
    const aim = `the target of ${target}`;
    if (met) return `${start}meets ${aim}.`;
    if (met === false) return amount ? `${start}misses ${aim} by ${amount}.` : `${start}just misses ${aim}.`;
    return `${start}is ${way === 'same' ? 'the same as' : `${amount || 'just'} ${ways[way]}`} ${aim}.`;
  },
  targets: ({ target, count, of, better }) =>
    `Out of ${of} values, ${count} ${better === 'neutral' ? 'reach' : count === '1' ? 'meets' : 'meet'} the target of ${target}.`,
  range: ({ highest, lowest }) => `The highest is ${extreme(highest)}, and the lowest is ${extreme(lowest)}.`,
  trend: ({ way }) => `Over the whole time, the values have mostly gone ${way}.`,
  broken: ({ at }) => `Values before ${at.text} cannot be compared with later ones.`,
  extremes: ({ label, highest, lowest, at }) =>
    `${label}: ${peak(highest, 'highest')} and ${peak(lowest, 'lowest')}${ending(at)}`,
  ratio: ({ count }) => `The highest is about ${count === '2' ? 'twice' : `${count} times`} the lowest.`,
  gap: ({ amount }) => `The gap between the highest and the lowest is ${amount || 'very small'}.`,
  standing: ({ name, value, count, of, tied, from }) =>
    `${name.text} is at ${value}, ${tied ? 'joint ' : ''}number ${count} of ${of} counted from the ${from}.`,
  part: ({ label, name, share, at }) =>
    `${label}: the biggest part is ${name.text}, with ${share} of the total${ending(at)}`,
  groups({ label, groups }) {
    const told = groups.map(({ name, highest }) => `${name.text} is ${who(highest)} (${highest.value})`);
    return `${label}: the biggest group for ${told.join(' and for ')}.`;
  },
  mostChanged: ({ name, change }) => `${name.text} has changed most since ${change.since.text}: ${changed(change)}.`,
  crossing: ({ name, other, at }) => `${name.text} went above ${other.text}${ending(at)}`,
  link({ label, name, way, of }) {
    const start = `${label} and ${name.text}: `;
    if (way === 'few') return `${start}there are too few points (${of}) to tell whether they are linked.`;
    if (way === 'none') return `${start}the ${of} points show no clear link.`;
    return `${start}where one is higher, the other is mostly ${way}.`;
  },
  noCause: () => 'This does not show that one causes the other.',
  spread({ label, low, high, of }) {
    const most = low === high ? low : `from ${low} to ${high}`;
    return `${label}: at least half of the ${of} values are ${most}.`;
  },
  limits: ({ lowest, highest }) => `The lowest is ${lowest} and the highest is ${highest}.`,
  span({ count, first, last, series }) {
    const sets = series.count === '1' ? '' : `${series.count} sets of values`;
    if (!first || !last) return `The chart shows ${count} values${sets && ` in ${series.count} sets`}.`;
    const over = `${sets && `${sets} over `}${count} ${steps[first.step!]}`;
    return `The chart shows ${over}: the first is ${first.text} and the last is ${last.text}.`;
  },
  absent({ reason, count, names }) {
    const who = names.length ? `: ${list(names)}` : '';
    return `${count} ${count === '1' ? 'value is' : 'values are'} ${absences[reason]}${who}.`;
  },
  repeats: ({ count, names }) =>
    `There is more than one value for ${names.length ? list(names) : `${count} of the names on the chart`}.`,
};
