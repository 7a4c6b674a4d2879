import type { Flow, State, Step } from '@council-kit/flow';
import { conditionInWords } from '@council-kit/flow/graph';
import type { Teller } from '@council-kit/flow/telling';
import { readArguments } from '../arguments.js';
import { exitStatus, UsageError } from '../command.js';
import { stepThrough } from '@council-kit/flow';
import type { Terminal } from '../terminal.js';
import { listed } from '../words.js';
import type { FlowCommand } from './command.js';
import { openFlow, readSource } from './file.js';
import { answersGiven, steppingGiven, steppingOptions, tellerFor } from './given.js';

/** Says where some answers lead, and why: which rule, and which answers. */
export const explain: FlowCommand = async (args, terminal, signal) => {
  const { values, positionals } = readArguments('flow', args, {
    ...steppingOptions,
    answers: { type: 'string' },
    answer: { type: 'string', multiple: true },
    test: { type: 'string' },
    json: { type: 'boolean', default: false },
  });
  const flow = openFlow(await readSource(positionals[0]), terminal);
  if (!flow) return exitStatus.failed;
  const test = values.test === undefined ? undefined : testNamed(flow, values.test);
  const stepping = await steppingGiven(flow, { ...values, today: values.today ?? test?.today }, signal);
  const answers = { ...test?.answers, ...(await answersGiven(values.answers, values.answer)) };
  const parameters = { ...test?.parameters, ...stepping.parameters };
  const rates = { ...stepping.rates, ...test?.rates };
  const state = stepThrough(flow, answers, { ...stepping, parameters, rates, holidays: test?.holidays });
  if (values.json) terminal.out(JSON.stringify(state, null, 2));
  else explainState(flow, state, tellerFor(flow, values.language), terminal);
  return state.at.kind === 'failed' ? exitStatus.warnings : exitStatus.well;
};

function testNamed({ file }: Flow, name: string) {
  const found = file.tests?.find((test) => test.name === name);
  if (!found) throw new UsageError(`There is no test "${name}" in this flow.`);
  return found;
}

/** Prints the way, and what came of it, each with its reason. */
export function explainState(flow: Flow, state: State, teller: Teller, { out, paint }: Terminal): void {
  const { questions, results = {}, outcomes = {} } = flow.file;
  const { at, facts } = state;
  out(`On ${teller.date(state.today)}`);
  for (const step of state.path) {
    const question = questions[step.question]!;
    out('');
    out(paint.bold(teller.line(question.title, facts) || step.question));
    out(`  ${teller.answer(question, step.value, facts).replaceAll('\n', ', ') || '(left blank)'}`);
    out(paint.dim(`  leads to ${step.to}: ${reasonOf(flow, step)}`));
    if (step.skipped.length) out(paint.dim(`  left out, since they can change nothing: ${step.skipped.join(', ')}`));
  }
  if (state.dropped.length) out(`\nAnswers that apply no more: ${state.dropped.join(', ')}`);
  out('');
  if (at.kind === 'failed') {
    const { code, place, details, rule } = at.fault;
    out(`${paint.poor('It can’t go on')} at ${place}: ${code}${details.length ? ` (${details.join(', ')})` : ''}`);
    if (rule !== undefined) out(`  rule: ${rule}`);
    return;
  }
  if (at.kind === 'question') {
    const question = questions[at.id]!;
    out(
      `${at.problems ? 'Refuses the answer to' : 'Asks next'}: ${teller.line(question.title, facts) || at.id} [${at.id}]`,
    );
    for (const problem of at.problems ?? []) out(`  ${teller.problem(problem, question, facts)}`);
    return;
  }
  const outcome = outcomes[at.id]!;
  out(`${paint.bold(teller.line(outcome.title, facts) || at.id)} [${at.id}]`);
  for (const { id, value, because } of at.figures) {
    const figure = outcome.figures![id]!;
    out(`  ${teller.line(figure.label, facts) || id}: ${teller.figure(figure, value)}`);
    out(paint.dim(`    ${String(figure.is)}${because.length ? `, by ${listed(because)}` : ''}`));
  }
  const headings = { likely: 'Likely', unsure: 'More has to be known', 'not eligible': 'Not eligible' } as const;
  for (const verdict of ['likely', 'unsure', 'not eligible'] as const) {
    for (const { id, criteria, worth } of at.results.filter((one) => one.verdict === verdict)) {
      const result = results[id]!;
      out(`  ${headings[verdict]}: ${teller.line(result.title, facts) || id} [${id}]`);
      if (worth && result.worth)
        out(`    ${teller.line(result.worth.label, facts)}: ${teller.figure(result.worth, worth.value)}`);
      criteria.forEach(({ met, because }, index) => {
        const { label, is } = result.criteria![index]!;
        const said = met === null ? 'not known' : met ? 'yes' : 'no';
        out(`    ${said}: ${teller.line(label, facts)}`);
        out(paint.dim(`      ${String(is)}${because.length ? `, by ${listed(because)}` : ''}`));
      });
    }
  }
}

/** Why a route was taken. */
function reasonOf({ file }: Flow, { question, route, because }: Step): string {
  const { next } = file.questions[question]!;
  if (!Array.isArray(next)) return 'the only way';
  const { if: condition } = (next as readonly { if?: string }[])[route] ?? {};
  if (condition === undefined) return next.length > 1 ? 'no other route applied' : 'the only way';
  return `${conditionInWords(condition, file)}${because.length ? `, by ${listed(because)}` : ''}`;
}
