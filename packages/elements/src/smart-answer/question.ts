import { progressOf, type Field, type Problem, type Question, type State } from '@council-kit/flow';
import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { govukButton } from '../shared/govuk/templates/button.js';
import { govukErrorMessage } from '../shared/govuk/templates/error-message.js';
import { govukErrorSummary } from '../shared/govuk/templates/error-summary.js';
import { govukFieldset } from '../shared/govuk/templates/fieldset.js';
import { heading } from '../shared/govuk/templates/heading.js';
import { govukHint } from '../shared/govuk/templates/hint.js';
import { renderWords } from './blocks.js';
import { renderField } from './field.js';
import { idOf, partOf, partsOf, timesOf } from './given.js';
import type { QuestionPage } from './journey.js';
import type { Place } from './place.js';
import type { View } from './view.js';

/** A question with its fields, and what is wrong with what was answered. */
export function renderQuestion(view: View, page: QuestionPage): TemplateResult {
  const { flow, teller, words, act, id: prefix } = view;
  const { id, at, state } = page;
  const { facts } = state;
  const question = flow.file.questions[id]!;
  const own = idOf(prefix, id);
  const given = view.draft ?? at.given ?? view.journey.answers[id];
  const { problems = [] } = at;
  const heard = (run: (form: HTMLFormElement) => void) => (event: Event) => {
    event.preventDefault();
    run(event.currentTarget as HTMLFormElement);
  };
  const place: Place = { view, id: own, facts, given, problems, options: at.options, title: 'heading' };
  // Lit keeps a field from page to page, with what was typed into it, unless it is told that this is another.
  return html`${renderSummary(view, page, own)} ${renderProgress(view, state)}
  ${keyed(
    `${id} ${state.path.length}`,
    html`<form
      novalidate
      autocomplete="on"
      @submit=${heard((form) => act.answer(form))}
      @input=${(event: Event) => act.edit(event.currentTarget as HTMLFormElement)}
      @change=${(event: Event) => {
        keepApart(event.target as HTMLInputElement);
        act.edit(event.currentTarget as HTMLFormElement);
      }}
    >
      ${
        hasHeadingInField(question)
          ? renderField(question, place)
          : html`${heading(view.level, 'govuk-heading-l', teller.line(question.title, facts))}
            ${renderWords(view, question.body, facts)} ${renderFields(question, place, at.times)}`
      }
      ${govukButton({ text: words.continue })}
    </form>`,
  )}`;
}

/** How far one has come, where that can be known. */
function renderProgress({ flow, words }: View, state: State): TemplateResult | typeof nothing {
  const ahead = progressOf(flow, state);
  if (!ahead) return nothing;
  const behind = state.path.length;
  return html`<p class="govuk-caption-m council-smart-answer__progress">
    ${words.progress(behind + 1, behind + ahead.least, behind + ahead.most)}
  </p>`;
}

/** Whether the question is asked by its legend or label alone. */
function hasHeadingInField({ type, body, repeat }: Question): boolean {
  return type !== 'group' && !body && !repeat;
}

function renderFields(question: Question, place: Place, exactly: number | undefined): TemplateResult {
  const { view, facts, problems } = place;
  const { teller, words } = view;
  if (!question.repeat && question.type !== 'group') return renderField(question, { ...place, title: 'said' });
  const hint = teller.line(question.hint, facts);
  const ofAll = problems.find(({ part }) => !part.length);
  return html`${hint ? govukHint({ text: hint }) : nothing}
  ${
    ofAll
      ? govukErrorMessage({
          text: teller.problem(ofAll, question, facts),
          id: idOf(place.id, 'error'),
          visuallyHiddenText: words.error,
        })
      : nothing
  }
  ${question.repeat ? renderItems(question, place, exactly) : renderField(question, place)}`;
}

/** Several answers of one kind, each with a number, and what adds one or takes one away. */
function renderItems(question: Question, place: Place, exactly: number | undefined): TemplateResult {
  const { view, id, given, problems } = place;
  const { teller, words, act } = view;
  const { min = 1, max = 20, item, add } = question.repeat!;
  const times = timesOf(question, given, exactly);
  const single: Field = { ...question, hint: undefined };
  const name = item && teller.text(item);
  return html`${Array.from({ length: times }, (_, position) => {
    const title = words.item(name, position + 1);
    const fields = renderField(single, {
      ...place,
      id: idOf(id, position),
      given: partOf(given, position),
      problems: within(problems, position),
      title: 'said',
    });
    return govukFieldset({
      classes: 'council-smart-answer__item',
      legend: { text: title, classes: 'govuk-fieldset__legend--m' },
      html: html`${fields}${
        exactly === undefined && times > min
          ? govukButton({
              type: 'button',
              html: html`${words.remove} <span class="govuk-visually-hidden">${title}</span>`,
              classes: 'govuk-button--secondary',
              onClick: (event) => act.repeat(formOf(event), position),
            })
          : nothing
      }`,
    });
  })}
  ${
    exactly === undefined && times < max
      ? govukButton({
          type: 'button',
          text: add ? teller.text(add) : words.add(name),
          classes: 'govuk-button--secondary',
          onClick: (event) => act.repeat(formOf(event)),
        })
      : nothing
  }`;
}

function renderSummary(view: View, { id, at, state }: QuestionPage, own: string): TemplateResult | typeof nothing {
  const { flow, words } = view;
  const question = flow.file.questions[id]!;
  if (!at.problems?.length) return nothing;
  return govukErrorSummary({
    titleText: words.problem,
    errorList: at.problems.map((problem) => {
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
function sentenceFor({ teller, words }: View, problem: Problem, question: Question, facts: State['facts']): string {
  const sentence = teller.problem(problem, question, facts);
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

function within(problems: readonly Problem[], name: string | number): Problem[] {
  return problems
    .filter(({ part }) => part[0] === name)
    .map((problem) => ({ ...problem, part: problem.part.slice(1) }));
}

/** `None of these` goes with nothing else. */
function keepApart(box: HTMLInputElement): void {
  if (box.type !== 'checkbox' || !box.checked) return;
  const isApart = (each: Element): boolean => each.getAttribute('data-behaviour') === 'exclusive';
  for (const other of box.form!.querySelectorAll<HTMLInputElement>('input[type=checkbox]')) {
    if (other !== box && other.name === box.name && (isApart(box) || isApart(other))) other.checked = false;
  }
}

const formOf = (event: Event): HTMLFormElement => (event.currentTarget as HTMLButtonElement).form!;
