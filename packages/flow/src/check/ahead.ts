import { FlowFault } from '../fault.js';
import { type CalendarDate, dateOfText } from '../feel/calendar.js';
import { quoted } from './finding.js';
import { ownOf, type World } from './world.js';

/** So many days ahead rules may be expected to look, in flows that are used today. */
const soon = 400;

/** How many days after today rates were asked for that aren't known; nothing where it is something else that can't be worked out. */
export function daysAhead(error: unknown, today: CalendarDate): number | undefined {
  if (!(error instanceof FlowFault) || error.fault.code !== 'rates') return undefined;
  const [, asked = ''] = error.fault.details;
  const days = /^\d{4}-\d\d-\d\d$/.test(asked) ? dateOfText(asked).dayNumber - today.dayNumber : 0;
  return days > 0 && days <= soon ? days : undefined;
}

/** Tells of rates that a rule asks for ahead of the last row, as pay for the next months does. */
export function tellAhead({ file, findings }: World, { fault: { details } }: FlowFault, days: number): void {
  const [name = '', asked = ''] = details;
  const rows = ownOf(file.rates, name)?.rows;
  if (!rows) return;
  const weeks = Math.round(days / 7);
  const time = weeks > 1 ? `${weeks} weeks` : days > 1 ? `${days} days` : 'a day';
  findings.warning(
    'rates-end',
    `rates.${name}.rows.${rows.length - 1}`,
    `A rule asks for the rates ${quoted(name)} of ${asked}, ${time} ahead, and no row holds then.`,
    'Add a row with the next rates. To go on with the last until there are any, leave out its "to" and write "after-last: use last row".',
  );
}
