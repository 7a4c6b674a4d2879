import { type CalendarDate, dateOf } from '../feel/calendar.js';
import { FeelError } from '../feel/error.js';
import { lineOf, recordOf, type Refuse } from './given.js';

const english = 'janfebmaraprmayjunjulaugsepoctnovdec';
const welsh = 'ionchwmawebrmaimehgorawsmedhydtacrha';

/**
 * Reads a date: `{day, month, year}`, `2026-04-05`, `5 4 2026`, `5/4/2026`, `5th April
 * 2026`, `5ed Ebrill 2026`. Without a day it is the first of the month.
 */
export function readDate(given: unknown, withDay: boolean, refuse: Refuse): CalendarDate | null {
  const names = withDay ? ['day', 'month', 'year'] : ['month', 'year'];
  const said = recordOf(given);
  const line = lineOf(given);
  const parts = line ? line.split(/ ?[ /.,-] ?/) : names.map((name) => lineOf(said[name]));
  if (/^\d{4}$/.test(parts[0]!)) parts.reverse();
  // As `toJson` writes a month.
  if (parts.length === 3 && !withDay) parts.shift();
  if (parts.length !== names.length) return refuse('unreadable');
  const [year, month, day] = parts.reverse() as [string, string, string?];
  const read = {
    day: day === undefined ? 1 : dayOf(day),
    month: monthOf(month),
    year: /^\d{4}$/.test(year) ? Number(year) : NaN,
  };
  const missing = names.filter((_, at) => !parts.at(-1 - at));
  if (missing.length) {
    for (const name of missing) refuse('incomplete', [], name);
    return null;
  }
  if (/^\d\d$/.test(year)) return refuse('century', [], 'year');
  const odd = names.filter((name) => !read[name as 'day']);
  if (odd.length) {
    for (const name of odd) refuse('unreadable', [], name);
    return null;
  }
  try {
    return dateOf(read.year, read.month, read.day);
  } catch (error) {
    if (!(error instanceof FeelError)) throw error;
    return refuse('day', [`${read.day}`, `${read.month}`, `${read.year}`]);
  }
}

/** A month from 1 to 12, by its number, or by its name or the beginning of it; NaN for anything else. */
function monthOf(text: string): number {
  const number = Number(text);
  if (/^\d+$/.test(text)) return number < 13 ? number : NaN;
  const start = text.toLowerCase().slice(0, 3);
  return [english, welsh].map((names) => names.match(/.../g)!.indexOf(start) + 1).find(Boolean) ?? NaN;
}

/** A day from 1 to 31: `5`, `05`, `5th`, `5ed`; NaN for anything else. */
function dayOf(text: string): number {
  const day = Number(/^(\d{1,2})[a-z]{0,4}$/i.exec(text)?.[1]);
  return day < 32 ? day : NaN;
}
