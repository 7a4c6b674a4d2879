import { type FeelValue, type Kind, kindOf } from '../values.js';

/** What is known of a value before anybody has answered: plain data. */
export interface FeelType {
  /** `any` where it isn't known. */
  readonly kind: Kind | 'any';
  /** Items of a list, ends of a range. */
  readonly of?: FeelType;
  /** Whether it is a list without items, which goes with any other list. */
  readonly empty?: true;
  /** Members of a record. */
  readonly members?: Readonly<Record<string, FeelType>>;
  /** The only texts that it can be, as those of a question's options. */
  readonly options?: readonly string[];
  /** Whether it may have no value when the rule is worked out. */
  readonly optional?: boolean;
}

export const anything: FeelType = { kind: 'any' };
export const yesOrNo: FeelType = { kind: 'boolean' };

/** The type of a value that the text itself says. */
export function typeOfLiteral(value: FeelValue): FeelType {
  return typeof value === 'string' ? { kind: 'string', options: [value] } : { kind: kindOf(value) };
}

/** A type that covers two others; `any` where they have nothing in common. */
export function covering(a: FeelType, b: FeelType): FeelType {
  const optional = a.optional || b.optional || a.kind === 'null' || b.kind === 'null';
  const both = a.kind === 'null' ? b : b.kind === 'null' ? a : a.kind === b.kind ? joined(a, b) : anything;
  return optional ? { ...both, optional } : both;
}

function joined(a: FeelType, b: FeelType): FeelType {
  if (a.empty) return b;
  if (b.empty) return a;
  if (a.kind === 'list') return { kind: 'list', of: covering(a.of ?? anything, b.of ?? anything) };
  if (a.options && b.options) return { kind: 'string', options: [...new Set([...a.options, ...b.options])] };
  return a.members && b.members && Object.keys(a.members).join() === Object.keys(b.members).join()
    ? a
    : { kind: a.kind };
}
