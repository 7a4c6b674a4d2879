import { progressOf, type Question, type State } from '@council-kit/flow/core';
import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { govukButton } from '../shared/govuk/templates/button.js';
import { heading } from '../shared/govuk/templates/heading.js';
import { renderWords } from './blocks.js';
import { renderField } from './field.js';
import { idOf } from './given.js';
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
  return html`${problems.length ? view.parts.refusal!.renderSummary(view, page, own) : nothing}
  ${renderProgress(view, state)}
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
            ${renderWords(view, question.body, facts)}
            ${
              question.repeat || question.type === 'group'
                ? view.parts.fields!.renderSeveral(question, place, at.times)
                : renderField(question, { ...place, title: 'said' })
            }`
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

/** `None of these` goes with nothing else. */
function keepApart(box: HTMLInputElement): void {
  if (box.type !== 'checkbox' || !box.checked) return;
  const isApart = (each: Element): boolean => each.getAttribute('data-behaviour') === 'exclusive';
  for (const other of box.form!.querySelectorAll<HTMLInputElement>('input[type=checkbox]')) {
    if (other !== box && other.name === box.name && (isApart(box) || isApart(other))) other.checked = false;
  }
}
