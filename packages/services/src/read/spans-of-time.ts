import { minutesOf, timeOf } from './clock.js';
import type { Token } from './hours-tokens.js';

type Time = Extract<Token, { is: 'time' }>;

/** From one time of the clock to another. */
export interface Span {
  opens: string;
  closes: string;
}

/** Whether a time can only be of the 24-hour clock: `17:00`, `0900`. */
export function isExact24({ hours, half, bare }: Time): boolean {
  return !half && (hours > 12 || (!bare && hours < 10));
}

/**
 * When from and to, where `9` may be before noon or after it. Undefined where it
 * could be either.
 *
 * @param clock24 whether other times beside these are of the 24-hour clock
 * @param after what these times come after, on the same day
 */
export function spanOf(first: Time, last: Time, clock24: boolean, after = ''): Span | undefined {
  const exact = isExact24(first) || isExact24(last) || (clock24 && first.exact && last.exact);
  const spans = timesOf(first, exact)
    .flatMap((opens) => timesOf(last, exact).map((closes) => ({ opens, closes })))
    .filter(({ opens, closes }) => opens !== closes && opens >= after)
    .sort((one, other) => lengthOf(one) - lengthOf(other));
  const likely = spans.filter((span) => lengthOf(span) === lengthOf(spans[0]!));
  // Of two as long as each other, nobody means the night; by day, 9 to 11 is the morning, and 7 to 8 may be either.
  const byDay = likely.filter(({ opens, closes }) => opens < closes);
  const [one, other] = byDay.length ? byDay : likely;
  const span = other ? byDay.find(({ opens }) => opens >= '09:00' && opens <= '12:00') : one;
  return span && { opens: span.opens, closes: span.closes === '00:00' ? '24:00' : span.closes };
}

function lengthOf({ opens, closes }: Span): number {
  return (minutesOf(closes) - minutesOf(opens) + 1440) % 1440;
}

/** What a time may mean: one with am or pm one thing, `9` two. */
function timesOf({ hours, minutes, half, bare }: Time, exact: boolean): string[] {
  const morning = hours % 12;
  const either = bare && !exact ? [morning, morning + 12] : [hours];
  const meant = half && hours <= 12 ? [half === 'am' ? morning : morning + 12] : either;
  return meant.map((hour) => timeOf(hour, minutes)).filter((time) => time !== undefined);
}
