import { evaluate } from './feel/evaluate.js';
import { type FeelJson, fromJson, toJson } from './feel/json.js';
import { parse } from './feel/parse.js';
import { equal, type FeelValue } from './feel/values.js';
import { unsaid } from './expected-words.js';
import { type Covered, coverageOf } from './coverage.js';
import type { FlowTest, Rule } from './flow.js';
import type { Flow } from './read-flow.js';
import type { StepOptions } from './situation.js';
import type { State } from './state.js';
import { stepThrough } from './step-through.js';

/** One thing that a test expects and that isn't so. */
export interface Difference {
  /**
   * `outcome`, `question`, `error`, `fails`, `figures.weekly`, `likely`, `unsure`,
   * `not-eligible`, `says`, `says-not`; `answers` where some were never asked for. `end`
   * comes first where something else differs since no outcome is reached, and none of
   * the first four says so: what is got is `question`, `error` or `failed`.
   */
  readonly what: string;
  readonly expected: FeelJson;
  readonly got: FeelJson;
}

export interface TestResult {
  readonly test: FlowTest;
  readonly differences: readonly Difference[];
  readonly state: State;
}

export interface TestReport {
  readonly results: readonly TestResult[];
  readonly coverage: { readonly routes: Covered; readonly options: Covered };
}

/**
 * Runs the tests in a flow's file, and says which routes and options they go through.
 *
 * @throws FeelError for a test whose `today` is no date, or a figure that can't be read
 */
export function runTests(flow: Flow): TestReport {
  const results = (flow.file.tests ?? []).map((test) => runTest(flow, test));
  const states = results.map(({ state }) => state);
  return { results, coverage: coverageOf(flow.file, states) };
}

function runTest(flow: Flow, test: FlowTest): TestResult {
  const { today, answers, parameters, rates, expect } = test;
  const options: StepOptions = { today, parameters, rates };
  const state = stepThrough(flow, answers, options);
  const { at } = state;
  const differences: Difference[] = [];
  const compare = (what: string, expected: FeelJson | undefined, got: FeelJson): void => {
    if (expected !== undefined && !equal(fromJson(expected), fromJson(got))) differences.push({ what, expected, got });
  };

  const refused = at.kind === 'question' && at.problems ? at.id : null;
  compare('error', expect.error, refused);
  compare('question', expect.question, at.kind === 'question' && !refused ? at.id : null);
  compare('outcome', expect.outcome, at.kind === 'outcome' ? at.id : null);
  compare('fails', expect.fails, at.kind === 'failed' ? at.fault.code : null);
  for (const [id, rule] of Object.entries(expect.figures ?? {})) {
    const worths = at.kind === 'outcome' ? [...at.figures, ...at.results.flatMap(({ worth }) => worth ?? [])] : [];
    const figure = worths.find((one) => one.id === id);
    compare(`figures.${id}`, toJson(figureOf(rule)), figure?.value ?? null);
  }
  for (const verdict of ['likely', 'unsure', 'not eligible'] as const) {
    const found = at.kind === 'outcome' ? at.results.filter((one) => one.verdict === verdict) : [];
    const what = verdict === 'not eligible' ? 'not-eligible' : verdict;
    compare(what, expect[what] && [...expect[what]].sort(), found.map(({ id }) => id).sort());
  }
  differences.push(...unsaid(flow, state, expect));
  const asked = new Set([...state.path.map(({ question }) => question), refused]);
  const unasked = Object.keys(answers).filter((id) => answers[id] != null && !asked.has(id));
  compare('answers', [], unasked);
  // Whatever else is missing is missing for this reason.
  const isTold = differences.some(({ what }) => /^(?:error|question|outcome|fails)$/.test(what));
  const elsewhere = expect.question ?? expect.error ?? expect.fails;
  if (differences.length && !isTold && at.kind !== 'outcome' && elsewhere === undefined) {
    differences.unshift({ what: 'end', expected: 'outcome', got: refused ? 'error' : at.kind });
  }
  return { test, differences, state };
}

function figureOf(rule: Rule | null): FeelValue {
  return rule === null ? null : evaluate(parse(String(rule)), new Map());
}
