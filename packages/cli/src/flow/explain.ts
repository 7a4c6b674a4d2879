import type { AtOutcome, Flow, Language, Route, Rule, State, Step } from '@council-kit/flow';
import { conditionInWords } from '@council-kit/flow/graph';
import type { Teller } from '@council-kit/flow/telling';
import { readArguments } from '../arguments.js';
import { exitStatus, UsageError } from '../command.js';
import { stepThrough, type StepOptions } from '@council-kit/flow';
import type { Terminal } from '../terminal.js';
import type { FlowCommand } from './command.js';
import { answerLine, problemLine } from './answer-line.js';
import { type DecidedBy, decidedBy, factsOnTheWay } from './decided-by.js';
import { explainWords } from './explain-words.js';
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
  const state = stepThrough(flow, answers, { ...stepping, parameters, rates });
  if (values.json) terminal.out(JSON.stringify(state, null, 2));
  else explainState(flow, state, { ...stepping, parameters, rates }, tellerFor(flow, values.language), terminal);
  return state.at.kind === 'failed' ? exitStatus.warnings : exitStatus.well;
};

function testNamed({ file }: Flow, name: string) {
  const found = file.tests?.find((test) => test.name === name);
  if (!found) throw new UsageError(`There is no test "${name}" in this flow.`);
  return found;
}

/** Prints the way, and what came of it, each with its reason. */
export function explainState(
  flow: Flow,
  state: State,
  stepping: StepOptions,
  teller: Teller,
  terminal: Terminal,
): void {
  const { questions } = flow.file;
  const { at } = state;
  const facts = factsOnTheWay(flow, state, stepping);
  const by = decidedBy(flow, state, stepping, teller);
  const { out, paint } = terminal;
  const words = explainWords[teller.words.language];
  out(words.on(teller.date(state.today)));
  for (const step of state.path) {
    const question = questions[step.question]!;
    out('');
    out(paint.bold(teller.line(question.title, facts) || step.question));
    out(`  ${answerLine(question, step.value, teller, facts) || words.blank}`);
    out(paint.dim(`  ${words.leadsTo(step.to, reasonOf(flow, step, facts, teller, by))}`));
    if (step.skipped.length) out(paint.dim(`  ${words.skipped(step.skipped.join(', '))}`));
  }
  if (state.dropped.length) out(`\n${words.dropped(state.dropped.join(', '))}`);
  if (state.unknown) out(`\n${words.unknown(state.unknown.join(', '))}`);
  out('');
  if (at.kind === 'failed') {
    const { code, place, details, rule } = at.fault;
    out(paint.poor(words.stops(place, details.length ? `${code} (${details.join(', ')})` : code)));
    if (rule !== undefined) out(`  ${words.rule(rule)}`);
  } else if (at.kind === 'question') {
    const question = questions[at.id]!;
    const title = `${teller.line(question.title, facts) || at.id} [${at.id}]`;
    out(at.problems ? words.refuses(title) : words.asks(title));
    for (const problem of at.problems ?? []) out(`  ${problemLine(problem, question, teller, facts)}`);
  } else explainOutcome(flow, at, facts, teller, terminal, by);
}

function explainOutcome(
  { file }: Flow,
  at: AtOutcome,
  facts: State['facts'],
  teller: Teller,
  { out, paint }: Terminal,
  by: DecidedBy,
): void {
  const { results = {}, outcomes = {} } = file;
  const { language } = teller.words;
  const words = explainWords[language];
  const outcome = outcomes[at.id]!;
  const ruleOf = (rule: Rule, because: readonly string[]): string =>
    paint.dim(withNames(String(rule), by(because), language));
  out(`${paint.bold(teller.line(outcome.title, facts) || at.id)} [${at.id}]`);
  for (const { id, value, because } of at.figures) {
    const figure = outcome.figures![id]!;
    const { columns } = figure;
    out(`  ${teller.line(figure.label, facts) || id}: ${columns ? '' : teller.figure(figure, value)}`.trimEnd());
    if (columns) for (const row of teller.rows(columns, value)) out(`    - ${row}`);
    out(`    ${ruleOf(figure.is, because)}`);
  }
  for (const verdict of ['likely', 'unsure', 'not eligible'] as const) {
    for (const { id, criteria, worth } of at.results.filter((one) => one.verdict === verdict)) {
      const result = results[id]!;
      out(`  ${words.verdicts[verdict]}: ${teller.line(result.title, facts) || id} [${id}]`);
      if (worth && result.worth) {
        out(`    ${teller.line(result.worth.label, facts)}: ${teller.figure(result.worth, worth.value)}`);
      }
      criteria.forEach(({ met, because }, index) => {
        const { label, is } = result.criteria![index]!;
        const said = met === null ? words.notKnown : met ? words.yes : words.no;
        out(`    ${said}: ${teller.line(label, facts)}`);
        out(`      ${ruleOf(is, because)}`);
      });
    }
  }
}

/** Why a route was taken. */
function reasonOf(
  { file }: Flow,
  { question, route, because }: Step,
  facts: State['facts'],
  teller: Teller,
  by: DecidedBy,
): string {
  const { language } = teller.words;
  const words = explainWords[language];
  const { next } = file.questions[question]!;
  if (!Array.isArray(next)) return words.onlyWay;
  const { if: condition } = (next as readonly Route[])[route] ?? {};
  if (condition === undefined) return next.length > 1 ? words.noOther : words.onlyWay;
  const reason = conditionInWords(condition, file, language);
  return withNames(teller.line(reason, facts) || reason, by(because), language);
}

/** A rule, with the names that it was decided by and what each was worth. */
function withNames(rule: string, names: string, language: Language): string {
  return names ? explainWords[language].by(rule, names) : rule;
}
