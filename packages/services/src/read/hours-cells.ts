import type { Hours, OpeningRule, Weekday } from '../hours/hours.js';
import { timeOf } from './clock.js';
import { hoursInWords } from './hours-in-words.js';
import { numberOf, objectsOf, parsedCell, wordsOf, type Json } from './json.js';

/** Opening hours from one cell: words, or what the office hours field of Drupal gives. */
export function hoursOfCell(value: unknown, bankHolidays?: Hours['bankHolidays']): Hours | undefined {
  const hours = officeHours(value) ?? hoursInWords(value);
  return hours && { ...hours, ...(bankHolidays && { bankHolidays }) };
}

/** Whether it is open on bank holidays, from `yes`, `no`, `closed` or `open`. */
export function bankHolidaysOf(value: unknown): Hours['bankHolidays'] {
  const text = typeof value === 'boolean' ? (value ? 'open' : 'closed') : (wordsOf(value) ?? '');
  if (/^(closed|no|n|ar gau|na|nac ydy)$/i.test(text)) return 'closed';
  return /^(open|yes|y|ar agor|ydy)$/i.test(text) ? 'open' : undefined;
}

/** `[{ day: 1, starthours: 900, endhours: 1700 }]`, where Sunday is 0. */
function officeHours(value: unknown): Hours | undefined {
  const slots = objectsOf(parsedCell(value)).filter((slot) => 'starthours' in slot);
  const byTimes = new Map<string, OpeningRule>();
  for (const slot of slots) {
    const [day, opens, closes] = [numberOf(slot.day), clock(slot, 'starthours'), clock(slot, 'endhours')];
    if (day === undefined || !Number.isInteger(day) || day < 0 || day > 6 || !opens || !closes) continue;
    const key = `${opens} ${closes}`;
    const rule = byTimes.get(key) ?? { frequency: 'weekly', days: [], opens, closes };
    byTimes.set(key, { ...rule, days: [...rule.days!, { day: (day || 7) as Weekday }] });
  }
  return byTimes.size ? { rules: [...byTimes.values()] } : undefined;
}

function clock(slot: Json, name: string): string | undefined {
  const number = numberOf(slot[name]);
  return number !== undefined && Number.isInteger(number) && number >= 0
    ? timeOf(Math.floor(number / 100), number % 100)
    : undefined;
}
