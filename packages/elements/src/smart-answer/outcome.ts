import type { AtOutcome, Criterion, FigureState, Outcome, ResultState, State, Verdict } from '@council-kit/flow';
import { html, nothing, type TemplateResult } from 'lit';
import { heading } from '../shared/govuk/templates/heading.js';
import { govukSummaryList } from '../shared/govuk/templates/summary-list.js';
import { renderWords } from './blocks.js';
import { renderAnswers } from './answers.js';
import { renderBasis } from './basis.js';
import { renderOnward } from './ending.js';
import { renderTools } from './tools.js';
import type { EndView } from './view.js';

const verdicts: readonly Verdict[] = ['likely', 'unsure', 'not eligible'];

/** What comes out at the end: words, figures, results with their reasons, and how to go on. */
export function renderOutcome(view: EndView, state: State): TemplateResult {
  const at = state.at as AtOutcome;
  const { flow, teller, level } = view;
  const outcome = flow.file.outcomes![at.id]!;
  const { facts } = state;
  return html`${heading(level, 'govuk-heading-l', teller.line(outcome.title, facts))}
  ${renderFigures(view, outcome, at.figures, facts)} ${renderWords(view, outcome.body, facts)}
  ${verdicts.map((verdict) => renderVerdict(view, verdict, at.results, facts))}
  ${renderOnward(view, outcome, facts, level + 1)} ${renderAnswers(view, state.path)} ${renderTools(view)}`;
}

function renderFigures(
  view: EndView,
  { figures = {} }: Outcome,
  shown: readonly FigureState[],
  facts: State['facts'],
): TemplateResult | typeof nothing {
  if (!shown.length) return nothing;
  const { teller } = view;
  const because = [...new Set(shown.flatMap((figure) => figure.because))];
  return html`${govukSummaryList({
    classes: 'council-smart-answer__figures',
    rows: shown.map(({ id, value }) => ({
      key: { text: teller.line(figures[id]!.label, facts) },
      value: { text: teller.figure(figures[id]!, value) },
    })),
  })}
  ${renderBasis(view, because)}`;
}

function renderVerdict(
  view: EndView,
  verdict: Verdict,
  results: readonly ResultState[],
  facts: State['facts'],
): TemplateResult | typeof nothing {
  const own = results.filter((result) => result.verdict === verdict);
  if (!own.length) return nothing;
  const level = Math.min(6, view.level + 1);
  return html`${heading(level, 'govuk-heading-m', view.words.verdicts[verdict])}
  ${own.map((result) => renderResult(view, result, facts))}`;
}

function renderResult(
  view: EndView,
  { id, criteria, worth, verdict }: ResultState,
  facts: State['facts'],
): TemplateResult {
  const { flow, teller, words } = view;
  const result = flow.file.results![id]!;
  const level = Math.min(6, view.level + 2);
  const onward = { ...result, services: result.service ? [result.service] : [] };
  return html`<div class="council-smart-answer__result">
    ${heading(level, 'govuk-heading-s', teller.line(result.title, facts))}
    ${
      worth
        ? html`<p class="govuk-body">
            ${teller.line(result.worth!.label, facts) || words.worth}:
            <strong>${teller.figure(result.worth!, worth.value)}</strong>
          </p>`
        : nothing
    }
    ${
      criteria.length
        ? html`<ul class="govuk-list council-smart-answer__criteria" aria-label=${words.reasons}>
            ${criteria.map(({ met }, position) => renderCriterion(view, result.criteria![position]!, met, facts))}
          </ul>`
        : nothing
    }
    ${verdict === 'not eligible' ? nothing : html`${renderWords(view, result.body, facts)} ${renderOnward(view, onward, facts, level + 1)}`}
  </div>`;
}

function renderCriterion(
  { teller, words }: EndView,
  { label }: Criterion,
  met: boolean | null,
  facts: State['facts'],
): TemplateResult {
  const { criterion } = words;
  const said = met === null ? criterion.unknown : met ? criterion.met : criterion.unmet;
  const mark = met === null ? '?' : met ? '✓' : '✗';
  return html`<li>
    <span class="council-smart-answer__mark" aria-hidden="true">${mark}</span>${teller.line(label, facts)}:
    <strong>${said}</strong>
  </li>`;
}
