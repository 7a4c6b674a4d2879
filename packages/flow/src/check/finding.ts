/**
 * How much something matters: with an `error` the flow must not go out; a `warning` is
 * probably a mistake; `advice` would make it better.
 */
export type Severity = 'error' | 'warning' | 'advice';

/** Something to mend in a flow, for the person who owns its rules. */
export interface Finding {
  readonly code: FindingCode;
  readonly severity: Severity;
  /** Where it is in the file: `questions.income.next.0.if`. Empty for the file as a whole. */
  readonly place: string;
  /** What is wrong, in a sentence. */
  readonly sentence: string;
  /** How to mend it, in a sentence. */
  readonly mend: string;
  /** The id of the flow that the place is in, where that is one that this flow uses. */
  readonly flow?: string;
  /** The part of a rule that it is about (UTF-16 offsets in the rule, `to` exclusive). */
  readonly from?: number;
  readonly to?: number;
}

/**
 * What is found. Of the file: `unreadable`, `not-a-flow`, `shape`, `member-missing`,
 * `member-unknown`, `name`, `name-twice`, `flow-unknown`, `use-unknown`, `twice`.
 *
 * Of rules: `rule` (it can't be read, or its names and types don't fit), `circle`,
 * `needs-answer`, `fails`, `unused`, `answer-unused`, `not-rounded`.
 *
 * Of the way through: `no-default`, `goto-unknown`, `goto-return`, `route-after-default`,
 * `unreachable`, `loop`, `route-never-taken`, `option-never-offered`, `option-dead-end`,
 * `result-never-likely`, `not-all-tried`.
 *
 * Of tables and rates: `rows-uncovered`, `rows-overlap`, `row-never-applies`,
 * `rates-uncovered`, `rates-overlap`, `rates-end`.
 *
 * Of texts: `welsh-missing`, `welsh-stale`, `welsh-unconfirmed`, `insertion`, `columns`, `link`,
 * `reading-age`, `long-sentence`.
 *
 * Of tests: `test-fails`, `like`, `no-tests`, `route-untested`, `option-untested`, `outcome-untested`.
 */
export type FindingCode =
  | ('unreadable' | 'not-a-flow' | 'shape' | 'member-missing' | 'member-unknown' | 'name' | 'name-twice')
  | (
      | 'flow-unknown'
      | 'use-unknown'
      | 'twice'
      | 'rule'
      | 'circle'
      | 'needs-answer'
      | 'fails'
      | 'unused'
      | 'answer-unused'
    )
  | ('not-rounded' | 'no-default' | 'goto-unknown' | 'goto-return' | 'route-after-default' | 'unreachable' | 'loop')
  | ('route-never-taken' | 'option-never-offered' | 'option-dead-end' | 'result-never-likely' | 'not-all-tried')
  | ('rows-uncovered' | 'rows-overlap' | 'row-never-applies' | 'rates-uncovered' | 'rates-overlap' | 'rates-end')
  | (
      | 'welsh-missing'
      | 'welsh-stale'
      | 'welsh-unconfirmed'
      | 'insertion'
      | 'columns'
      | 'link'
      | 'reading-age'
      | 'long-sentence'
    )
  | ('test-fails' | 'like' | 'no-tests' | 'route-untested' | 'option-untested' | 'outcome-untested');

/** Takes findings as they are made. */
export interface Findings {
  readonly all: Finding[];
  error(code: FindingCode, place: string, sentence: string, mend: string, part?: Part): void;
  warning(code: FindingCode, place: string, sentence: string, mend: string, part?: Part): void;
  advice(code: FindingCode, place: string, sentence: string, mend: string, part?: Part): void;
}

/** What else is known of a finding. */
type Part = Pick<Finding, 'from' | 'to' | 'flow'>;

/** An empty list of findings. The same finding is taken once. */
export function collectFindings(): Findings {
  const seen = new Set<string>();
  const all: Finding[] = [];
  const take =
    (severity: Severity): Findings['error'] =>
    (code, place, sentence, mend, part = {}) => {
      const key = `${code} ${place} ${sentence}`;
      if (seen.has(key)) return;
      seen.add(key);
      all.push({ code, severity, place, sentence, mend, ...part });
    };
  return { all, error: take('error'), warning: take('warning'), advice: take('advice') };
}

export const quoted = (text: string): string => `"${text}"`;

/** `a, b and c`. */
export function listed(parts: readonly string[], and = 'and'): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} ${and} ${parts.at(-1)!}`;
}
