import type { Holidays } from './holidays.js';

/**
 * Bank holidays of the United Kingdom, 2024 to 2028, with days given in place of
 * those that fall on a weekend. As published on GOV.UK; the later years by the
 * rules of the Banking and Financial Dealings Act 1971.
 */
export const bankHolidays: Holidays = {
  from: '2024-01-01',
  until: '2028-12-31',
  dates: {
    'england-and-wales': dates({
      2024: '0101 0329 0401 0506 0527 0826 1225 1226',
      2025: '0101 0418 0421 0505 0526 0825 1225 1226',
      2026: '0101 0403 0406 0504 0525 0831 1225 1228',
      2027: '0101 0326 0329 0503 0531 0830 1227 1228',
      2028: '0103 0414 0417 0501 0529 0828 1225 1226',
    }),
    scotland: dates({
      2024: '0101 0102 0329 0506 0527 0805 1202 1225 1226',
      2025: '0101 0102 0418 0505 0526 0804 1201 1225 1226',
      2026: '0101 0102 0403 0504 0525 0615 0803 1130 1225 1228',
      2027: '0101 0104 0326 0503 0531 0802 1130 1227 1228',
      2028: '0103 0104 0414 0501 0529 0807 1130 1225 1226',
    }),
    'northern-ireland': dates({
      2024: '0101 0318 0329 0401 0506 0527 0712 0826 1225 1226',
      2025: '0101 0317 0418 0421 0505 0526 0714 0825 1225 1226',
      2026: '0101 0317 0403 0406 0504 0525 0713 0831 1225 1228',
      2027: '0101 0317 0326 0329 0503 0531 0712 0830 1227 1228',
      2028: '0103 0317 0414 0417 0501 0529 0712 0828 1225 1226',
    }),
  },
};

function dates(years: Readonly<Record<number, string>>): ReadonlySet<string> {
  return new Set(
    Object.entries(years).flatMap(([year, days]) =>
      days.split(' ').map((day) => `${year}-${day.slice(0, 2)}-${day.slice(2)}`),
    ),
  );
}
