import { html, nothing, type TemplateResult } from 'lit';
import { toolsWords as english } from '../shared/language/en-table-tools.js';
import type { TableToolsWords } from '../shared/language/table-tools-words.js';
import type { TableWords } from '../shared/language/table-words.js';
import type { Language } from '../shared/language-controller.js';
import { LazyPart } from '../shared/lazy.js';
import { adoptAround } from '../shared/own-root.js';
import type { CouncilTable } from './council-table.js';
import { renderPanel } from './filters/panel.js';
import { handful } from './layout.js';
import type { Condition } from './state.js';
import type { TableController } from './table-controller.js';
import { renderChosen } from './tools-chips.js';
import { renderSearch } from './tools-search.js';
import { renderSort } from './tools-sort.js';
import { keyOf, ToolsState } from './tools-state.js';
import { sheets } from './tools.styles.js';

export interface ToolsView {
  table: TableController;
  words: TableWords;
  language: Language;
  id: string;
  label: string;
  element: CouncilTable;
  /** Whether there is so little that it is sorted and no more. */
  plain?: boolean;
}

/** What the parts of the tools are drawn from. */
export interface Tools extends ToolsView {
  own: TableToolsWords;
  kept: ToolsState;
  canSearch: boolean;
  canFilter: boolean;
  write: (number: number) => string;
}

const welsh = new LazyPart(() => import('../shared/language/cy-table-tools.js'));
const kept = new WeakMap<CouncilTable, ToolsState>();
/** Making one takes longer than writing with it. */
const grouped = new Intl.NumberFormat('en-GB');

/** What people choose rows with: placed before the table. */
export function renderTools(view: ToolsView): TemplateResult | typeof nothing {
  const { table, element, language, label, id } = view;
  if (!table.view) return nothing;
  adoptAround(element, sheets);
  const { state } = table;
  const can = (part: 'search' | 'filter') => table.view!.held || table.view!.can(part);
  const enough = !view.plain && (table.view.total ?? Infinity) > handful;
  const tools: Tools = {
    ...view,
    own: (language.language === 'cy' && welsh.use(element)?.toolsWords) || english,
    kept: keptOf(element),
    canSearch: !element.withoutSearch && can('search') && (enough || !!state.search),
    canFilter: !element.withoutFilters && can('filter') && (enough || state.conditions.size > 0),
    write: (number) => grouped.format(number),
  };
  const { own, canSearch, canFilter } = tools;
  const open = canFilter && tools.kept.open;
  return html`<div class="council-table__tools" role="group" aria-label=${own.tools(label)}>
    <div class="council-table__row">
      ${canSearch ? renderSearch(tools) : nothing} ${canFilter ? renderOpener(tools, open) : nothing}
      ${renderSort(tools)}
    </div>
    ${open ? renderPanel(tools) : nothing} ${renderChosen(tools, `${id}-filter`)}
  </div>`;
}

function renderOpener({ id, own, kept, element }: Tools, open: boolean): TemplateResult {
  const onClick = () => {
    kept.open = !kept.open;
    element.requestUpdate();
  };
  return html`<button
    type="button"
    class="govuk-button govuk-button--secondary council-table__filter"
    id="${id}-filter"
    aria-expanded=${open ? 'true' : 'false'}
    aria-controls=${open ? `${id}-filters` : nothing}
    @click=${onClick}
  >
    ${own.filter}
  </button>`;
}

function keptOf(element: CouncilTable): ToolsState {
  let own = kept.get(element);
  if (!own) {
    own = new ToolsState(
      () => element.requestUpdate(),
      (problem) => void import('../shared/diagnostics.js').then(({ reportError }) => reportError(element, problem)),
    );
    kept.set(element, own);
  }
  return own;
}

/** Holds a column against a condition from now on, or against none. */
export async function hold({ table, element }: Pick<Tools, 'table' | 'element'>, name: string, condition?: Condition) {
  const { conditions } = table.state;
  if (keyOf(conditions.get(name)) === keyOf(condition)) {
    element.requestUpdate();
    return;
  }
  const changed = new Map(conditions);
  if (condition) changed.set(name, condition);
  else changed.delete(name);
  await table.change({ conditions: changed });
}
