import type { FaultCode, FeelError } from '../error.js';
import type { Kind } from '../values.js';

const words: Record<Kind, string> = {
  null: 'nothing',
  boolean: 'yes or no (true or false)',
  string: 'text',
  number: 'a number',
  date: 'a date',
  months: 'a length of time in months',
  seconds: 'a length of time in days',
  list: 'a list',
  context: 'a record',
  range: 'a range',
  function: 'a function',
};

/** A kind of value in words, as it stands in a sentence: "a number". */
export const kindInWords = (kind: string): string => words[kind as Kind] ?? 'anything';

const capital = (sentence: string): string => sentence.replace(/^./, (letter) => letter.toUpperCase());

const things: Record<string, string> = {
  value: 'a value',
  name: 'a name',
  string: 'text in quotation marks',
  end: 'the end of the rule',
};

/** What to write instead of something that people write and FEEL doesn't have. */
const instead: Record<string, string> = {
  '“': 'Use straight quotation marks: ".',
  '”': 'Use straight quotation marks: ".',
  '‘': 'Put text in double quotation marks: ".',
  '’': 'Put text in double quotation marks: ".',
  "'": 'Put text in double quotation marks: ".',
  '£': 'Write an amount without its sign: 16000.',
  '%': 'Write a percentage as a part of 1: 0.2 for 20%.',
  '≤': 'Write <=.',
  '≥': 'Write >=.',
  '≠': 'Write !=.',
  '×': 'Write *.',
  '÷': 'Write /.',
  '−': 'Write a plain minus sign: -.',
  '&': 'Write "and".',
  '|': 'Write "or".',
  '!': 'Write != for "is not", and not( ) for the opposite.',
  '=': 'Write = once.',
  ';': 'Write a comma.',
  ',': 'Write a number without commas: 16000.',
  '..': 'To go through all from one to the other, write for d in a..b return d. A range has brackets: [a..b].',
};

const filter = 'To keep some of them only, ask that of the result: (for d in a..b return d)[item.weekday = 1].';
const lengths: Readonly<Record<string, string>> = { day: 'P1D', week: 'P7D', month: 'P1M', year: 'P1Y' };

/** What may have been meant by a word where none belongs. */
function insteadOfWord(found: string, before: string): string | undefined {
  if (/\bnot\s*$/.test(before)) return `Put what "not" is about in round brackets: not(${found}).`;
  if (/\bfor\b/.test(before) && /^(?:if|where)$/.test(found)) return filter;
  const [, unit] = (/\d\s*$/.test(before) && /^(day|week|month|year)s?$/.exec(found)) || [];
  if (unit) return `Write a length of time as @"${lengths[unit]!}".`;
  if (/^(?:and|or|not|if|then|else|in)$/.test(found)) return undefined;
  if (/^(?:and|or|not|if|then|else|in)$/i.test(found)) return `Write ${found.toLowerCase()} in small letters.`;
  if (/^(?:is|equals)$/i.test(found)) return `Write = for "${found}".`;
  return /^\p{L}/u.test(found) ? 'Put text in quotation marks, and write a name with _ for each space.' : undefined;
}

function expected(details: readonly string[], found: string, before: string): string {
  const wanted = details.map((detail) => things[detail] ?? `"${detail}"`).join(' or ') || '")"';
  if (!found) return `The rule ends where there should be ${wanted}.`;
  if (found.startsWith('"')) return 'This text has no closing quotation mark.';
  const cure = instead[found] ?? instead[found[0]!] ?? insteadOfWord(found, before);
  const fault =
    details[0] === 'end' ? `The rule should end before "${found}".` : `There should be ${wanted} here, not "${found}".`;
  return [fault, cure].filter(Boolean).join(' ');
}

const sentences: Record<FaultCode, (details: readonly string[], found: string, before: string) => string> = {
  missing: (_, found) => `"${found}" has no value here. Say what to do when it is missing.`,
  long: () => 'This rule is too long, or takes too long to work out.',
  deep: () => 'This rule is nested too deeply.',
  expected,
  comparisons: () => 'Two comparisons need "and" between them: x > 1 and x < 5.',
  twice: ([name]) => `"${name}" is there twice.`,
  names: () => 'Give all of the values a name, or none.',
  unknown: ([name]) => `There is no "${name}".`,
  member: ([name, kind]) => `There is no "${name}" in ${kindInWords(kind!)} like this.`,
  call: ([kind]) => `Only a function can have round brackets behind it, not ${kindInWords(kind!)}.`,
  arguments: (names) => `This function needs ${names.length ? names.join(', ') : 'nothing in its brackets'}.`,
  argument: ([name, kind, ...kinds]) =>
    `"${name}" should be ${kinds.map(kindInWords).join(' or ')}, not ${kindInWords(kind!)}.`,
  kinds: ([a, b]) => `${capital(kindInWords(a!))} and ${kindInWords(b!)} don't go together here.`,
  minus: ([kind]) => `There is no minus of ${kindInWords(kind!)}.`,
  condition: () => 'A condition should be yes or no (true or false).',
  items: ([kind]) => `Each item of the list should be ${kindInWords(kind!)}.`,
  number: ([text]) => `"${text}" is not a number.`,
  date: ([text]) => `"${text}" is not a date. Write it like 2026-04-01.`,
  duration: ([text]) => `"${text}" is not a length of time. Write P1Y6M for 18 months, or P28D for 28 days.`,
  day: () => 'There is no such day in the calendar.',
  zero: () => "A number can't be divided by 0.",
  power: () => "A number below 0 can't be raised to a fraction.",
  large: () => 'This number is too large to work with.',
  scale: () => 'This is too many decimal places.',
  separators: () => 'Digits are grouped by a space, a comma or a point, and decimals by a comma or a point.',
  period: ([period]) => `An amount for each ${period} says nothing of a week, a month or a year.`,
  position: () => 'There is nothing at this position. Positions are counted from 1.',
  count: () => 'Only numbers and dates can be counted through.',
  empty: () => 'There is nothing to multiply.',
  born: () => 'The date of birth is later than the date asked about.',
  today: () => 'Nobody has said which day today is.',
  json: () => "This can't be written as JSON.",
  rest: () => 'This needs a part of the rule language that is not loaded here.',
};

/**
 * A fault in a sentence for the person who owns the rule.
 *
 * @param text that of the expression
 */
export function describe({ code, details, from, to }: FeelError, text: string): string {
  return sentences[code](details, text.slice(from, to), text.slice(0, from));
}
