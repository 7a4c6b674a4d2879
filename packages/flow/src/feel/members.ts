import type { Builder } from './builder.js';
import type { CalendarDate } from './calendar.js';
import { decimal } from './decimal.js';
import { fail } from './error.js';
import type { Run, Work } from './run.js';
import { type FeelContext, type FeelValue, kindOf } from './values.js';

/** A member of a record, or a part of a date or a length of time; of each item, for a list. */
function member(of: FeelValue, name: string, run: Run): FeelValue {
  if (Array.isArray(of)) return (of as FeelValue[]).map((item) => member(item, name, run));
  const found = of instanceof Map ? (of as FeelContext).get(name) : (of as CalendarDate | null)?.part?.(name);
  if (found === undefined && run.strict) fail('member', name, kindOf(of));
  return typeof found === 'number' ? decimal(found) : (found ?? null);
}

export const members: Pick<Builder<Work>, 'list' | 'path'> = {
  list: (items) => (scope, run) => items.map((item) => item(scope, run)),
  path: (of, name) => (scope, run) => member(run.something(of, scope), name, run),
};
