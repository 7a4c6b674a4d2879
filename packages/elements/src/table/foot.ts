import { cellFormatter } from '@council-kit/insight';
import { html, nothing, type TemplateResult } from 'lit';
import type { Language } from '../shared/language-controller.js';
import type { TableWords } from '../shared/language/table-words.js';
import type { TableColumn } from './columns.js';
import type { Total } from './reading.js';

/** The totals, each under its column. */
export function renderFoot(
  columns: readonly TableColumn[],
  fitting: number,
  totals: ReadonlyMap<string, Total> | undefined,
  language: Language,
  words: TableWords,
): TemplateResult | typeof nothing {
  if (!totals) return nothing;
  const side = columns.slice(0, fitting);
  const kinds = new Set([...totals.values()].map((total) => total.function));
  const [only] = kinds.size === 1 ? kinds : [];
  const label = only ? words.total[only] : words.total.sum;
  // Over the columns before the first figure stands what the figures are.
  const first = side.findIndex(({ name }) => totals.has(name));
  const spare = columns.length > fitting ? html`<td class="govuk-table__cell council-table__opener"></td>` : nothing;
  return html`<tfoot class="council-table__foot">
    <tr class="govuk-table__row">
      ${first > 0 ? html`<th scope="row" class="govuk-table__header" colspan=${first}>${label}</th>` : nothing}
      ${side.slice(Math.max(first, 0)).map((column) => {
        const total = totals.get(column.name);
        if (!total) return html`<td class="govuk-table__cell"></td>`;
        return html`<td
          class="govuk-table__cell govuk-table__cell--numeric"
          data-label=${only ? column.label : `${words.total[total.function]}: ${column.label}`}
        >
          ${first > 0 && only ? nothing : html`<span class="council-table__ears">${words.total[total.function]}: </span>`}
          ${total.value === null ? words.noData : figureOf(column, total, language)}
        </td>`;
      })}
      ${spare}
    </tr>
  </tfoot>`;
}

/** A total as text. */
export function figureOf(column: TableColumn, { function: name, value }: Total, language: Language): string {
  const { label, unit, decimals, format, column: own } = column;
  const counted = name === 'count';
  const fine = !counted && /^me/.test(name);
  return cellFormatter(
    {
      label,
      type: counted ? 'integer' : fine ? 'number' : own.type,
      unit: counted ? undefined : unit,
      decimals: counted ? 0 : fine ? Math.max(decimals ?? 0, 1) : decimals,
      format: counted ? undefined : format,
    },
    language,
  )(value);
}

/** Sentences on what the totals leave out: a figure without the withheld ones is no whole. */
export function gapsIn(
  columns: readonly TableColumn[],
  totals: ReadonlyMap<string, Total> | undefined,
  words: TableWords,
  write: (number: number) => string,
): string[] {
  return columns.flatMap(({ name, label }) => {
    const total = totals?.get(name);
    if (!total?.without || total.function === 'count') return [];
    return words.totalWithout(label, write(total.without), total.without === 1);
  });
}
