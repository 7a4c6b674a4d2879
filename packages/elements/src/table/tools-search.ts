import { html, type TemplateResult } from 'lit';
import { renderSearchBox } from '../shared/search-box.js';
import type { Tools } from './tools.js';

/** Typing rests so many milliseconds before what stands there is looked for. */
const pause = 300;

/** An input that looks for words in all columns, while they are written. */
export function renderSearch({ id, own, kept, table }: Tools): TemplateResult {
  const find = (search: string) => void table.change({ search });
  return html`<div class="council-table__search">
    ${renderSearchBox({ id, label: own.search, text: kept.search, search: table.state.search, pause, find })}
  </div>`;
}
