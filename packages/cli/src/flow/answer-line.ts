import type { FeelJson, Problem, Question, State } from '@council-kit/flow';
import type { Teller } from '@council-kit/flow/telling';
import { runWords } from './run-words.js';

/** What one of several answers is called: `Child 2`. Counted from 0. */
export function itemName({ repeat }: Question, at: number, teller: Teller): string {
  const name = repeat?.item === undefined ? '' : teller.text(repeat.item);
  return name ? `${name} ${at + 1}` : runWords[teller.words.language].item(at + 1);
}

/** An answer on one line, with what each of several is called. */
export function answerLine(question: Question, value: FeelJson, teller: Teller, facts: State['facts']): string {
  const lineOf = (asked: Question, one: FeelJson): string => teller.answer(asked, one, facts).replaceAll('\n', ', ');
  if (!question.repeat || !Array.isArray(value)) return lineOf(question, value);
  const one = { ...question, repeat: undefined };
  return value.map((item, at) => `${itemName(question, at, teller)}: ${lineOf(one, item)}`).join('; ');
}

/** What is wrong with an answer, and with which of several. */
export function problemLine(problem: Problem, question: Question, teller: Teller, facts: State['facts']): string {
  const said = teller.problem(problem, question, facts);
  const at = problem.part.find((part) => typeof part === 'number');
  return at === undefined || !question.repeat ? said : `${itemName(question, at, teller)}: ${said}`;
}
