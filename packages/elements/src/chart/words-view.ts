import { html, nothing, type TemplateResult } from 'lit';

/** The words of a chart: what stands before its picture, and is the chart to whoever cannot see that. */
export interface WordsView {
  id: string;
  headline: string;
  subtitle: string;
  /** Level of the headline, 2 to 6; a plain line of text when left out. */
  level?: number;
  sentences: readonly string[];
  language: string;
}

/** Headline, subtitle and summary, in the light DOM. */
export function renderWords({ id, headline, subtitle, level, sentences, language }: WordsView): TemplateResult {
  // What matters most stands by itself, for who reads no more than that.
  const [first, ...others] = sentences;
  const told = [first, others.join(' ')];
  return html`<div class="council-chart" lang=${language}>
    <p
      class="council-chart__headline"
      id="${id}-headline"
      dir="auto"
      role=${level ? 'heading' : nothing}
      aria-level=${level ?? nothing}
    >
      ${headline}
    </p>
    ${subtitle ? html`<p class="council-chart__subtitle" dir="auto">${subtitle}</p>` : nothing}
    ${told.filter(Boolean).map((text) => html`<p class="council-chart__summary" dir="ltr">${text}</p>`)}
  </div>`;
}
