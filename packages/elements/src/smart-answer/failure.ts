import type { Failed, State } from '@council-kit/flow';
import { html, type TemplateResult } from 'lit';
import { heading } from '../shared/govuk/templates/heading.js';
import { renderWords } from './blocks.js';
import { renderAnswers } from './answers.js';
import { renderOnward } from './ending.js';
import type { EndView } from './view.js';

/** What is said where the flow can't go on. It never guesses. */
export function renderFailure(view: EndView, state: State): TemplateResult {
  const { flow, teller, words, level } = view;
  const { fault } = state.at as Failed;
  const { unavailable } = flow.file;
  const isKnown = fault.code === 'rates';
  if (isKnown && unavailable) {
    return html`${heading(level, 'govuk-heading-l', teller.line(unavailable.title, state.facts))}
    ${renderWords(view, unavailable.body, state.facts)} ${renderOnward(view, unavailable, state.facts, level + 1)}
    ${renderAnswers(view, state.path)}`;
  }
  return html`${heading(level, 'govuk-heading-l', isKnown ? words.unavailable : words.broken)}
    <p class="govuk-body">${isKnown ? words.unavailableAdvice : words.brokenAdvice}</p>
    ${renderAnswers(view, state.path)}`;
}
