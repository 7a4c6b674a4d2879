import 'axe-core/axe.min.js';
import type * as Axe from 'axe-core';

declare const axe: typeof Axe & {
  commons: { aria: { getRole(element: Element): string | null }; text: { accessibleText(element: Element): string } };
};

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

/** The roles in a part of the page in order, each with its name, as browsers give them to assistive technology. */
export function treeOf(context: Element): string[] {
  axe.setup(document);
  const { aria, text } = axe.commons;
  const tree = [context, ...context.querySelectorAll('*')].flatMap((element) => {
    const role = element.checkVisibility() && !element.closest('[aria-hidden="true"], svg') && aria.getRole(element);
    if (!role || /^(none|presentation|generic)$/.test(role)) return [];
    return `${role} ${text.accessibleText(element).replace(/\s+/g, ' ').trim()}`.trim();
  });
  axe.teardown();
  return tree;
}
