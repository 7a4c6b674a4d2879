import { decimal, type Decimal } from '../decimal.js';
import { fail } from '../error.js';
import { callable } from '../signature.js';
import type { FeelValue } from '../values.js';

/** Characters from a position, which is counted from 1, or from the end where it is below 0. */
function substring(text: string, start: Decimal, length?: Decimal): string {
  const characters = [...text];
  const position = start.toNumber();
  if (!position) fail('position');
  const first = position > 0 ? position - 1 : characters.length + position;
  return characters.slice(Math.max(0, first), length && Math.max(0, first + length.toNumber())).join('');
}

function numberOf(from: string, grouping: string | null = null, point: string | null = null): Decimal {
  const mark = point ?? '.';
  if (!/^[ ,.]?[,.]$/.test((grouping ?? '') + mark) || grouping === mark) fail('separators');
  const [whole, ...decimals] = from.split(mark);
  const digits = grouping === null ? whole! : whole!.replaceAll(grouping, '');
  return decimal([digits, ...decimals].join('.'));
}

const join = (list: readonly FeelValue[], delimiter: string | null = null): string =>
  list
    .filter((item) => item !== null)
    .map((item) => (typeof item === 'string' ? item : fail('items', 'string')))
    .join(delimiter ?? '');

const pair = 'string string, match string';

export const textFunctions = {
  number: callable('from string, grouping separator string|null?, decimal separator string|null?', numberOf),
  'string length': callable('string string', (text: string) => decimal([...text].length)),
  substring: callable('string string, start position number, length number?', substring),
  'substring before': callable(pair, (text: string, match: string) => text.slice(0, Math.max(0, text.indexOf(match)))),
  'substring after': callable(pair, (text: string, match: string) => text.split(match).slice(1).join(match)),
  'upper case': callable('string string', (text: string) => text.toUpperCase()),
  'lower case': callable('string string', (text: string) => text.toLowerCase()),
  contains: callable(pair, (text: string, match: string) => text.includes(match)),
  'starts with': callable(pair, (text: string, match: string) => text.startsWith(match)),
  'ends with': callable(pair, (text: string, match: string) => text.endsWith(match)),
  split: callable('string string, delimiter string', (text: string, delimiter: string) => text.split(delimiter)),
  'string join': callable('list list, delimiter string|null?', join),
};
