import { fail } from './error.js';
import { type FeelValue, type Kind, kindOf } from './values.js';

/** What one argument of a function must be. */
export interface Parameter {
  readonly name: string;
  /** Kinds it may have; none for any at all. */
  readonly kinds: readonly Kind[];
  /** `?` may be left out, `+` once or more, `*` a list or several items; nothing for exactly once. */
  readonly times: string;
}

/** Something that rules can call: the ways of calling it, and what it does. */
export interface Callable {
  /** Sets of parameters; the first that suits is used. */
  readonly ways: readonly (readonly Parameter[])[];
  /** Is handed values of the kinds that its parameters ask for. It may throw a FeelError. */
  readonly call: (...values: FeelValue[]) => FeelValue;
}

/** Values by position, or by name. */
export type Given = readonly FeelValue[] | ReadonlyMap<string, FeelValue>;

/**
 * Describes a function that rules can call.
 *
 * The signature lists the parameters: a name of one word or more, and a kind (several
 * with `|`, or `any`), marked `?` where it may be left out, `+` where it may come
 * several times, `*` where it is a list whose items may also come one by one. `;`
 * parts different ways of calling: `from date|string; year number, month number, day number`.
 */
export function callable<Values extends never[]>(signature: string, call: (...values: Values) => FeelValue): Callable {
  const ways = signature
    .split('; ')
    .map((way) => [...way.matchAll(/([\w ]+) ([a-z|]+)([?+*]?)(?:, |$)/g)].map(parameterOf));
  return { ways, call: call as unknown as Callable['call'] };
}

function parameterOf([, name, kinds, times]: RegExpMatchArray): Parameter {
  return { name: name!, kinds: kinds === 'any' ? [] : (kinds!.split('|') as Kind[]), times: times! };
}

/**
 * Calls a function with values of the right kinds, in the right order.
 *
 * @throws FeelError `arguments` where there are too few, too many or others than asked;
 * `missing` or `argument` for a value; and what the function throws
 */
export function invoke({ ways, call }: Callable, given: Given): FeelValue {
  for (const way of ways) {
    const values = arranged(way, given);
    if (values)
      return call(
        ...(values.map((value, at) =>
          value === undefined ? value : converted(value, way[Math.min(at, way.length - 1)]!),
        ) as FeelValue[]),
      );
  }
  return fail('arguments', ...ways.map((way) => way.map(({ name }) => name).join(', ')));
}

/** Values in the order of the parameters; undefined where they don't suit. */
function arranged(way: readonly Parameter[], given: Given): readonly (FeelValue | undefined)[] | undefined {
  const many = /[+*]/.test(way.at(-1)?.times ?? '');
  let values = given as readonly (FeelValue | undefined)[];
  if (given instanceof Map) {
    values = way.map(({ name }) => given.get(name) as FeelValue | undefined);
    if (values.filter((value) => value !== undefined).length < given.size) return undefined;
  } else if (way[0]?.times === '*' && values.length > 1) {
    values = [values as FeelValue[]];
  }
  const fits = values.length <= way.length || many;
  return fits && way.every(({ times }, at) => times === '?' || values[at] !== undefined) ? values : undefined;
}

/** A value as a parameter asks for it: an item where a list belongs is a list of one, and the other way round. */
function converted(value: FeelValue, { name, kinds }: Parameter): FeelValue {
  const kind = kindOf(value);
  if (!kinds.length || kinds.includes(kind)) return value;
  if (value === null) fail('missing', name);
  if (kinds.includes('list')) return [value];
  const [only, ...others] = Array.isArray(value) ? (value as FeelValue[]) : [];
  if (only !== undefined && !others.length && kinds.includes(kindOf(only))) return only;
  return fail('argument', name, kind, ...kinds);
}
