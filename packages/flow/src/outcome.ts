import { type FeelJson, toJson } from './feel/json.js';
import type { Scope } from './feel/run.js';
import type { FeelValue } from './feel/values.js';
import { factsOf } from './facts.js';
import type { Figure, Outcome } from './flow.js';
import type { Situation } from './situation.js';
import type { AtOutcome, FigureState, State } from './state.js';

/**
 * An outcome with its figures and results, and the facts of its words.
 *
 * @throws as `Situation.worth` does: a figure is exact or isn't given
 */
export function outcomeOf(situation: Situation, id: string, outcome: Outcome): [AtOutcome, State['facts']] {
  const place = `outcomes.${id}`;
  const values = new Map<string, FeelValue>();
  const figures = Object.entries(outcome.figures ?? {}).flatMap(([name, figure]): FigureState[] => {
    const [value, because] = situation.noting(() => figureOf(situation, figure, `${place}.figures.${name}`));
    if (value === null) return [];
    values.set(name, value);
    return [{ id: name, value: toJson(value), because }];
  });
  const scope: Scope = { get: (name) => values.get(name) ?? situation.get(name) };
  const { results: all = {} } = situation.flow.file;
  const shown = outcome.results === 'all' ? Object.keys(all) : (outcome.results ?? []);
  const results = shown.flatMap((name) => {
    const work = () => situation.flow.rest!.resultOf(situation, name, all[name]!);
    return Object.hasOwn(all, name) ? situation.remembered(all[name], work).value : [];
  });
  const facts: Record<string, FeelJson> = { ...factsOf(situation, outcome, place, scope) };
  for (const { id: name } of results)
    Object.assign(facts, factsOf(situation, all[name]!, `results.${name}`, scope, true));
  return [{ kind: 'outcome', id, figures, results }, facts];
}

/**
 * What a figure is worth; null where its condition isn't met.
 *
 * @throws as `Situation.worth` does
 */
export function figureOf(situation: Situation, { if: condition, is }: Figure, place: string): FeelValue {
  if (condition !== undefined && !situation.holds(condition, `${place}.if`)) return null;
  return situation.worth(is, `${place}.is`);
}
