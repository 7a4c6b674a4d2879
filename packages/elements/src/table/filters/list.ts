import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { TableState } from '../state.js';
import { hold, type Tools } from '../tools.js';
import { writerOf } from './choices.js';
import type { Group } from './panel.js';
import { legendOf } from './range.js';

/** A box to tick for each of a column's values, with how many rows have it. */
export function renderList(tools: Tools, group: Group, values: readonly string[]): TemplateResult {
  const { column, id } = group;
  const { own, kept, table, language, words, write } = tools;
  const { state, view } = table;
  const chosen = chosenIn(table.state, column.name);
  const counts = kept.facetsOf(view!).countsOf(column, state);
  const written = writerOf(column, language, words);
  const all = [...new Set([...values, ...chosen])];
  const onChange = (value: string, event: Event) => {
    const { checked } = event.target as HTMLInputElement;
    // In the order of the list, so that the same choice is the same condition.
    const before = chosenIn(table.state, column.name);
    const now = all.filter((each) => (each === value ? checked : before.includes(each)));
    void hold(tools, column.name, now.length ? { kind: 'list', values: now } : undefined);
  };
  return html`<fieldset class="govuk-fieldset">
    ${legendOf(group)}
    <div class="govuk-checkboxes govuk-checkboxes--small council-table__list">
      ${all.map(
        (value, place) =>
          html`<div class="govuk-checkboxes__item">
            <input
              class="govuk-checkboxes__input"
              id="${id}-${place}"
              type="checkbox"
              .checked=${live(chosen.includes(value))}
              @change=${(event: Event) => onChange(value, event)}
            />
            <label class="govuk-label govuk-checkboxes__label" for="${id}-${place}" dir="auto"
              >${counts ? own.counted(written(value), write(counts.get(value) ?? 0)) : written(value)}</label
            >
          </div>`,
      )}
    </div>
  </fieldset>`;
}

function chosenIn({ conditions }: TableState, name: string): readonly string[] {
  const condition = conditions.get(name);
  return condition?.kind === 'list' ? condition.values : [];
}
