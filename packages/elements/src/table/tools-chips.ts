import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { columnFor, type TableColumn } from './columns.js';
import { writerOf } from './filters/choices.js';
import type { Condition } from './state.js';
import { hold, type Tools } from './tools.js';

interface Chip {
  key: string;
  text: string;
  remove: () => Promise<void>;
}

/** So many values of a column are named; of more, it is told how many. */
const named = 3;

/** What is chosen, each a button that takes it back; after that `opener`, or the search, has the focus. */
export function renderChips(tools: Tools, opener: string): TemplateResult | typeof nothing {
  const { own, kept, table, id, element } = tools;
  const { search, conditions } = table.state;
  const chips: Chip[] = [...conditions].map(([name, condition]) => ({
    key: name,
    text: textOf(tools, name, condition),
    remove: () => hold(tools, name),
  }));
  if (search) {
    chips.unshift({ key: '', text: own.searched(search), remove: () => table.change({ search: '' }) });
  }
  if (!chips.length) return nothing;
  const focus = async (place: number) => {
    // The button goes at once, however long the rows take.
    element.requestUpdate();
    await element.updateComplete;
    const left = element.querySelectorAll<HTMLElement>(`#${id}-chips button`);
    const before = element.querySelector<HTMLElement>(`#${opener}`) ?? element.querySelector(`#${id}-search`);
    (left[place] ?? before)?.focus();
  };
  const onRemove = (place: number) => {
    clearTimeout(kept.timer);
    void chips[place]!.remove();
    void focus(place);
  };
  const onClear = () => {
    clearTimeout(kept.timer);
    void table.change({ search: '', conditions: new Map() });
    void focus(0);
  };
  return html`<div class="council-table__chosen">
    <ul class="council-table__chips" id="${id}-chips" aria-label=${own.chosen}>
      ${repeat(
        chips,
        ({ key }) => key,
        ({ text }, place) =>
          html`<li>
            <button type="button" class="council-table__chip" @click=${() => onRemove(place)}>
              <span dir="auto">${text}</span><span class="council-table__ears">, ${own.remove}</span>
              <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false"><path d="M3 3l10 10M13 3L3 13" /></svg>
            </button>
          </li>`,
      )}
    </ul>
    <button type="button" class="govuk-link council-table__open" @click=${onClear}>${own.clear}</button>
  </div>`;
}

function textOf({ table, own, language, words, write }: Tools, name: string, condition: Condition): string {
  const column = columnOf(table, name);
  if (!column) return name;
  const written = writerOf(column, language, words);
  const held = (): string => {
    switch (condition.kind) {
      case 'text':
        return own.containing(condition.text);
      case 'range': {
        const [from, to] = [condition.from && written(condition.from), condition.to && written(condition.to)];
        return from && to ? own.fromTo(from, to) : from ? own.fromOn(from) : own.upTo(to ?? '');
      }
      case 'list': {
        const values = condition.values.map(written);
        const more = values.length - named;
        const list = (more > 1 ? values.slice(0, named) : values).join(', ');
        return more > 1 ? own.andMore(list, write(more)) : list;
      }
    }
  };
  return own.held(column.label, held());
}

/** A column by its name, whether it is shown or not. */
function columnOf({ columns, view }: Tools['table'], name: string): TableColumn | undefined {
  const shown = columns.find((each) => each.name === name);
  const column = shown?.column ?? (view && columnFor(view.columns, name));
  if (shown || !column) return shown;
  return { name, column, label: column.label || name, unit: column.unit, numeric: false, isRowHeader: false };
}
