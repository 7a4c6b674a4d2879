import type { nothing, TemplateResult } from 'lit';
import { renderChips, type Chip } from '../shared/chips.js';
import { columnFor, type TableColumn } from './columns.js';
import { writerOf } from './filters/choices.js';
import type { Condition, TableState } from './state.js';
import { hold, type Tools } from './tools.js';

/** So many values of a column are named; of more, it is told how many. */
const named = 3;

/** What is chosen, each a button that takes it back; after the last, `opener`, or the search, has the focus. */
export function renderChosen(tools: Tools, opener: string): TemplateResult | typeof nothing {
  const { own, kept, table, id, element } = tools;
  const { search, conditions } = table.state;
  const chips: Chip[] = [...conditions].map(([name, condition]) => ({
    key: name,
    text: textOf(tools, name, condition),
    remove: () => {
      kept.search.rest();
      return hold(tools, name);
    },
  }));
  const change = (to: Partial<TableState>) => {
    kept.search.rest();
    return table.change(to);
  };
  if (search) chips.unshift({ key: '', text: own.searched(search), remove: () => change({ search: '' }) });
  return renderChips({
    element,
    id,
    chips,
    words: own,
    clear: () => change({ search: '', conditions: new Map() }),
    before: () => element.querySelector<HTMLElement>(`#${opener}`) ?? element.querySelector(`#${id}-search`),
  });
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
