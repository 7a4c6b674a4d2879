/**
 * What is wrong with an expression, or with working it out. A sentence for the
 * person who owns the rule comes from `describe`, so that pages don't carry it.
 *
 * - `missing`: a value is needed that nobody has given; the only fault that an
 *   answer can mend, and the only one that something else in a rule can make up for;
 * - `long` and `deep`: the rule takes too long, or is nested too deeply;
 * - `expected`, `comparisons`, `twice`, `names`: it can't be read;
 * - `unknown`, `member`: a name means nothing here;
 * - `call`, `arguments`, `argument`: a function is called wrongly;
 * - `kinds`, `minus`, `condition`, `items`: a value is of the wrong kind;
 * - `number`, `date`, `duration`, `day`, `zero`, `power`, `large`, `scale`,
 *   `separators`, `period`, `position`, `count`, `empty`, `born`, `today`, `json`: a value is of
 *   the right kind and can't be used;
 * - `rest`: it needs the rest of the language, which this engine was not handed.
 */
export type FaultCode =
  | ('missing' | 'long' | 'deep')
  | ('expected' | 'comparisons' | 'twice' | 'names')
  | ('unknown' | 'member' | 'call' | 'arguments' | 'argument')
  | ('kinds' | 'minus' | 'condition' | 'items')
  | ('number' | 'date' | 'duration' | 'day' | 'zero' | 'power' | 'large' | 'scale')
  | ('separators' | 'period' | 'position' | 'count' | 'empty' | 'born' | 'today' | 'json' | 'rest');

/** A fault in an expression. `from` and `to` are its place in the text: UTF-16 offsets, `to` exclusive. */
export class FeelError extends Error {
  readonly code: FaultCode;
  /** What the fault is about: a name, kinds of values, what was expected. For `missing` see the place. */
  readonly details: readonly string[];
  from = 0;
  to = 0;
  /** Whether what is missing may still come, so that no rule may say yet what then. */
  pending = false;
  /** The rule that the place is in, and where that stands in its flow, once it is known. */
  rule: string | undefined;
  place: string | undefined;

  constructor(code: FaultCode, details: readonly string[]) {
    super(`${code} ${details.join(', ')}`);
    this.code = code;
    this.details = details;
  }

  /** Says where the fault is, if nobody has said so nearer to it. */
  at({ from, to }: { from?: number; to?: number }): this {
    if (!this.to && from !== undefined && to) {
      this.from = from;
      this.to = to;
    }
    return this;
  }
}

/** Finds fault. The place is added by whoever knows it. */
export function fail(code: FaultCode, ...details: string[]): never {
  throw new FeelError(code, details);
}
