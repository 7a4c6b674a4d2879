import { html, nothing, type TemplateResult } from 'lit';

/** Paragraphs as they stand, or nothing. */
export function renderTexts(texts: readonly string[], lang?: string): TemplateResult | typeof nothing {
  if (texts.length === 0) return nothing;
  return html`${texts.map((text) => html`<p class="council-service-lines" lang=${lang ?? nothing}>${text}</p>`)}`;
}

/** A list, or nothing. */
export function renderList(items: readonly string[]): TemplateResult | typeof nothing {
  if (items.length === 0) return nothing;
  return html`<ul class="council-service-list">
    ${items.map((item) => html`<li>${item}</li>`)}
  </ul>`;
}
