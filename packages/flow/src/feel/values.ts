import type { CalendarDate } from './calendar.js';
import type { Decimal } from './decimal.js';
import type { Duration } from './duration.js';

/** What an expression can be worth. A record keeps its members in order; nothing here is ever changed. */
export type FeelValue =
  | null
  | boolean
  | string
  | Decimal
  | CalendarDate
  | Duration
  | FeelRange
  | FeelFunction
  | readonly FeelValue[]
  | FeelContext;

/** A record: values by name. */
export type FeelContext = ReadonlyMap<string, FeelValue>;

/** A kind of value: `months` and `seconds` are the two kinds of duration. */
export type Kind =
  | ('null' | 'boolean' | 'string' | 'number' | 'date' | 'months' | 'seconds')
  | ('list' | 'context' | 'range' | 'function');

export type ComparisonOperator = '<' | '<=' | '>' | '>=' | '=' | '!=';

/** Everything between two values, or everything that compares with one of them, as in `(< 5)`. */
export class FeelRange {
  readonly kind = 'range';
  /** `[1..5)` has `[)`; a comparison has its operator, and the same value at both ends. */
  readonly form: '[]' | '[)' | '(]' | '()' | ComparisonOperator;
  readonly low: FeelValue;
  readonly high: FeelValue;

  constructor(form: FeelRange['form'], low: FeelValue, high: FeelValue) {
    this.form = form;
    this.low = low;
    this.high = high;
  }
}

/** A function as a value: what `sort` is handed. */
export class FeelFunction {
  readonly kind = 'function';
  readonly call: (...values: FeelValue[]) => FeelValue;

  constructor(call: FeelFunction['call']) {
    this.call = call;
  }
}

/** Which kind of value this is. */
export function kindOf(value: FeelValue): Kind {
  if (value === null) return 'null';
  if (typeof value !== 'object') return typeof value as Kind;
  if (value instanceof Map) return 'context';
  return Array.isArray(value) ? 'list' : ((value as Duration).kind ?? 'number');
}

/**
 * Below 0, 0 or above 0 as `a` comes before `b`, is the same or comes after it. NaN
 * where they differ and have no order: one is null, or both are lists, records, yes or
 * no. Undefined where they are of different kinds.
 */
export function compare(a: FeelValue, b: FeelValue): number | undefined {
  const kind = kindOf(a);
  if (a === b) return 0;
  if (a === null || b === null) return NaN;
  if (kind !== kindOf(b)) return undefined;
  // Numbers, dates and lengths of time each know their order.
  if ((a as Decimal).cmp) return (a as Decimal).cmp(b as Decimal);
  if (kind === 'string') return a < b ? -1 : 1;
  const [parts, others] = [entriesOf(a), entriesOf(b)];
  return parts &&
    parts.size === others!.size &&
    [...parts].every(([name, part]) => others!.has(name) && equal(part, others!.get(name)!))
    ? 0
    : NaN;
}

/** Items by their place, members by their names, the parts of a range. */
function entriesOf(value: FeelValue): ReadonlyMap<unknown, FeelValue> | undefined {
  if (Array.isArray(value)) return new Map(value.entries() as Iterable<[number, FeelValue]>);
  if (value instanceof FeelRange) return entriesOf([value.form, value.low, value.high]);
  return value instanceof Map ? (value as FeelContext) : undefined;
}

/** Whether two values are the same. */
export const equal = (a: FeelValue, b: FeelValue): boolean => compare(a, b) === 0;

/** Whether a comparison holds; undefined where the values can't be compared that way. */
export function holds(a: FeelValue, operator: string, b: FeelValue): boolean | undefined {
  const order = compare(a, b);
  if (order === undefined) return undefined;
  if (operator === '=' || operator === '!=') return (order === 0) === (operator === '=');
  if (Number.isNaN(order)) return undefined;
  return order ? order < 0 === (operator[0] === '<') : operator.length > 1;
}

/** Whether a value is in a range; undefined where they can't be compared. */
export function inRange(value: FeelValue, { form, low, high }: FeelRange): boolean | undefined {
  if (!'[('.includes(form[0]!)) return holds(value, form, low);
  const above = holds(value, form[0] === '[' ? '>=' : '>', low);
  const below = holds(value, form[1] === ']' ? '<=' : '<', high);
  return above === undefined || below === undefined ? undefined : above && below;
}

/** A number, a date, a duration or a piece of text as text. */
export function textOf(value: FeelValue): string {
  return kindOf(value) === 'number' ? (value as Decimal).toFixed() : String(value as CalendarDate);
}
