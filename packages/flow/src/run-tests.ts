import { evaluate } from './feel/evaluate.js';
import { type FeelJson, fromJson, toJson } from './feel/json.js';
import { parse } from './feel/parse.js';
import { equal, type FeelValue } from './feel/values.js';
import type { FlowTest, Question, Rule } from './flow.js';
import { routesOf } from './reach.js';
import type { Flow } from './read-flow.js';
import type { StepOptions } from './situation.js';
import type { State } from './state.js';
import { stepThrough } from './step-through.js';

/** One thing that a test expects and that isn't so. */
export interface Difference {
  /** `outcome`, `question`, `error`, `fails`, `figures.weekly`, `likely`, `unsure`; `answers` where some were never asked for. */
  readonly what: string;
  readonly expected: FeelJson;
  readonly got: FeelJson;
}

export interface TestResult {
  readonly test: FlowTest;
  readonly differences: readonly Difference[];
  readonly state: State;
}

/** How many of the parts of a flow the tests go through, and the places of those that they don't: `questions.income.next.1`. */
export interface Covered {
  readonly taken: number;
  readonly all: number;
  readonly missing: readonly string[];
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
  const { tests = [], questions } = flow.file;
  const results = tests.map((test) => runTest(flow, test));
  const seen = new Set<string>();
  for (const { state } of results) for (const place of placesIn(state, questions)) seen.add(place);
  const parts = Object.entries(questions);
  const routes = parts.flatMap(([id, question]) => routesOf(question).map((_, at) => `questions.${id}.next.${at}`));
  const options = parts.flatMap(([id, question]) => valuesOf(question).map((_, at) => `questions.${id}.options.${at}`));
  return { results, coverage: { routes: covered(routes, seen), options: covered(options, seen) } };
}

function runTest(flow: Flow, test: FlowTest): TestResult {
  const { today, answers, parameters, rates, holidays, expect } = test;
  const options: StepOptions = { today, parameters, rates, holidays };
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
  for (const verdict of ['likely', 'unsure'] as const) {
    const found = at.kind === 'outcome' ? at.results.filter((one) => one.verdict === verdict) : [];
    compare(verdict, expect[verdict] && [...expect[verdict]].sort(), found.map(({ id }) => id).sort());
  }
  const asked = new Set([...state.path.map(({ question }) => question), refused]);
  const unasked = Object.keys(answers).filter((id) => answers[id] != null && !asked.has(id));
  compare('answers', [], unasked);
  return { test, differences, state };
}

function figureOf(rule: Rule | null): FeelValue {
  return rule === null ? null : evaluate(parse(String(rule)), new Map());
}

/** The routes and options that somebody went through. */
function* placesIn({ path }: State, questions: Flow['file']['questions']): Generator<string> {
  for (const { question: id, route, value } of path) {
    yield `questions.${id}.next.${route}`;
    const values = valuesOf(questions[id]!);
    for (const one of Array.isArray(value) ? value : [value]) {
      if (values.includes(one)) yield `questions.${id}.options.${values.indexOf(one)}`;
    }
  }
}

/** What can be picked, as it is read. */
function valuesOf({ type, options = [] }: Question): FeelJson[] {
  if (type === 'yes-no') return [true, false];
  return type === 'yes-no-dont-know' ? [true, false, null] : options.map(({ value }) => value);
}

function covered(all: readonly string[], seen: ReadonlySet<string>): Covered {
  const missing = all.filter((place) => !seen.has(place));
  return { taken: all.length - missing.length, all: all.length, missing };
}
