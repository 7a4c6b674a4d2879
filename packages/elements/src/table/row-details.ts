import * as tokens from '@council-kit/tokens';
import { css, html, nothing, unsafeCSS, type TemplateResult } from 'lit';
import { adoptAround } from '../shared/own-root.js';
import type { Cell } from './cell.js';
import type { TableColumn } from './columns.js';
import { headingOf, type TableView } from './table-view.js';

const token = unsafeCSS;

const styles = css`
  council-table .council-table__opener {
    width: 4em;
    text-align: end;
  }
  council-table .council-table__details dl {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 16em), 1fr));
    gap: ${token(tokens.space2)} ${token(tokens.space4)};
    margin: 0;
  }
  council-table .council-table__details dt {
    font-weight: ${token(tokens.fontWeightBold)};
  }
  council-table .council-table__details dd {
    margin: 0;
    overflow-wrap: anywhere;
  }
`;

/** Opens what a row has besides the columns that fit. */
export function renderOpener(
  { id, words, opened, onOpen, element }: TableView,
  side: readonly TableColumn[],
  row: number,
  cell: (column: TableColumn, row: number) => Cell,
): TemplateResult {
  adoptAround(element, [styles.styleSheet]);
  const header = side.find(({ isRowHeader }) => isRowHeader) ?? side[0]!;
  const text = cell(header, row);
  const open = opened.has(row);
  return html`<td class="govuk-table__cell council-table__opener">
    <button
      type="button"
      class="govuk-link council-table__open"
      aria-expanded=${open ? 'true' : 'false'}
      aria-controls=${open ? `${id}-row-${row}` : nothing}
      @click=${() => onOpen(row)}
    >
      ${words.rowDetails}${
        typeof text === 'string' ? html`<span class="council-table__ears">: ${text}</span>` : nothing
      }
    </button>
  </td>`;
}

/** What a row has besides the columns that fit, each with its heading. */
export function renderDetails(
  { id, copyRow }: TableView,
  count: number,
  spare: readonly TableColumn[],
  row: number,
  cell: (column: TableColumn, row: number) => Cell,
): TemplateResult {
  return html`<tr class="govuk-table__row council-table__details" id="${id}-row-${row}">
    <td class="govuk-table__cell" colspan=${count + 1}>
      <dl>
        ${spare.map(
          (column) =>
            html`<div>
              <dt>${headingOf(column)}</dt>
              <dd dir="auto">${cell(column, row)}</dd>
            </div>`,
        )}
      </dl>
      ${copyRow?.(row) ?? nothing}
    </td>
  </tr>`;
}
