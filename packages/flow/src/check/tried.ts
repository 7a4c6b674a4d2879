import type { Flow } from '../read-flow.js';
import type { TestReport } from '../run-tests.js';
import type { StepOptions } from '../situation.js';
import { explore, type Survey } from './explore.js';
import { goFurther } from './guided.js';
import { withTests } from './proven.js';
import { reportOf } from './tested.js';
import type { World } from './world.js';

/** What walking through a flow and running its tests have shown. */
export interface Tried {
  readonly survey: Survey;
  /** Nothing where the tests weren't run, or can't be. */
  readonly report: TestReport | undefined;
}

/** The last of these, so that a flow is not walked through again when only its words have changed. */
let last: { readonly key: string; readonly tried: Tried } | undefined;

/** Walks through a flow, and runs its tests, unless that has just been done with the same rules. */
export function triedOut(world: World, flow: Flow, options: StepOptions, tests: boolean): Tried {
  const key = JSON.stringify([ruled(world), options.today, options.rates ?? null, tests]);
  if (last?.key !== key) {
    const report = tests ? reportOf(flow) : undefined;
    const walked = explore(world, flow, options);
    const survey = goFurther(world, flow, options, report ? withTests(walked, report.results) : walked);
    last = { key, tried: { survey, report } };
  }
  return last.tried;
}

/** All of a flow that a walk or a test can tell apart: of its words what stands in them, where no test looks at the words. */
function ruled({ file, texts, starts }: World): unknown {
  const looksAtWords = file.tests?.some(({ expect }) => 'says' in expect || 'says-not' in expect);
  const words = new Map(texts.map(({ place, inserted }) => [place, inserted.join()]));
  const without = (part: unknown, place: string): unknown => {
    const inserted = words.get(place);
    if (inserted !== undefined || typeof part !== 'object' || part === null) return inserted ?? part;
    return Object.entries(part).map(([name, inner]) => [name, without(inner, place ? `${place}.${name}` : name)]);
  };
  return looksAtWords ? [file, starts] : [without({ ...file, translated: undefined }, ''), starts];
}
