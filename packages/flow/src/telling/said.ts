import type { Criterion, Ending, FlowFile, NextStep, PartOfWords, Result, Rule, Text } from '../flow.js';
import type { AtOutcome, AtQuestion, ResultState, State } from '../state.js';
import type { Block, Span } from './markup.js';
import type { Teller } from './teller.js';

/**
 * All that people get to read at a place of a flow, line by line: a question with its
 * options and what is wrong with an answer, or an outcome with figures, results, reasons
 * and how to go on.
 */
export function linesSaid(file: FlowFile, { at, facts }: State, teller: Teller): string[] {
  const { unavailable } = file;
  if (at.kind === 'question') return questionSaid(file, at, facts, teller);
  if (at.kind === 'outcome') return outcomeSaid(file, at, facts, teller);
  if (at.fault.code !== 'rates' || !unavailable) return [teller.words.failed(at.fault.code === 'rates')];
  return endingSaid(unavailable, facts, teller);
}

type Facts = State['facts'];

function questionSaid(
  file: FlowFile,
  { id, problems = [], options }: AtQuestion,
  facts: Facts,
  teller: Teller,
): string[] {
  const question = file.questions[id]!;
  const fields = Object.values(question.fields ?? {});
  const offered = (question.options ?? []).filter(({ value }) => !options || options.includes(value));
  const lines = [question.title, question.hint, ...fields.flatMap(({ title, hint }) => [title, hint])];
  return [
    ...problems.map((problem) => teller.problem(problem, question, facts)),
    ...lines.map((words) => teller.line(words, facts)),
    ...textOf(teller.blocks(question.body, facts)),
    ...offered.flatMap(({ label, hint }) => [teller.line(label, facts), teller.line(hint, facts)]),
    ...(question.type.startsWith('yes-no') ? teller.yesNo(question, facts) : []),
  ];
}

function outcomeSaid(file: FlowFile, at: AtOutcome, facts: Facts, teller: Teller): string[] {
  const outcome = file.outcomes![at.id]!;
  return [
    ...endingSaid(outcome, facts, teller),
    ...at.figures.flatMap(({ id, value }) => {
      const { label, ...figure } = outcome.figures![id]!;
      const name = teller.line(label, facts);
      return figure.columns
        ? [name, ...teller.rows(figure.columns, value)]
        : `${name}: ${teller.figure(figure, value)}`;
    }),
    ...at.results.flatMap((result) => resultSaid(file.results![result.id]!, result, facts, teller)),
  ];
}

function resultSaid(result: Result, { verdict, criteria, worth }: ResultState, facts: Facts, teller: Teller): string[] {
  const { yes, no } = teller.words;
  const reason = ({ label }: Criterion, met: boolean | null): string =>
    [teller.line(label, facts), met === null ? '?' : met ? yes : no].join(': ');
  return [
    ...(worth ? [`${teller.line(result.worth!.label, facts)}: ${teller.figure(result.worth!, worth.value)}`] : []),
    ...criteria.map(({ met }, at) => reason(result.criteria![at]!, met)),
    ...(verdict === 'not eligible'
      ? [teller.line(result.title, facts)]
      : endingSaid({ ...result, services: result.service && [result.service] }, facts, teller)),
  ];
}

function endingSaid(ending: Ending, facts: Facts, teller: Teller): string[] {
  const met = ({ if: condition }: { if?: Rule }): boolean =>
    condition === undefined || facts[String(condition)] === true;
  const step = ({ label, value, notes }: NextStep): string =>
    [[teller.line(label, facts), value].filter(Boolean).join(': '), teller.line(notes, facts)]
      .filter(Boolean)
      .join(' ');
  return [
    teller.line(ending.title, facts),
    teller.line(ending.short, facts),
    ...textOf(teller.blocks(ending.body, facts)),
    ...(ending['next-steps'] ?? []).filter(met).map(step),
    ...(ending.documents ?? []).map((document: Text | PartOfWords) => teller.line([document], facts)),
    ...(ending.services ?? []).filter(met).map(({ label }) => teller.line(label, facts)),
  ];
}

const textOf = (blocks: readonly Block[]): string[] =>
  blocks.flatMap((block) => ('spans' in block ? [plain(block.spans)] : block.items.map(plain)));

const plain = (spans: readonly Span[]): string =>
  spans.map((span) => (span.kind === 'link' ? plain(span.spans) : span.kind === 'text' ? span.text : '')).join('');
