import type { FlowFault } from '../fault.js';
import type { CalendarDate } from '../feel/calendar.js';
import { describe } from '../feel/check/describe.js';
import { FeelError } from '../feel/error.js';
import { routesOf } from '../reach.js';
import { daysAhead, tellAhead } from './ahead.js';
import type { Given, Stop, Survey } from './explore.js';
import { checkNever } from './never.js';
import { listed, quoted } from './finding.js';
import { valueInWords } from './table-rows.js';
import { ownOf, type World } from './world.js';

/** What a walk through a flow has shown. */
export function checkSurvey(world: World, survey: Survey, today: CalendarDate | undefined): void {
  const { findings } = world;
  const known = findings.all.filter(({ code }) => code === 'rule' || code === 'insertion').map(({ place }) => place);
  for (const stop of survey.stops) {
    const days = today && daysAhead(stop.error, today);
    if (days) tellAhead(world, stop.error as FlowFault, days);
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
  checkNever(world, survey);
}

function tellStop(world: World, { error, place, way }: Stop): void {
  const { findings } = world;
  if (error instanceof FeelError) {
    const { rule = '', from, to, code } = error;
    const there = preciselyAt(world, place, rule);
    const offsets = to ? { from, to } : {};
    if (code === 'missing') {
      const part = rule.slice(from, to);
      const name = /^[\p{L}_][\p{L}\d_.]*$/u.test(part) ? part : '';
      const sentence = `${name ? quoted(name) : part ? 'This part of the rule' : 'Something'} has no value here${when(world, way, rule, name)}.`;
      const mend = name
        ? `Say what to do then, as in "if ${name} = null then … else …", or ask it on every way here.`
        : 'Say in the rule what to do then.';
      findings.error('needs-answer', there, sentence, mend, offsets);
    } else {
      const sentence = `${describe(error, rule).replace(/\.$/, '')}${when(world, way, rule)}.`;
      findings.error(
        'fails',
        there,
        sentence,
        /^(?:kinds|unknown|member|argument|condition|items)$/.test(code)
          ? 'Mend the rule, or what it uses.'
          : 'Say in the rule what to do then, or refuse the answer with "validate".',
        offsets,
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
