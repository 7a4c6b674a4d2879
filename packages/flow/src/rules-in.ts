import type { LanguageTexts, Rule } from './flow.js';

/** A rule in a flow's file: an expression, the cell of a decision table, or what a text wants put in. */
export interface RuleInFile {
  readonly kind: 'rule' | 'cell' | 'insertion';
  readonly text: string;
  /** Where it stands: `questions.income.next.0.if`. */
  readonly place: string;
}

/** `{name}`, `{name as money}` or `{rate.column}` in a text. */
export const insertions = /\{([\p{L}_][\p{L}\d_.]*)(?: as [a-z]+)?\}/gu;

const ruleNames = /^(?:if|each|is|on|valid|times|min|max)$/;
/** What holds neither rules nor words for residents, whatever its members are called. */
const without = /^(?:tests|translated|parameters|columns|owner|sources)$/;

/** The cell of a decision table as a rule: a text in several languages is a record of them. */
export const ruleOf = (cell: Rule | LanguageTexts): Rule => (typeof cell === 'object' ? JSON.stringify(cell) : cell);

/** All rules in a part of a flow's file, in order. What isn't as it should be is passed over. */
export function* rulesIn(part: unknown, place: string): Generator<RuleInFile> {
  const name = place.slice(place.lastIndexOf('.') + 1);
  if (typeof part !== 'object' || part === null) {
    const text = `${part as string | number | boolean}`;
    // A date stands for itself where a limit belongs, and a value may be nothing but its rule.
    if (/^values\.[^.]+$/.test(place) || (ruleNames.test(name) && !/^\d{4}-\d\d-\d\d$/.test(text))) {
      yield { kind: 'rule', text, place };
    } else {
      for (const [, inserted] of text.matchAll(insertions)) yield { kind: 'insertion', text: inserted!, place };
    }
    return;
  }
  const { inputs, rows } = part as { inputs?: unknown; rows?: unknown };
  for (const [key, inner] of Object.entries(part)) {
    const there = place ? `${place}.${key}` : key;
    if (Array.isArray(inputs) && /^(?:inputs|rows|otherwise)$/.test(key)) yield* cellsIn(inner, there, inputs.length);
    else if (inner !== rows && !without.test(key)) yield* rulesIn(inner, there);
  }
}

/** The rules in a decision table: those of a row that come before `inputs` are cells. */
function* cellsIn(part: unknown, place: string, inputs: number): Generator<RuleInFile> {
  for (const [at, cell] of Object.entries(part as object)) {
    const there = `${place}.${at}`;
    if (Array.isArray(cell)) yield* cellsIn(cell, there, inputs);
    else if (typeof cell !== 'object')
      yield {
        kind: /rows\.\d+$/.test(place) && Number(at) < inputs ? 'cell' : 'rule',
        text: String(cell),
        place: there,
      };
  }
}
