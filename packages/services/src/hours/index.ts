export { bankHolidays } from './bank-holidays.js';
export { holidaysFrom, holidaysIn, type Holidays, type HolidaysAnswer } from './holidays.js';
export * from './hours.js';
export { openingAt, type Moment, type Opening } from './opening.js';
export { openingsBetween, type OpenStretch } from './openings.js';
export type { Doubt } from './timetable.js';
