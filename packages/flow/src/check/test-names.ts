import { nearest } from '../feel/check/nearest.js';
import { quoted } from './finding.js';
import type { World } from './world.js';

/**
 * Looks whether what tests name is there: questions, outcomes, figures and results.
 *
 * @returns the positions of the tests that name something else
 */
export function namesInTests({ file, findings }: World): ReadonlySet<number> {
  const { questions, outcomes = {}, results = {}, tests = [] } = file;
  const figures = Object.values(outcomes).flatMap((one) => Object.keys(one.figures ?? {}));
  const known = {
    question: Object.keys(questions),
    outcome: Object.keys(outcomes),
    result: Object.keys(results),
    figure: [...figures, ...Object.keys(results)],
  };
  const found = new Set<number>();
  tests.forEach(({ answers, expect }, at) => {
    const look = (kind: keyof typeof known, name: string | undefined, place: string): void => {
      if (name === undefined || known[kind].includes(name)) return;
      found.add(at);
      const near = nearest(name, known[kind]);
      const mend = near ? `Did you mean ${quoted(near)}?` : `Name one that the flow has, or take it out.`;
      findings.error('test-fails', `tests.${at}.${place}`, `There is no ${kind} ${quoted(name)}.`, mend);
    };
    for (const name of Object.keys(answers)) look('question', name, `answers.${name}`);
    for (const member of ['question', 'error'] as const) look('question', expect[member], `expect.${member}`);
    look('outcome', expect.outcome, 'expect.outcome');
    for (const name of Object.keys(expect.figures ?? {})) look('figure', name, `expect.figures.${name}`);
    for (const member of ['likely', 'unsure', 'not-eligible'] as const) {
      expect[member]?.forEach((name, index) => look('result', name, `expect.${member}.${index}`));
    }
  });
  return found;
}
