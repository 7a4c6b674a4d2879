import { html, nothing, type TemplateResult } from 'lit';
import { govukBackLink } from '../shared/govuk/templates/back-link.js';
import { govukInsetText } from '../shared/govuk/templates/inset-text.js';
import type { View } from './view.js';

/** The way to the page before this one. */
export function renderBack({ journey, words, act, id }: View): TemplateResult | typeof nothing {
  if (!journey.hasBack) return nothing;
  return govukBackLink({
    text: words.back,
    href: `#${id}`,
    onClick: (event) => {
      event.preventDefault();
      act.back();
    },
  });
}

/** The answers that a change has made pointless, by their questions. */
export function renderDropped({ id: own, flow, journey, teller, words }: View): TemplateResult | typeof nothing {
  const { dropped } = journey;
  if (!dropped.length) return nothing;
  const titles = dropped.flatMap(({ id, facts }) => teller.line(flow.file.questions[id]?.title, facts) || []);
  return govukInsetText({
    html: html`<p class="govuk-body">${words.dropped(titles.length === 1)}</p>
      <ul class="govuk-list govuk-list--bullet">
        ${titles.map((title) => html`<li>${title}</li>`)}
      </ul>`,
    id: `${own}-dropped`,
    attributes: { role: 'status' },
  });
}
