import type { Weekday } from '../hours/hours.js';
import { daysFrom, weekdayOf } from './weekdays.js';

/**
 * A word of opening hours. A time is `bare` where nothing says whether it is
 * before or after noon, and `exact` where its minutes are written.
 */
export type Token =
  | { is: 'days'; days: readonly Weekday[] }
  | { is: 'day'; day: Weekday }
  | { is: 'time'; hours: number; minutes: number; half?: 'am' | 'pm'; bare: boolean; exact: boolean }
  | { is: 'to' | 'closed' | 'allDay' | 'and' | 'end' };

const spelling: readonly [RegExp, Token | ((found: RegExpExecArray) => Token | undefined)][] = [
  [/24\s*(?:hours|hrs|awr)(?: (?:a|per|y) (?:day|dydd))?|24\/7|always open|open at all times/iy, { is: 'allDay' }],
  [/(?:every ?day|daily|(?:seven|7) days(?: a week)?|bob dydd|all week)\b/iy, { is: 'days', days: daysFrom(1, 7) }],
  [/(?:week ?days?|dyddiau'r wythnos|yn ystod yr wythnos)\b/iy, { is: 'days', days: daysFrom(1, 5) }],
  [/(?:at )?(?:week ?ends?|penwythnos(?:au)?)\b/iy, { is: 'days', days: [6, 7] }],
  [/(?:closed|ar gau)\b/iy, { is: 'closed' }],
  [
    /m-(f|su?|sa)\b/iy,
    ([, last]) => ({ is: 'days', days: daysFrom(1, { f: 5, s: 7, su: 7, sa: 6 }[last!.toLowerCase()] as Weekday) }),
  ],
  [
    /(?:dydd |dyddiau )?(\p{L}+)\.?/iuy,
    ([, name]) => {
      const day = weekdayOf(name!);
      return day && { is: 'day', day };
    },
  ],
  [/(noon|midday|hanner dydd)\b/iy, { is: 'time', hours: 12, minutes: 0, half: 'pm', bare: false, exact: true }],
  [/(midnight|hanner nos)\b/iy, { is: 'time', hours: 12, minutes: 0, half: 'am', bare: false, exact: true }],
  [
    /(\d\d)(\d\d)(?:\s*hrs?)?\b/iy,
    ([, hours, minutes]) => ({ is: 'time', hours: +hours!, minutes: +minutes!, bare: false, exact: true }),
  ],
  [
    /(\d{1,2})(?:[:.](\d\d))?(?::\d\d)?\s*(a\.?m\b\.?|p\.?m\b\.?|yb\b|yp\b|yh\b)?(?:\s*(?:noon|hrs)\b)?/iy,
    ([whole, hours, minutes, half]) => ({
      is: 'time',
      hours: +hours!,
      minutes: +(minutes ?? 0),
      ...(half && { half: /^(a|yb)/i.test(half) ? 'am' : 'pm' }),
      exact: minutes !== undefined,
      bare: !half && !/^(0\d|\d\d[:.]\d\d)/.test(whole) && +hours! <= 12,
    }),
  ],
];
const range = /(?:-|–|—|to|till?|until|through|i|tan|hyd)(?=[\s\d\p{L}]|$)/iuy;
const nothing =
  /(?:open(?:ing)?(?: (?:hours|times))?|hours|from|between|on|the|at|ar agor|oriau(?: agor)?|o|rhwng)\b:?|(?:[^\S\n]|[:()])+/iy;
const and = /(?:,|&|\+|\/|and\b|a\b|ac\b)/iy;
const end = /[;\n|.]/y;

/** The words of opening hours; undefined where there is a word that is none of these. */
export function tokensOf(text: string): Token[] | undefined {
  const tokens: Token[] = [];
  let at = 0;
  const next = (pattern: RegExp) => {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    return found;
  };
  reading: while (at < text.length) {
    for (const [pattern, token] of [
      [nothing, undefined],
      [range, { is: 'to' }],
      [and, { is: 'and' }],
      [end, { is: 'end' }],
    ] as const) {
      const found = next(pattern);
      // Of Welsh words that begin alike, the longer is meant.
      if (!found?.[0] || (/\p{L}$/u.test(found[0]) && /^\p{L}/u.test(text.slice(at + found[0].length)))) continue;
      at += found[0].length;
      if (token) tokens.push(token);
      continue reading;
    }
    for (const [pattern, token] of spelling) {
      const found = next(pattern);
      const read = found && (typeof token === 'function' ? token(found) : token);
      if (!read) continue;
      at += found[0].length;
      tokens.push(read);
      continue reading;
    }
    return undefined;
  }
  return tokens;
}
