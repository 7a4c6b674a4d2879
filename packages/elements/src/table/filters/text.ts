import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { hold, type Tools } from '../tools.js';
import { isEnter } from '../../shared/enter.js';
import type { Group } from './panel.js';

/** An input for a part of what stands in a column. */
export function renderText(tools: Tools, { column, id }: Group): TemplateResult {
  const draft = tools.kept.draftOf(column.name, tools.table.state);
  const onInput = (event: Event) => {
    draft.text = (event.target as HTMLInputElement).value;
  };
  const onChange = () => {
    const text = draft.text.trim();
    void hold(tools, column.name, text ? { kind: 'text', text } : undefined);
  };
  const onKey = (event: KeyboardEvent) => {
    if (isEnter(event)) onChange();
  };
  return html`<label class="govuk-label govuk-label--s" for="${id}-text">${tools.own.contains(column.label)}</label>
    <input
      class="govuk-input"
      id="${id}-text"
      type="text"
      autocomplete="off"
      spellcheck="false"
      dir="auto"
      .value=${live(draft.text)}
      @input=${onInput}
      @change=${onChange}
      @keydown=${onKey}
    />`;
}
