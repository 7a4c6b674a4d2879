import { dateOfText } from './calendar.js';
import { decimal } from './decimal.js';
import { durationOfText } from './duration.js';
import { fail } from './error.js';
import { type FeelContext, type FeelValue, kindOf, textOf } from './values.js';

/**
 * A value in JSON. Numbers are text, so that nothing between here and there rounds
 * them; ranges and functions have no form in JSON.
 */
export type FeelJson =
  | (null | boolean | string)
  | ({ number: string } | { date: string } | { duration: string })
  | FeelJson[]
  | { [name: string]: FeelJson };

const markers = new Map<string, (text: string) => FeelValue>([
  ['number', decimal],
  ['date', dateOfText],
  ['duration', durationOfText],
]);

/**
 * A value from JSON. An object with one member `number`, `date` or `duration` that
 * is text is that value; any other object is a record. Plain numbers are taken as they print.
 *
 * @throws FeelError `number`, `date`, `day` or `duration` for text that isn't what its
 * marker says, `json` for what JSON doesn't have
 */
export function fromJson(json: unknown): FeelValue {
  if (json === null || typeof json === 'boolean' || typeof json === 'string') return json;
  if (typeof json === 'number') return decimal(json);
  if (Array.isArray(json)) return json.map(fromJson);
  if (typeof json !== 'object') return fail('json', typeof json);
  const members = Object.entries(json);
  const [name, only] = members[0] ?? [''];
  const marked = members.length === 1 && typeof only === 'string' && markers.get(name)?.(only);
  return marked || new Map(members.map(([member, value]) => [member, fromJson(value)]));
}

/**
 * A value as JSON, the way `fromJson` reads it.
 *
 * @throws FeelError `json` for a range or a function
 */
export function toJson(value: FeelValue): FeelJson {
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return (value as FeelValue[]).map(toJson);
  const kind = kindOf(value);
  if (kind === 'context') {
    return Object.fromEntries([...(value as FeelContext)].map(([name, member]) => [name, toJson(member)]));
  }
  if (kind === 'range' || kind === 'function') return fail('json', kind);
  return { [kind === 'months' || kind === 'seconds' ? 'duration' : kind]: textOf(value) };
}
