import { describe } from '../feel/check/describe.js';
import { FeelError } from '../feel/error.js';
import { routesOf } from '../reach.js';
import type { Given, Stop, Survey } from './explore.js';
import { listed, quoted } from './finding.js';
import { valueInWords } from './table-rows.js';
import { ownOf, type World } from './world.js';

/** What a walk through a flow has shown. */
export function checkSurvey(world: World, survey: Survey): void {
  const { file, findings, owners } = world;
  // What only some answers were tried for may yet come about.
  const never = survey.complete ? 'warning' : 'advice';
  const known = findings.all.filter(({ code }) => code === 'rule' || code === 'insertion').map(({ place }) => place);
  for (const stop of survey.stops) {
    const there = stop.error instanceof FeelError ? preciselyAt(world, stop.place, stop.error.rule ?? '') : stop.place;
    if (!known.some((place) => place.startsWith(there))) tellStop(world, stop);
  }
  for (const [id, way] of survey.loops) {
    const circle = [...way.map(({ question }) => question), id].map(quoted).join(', ');
    const sentence = `The routes lead back to ${quoted(id)}, which has been answered by then: ${circle}.`;
    const mend = 'Lead on from there. To ask the same thing several times, use "repeat".';
    findings.error('loop', `questions.${way.at(-1)?.question ?? id}.next`, sentence, mend);
  }
  // Where a rule can't be worked out, or a route leads nowhere, that much is never come to is no news.
  if (known.length || findings.all.some(({ code }) => code === 'goto-unknown')) return;
  for (const [id, question] of Object.entries(file.questions)) {
    if (!survey.reached.has(id) || owners.has(`questions.${id}`)) continue;
    const place = `questions.${id}`;
    if (!survey.answered.has(id)) {
      const sentence = `None of the answers to ${quoted(id)} that were tried was taken, so that nothing after it was looked at.`;
      findings.warning(
        'not-all-tried',
        place,
        sentence,
        'Check its validations, or add a test with an answer that is taken.',
      );
      continue;
    }
    routesOf(question).forEach(({ if: condition }, at, routes) => {
      if (survey.taken.has(`${id} ${at}`)) return;
      const there = Array.isArray(question.next) ? `${place}.next.${at}` : `${place}.next`;
      // That no answer takes the default is no fault: it is there for whatever may be added.
      if (condition === undefined && at === routes.length - 1 && at > 0) {
        const sentence = `No answers that were tried take the last route of ${quoted(id)}.`;
        findings.advice(
          'route-never-taken',
          there,
          sentence,
          'Leave it as it is, or let it be the last of the others.',
        );
      } else if (condition !== undefined) {
        const sentence = `No answers that were tried take this route of ${quoted(id)}.`;
        findings[never]('route-never-taken', there, sentence, 'Mend its condition or those before it, or take it out.');
      }
    });
    question.options?.forEach(({ value }, at) => {
      const there = `${place}.options.${at}`;
      const key = `${id} ${value}`;
      if (!survey.offered.has(key)) {
        const sentence = `The option ${quoted(value)} is never offered.`;
        findings[never]('option-never-offered', `${there}.if`, sentence, 'Mend its condition, or take the option out.');
      } else if (question.type === 'radio' && !question.repeat && !survey.ledOn.has(key)) {
        const sentence = `The option ${quoted(value)} leads nowhere: it is offered, and then never taken.`;
        findings.error('option-dead-end', there, sentence, 'Take the option out, or mend the validations or routes.');
      }
    });
  }
  for (const part of ['questions', 'outcomes'] as const) {
    for (const id of Object.keys(file[part] ?? {})) {
      const place = `${part}.${id}`;
      const already = findings.all.some(({ code, place: one }) => code === 'unreachable' && one === place);
      if (survey.reached.has(id) || already || owners.has(place)) continue;
      const what = part === 'questions' ? 'question' : 'outcome';
      const sentence = `No answers that were tried lead to the ${what} ${quoted(id)}.`;
      findings[never]('unreachable', place, sentence, 'Mend the routes that lead to it, or take it out.');
    }
  }
  for (const id of Object.keys(file.results ?? {})) {
    const place = `results.${id}`;
    const shown = !findings.all.some(({ code, place: one }) => code === 'unreachable' && one === place);
    const told = survey.stops.some(({ place: one }) => one.startsWith(place));
    if (!shown || told || survey.possible.has(id) || !survey.complete || owners.has(place)) continue;
    const sentence = `No answers that were tried make anybody eligible for ${quoted(id)}.`;
    findings.warning('result-never-likely', place, sentence, 'Mend its criteria, or take it out.');
  }
  if (!survey.complete) {
    const sentence = 'There are too many combinations of answers to try all. Some were picked at random.';
    findings.advice('not-all-tried', '', sentence, 'Add tests for the cases that matter most.');
  }
}

function tellStop(world: World, { error, place, way }: Stop): void {
  const { findings } = world;
  if (error instanceof FeelError) {
    const { rule = '', from, to, code } = error;
    const there = preciselyAt(world, place, rule);
    const part = to ? { from, to } : {};
    if (code === 'missing') {
      const name = rule.slice(from, to);
      const sentence = `${name ? quoted(name) : 'Something'} has no value here${when(world, way, rule, name)}.`;
      const mend = name
        ? `Say what to do then, as in "if ${name} = null then … else …", or ask it on every way here.`
        : 'Say in the rule what to do then.';
      findings.error('needs-answer', there, sentence, mend, part);
    } else {
      const sentence = `${describe(error, rule).replace(/\.$/, '')}${when(world, way, rule)}.`;
      findings.error(
        'fails',
        there,
        sentence,
        /^(?:kinds|unknown|member|argument|condition|items)$/.test(code)
          ? 'Mend the rule, or what it uses.'
          : 'Say in the rule what to do then, or refuse the answer with "validate".',
        part,
      );
    }
    return;
  }
  const { code, details } = error.fault;
  if (code === 'rows') {
    const table = place.split('.')[1]!;
    const known = findings.all.some((one) => one.code.startsWith('rows-') && one.place.startsWith(`${place}.`));
    if (known) return;
    const [sentence, mend] = details.length
      ? [
          `Rows ${listed(details.map((at) => `${Number(at) + 1}`))} of ${quoted(table)} all apply`,
          'Make them differ, or write "hit: first" if the first of them is to count.',
        ]
      : [`No row of ${quoted(table)} applies`, 'Add a row for it, or "otherwise" with what is to be given then.'];
    const which = details.length ? 'rows-overlap' : 'rows-uncovered';
    findings.error(which, `${place}.rows`, `${sentence}${when(world, way, '', '', table)}.`, mend);
  } else if (code === 'parameter') {
    findings.error(
      'shape',
      `${place}.value`,
      `This parameter is not of the type ${details[0]!}.`,
      'Change its value or its type.',
    );
  } else if (code !== 'rates' && code !== 'circle' && code !== 'nowhere') {
    findings.error('fails', place, `This can't be worked out (${code}).`, 'Mend the rule.');
  }
}

/** The rule of a text at one place, found in the part that was being worked out. */
function preciselyAt({ rules }: World, place: string, rule: string): string {
  const found = rules.find((site) => site.text === rule && site.place.startsWith(place));
  return found?.place ?? place;
}

/** The answers that lead to something, as far as they have to do with it. */
function when(
  { file, treeOf, namesOf, questionsBehind, usedBy }: World,
  way: readonly Given[],
  rule: string,
  but = '',
  table = '',
): string {
  const tree = rule ? treeOf(rule) : undefined;
  const about = questionsBehind(table ? usedBy(table) : tree ? namesOf(tree) : []);
  const forks = (id: string): boolean => routesOf(ownOf(file.questions, id)!).length > 1;
  const telling = way.filter(({ question }) => question !== but && (about.has(question) || forks(question)));
  const some = telling
    .slice(-4)
    .map(({ question, value }) => `${question} is ${value === null ? 'left blank' : valueInWords(value)}`);
  return some.length ? ` when ${listed(some)}` : '';
}
