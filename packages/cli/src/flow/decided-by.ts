import { type FeelJson, type Flow, type State, type StepOptions, stepThrough, worthOfNames } from '@council-kit/flow';
import type { Teller } from '@council-kit/flow/telling';

/** The names that something was decided by, each with what it was worth, as a list. Empty where there are none. */
export type DecidedBy = (because: readonly string[]) => string;

/** So many names are told, the first that were asked for. */
const mostNames = 8;
/** A longer worth is left out: it would say nothing. */
const longest = 60;

/** Says what things were decided by. Names that came to nothing, as questions that weren't asked, decided nothing. */
export function decidedBy(flow: Flow, state: State, options: StepOptions, teller: Teller): DecidedBy {
  const { at, path } = state;
  const reasons =
    at.kind === 'outcome' ? [...at.figures, ...at.results.flatMap(({ criteria }) => criteria), ...path] : path;
  const names = new Set(reasons.flatMap(({ because }) => because));
  const worths = worthOfNames(flow, state, options, [...names]);
  const said = (name: string, worth: FeelJson): string => {
    const words = teller.value(worth);
    return words && words.length <= longest ? `${name} (${words})` : name;
  };
  return (because) =>
    because
      .filter((name) => Object.hasOwn(worths, name))
      .slice(0, mostNames)
      .map((name) => said(name, worths[name]!))
      .join(', ');
}

/** What the titles of all questions on the way have put in, besides what is known where it ends. */
export function factsOnTheWay(flow: Flow, state: State, options: StepOptions): State['facts'] {
  let facts: State['facts'] = {};
  let answers: Record<string, unknown> = {};
  for (const { question, given } of state.path) {
    facts = { ...facts, ...stepThrough(flow, answers, options).facts };
    answers = { ...answers, [question]: given };
  }
  return { ...facts, ...state.facts };
}
