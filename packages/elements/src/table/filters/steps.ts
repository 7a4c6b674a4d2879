import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Tools } from '../tools.js';
import { writerOf } from './choices.js';
import type { Group } from './panel.js';
import { holdRange, legendOf, renderProblem } from './range.js';

/** A range between two of many values, such as months, each chosen from a list. */
export function renderSteps(tools: Tools, group: Group, values: readonly string[]): TemplateResult {
  const { own, kept, table, language, words } = tools;
  const { column, id } = group;
  const draft = kept.draftOf(column.name, table.state);
  const written = writerOf(column, language, words);
  const onChange = (end: 'from' | 'to', event: Event) => {
    draft[end] = values[(event.target as HTMLSelectElement).selectedIndex - 1] ?? '';
    const { from, to } = draft;
    const wrong = from && to && values.indexOf(from) > values.indexOf(to);
    holdRange(
      tools,
      column.name,
      draft,
      { from: from || undefined, to: to || undefined },
      wrong ? { input: end, sentence: own.wrongOrder('date') } : undefined,
    );
  };
  const select = (end: 'from' | 'to') =>
    html`<div>
      <label class="govuk-label" for="${id}-${end}">${own[end]}</label>
      <select
        class="govuk-select ${draft.problem?.input === end ? 'govuk-select--error' : ''}"
        id="${id}-${end}"
        aria-invalid=${draft.problem?.input === end ? 'true' : nothing}
        aria-describedby=${draft.problem?.input === end ? `${id}-problem` : nothing}
        @change=${(event: Event) => onChange(end, event)}
      >
        <option .selected=${live(!draft[end])}>${own.any}</option>
        ${values.map((value) => html`<option .selected=${live(draft[end] === value)}>${written(value)}</option>`)}
      </select>
    </div>`;
  return html`<fieldset class="govuk-fieldset">
    ${legendOf(group)} ${renderProblem(tools, group, draft)}
    <div class="council-table__ends">${select('from')} ${select('to')}</div>
  </fieldset>`;
}
