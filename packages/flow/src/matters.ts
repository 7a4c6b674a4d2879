import { FeelError } from './feel/error.js';
import type { FeelValue } from './feel/values.js';
import { FlowFault } from './fault.js';
import type { Rule } from './flow.js';
import { follow, type Position, reachable, routesOf } from './reach.js';
import { type RuleInFile, rulesIn } from './rules-in.js';
import type { Situation } from './situation.js';

/** So many questions in a row are looked past at most. */
const farthest = 500;

/** Where one comes to, which questions were left out, and why none of that question's ways can be told, whatever is answered. */
export type Passed = [to: Position, skipped: string[], fault?: FlowFault | FeelError];

/**
 * Goes past questions that can change no result, figure, text or way any more, where
 * the flow asks only what matters. A question that any of those may need is asked.
 */
export function withoutSkipped(situation: Situation, from: Position): Passed {
  const { flow } = situation;
  const { questions, ask } = flow.file;
  /** The first place from each on that matters; itself while that is looked for. */
  const ends = new Map<string, Position>();
  const faults = new Map<string, FlowFault | FeelError | undefined>();

  function past(here: Position, needed: ReadonlySet<string>, steps: number): Position {
    const key = keyOf(here);
    const known = ends.get(key);
    if (known || !steps || needed.has(here.id) || !Object.hasOwn(questions, here.id)) return known ?? here;
    ends.set(key, here);
    let end: Position | undefined;
    const { if: asked = true } = questions[here.id]!;
    const routes = [...routesOf(questions[here.id]!).entries()];
    for (const [at, route] of decided(situation, asked) === false ? routes.slice(-1) : routes) {
      const holds = route.if === undefined || decided(situation, route.if);
      if (holds === false) continue;
      if (holds === null && !end) {
        faults.set(key, faultOf(situation, route.if!, `questions.${here.id}.next.${at}.if`));
        return here;
      }
      const there = follow(flow, route, here);
      const found = there && past(there, needed, steps - 1);
      if (!found || (end && keyOf(end) !== keyOf(found))) return here;
      end = found;
      if (holds) break;
    }
    ends.set(key, end ?? here);
    return end ?? here;
  }

  if (ask !== 'what matters') return [from, []];
  return situation.whileOpen(() => {
    const to = past(from, questionsNeeded(situation, from), farthest);
    const skipped = [...ends].filter(([key, end]) => keyOf(end) === keyOf(to) && key !== keyOf(to));
    return [to, skipped.map(([key]) => key.split(' ')[0]!), faults.get(keyOf(to))];
  });
}

const keyOf = ({ id, returns }: Position): string => [id, ...returns].join(' ');

/** What a rule is worth as things stand; undefined where that still depends on answers. */
function decided(situation: Situation, rule: Rule): FeelValue | undefined {
  try {
    return situation.remembered(`open ${rule}`, () => situation.worth(rule, '')).value;
  } catch (error) {
    // What is given to a value or a table that rules call isn't known here.
    if (error instanceof FeelError) return /^(?:missing|unknown)$/.test(error.code) ? undefined : null;
    if (error instanceof FlowFault) return null;
    throw error;
  }
}

/** What is wrong with a condition that can't be worked out. */
function faultOf(situation: Situation, rule: Rule, place: string): FlowFault | FeelError | undefined {
  try {
    situation.holds(rule, place);
    return undefined;
  } catch (error) {
    if (error instanceof FeelError || error instanceof FlowFault) return error;
    throw error;
  }
}

/** The questions that something still needs which isn't decided. */
function questionsNeeded(situation: Situation, from: Position): ReadonlySet<string> {
  const { questions, results = {}, outcomes = {}, values, tables, rates } = situation.flow.file;
  const named = { ...values, ...tables, ...rates };
  const needed = new Set<string>();
  const seen = new Set<string>();

  function need(part: object, known = seen, except?: string): void {
    for (const { kind, rule, names } of rulesOf(part)) {
      if (known.has(rule) || (kind !== 'cell' && decided(situation, rule) !== undefined)) continue;
      for (const name of names) {
        if (Object.hasOwn(questions, name) && name !== except) needed.add(name);
        if (!Object.hasOwn(named, name) || known.has(name) || decided(situation, name) !== undefined) continue;
        known.add(name);
        const value = named[name]!;
        need(typeof value === 'object' ? value : { is: value }, known, except);
      }
    }
  }

  const ahead = [...reachable(situation.flow, from)];
  for (const id of ahead) {
    if (!Object.hasOwn(outcomes, id)) continue;
    const { results: shown = [] } = outcomes[id]!;
    need(outcomes[id]!);
    for (const one of shown === 'all' ? Object.keys(results) : shown) {
      const { if: condition = true, criteria = [] } = results[one] ?? {};
      const closed = [condition, ...criteria.map(({ is }) => is)].some((rule) => decided(situation, rule) === false);
      if (!closed && results[one]) need(results[one]);
    }
  }
  // A question doesn't need itself: whether its own answer changes the way is found by following its routes.
  for (const id of ahead) if (Object.hasOwn(questions, id)) need(questions[id]!, new Set(seen), id);
  return needed;
}

type RuleOfPart = Pick<RuleInFile, 'kind'> & { readonly rule: string; readonly names: readonly string[] };

const rulesOfParts = new WeakMap<object, readonly RuleOfPart[]>();

/** The rules in a part, with what may be names in them: looked up once. */
function rulesOf(part: object): readonly RuleOfPart[] {
  let known = rulesOfParts.get(part);
  if (!known) {
    known = [...rulesIn(part, '')].map(({ kind, text: rule }) => ({
      kind,
      rule,
      names: rule.match(/[\p{L}_][\p{L}\d_]*/gu) ?? [],
    }));
    rulesOfParts.set(part, known);
  }
  return known;
}
