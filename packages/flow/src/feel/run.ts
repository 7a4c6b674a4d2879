import type { CalendarDate } from './calendar.js';
import { fail, FeelError } from './error.js';
import type { Callable } from './signature.js';
import type { FeelValue } from './values.js';

/**
 * Where names get their values: a Map, or anything with a `get`. It gives `null` for
 * a name that is known and has no value, and `undefined` for one that isn't known.
 */
export interface Scope {
  get(name: string): FeelValue | undefined;
}

/** How an expression is worked out. */
export interface EvaluateOptions {
  /**
   * Whether a value that is missing or of the wrong kind is an error, as it is in a
   * flow. `false` for what the DMN standard says: the result is null, and goes on
   * from there. True unless it is said.
   */
  strict?: boolean;
  /** What `today()` is. */
  today?: CalendarDate;
  /** More functions that rules can call. */
  functions?: ReadonlyMap<string, Callable>;
  /** How many parts may be worked out, and items made, before it is called off: 100,000 unless it is said. */
  steps?: number;
}

/** A part of an expression that can be worked out. It throws what it can't do. */
export interface Work {
  (scope: Scope, run: Run): FeelValue;
  /** Where it stands in the text. */
  readonly from?: number;
  readonly to?: number;
  /** What it is worth, where the text says so. */
  readonly constant?: FeelValue;
}

/** So many parts may be at work inside one another. */
const deepest = 1000;

/** One working out of one expression: what it may use, and what it has used. */
export class Run {
  readonly options: EvaluateOptions;
  readonly strict: boolean;
  #steps: number;
  #depth = 0;

  constructor(options: EvaluateOptions) {
    this.options = options;
    this.strict = options.strict ?? true;
    this.#steps = options.steps ?? 100_000;
  }

  /** Counts steps. */
  spend(steps: number): void {
    this.#steps -= steps;
    if (this.#steps < 0) fail('long');
  }

  /** The value of a part. A fault is an error if strict, and null if not. */
  value(work: Work, place: Work, scope: Scope): FeelValue {
    if (++this.#depth > deepest) fail('deep');
    try {
      const value = work(scope, this);
      this.spend(1 + (((value as string | null)?.length ?? 0) >> 4));
      return value;
    } catch (error) {
      if (!(error instanceof FeelError)) throw error;
      if (this.strict || error.code === 'long' || error.code === 'deep') throw error.at(place);
      return null;
    } finally {
      this.#depth--;
    }
  }

  /** The value of a part that has to have one. */
  something(work: Work, scope: Scope): Exclude<FeelValue, null> {
    return work(scope, this) ?? missing(work);
  }

  /** The value of a part; null where something that it needs is missing. */
  ifKnown(work: Work, scope: Scope): FeelValue {
    try {
      return work(scope, this);
    } catch (error) {
      if (error instanceof FeelError && error.code === 'missing' && !error.pending) return null;
      throw error;
    }
  }

  /** Whether a condition holds; null where that can't be told, which only happens if not strict. */
  truth(work: Work, scope: Scope): boolean | null {
    const value = work(scope, this);
    if (typeof value === 'boolean') return value;
    if (!this.strict) return null;
    return value === null ? missing(work) : fail('condition');
  }
}

/** Finds fault with a value that isn't there. */
export function missing(work: Work): never {
  throw new FeelError('missing', []).at(work);
}

/** A scope with one more name, which hides one of the same name further out. */
export function withName(scope: Scope, name: string, value: FeelValue): Scope {
  return { get: (wanted) => (wanted === name ? value : scope.get(wanted)) };
}
