import { FlowFault } from './fault.js';
import { type Passed, withoutSkipped } from './matters.js';
import { follow, type Position, routesOf } from './reach.js';
import type { Situation } from './situation.js';

/** Goes past questions that aren't asked: of these people, or since they can change nothing. */
export function withoutLeftOut(situation: Situation, from: Position): Passed {
  const left: string[] = [];
  for (let here = from; ;) {
    const [asked, passed] = withoutUnasked(situation, here);
    const [to, skipped, fault] = withoutSkipped(situation, asked);
    left.push(...passed, ...skipped);
    if (to.id === asked.id) return [to, left, fault];
    here = to;
  }
}

/**
 * Goes past questions that are only asked of others, by the last route of each.
 *
 * @returns where one comes to, and what was passed
 * @throws FlowFault `loop`, `nowhere`; and what rules throw
 */
function withoutUnasked(situation: Situation, from: Position): [to: Position, passed: string[]] {
  const { flow } = situation;
  const { questions } = flow.file;
  const passed = new Set<string>();
  for (let here = from; ;) {
    const question = Object.hasOwn(questions, here.id) ? questions[here.id] : undefined;
    const place = `questions.${here.id}`;
    if (question?.if === undefined || situation.holds(question.if, `${place}.if`)) return [here, [...passed]];
    if (passed.has(here.id)) throw new FlowFault('loop', place);
    passed.add(here.id);
    const next = follow(flow, routesOf(question).at(-1)!, here);
    if (!next) throw new FlowFault('nowhere', place);
    here = next;
  }
}
