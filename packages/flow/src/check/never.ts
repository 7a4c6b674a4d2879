import type { Question } from '../flow.js';
import { routesOf } from '../reach.js';
import type { Survey } from './explore.js';
import { listed, quoted } from './finding.js';
import { conditionsBefore, settling } from './settled.js';
import { ownOf, type World } from './world.js';

/** So many things that weren't come to are named. */
const mostNamed = 3;

/**
 * Tells what no answers lead to. Only what can't come about is to be mended; what merely
 * wasn't come to by the answers that were tried is one piece of advice.
 */
export function checkNever(world: World, survey: Survey): void {
  const { file, findings, owners } = world;
  const isSettled = settling(world, survey);
  const isOwn = (place: string): boolean => !owners.has(place);
  /** What wasn't come to, though it may be. */
  const open: string[] = [];

  /** Whether a route is never taken though its question is answered, and can't be. */
  const isNever = (id: string, at: number): boolean =>
    !survey.taken.has(`${id} ${at}`) && survey.answered.has(id) && isSettled(id, conditionsBefore(world, id, at));
  const lost = unreachable(world, survey, isNever, isSettled);

  function checkRoutes(id: string, question: Question): void {
    const place = `questions.${id}`;
    routesOf(question).forEach(({ if: condition }, at, routes) => {
      if (survey.taken.has(`${id} ${at}`)) return;
      const there = Array.isArray(question.next) ? `${place}.next.${at}` : `${place}.next`;
      const isLast = condition === undefined && at === routes.length - 1 && at > 0;
      if (!isNever(id, at)) {
        if (!lost.has(id))
          open.push(routes.length > 1 ? `route ${at + 1} of ${quoted(id)}` : `the way on from ${quoted(id)}`);
      } else if (isLast) {
        // That no answer takes the default is no fault: it is there for whatever may be added.
        const sentence = `No answers take the last route of ${quoted(id)}.`;
        const mend = 'Leave it as it is, or let it be the last of the others.';
        findings.advice('route-never-taken', there, sentence, mend);
      } else if (condition !== undefined) {
        const sentence = `No answers take this route of ${quoted(id)}.`;
        const mend = 'Mend its condition or those before it, or take it out.';
        findings.warning('route-never-taken', there, sentence, mend);
      }
    });
  }

  function checkOptions(id: string, question: Question): void {
    const valid = (question.validate ?? []).map((one) => one.valid);
    const conditions = conditionsBefore(world, id, routesOf(question).length);
    const stopped = survey.stops.some(({ place }) => place.startsWith(`questions.${id}.`));
    question.options?.forEach(({ value, if: condition }, at) => {
      const there = `questions.${id}.options.${at}`;
      const key = `${id} ${value}`;
      if (!survey.offered.has(key)) {
        if (condition !== undefined && survey.reached.has(id) && isSettled(id, [condition])) {
          const sentence = `The option ${quoted(value)} is never offered.`;
          findings.warning(
            'option-never-offered',
            `${there}.if`,
            sentence,
            'Mend its condition, or take the option out.',
          );
        } else if (survey.reached.has(id)) open.push(`the option ${quoted(value)} of ${quoted(id)}`);
      } else if (question.type === 'radio' && !question.repeat && !survey.ledOn.has(key)) {
        if (!stopped && isSettled(id, [...valid, ...conditions])) {
          const sentence = `The option ${quoted(value)} leads nowhere: it is offered, and then never taken.`;
          findings.error('option-dead-end', there, sentence, 'Take the option out, or mend the validations or routes.');
        } else open.push(`the option ${quoted(value)} of ${quoted(id)}`);
      }
    });
  }

  for (const [id, question] of Object.entries(file.questions)) {
    if (!isOwn(`questions.${id}`)) continue;
    if (survey.answered.has(id) || !lost.has(id)) checkRoutes(id, question);
    checkOptions(id, question);
  }
  for (const id of lost) {
    const place = ownOf(file.questions, id) ? `questions.${id}` : `outcomes.${id}`;
    const already = findings.all.some(({ code, place: one }) => code === 'unreachable' && one === place);
    if (already || !isOwn(place)) continue;
    const what = ownOf(file.questions, id) ? 'question' : 'outcome';
    const sentence = `No answers lead to the ${what} ${quoted(id)}.`;
    findings.warning('unreachable', place, sentence, 'Mend the routes that lead to it, or take it out.');
  }
  const results = checkResults(world, survey);
  tellOpen(world, survey, [...open, ...results]);
}

/** Questions and outcomes that can't be come to: each way there is never taken, or leads on from such a question. */
function unreachable(
  { file }: World,
  { reached }: Survey,
  isNever: (id: string, at: number) => boolean,
  isSettled: ReturnType<typeof settling>,
): ReadonlySet<string> {
  const all = [...Object.keys(file.questions), ...Object.keys(file.outcomes ?? {})];
  const lost = new Set(all.filter((id) => !reached.has(id)));
  const ways = Object.entries(file.questions).flatMap(([from, question]) =>
    routesOf(question).map(({ goto, then }, at) => ({ from, at, to: [goto, then] })),
  );
  const isLost = (id: string): boolean => {
    const there = ways.filter(({ to }) => to.includes(id));
    const only = ownOf(file.questions, id)?.if;
    if (only !== undefined && there.some(({ from }) => reached.has(from)) && isSettled(id, [only])) return true;
    return there.length > 0 && there.every(({ from, at }) => lost.has(from) || isNever(from, at));
  };
  for (let before = -1; before !== lost.size;) {
    before = lost.size;
    for (const id of lost) if (!isLost(id)) lost.delete(id);
  }
  return lost;
}

/** Results that nobody was found to be eligible for: told where nobody can be, and given back where that isn't known. */
function checkResults({ file, findings, owners }: World, survey: Survey): string[] {
  return Object.keys(file.results ?? {}).flatMap((id) => {
    const place = `results.${id}`;
    const shown = !findings.all.some(({ code, place: one }) => code === 'unreachable' && one === place);
    const told = survey.stops.some(({ place: one }) => one.startsWith(place));
    if (!shown || told || survey.possible.has(id) || owners.has(place)) return [];
    if (!survey.complete) return [`the result ${quoted(id)}`];
    const sentence = `No answers that were tried make anybody eligible for ${quoted(id)}.`;
    findings.warning('result-never-likely', place, sentence, 'Mend its criteria, or take it out.');
    return [];
  });
}

function tellOpen(
  { file, findings, owners }: World,
  { answered, reached, taken, complete }: Survey,
  open: string[],
): void {
  if (!open.length) {
    if (complete) return;
    const sentence = 'There are too many combinations of answers to try all. Some were picked at random.';
    findings.advice('not-all-tried', '', sentence, 'Add tests for the cases that matter most.');
    return;
  }
  const own = Object.entries(file.questions).filter(([id]) => !owners.has(`questions.${id}`));
  const routes = own.flatMap(([id, question]) => routesOf(question).map((_, at) => taken.has(`${id} ${at}`)));
  const count = routes.filter(Boolean).length;
  const blocked = own.map(([id]) => id).filter((id) => reached.has(id) && !answered.has(id));
  const rest = open.length - mostNamed;
  const named = rest > 1 ? [...open.slice(0, mostNamed), `${rest} more`] : open;
  const sentence =
    count < routes.length
      ? `Only ${count} of ${routes.length} routes were tried.`
      : `Not all that may come about was tried: ${listed(named)}.`;
  const mend = blocked.length
    ? `Add a test that gets past ${listed(blocked.slice(0, mostNamed).map(quoted), 'or')}.`
    : `Add a test for what is left: ${listed(named)}.`;
  findings.advice('not-all-tried', '', sentence, mend);
}
