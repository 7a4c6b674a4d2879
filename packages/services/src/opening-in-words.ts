import { dateInWords, timeInWords, weekdayInWords } from './dates-in-words.js';
import { dateOf, dayOf } from './hours/days.js';
import type { Moment, Opening } from './hours/opening.js';
import type { CardWords, DayTold } from './words/card-words.js';

/** From when on a date needs its year: nobody takes "4 January" for one more than half a year away. */
const daysWithoutYear = 183;

/**
 * An opening as a sentence: `Open now, closes at 5pm`, `Opens Monday at 9am`.
 * A day up to six days off is a weekday, a later one has its date.
 *
 * @returns `undefined` where nothing is known
 */
export function openingInWords(opening: Opening, words: CardWords): string | undefined {
  const { state, today, closes, opens, doubt, closedFor } = opening;
  if (state === 'never') return words.opening({ state });
  if (state === 'unknown') return doubt && words.opening({ state: 'holiday-unknown' });
  if (state === 'closed') {
    if (!opens) return undefined;
    const day = dayTold(opens.date, today, words);
    const time = opens.time === '00:00' ? undefined : timeInWords(opens.time, words);
    return words.opening({ state, opens: { day, ...(time && { time }) }, doubt, closedFor });
  }
  const unlessHoliday = doubt === 'unknown-day';
  if (!closes) return words.opening({ state, unlessHoliday });
  const ends = endOf(closes);
  const day = ends === today ? undefined : dayTold(ends, today, words);
  return words.opening({
    state,
    closes: { ...(day && { day }), time: timeInWords(closes.time, words) },
    unlessHoliday,
  });
}

/** People count midnight to the day that ends with it. */
function endOf({ date, time }: Moment): string {
  return time === '00:00' ? dateOf(dayOf(date)! - 1) : date;
}

function dayTold(date: string, today: string, words: CardWords): DayTold {
  const daysOff = dayOf(date)! - dayOf(today)!;
  if (daysOff <= 0) return { kind: 'today' };
  if (daysOff === 1) return { kind: 'tomorrow' };
  const weekday = weekdayInWords(date, words);
  if (daysOff <= 6) return { kind: 'weekday', weekday };
  return { kind: 'date', weekday, date: dateInWords(date, words, daysOff > daysWithoutYear) };
}
