import type { Weekday } from '../hours/hours.js';

const days = [
  'mo mon monday mondays llun',
  'tu tue tues tuesday tuesdays mawrth fawrth',
  'we wed weds wednesday wednesdays mercher fercher',
  'th thu thur thurs thursday thursdays iau',
  'fr fri friday fridays gwener gwe wener',
  'sa sat saturday saturdays sadwrn sad',
  'su sun sunday sundays sul',
];
const byName = new Map(days.flatMap((names, index) => names.split(' ').map((name) => [name, (index + 1) as Weekday])));

/** The number of a day by any of its names, English or Welsh: Monday is 1. */
export function weekdayOf(name: string): Weekday | undefined {
  return byName.get(name.toLowerCase());
}

/** All days from one to another, over the weekend where it must be. */
export function daysFrom(first: Weekday, last: Weekday): Weekday[] {
  return Array.from({ length: ((last - first + 7) % 7) + 1 }, (_, index) => (((first - 1 + index) % 7) + 1) as Weekday);
}

/** The day of the week of an ISO date. */
export function weekdayOn(date: string): Weekday {
  return (new Date(date).getUTCDay() || 7) as Weekday;
}
