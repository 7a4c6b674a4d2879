import type { Field, Problem, Question, State } from '@council-kit/flow';
import { Teller } from '@council-kit/flow/telling';
import { tellingWords as english } from '@council-kit/flow/telling/en';
import type { TemplateResult } from 'lit';
import { govukErrorSummary } from '../shared/govuk/templates/error-summary.js';
import { idOf, partsOf } from './given.js';
import type { QuestionPage } from './journey.js';
import type { View } from './view.js';

export { sheets } from './later.styles.js';

/** What is wrong with an answer, in the language that is spoken. */
export function sentenceOf(
  { flow, teller, parts }: View,
  problem: Problem,
  field: Field,
  facts: State['facts'],
): string {
  const words = (teller.words.language === 'cy' && parts.welsh?.tellingWords) || english;
  return new Teller(flow.file, words).problem(problem, field, facts);
}

/** All that is wrong, each with a link to its field. */
export function renderSummary(view: View, { id, at, state }: QuestionPage, own: string): TemplateResult {
  const { flow, words } = view;
  const question = flow.file.questions[id]!;
  return govukErrorSummary({
    titleText: words.problem,
    errorList: (at.problems ?? []).map((problem) => {
      const target = targetOf(question, own, problem.part, !!question.repeat);
      return {
        text: sentenceFor(view, problem, question, state.facts),
        href: `#${target}`,
        onClick: (event) => {
          // The address stays as it is: it may say which page this is.
          event.preventDefault();
          goToField(event.currentTarget as Element, target);
        },
      };
    }),
    attributes: { tabindex: -1 },
  });
}

/** What is wrong, with the field it is wrong with, where the question has several. */
function sentenceFor(view: View, problem: Problem, question: Question, facts: State['facts']): string {
  const { teller, words } = view;
  const sentence = sentenceOf(view, problem, question, facts);
  const { repeat, fields, type } = question;
  const [first, ...others] = problem.part;
  const isItem = !!repeat && typeof first === 'number';
  const field = type === 'group' ? fields?.[(isItem ? others[0] : first) ?? ''] : undefined;
  // A sentence of the flow's own says by itself what it is about.
  const named = field && problem.code !== 'validate' ? words.of(teller.line(field.title, facts), sentence) : sentence;
  return isItem ? words.of(words.item(repeat.item && teller.text(repeat.item), first + 1), named) : named;
}

/** The id of the field that a part of an answer is given in. */
function targetOf(field: Field, id: string, part: Problem['part'], repeats = false): string {
  const { type, fields = {} } = field;
  const [first, ...others] = part;
  if (repeats) return targetOf(field, idOf(id, first ?? 0), others);
  if (type === 'group') {
    const name = first ?? Object.keys(fields)[0]!;
    return targetOf(fields[name]!, idOf(id, name), others);
  }
  const inner = first ?? partsOf(type)[0];
  return inner === undefined ? id : idOf(id, inner);
}

/** As GOV.UK's error summary does: the question comes into sight with the field. */
function goToField(link: Element, id: string): void {
  const root = link.getRootNode() as Document | ShadowRoot;
  const field = root.getElementById(id);
  const title = field?.closest('fieldset')?.querySelector('legend') ?? (field as HTMLInputElement | null)?.labels?.[0];
  (title ?? field)?.scrollIntoView();
  field?.focus({ preventScroll: true });
}
