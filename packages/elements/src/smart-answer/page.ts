import { html, nothing, type TemplateResult } from 'lit';
import { heading } from '../shared/govuk/templates/heading.js';
import { govukInsetText } from '../shared/govuk/templates/inset-text.js';
import { govukButton } from '../shared/govuk/templates/button.js';
import type { Page } from './journey.js';
import { renderStart } from './start.js';
import type { View } from './view.js';

/** One page of a flow: the start, a question, or what comes out. */
export function renderPage(view: View, page: Page): TemplateResult {
  const { preview, words } = view;
  const { asking } = view.parts;
  return html`<div class=${classesOf(view)} id=${view.id} lang=${view.teller.words.language}>
    ${preview ? govukInsetText({ text: words.preview(preview) }) : nothing} ${renderSwitch(view)}
    ${asking?.renderBack(view)} ${asking?.renderDropped(view)} ${renderMain(view, page)}
  </div>`;
}

/** Among the headings of a page, that of a question is no larger than they are. */
const classesOf = ({ level }: View): string =>
  `council-smart-answer__page${level > 2 ? ' council-smart-answer__page--within' : ''}`;

function renderMain(view: View, page: Page): TemplateResult {
  const { words, waiting, lost } = view;
  const { asking, ends } = view.parts;
  if (lost) return renderLost(view);
  if (waiting) return html`<p class="govuk-body" role="status">${words.waiting}</p>`;
  if (page.kind === 'start') return renderStart(view);
  const { state } = page;
  if (page.kind === 'question') {
    return html`${asking!.renderQuestion(view, page)} ${ends?.renderAnswers(ends.atEnd(view), state.path)}`;
  }
  return ends![page.kind === 'outcome' ? 'renderOutcome' : 'renderFailure'](ends!.atEnd(view), state);
}

/** What draws the page is blocked or gone. */
function renderLost({ words, level }: View): TemplateResult {
  return html`${heading(level, 'govuk-heading-l', words.broken)}
    <p class="govuk-body">${words.brokenAdvice}</p>`;
}

/** The other language, named in its own words. */
function renderSwitch({ otherLanguage, act }: View): TemplateResult | typeof nothing {
  if (!otherLanguage) return nothing;
  const { language, name } = otherLanguage;
  return html`<div class="council-smart-answer__language">
    ${govukButton({
      type: 'button',
      text: name,
      classes: 'govuk-button--secondary',
      attributes: { lang: language },
      onClick: () => act.speak(language),
    })}
  </div>`;
}
