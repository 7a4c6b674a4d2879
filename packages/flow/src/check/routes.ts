import { nearest } from '../feel/check/nearest.js';
import { reachable, routesOf } from '../reach.js';
import type { Flow } from '../read-flow.js';
import { quoted } from './finding.js';
import { ownOf, type World } from './world.js';

/** Looks at where routes lead, without working out any condition. */
export function checkRoutes(world: World): void {
  const { file, starts, findings, owners } = world;
  const { questions, outcomes = {} } = file;
  const places = [...Object.keys(questions), ...Object.keys(outcomes)];

  function checkGoto(goto: string, place: string): void {
    if (goto === 'return' || ownOf(questions, goto) || ownOf(outcomes, goto) || (goto && ownOf(starts, goto))) return;
    const near = nearest(goto, places);
    const mend = near ? `Did you mean ${quoted(near)}?` : 'Name a question or an outcome, or write what is missing.';
    findings.error('goto-unknown', place, `There is no question or outcome ${quoted(goto)}.`, mend);
  }

  if (file.start?.goto !== undefined) checkGoto(file.start.goto, 'start.goto');
  const first = ownOf(questions, starts['']!);
  if (first?.if !== undefined) {
    const sentence = 'The first question is asked of everybody, so that its condition counts for nothing.';
    findings.error('rule', `questions.${starts['']!}.if`, sentence, 'Take "if" out, or begin with another question.');
  }
  for (const [id, question] of Object.entries(questions)) {
    const place = `questions.${id}.next`;
    const routes = routesOf(question);
    routes.forEach(({ if: condition, goto, then }, at) => {
      const there = Array.isArray(question.next) ? `${place}.${at}` : place;
      checkGoto(goto, Array.isArray(question.next) ? `${there}.goto` : there);
      if (then !== undefined) {
        checkGoto(then, `${there}.then`);
        if (!ownOf(starts, goto) || ownOf(questions, goto)) {
          const sentence = `${quoted(goto)} is not another flow, so that nothing comes back from it.`;
          findings.error('goto-return', `${there}.then`, sentence, 'Take "then" out.');
        }
      } else if (!ownOf(questions, goto) && ownOf(starts, goto) && returns(world, goto)) {
        const sentence = `The flow ${quoted(goto)} returns, and this route doesn't say where to.`;
        findings.error('goto-return', there, sentence, 'Add "then" with the question or outcome to go on with.');
      }
      if (goto === 'return' && !owners.has(`questions.${id}`)) {
        const sentence = 'Only a flow that another flow uses can return.';
        // It is no fault of a flow that is there for others and is looked at by itself.
        findings.advice('goto-return', there, sentence, 'Check the flow that uses this one as well.');
      }
      if (condition === undefined && at < routes.length - 1) {
        const sentence = 'This route has no condition, so that those after it are never looked at.';
        findings.error('route-after-default', there, sentence, 'Put it last, or give it a condition.');
      }
      if (condition !== undefined && at === routes.length - 1) {
        const sentence = 'The last route has a condition. An answer that meets none of them would lead nowhere.';
        findings.error('no-default', there, sentence, 'Add a last route without "if".');
      }
    });
  }
  const start = { id: starts['']!, returns: [] };
  const seen = reachable({ starts, file } as Flow, start);
  // Where a route leads nowhere, what it should lead to is not reached either.
  const isWhole = !findings.all.some(({ code }) => code === 'goto-unknown');
  for (const [part, named] of Object.entries({ questions, outcomes })) {
    for (const id of Object.keys(named)) {
      const place = `${part}.${id}`;
      if (!isWhole || seen.has(id) || owners.has(place)) continue;
      const what = part === 'questions' ? 'question' : 'outcome';
      findings.error(
        'unreachable',
        place,
        `No route leads to the ${what} ${quoted(id)}.`,
        `Lead a route to it, or take it out.`,
      );
    }
  }
  checkResultsShown(world);
}

/** Whether a flow that is used by this one leads back to it somewhere. */
function returns({ starts, file }: World, flow: string): boolean {
  const inside = reachable({ starts, file } as Flow, { id: starts[flow]!, returns: [] });
  return [...inside].some((id) => {
    const question = ownOf(file.questions, id);
    return question && routesOf(question).some(({ goto }) => goto === 'return');
  });
}

function checkResultsShown({ file, findings, owners }: World): void {
  const { results = {}, outcomes = {} } = file;
  const shown = new Set<string>();
  for (const [id, { results: some }] of Object.entries(outcomes)) {
    if (some === 'all') Object.keys(results).forEach((name) => shown.add(name));
    else {
      some?.forEach((name, at) => {
        shown.add(name);
        if (ownOf(results, name)) return;
        const near = nearest(name, Object.keys(results));
        const mend = near ? `Did you mean ${quoted(near)}?` : 'Write the result, or take it out of the list.';
        findings.error('goto-unknown', `outcomes.${id}.results.${at}`, `There is no result ${quoted(name)}.`, mend);
      });
    }
  }
  for (const name of Object.keys(results)) {
    if (shown.has(name) || owners.has(`results.${name}`)) continue;
    const mend = 'Add it to "results" of an outcome, or write "results: all" there.';
    findings.error('unreachable', `results.${name}`, `No outcome shows the result ${quoted(name)}.`, mend);
  }
}
