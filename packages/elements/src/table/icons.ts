import { html, svg, type TemplateResult } from 'lit';

/** Up, down, or both where a column may be sorted: told apart by shape. */
const shapes = {
  ascending: svg`<path d="M8 3l5.5 9h-11z"/>`,
  descending: svg`<path d="M8 13L2.5 4h11z"/>`,
  none: svg`<path d="M8 1l4 5.5H4zM8 15l4-5.5H4z"/>`,
};

/** Which way a column is sorted, for the eye; `aria-sort` tells the ear. */
export function sortIcon(order: keyof typeof shapes): TemplateResult {
  return html`<svg class="council-table__icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
    ${shapes[order]}
  </svg>`;
}
