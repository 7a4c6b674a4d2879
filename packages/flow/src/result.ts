import { toJson } from './feel/json.js';
import type { Result } from './flow.js';
import { figureOf } from './outcome.js';
import type { Situation } from './situation.js';
import type { CriterionState, ResultState, Verdict } from './state.js';

/** Whether a result is likely, and why; nothing where it is left out. */
export function resultOf(
  situation: Situation,
  id: string,
  { if: condition, criteria = [], worth }: Result,
): ResultState[] {
  const place = `results.${id}`;
  const offered = condition === undefined || situation.told(condition, `${place}.if`).value;
  if (offered === false) return [];
  const told = criteria.map(({ is }, at): CriterionState => {
    const { value: met, because } = situation.told(is, `${place}.criteria.${at}.is`);
    return { met, because };
  });
  const verdict = verdictOf([offered, ...told.map(({ met }) => met)]);
  const [value, because] = situation.noting(() =>
    worth && verdict !== 'not eligible'
      ? situation.ifAnswered(() => figureOf(situation, worth, `${place}.worth`))
      : null,
  );
  return [{ id, verdict, criteria: told, ...(value !== null && { worth: { id, value: toJson(value), because } }) }];
}

function verdictOf(met: readonly (boolean | null)[]): Verdict {
  if (met.includes(false)) return 'not eligible';
  return met.includes(null) ? 'unsure' : 'likely';
}
