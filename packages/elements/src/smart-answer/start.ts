import { html, type TemplateResult } from 'lit';
import { govukButton } from '../shared/govuk/templates/button.js';
import { heading } from '../shared/govuk/templates/heading.js';
import { renderWords } from './blocks.js';
import type { View } from './view.js';

/** What stands before the first question. */
export function renderStart(view: View): TemplateResult {
  const { flow, journey, teller, words, level, act } = view;
  const { title, summary, start } = flow.file;
  const { facts } = journey.stateAt(journey.state.path[0]?.question ?? '');
  return html`${heading(level, 'govuk-heading-l', teller.text(title))}
  ${summary ? html`<p class="govuk-body-l">${teller.text(summary)}</p>` : ''} ${renderWords(view, start?.body, facts)}
  ${govukButton({
    type: 'button',
    text: start?.button ? teller.text(start.button) : words.start,
    isStartButton: true,
    onClick: () => act.begin(),
  })}`;
}
