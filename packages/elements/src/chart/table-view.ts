import { cellFormatter, standingWords } from '@council-kit/insight';
import type { ChartMark, ChartSeries } from '@council-kit/insight/chart';
import { html, nothing, type TemplateResult } from 'lit';
import type { ChartWords } from '../shared/language/chart-words.js';
import type { Language } from '../shared/language-controller.js';
import { headingText, placeText } from './chart-text.js';
import type { Reading } from './reading.js';

export interface TableView {
  reading: Reading;
  /** What the chart is about: the caption. */
  label: string;
  /** How many rows are drawn. */
  most: number;
  language: Language;
  words: ChartWords;
  onMore: () => void;
}

const grouped = new Intl.NumberFormat('en-GB');
/** So many more rows come at a time. */
export const rowsAtOnce = 100;

/** The figures of a chart as a table in the light DOM: the chart to whoever wants the numbers. */
export function renderTable(view: TableView): TemplateResult {
  const { reading, label, most, language, words, onMore } = view;
  const { data } = reading;
  const { places, series, axisLabel } = data;
  const cells = series.map((each) => cellsOf(each, reading, language, words));
  const hasNumbers = data.axis === 'number';
  const rows = places.slice(0, most);
  const rest = places.length - rows.length;
  return html`<div class="council-chart" lang=${language.language}>
    <div class="council-chart__scroller" role="region" aria-label=${words.table(label)} tabindex="0">
      <table class="govuk-table">
        <caption class="govuk-table__caption">
          ${label}
        </caption>
        <thead class="govuk-table__head">
          <tr class="govuk-table__row">
            <th scope="col" class="govuk-table__header" dir="auto">${axisLabel}</th>
            ${series.map(
              (each) =>
                html`<th scope="col" class="govuk-table__header govuk-table__header--numeric" dir="auto">
                  ${headingText(each, reading)}
                </th>`,
            )}
          </tr>
        </thead>
        <tbody class="govuk-table__body">
          ${rows.map(
            (place, row) =>
              html`<tr class="govuk-table__row">
                <th
                  scope="row"
                  class="govuk-table__header ${hasNumbers ? 'govuk-table__header--numeric' : ''}"
                  dir="auto"
                >
                  ${placeText(place, reading, language)}
                </th>
                ${cells.map((cell) => html`<td class="govuk-table__cell govuk-table__cell--numeric">${cell(row)}</td>`)}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
    ${
      rest
        ? html`<p class="council-chart__more">
            ${words.rowsShown(grouped.format(rows.length), grouped.format(places.length))}
            <button type="button" class="govuk-link council-chart__button" @click=${onMore}>
              ${words.moreRows(grouped.format(Math.min(rest, rowsAtOnce)))}
            </button>
          </p>`
        : nothing
    }
  </div>`;
}

function cellsOf(
  { label, values, marks, unit, decimals }: ChartSeries,
  { how }: Reading,
  language: Language,
  words: ChartWords,
): (row: number) => TemplateResult | string {
  const digits = how.decimals ?? decimals ?? how.precision;
  const write = cellFormatter({ label, type: 'number', ...how, unit: how.unit ?? unit, decimals: digits }, language);
  return (row) => {
    const value = values[row] ?? null;
    const text = value === null ? '' : write(value);
    const mark = marks?.get(row);
    if (mark) return marked(text, mark, language);
    return text || html`<span class="council-chart__none">${words.noData}</span>`;
  };
}

function marked(value: string, { text, reason }: ChartMark, language: Language): TemplateResult {
  const why = standingWords(language).marks[reason] ?? reason;
  return html`${value} <abbr title=${why}>${text}</abbr><span class="council-chart__ears"> ${why}</span>`;
}
