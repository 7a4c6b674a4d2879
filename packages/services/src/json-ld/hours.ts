import type { Hours, OpeningRule } from '../hours/hours.js';
import type { Ld } from './values.js';

const days = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/**
 * Opening hours for search engines, which know weeks and single days: a rule that
 * comes every month, every second week, or is of certain months has no place there.
 */
export function hoursLd(hours: Hours | undefined): { usual: Ld[]; special: Ld[] } | undefined {
  if (!hours) return undefined;
  const usual = hours.rules.flatMap(ruleLd);
  // Without the days on which it is otherwise, bank holidays would be said to be as usual.
  if (usual.length && hours.bankHolidays === 'closed') usual.push(specification(['PublicHolidays'], '00:00', '00:00'));
  const special = (hours.exceptions ?? []).flatMap(({ from, until, times, name }) =>
    (times.length ? times : [{ opens: '00:00', closes: '00:00' }]).map(({ opens, closes }) => ({
      ...specification(undefined, opens, closes, times.length > 0),
      name,
      validFrom: from,
      validThrough: until,
    })),
  );
  return { usual, special };
}

function ruleLd({
  frequency,
  interval = 1,
  days: on,
  monthDays,
  months,
  from,
  until,
  opens,
  closes,
}: OpeningRule): Ld[] {
  if (interval !== 1 || monthDays?.length || months?.length || (frequency !== 'daily' && frequency !== 'weekly'))
    return [];
  if (frequency === 'weekly' && !on?.length) return [];
  const names = on?.length ? on.map(({ day }) => days[day - 1]!) : days;
  return [{ ...specification(names, opens, closes, true), validFrom: from, validThrough: until }];
}

/** Midnight to midnight means closed there, and to 23:59 means all day. */
function specification(dayOfWeek: readonly string[] | undefined, opens: string, closes: string, isOpen = false): Ld {
  const allDay = isOpen && (opens === closes || (opens === '00:00' && closes === '24:00'));
  return {
    '@type': 'OpeningHoursSpecification',
    dayOfWeek,
    opens: allDay ? '00:00' : opens,
    closes: allDay ? '23:59' : closes === '24:00' ? '00:00' : closes,
  };
}
