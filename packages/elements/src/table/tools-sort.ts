import type { Sort } from '@council-kit/data';
import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { headingOf } from './table-view.js';
import { orderOf } from './filters/choices.js';
import type { Tools } from './tools.js';

/** The order of the rows, to choose where the headings with their buttons are hidden: where rows are cards. */
export function renderSort({ id, own, table }: Tools): TemplateResult {
  const [first] = table.state.sort;
  const choices = table.columns.flatMap((shown) =>
    [false, true].map((descending) => ({
      sort: { column: shown.name, descending },
      text: own.ordered(headingOf(shown), descending, orderOf(shown.column)),
    })),
  );
  const onChange = (event: Event) => {
    const chosen = choices[(event.target as HTMLSelectElement).selectedIndex - 1];
    void table.change({ sort: chosen ? [sortOf(chosen.sort)] : [] });
  };
  return html`<div class="council-table__order">
    <label class="govuk-label" for="${id}-order">${own.sortBy}</label>
    <select class="govuk-select" id="${id}-order" @change=${onChange}>
      <option .selected=${live(!first)}>${own.sourceOrder}</option>
      ${choices.map(
        ({ sort, text }) =>
          html`<option .selected=${live(first?.column === sort.column && !!first.descending === sort.descending)}>
            ${text}
          </option>`,
      )}
    </select>
  </div>`;
}

function sortOf({ column, descending }: Sort): Sort {
  return descending ? { column, descending } : { column };
}
