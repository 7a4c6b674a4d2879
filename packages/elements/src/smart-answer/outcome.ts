import type {
  AtOutcome,
  Criterion,
  FeelJson,
  Figure,
  FigureState,
  Outcome,
  ResultState,
  State,
  Verdict,
} from '@council-kit/flow';
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
  const plain = shown.filter(({ id }) => !figures[id]!.columns);
  return html`${
    plain.length
      ? govukSummaryList({
          classes: 'council-smart-answer__figures',
          rows: plain.map(({ id, value }) => ({
            key: { text: teller.line(figures[id]!.label, facts) },
            value: { text: teller.figure(figures[id]!, value) },
          })),
        })
      : nothing
  }
  ${shown.map(({ id, value }) => renderTable(view, figures[id]!, value, facts))} ${renderBasis(view, because)}`;
}

/** A figure that is a list of records, with a column for each member that the flow names. */
function renderTable(
  { teller }: EndView,
  { label, columns }: Figure,
  value: FeelJson,
  facts: State['facts'],
): TemplateResult | typeof nothing {
  const rows = columns ? teller.cells(columns, value) : [];
  if (!rows.length) return nothing;
  const numeric = Object.values(columns!).map(({ as }) => /^(?:money|number|percent)$/.test(as ?? ''));
  const classOf = (part: string, at: number): string =>
    `govuk-table__${part}${numeric[at] ? ` govuk-table__${part}--numeric` : ''}`;
  return html`<table class="govuk-table">
    <caption class="govuk-table__caption govuk-table__caption--s">
      ${teller.line(label, facts)}
    </caption>
    <thead class="govuk-table__head">
      <tr class="govuk-table__row">
        ${Object.values(columns!).map((column, at) => html`<th scope="col" class=${classOf('header', at)}>${teller.text(column.label)}</th>`)}
      </tr>
    </thead>
    <tbody class="govuk-table__body">
      ${rows.map(
        (cells) =>
          html`<tr class="govuk-table__row">
            ${cells.map((cell, at) =>
              at
                ? html`<td class=${classOf('cell', at)}>${cell}</td>`
                : html`<th scope="row" class=${classOf('header', at)}>${cell}</th>`,
            )}
          </tr>`,
      )}
    </tbody>
  </table>`;
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
