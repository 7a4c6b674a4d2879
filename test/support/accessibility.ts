import 'axe-core/axe.min.js';
import type * as Axe from 'axe-core';

declare const axe: typeof Axe;

/** WCAG 2.2 AA and all earlier levels it holds, and what axe calls best practice. */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds wrong in a part of the page: rule, place and what to do. */
export async function faultsOf(context: Element): Promise<string[]> {
  const { violations, passes }: Axe.AxeResults = await axe.run(context, { runOnly: tags, resultTypes: ['violations'] });
  if (passes.length === 0) throw new Error('axe looked at nothing');
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ target, failureSummary = '' }) => `${id} at ${target.join(' ')}: ${failureSummary.split('\n').join(' ')}`,
    ),
  );
}
