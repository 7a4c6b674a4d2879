import type { FeelType } from './types.js';
import { anything, covering } from './types.js';

const named = (kind: FeelType['kind'], names: string): [string, FeelType][] =>
  names.split(', ').map((name) => [name, { kind }]);

/** What functions give, where it doesn't hang on what they are given. */
const fixed = new Map<string, FeelType>([
  ...named('boolean', 'not, list contains, all, any, even, odd, contains, starts with, ends with'),
  ...named('number', 'modulo, decimal, floor, ceiling, round up, round down, round half up, round half down'),
  ...named('number', 'round half even, count, sum, mean, product, number, string length, age, working days between'),
  ...named('number', 'day of year, per week, per month, per year'),
  ...named('string', 'string, substring, substring before, substring after, upper case, lower case, string join'),
  ...named('string', 'day of week, month of year'),
  ...named('date', 'date, today, birthday, add working days, last day of month'),
  ...named('months', 'years and months duration'),
  ['split', { kind: 'list', of: { kind: 'string' } }],
  ['index of', { kind: 'list', of: { kind: 'number' } }],
  ['get entries', { kind: 'list' }],
  ['get value', { kind: 'any', optional: true }],
  ['duration', anything],
]);

const ofFirst = new Set(['abs', 'sublist', 'remove', 'reverse', 'distinct values', 'sort']);
const ofItems = new Set(['min', 'max']);

/** The type that a function gives for arguments of these types; undefined for a function that isn't known. */
export function resultOf(name: string, given: readonly FeelType[]): FeelType | undefined {
  const [first = anything, second = anything] = given;
  if (ofFirst.has(name)) return { ...first, optional: false };
  if (ofItems.has(name)) return first.kind === 'list' ? (first.of ?? anything) : first;
  if (name === 'get or else') {
    const either = /^(?:any|null)$/.test(first.kind) || first.empty ? second : first;
    return { ...either, optional: Boolean(second.optional) };
  }
  if (/^(concatenate|union)$/.test(name) && given.length) return given.reduce(covering);
  if (name === 'append' && first.kind === 'list') return listOf(first, given.slice(1));
  if (name === 'insert before' && first.kind === 'list') return listOf(first, given.slice(2));
  if (name === 'flatten') return { kind: 'list', of: itemWithin(first) };
  if (/^(append|insert before)$/.test(name)) return { kind: 'list' };
  return fixed.get(name);
}

/** A list with more items. */
function listOf(list: FeelType, items: readonly FeelType[]): FeelType {
  const all = [...(list.empty ? [] : [list.of ?? anything]), ...items];
  return all.length ? { kind: 'list', of: all.reduce(covering) } : list;
}

/** What is in lists, however many lie inside one another. */
const itemWithin = ({ kind, of = anything }: FeelType): FeelType =>
  kind !== 'list' ? anything : of.kind === 'list' ? itemWithin(of) : of;
