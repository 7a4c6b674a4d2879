import { fail } from './error.js';
import { type FeelValue, type Kind, kindOf } from './values.js';

/** What one argument of a function must be. */
export interface Parameter {
  /** `from|year` has two names. */
  readonly name: string;
  /** Kinds it may have; `any` for any at all. */
  readonly kinds: readonly (Kind | 'any')[];
  /** `?` may be left out, `+` once or more, `*` a list or several items; nothing for exactly once. */
  readonly times: string;
}

/** Something that rules can call. */
export interface Callable {
  readonly parameters: readonly Parameter[];
  /** Is handed values of the kinds that its parameters ask for. It may throw a FeelError. */
  readonly call: (...values: FeelValue[]) => FeelValue;
}

/**
 * Describes a function that rules can call.
 *
 * The signature lists the parameters: a name of one word or more, and a kind (several
 * with `|`, or `any`), marked `?` where it may be left out, `+` where it may come
 * several times, `*` where it is a list whose items may also come one by one:
 * `list list, start position number, length number?`.
 */
export function callable<Values extends never[]>(signature: string, call: (...values: Values) => FeelValue): Callable {
  const parameters = [...signature.matchAll(/([\w| ]+) ([a-z|]+)(\W?)(?:, |$)/g)].map(([, name, kinds, times]) => ({
    name: name!,
    kinds: kinds!.split('|') as Parameter['kinds'],
    times: times!,
  }));
  return { parameters, call: call as unknown as Callable['call'] };
}

/**
 * Calls a function with values of the right kinds, in the right order.
 *
 * @param given undefined where an argument that may be left out is
 * @throws FeelError `arguments` where there are too few or too many; `missing` or
 * `argument` for a value; and what the function throws
 */
export function invoke({ parameters, call }: Callable, given: readonly (FeelValue | undefined)[]): FeelValue {
  const last = parameters.at(-1);
  const extra = given.length > parameters.length;
  const values = extra && last?.times === '*' ? [given as FeelValue[]] : given;
  const unsuited = parameters.some(({ times }, at) => times !== '?' && values[at] === undefined);
  if (unsuited || (extra && !/[+*]/.test(last?.times ?? ''))) fail('arguments', ...parameters.map(({ name }) => name));
  return call(
    ...(values.map((value, at) =>
      value === undefined ? value : converted(value, parameters[at] ?? last!),
    ) as FeelValue[]),
  );
}

/** A value as a parameter asks for it: an item where a list belongs is a list of one, and the other way round. */
function converted(value: FeelValue, { name, kinds }: Parameter): FeelValue {
  const kind = kindOf(value);
  if (kinds.includes(kind) || kinds[0] === 'any') return value;
  if (value === null) fail('missing', name);
  if (kinds.includes('list')) return [value];
  const [only, ...others] = Array.isArray(value) ? (value as FeelValue[]) : [];
  if (only !== undefined && !others.length && kinds.includes(kindOf(only))) return only;
  return fail('argument', name, kind, ...kinds);
}
