import type { Question, Step } from '@council-kit/flow';
import { html, nothing, type TemplateResult } from 'lit';
import { govukButton } from '../shared/govuk/templates/button.js';
import { heading } from '../shared/govuk/templates/heading.js';
import { govukSummaryList } from '../shared/govuk/templates/summary-list.js';
import type { EndView } from './view.js';

/** What was answered so far, each with a way to change it. */
export function renderAnswers(view: EndView, path: readonly Step[]): TemplateResult | typeof nothing {
  const { words, act, level } = view;
  if (!path.length) return nothing;
  return html`<section class="council-smart-answer__answers" aria-labelledby=${`${view.id}-answers`}>
    ${heading(Math.min(6, level + 1), 'govuk-heading-m', words.answers, `${view.id}-answers`)}
    ${govukSummaryList({
      rows: path.map((step) => {
        const question = view.flow.file.questions[step.question]!;
        const title = view.teller.line(question.title, factsOf(view, step.question, question));
        return {
          key: { text: title },
          value: { html: renderValue(view, step, question) },
          actions: {
            items: [
              {
                href: `#${view.id}`,
                text: words.change,
                visuallyHiddenText: title,
                onClick: (event) => {
                  event.preventDefault();
                  act.change(step.question);
                },
              },
            ],
          },
        };
      }),
    })}
    ${govukButton({
      type: 'button',
      text: words.startAgain,
      classes: 'govuk-button--secondary',
      onClick: () => act.startAgain(),
    })}
  </section>`;
}

/** An answer in words, one line for each part of it. */
function renderValue(view: EndView, { question: id, value }: Step, question: Question): TemplateResult {
  const { teller, words } = view;
  const facts = factsOf(view, id, question);
  const { repeat, type } = question;
  if (repeat && type === 'group' && Array.isArray(value)) {
    const { repeat: _, ...single } = question;
    const name = repeat.item && teller.text(repeat.item);
    return html`${value.map(
      (one, position) =>
        html`<p class="govuk-body">
          <strong>${words.item(name, position + 1)}</strong><br />${renderLines(teller.answer(single, one, facts))}
        </p>`,
    )}`;
  }
  const said = teller.answer(question, value, facts);
  return said ? renderLines(said) : html`${words.notGiven}`;
}

const renderLines = (said: string): TemplateResult =>
  html`${said.split('\n').map((line, position) => html`${position ? html`<br />` : nothing}${line}`)}`;

/** Whether what a question says depends on earlier answers, by its part of the file. */
const depends = new WeakMap<Question, boolean>();

/** The facts of the words of a question on the way; worked out only where they need any. */
export function factsOf(
  { journey }: EndView,
  id: string,
  question: Question,
): ReturnType<typeof journey.stateAt>['facts'] {
  if (!depends.has(question)) {
    const { title, options, fields } = question;
    depends.set(question, /\{[\p{L}_]|"if":/u.test(JSON.stringify([title, options, fields])));
  }
  return depends.get(question) ? journey.stateAt(id).facts : {};
}
