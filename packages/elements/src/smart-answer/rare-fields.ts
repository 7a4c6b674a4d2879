import type { Field, Problem, Question } from '@council-kit/flow';
import { html, nothing, type TemplateResult } from 'lit';
import { govukButton } from '../shared/govuk/templates/button.js';
import { govukErrorMessage } from '../shared/govuk/templates/error-message.js';
import { govukFieldset } from '../shared/govuk/templates/fieldset.js';
import { govukHint } from '../shared/govuk/templates/hint.js';
import { govukTextarea } from '../shared/govuk/templates/textarea.js';
import { renderAddress, renderCountry, renderDate, renderSalary } from './field-parts.js';
import { optionsOf, renderField } from './field.js';
import { idOf, partOf, textOf, timesOf } from './given.js';
import { helpFor, labelFor, type Place } from './place.js';

export { sheets } from './later.styles.js';

/** A field that few flows have. */
export function renderRareField(field: Field, place: Place): TemplateResult {
  switch (field.type) {
    case 'date':
    case 'month':
      return renderDate(field, place);
    case 'salary':
      return renderSalary(field, place);
    case 'address':
      return renderAddress(field, place);
    case 'country':
      return renderCountry(field, place, optionsOf(field, place));
    case 'group':
      return renderFields(field, place);
    default:
      return govukTextarea({
        ...helpFor(field, place),
        name: place.id,
        label: labelFor(field, place),
        value: textOf(place.given),
      });
  }
}

/** The fields of a group, one below the other. */
function renderFields({ fields = {} }: Field, place: Place): TemplateResult {
  const { id, given, problems } = place;
  return html`${Object.entries(fields).map(([name, field]) =>
    renderField(field, {
      ...place,
      id: idOf(id, name),
      given: partOf(given, name),
      problems: within(problems, name),
      title: 'plain',
      options: undefined,
    }),
  )}`;
}

/** Several fields, or several answers of one kind, under a title that has been said. */
export function renderSeveral(question: Question, place: Place, exactly: number | undefined): TemplateResult {
  const { view, facts, problems } = place;
  const { teller, words, parts } = view;
  const hint = teller.line(question.hint, facts);
  const ofAll = problems.find(({ part }) => !part.length);
  return html`${hint ? govukHint({ text: hint }) : nothing}
  ${
    ofAll
      ? govukErrorMessage({
          text: parts.refusal!.sentenceOf(view, ofAll, question, facts),
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

function within(problems: readonly Problem[], name: string | number): Problem[] {
  return problems
    .filter(({ part }) => part[0] === name)
    .map((problem) => ({ ...problem, part: problem.part.slice(1) }));
}

const formOf = (event: Event): HTMLFormElement => (event.currentTarget as HTMLButtonElement).form!;
