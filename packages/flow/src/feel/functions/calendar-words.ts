import { type CalendarDate, dateOf } from '../calendar.js';
import { decimal } from '../decimal.js';
import { callable } from '../signature.js';

/** The name of a day or a month, which FEEL has in English. */
const nameOf = (part: 'weekday' | 'month') =>
  callable('date date', ({ dayNumber }: CalendarDate) =>
    new Date(dayNumber * 86_400_000).toLocaleDateString('en-GB', { [part]: 'long', timeZone: 'UTC' }),
  );

export const calendarWordFunctions = {
  'day of week': nameOf('weekday'),
  'day of year': callable('date date', ({ dayNumber, year }: CalendarDate) =>
    decimal(dayNumber - dateOf(year, 1, 1).dayNumber + 1),
  ),
  'month of year': nameOf('month'),
};
