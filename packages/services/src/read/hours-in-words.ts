import type { Hours, OpeningRule, Weekday } from '../hours/hours.js';
import { holidaysIn } from './bank-holidays-in-words.js';
import { tokensOf, type Token } from './hours-tokens.js';
import { plainText } from './plain-text.js';
import { remembered } from './remembered.js';
import { daysFrom } from './weekdays.js';
import { isExact24, spanOf, type Span } from './spans-of-time.js';

/**
 * Opening hours as people write them: `Mon-Fri 9am-5pm, Sat 10-1`, `Monday to
 * Friday 9:00 to 17:00`, `24 hours`, `m-su 0800-0230`, `Llun i Gwener 9yb-5yp`.
 * Where any of it can't be understood, or could mean two things, nothing is
 * guessed: the words stay as they are, in `description`.
 */
export function hoursInWords(value: unknown): Hours | undefined {
  const text = plainText(value);
  return text ? hoursOf(text) : undefined;
}

/** A text longer than this says more than opening hours. */
const LONGEST = 500;

const hoursOf = remembered((text): Hours => {
  if (text.length > LONGEST) return { rules: [], description: text };
  const { bankHolidays, rest } = holidaysIn(text);
  const tokens = tokensOf(rest);
  const rules = tokens && rulesOf(tokens);
  return { rules: rules ?? [], ...(bankHolidays && { bankHolidays }), ...(!rules && { description: text }) };
});

/** Days and their times, in either order. Undefined where they don't go together. */
function rulesOf(tokens: readonly Token[]): OpeningRule[] | undefined {
  const clock24 = tokens.some((token) => token.is === 'time' && isExact24(token));
  const week = new Week();
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!;
    const [then, last] = [tokens[at + 1], tokens[at + 2]];
    let goesTogether = token.is !== 'to';
    if (token.is === 'day' && then?.is === 'to' && last?.is === 'day') {
      goesTogether = week.on(daysFrom(token.day, last.day));
      at += 2;
    } else if (token.is === 'day') goesTogether = week.on([token.day]);
    else if (token.is === 'days') goesTogether = week.on(token.days);
    else if (token.is === 'time') {
      const span = then?.is === 'to' && last?.is === 'time' && spanOf(token, last, clock24, week.latest);
      goesTogether = !!span && week.at(span);
      at += 2;
    } else if (token.is === 'allDay') goesTogether = week.at({ opens: '00:00', closes: '00:00' });
    else if (token.is === 'closed') goesTogether = week.closed();
    else if (token.is === 'end') goesTogether = week.pause();
    if (!goesTogether) return undefined;
  }
  return week.finish();
}

/** The rules of a week, as its days and times are told one after the other. */
class Week {
  readonly #rules: OpeningRule[] = [];
  #days: Weekday[] = [];
  #times: Span[] = [];
  #closed = false;
  /** Whether the times of what is being told came before its days. */
  #timesFirst = false;
  #paused = false;

  /** When the last of the times that are being told ends. */
  get latest(): string | undefined {
    return this.#timesFirst && this.#days.length ? undefined : this.#times.at(-1)?.closes;
  }

  on(days: readonly Weekday[]): boolean {
    // Days after times begin what comes next, unless the times came first.
    const whole = this.#hasTimes && this.#days.length > 0 && (!this.#timesFirst || this.#paused);
    if (whole && !this.#end()) return false;
    if (!this.#days.length) this.#timesFirst = this.#hasTimes;
    this.#days.push(...days);
    this.#paused = false;
    return true;
  }

  at(span: Span): boolean {
    if (this.#timesFirst && this.#days.length && !this.#end()) return false;
    this.#times.push(span);
    return true;
  }

  closed(): boolean {
    if (this.#times.length && !this.#end()) return false;
    this.#closed = true;
    return true;
  }

  /** A full stop, a semicolon, the end of a line. */
  pause(): boolean {
    this.#paused = true;
    return !(this.#days.length && this.#hasTimes) || this.#end();
  }

  /** Undefined where something is left that doesn't go together, or nothing was told. */
  finish(): OpeningRule[] | undefined {
    const [only, other] = this.#times;
    // Round the clock without days is every day.
    if (only && !other && only.opens === only.closes && !this.#days.length && !this.#rules.length) {
      this.#days = daysFrom(1, 7);
    }
    return this.#end() && this.#rules.length ? this.#rules : undefined;
  }

  get #hasTimes(): boolean {
    return this.#closed || this.#times.length > 0;
  }

  #end(): boolean {
    if (!this.#days.length && !this.#hasTimes) return true;
    if (!this.#days.length || this.#closed === this.#times.length > 0) return false;
    const days = [...new Set(this.#days)].sort((one, other) => one - other).map((day) => ({ day }));
    this.#rules.push(...this.#times.map((span): OpeningRule => ({ frequency: 'weekly', days, ...span })));
    this.#days = [];
    this.#times = [];
    this.#closed = this.#timesFirst = false;
    return true;
  }
}
