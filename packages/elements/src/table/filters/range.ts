import type { Column } from '@council-kit/data';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { operandOf, type Condition } from '../state.js';
import { keyOf, type Draft } from '../tools-state.js';
import { hold, type Tools } from '../tools.js';
import { orderOf, writerOf } from './choices.js';
import { isEnter } from '../../shared/enter.js';
import type { Group } from './panel.js';

const ends = ['from', 'to'] as const;

/**
 * Two inputs for the ends of a range of numbers or days. Days have the browser's own
 * input: three fields for each end of each column would be more to walk through than
 * the table itself, and a calendar helps where one looks for days rather than knows them.
 */
export function renderRange(tools: Tools, group: Group, bounds: { low?: string; high?: string }): TemplateResult {
  const { own, kept, table, language, words } = tools;
  const { column, id } = group;
  const draft = kept.draftOf(column.name, table.state);
  const written = writerOf(column, language, words);
  const order = orderOf(column.column);
  const hint = bounds.low !== undefined && bounds.high !== undefined;
  const onInput = (end: 'from' | 'to', event: Event) => {
    draft[end] = (event.target as HTMLInputElement).value;
  };
  const onDone = (event: Event) => read(tools, group, draft, event);
  const onKey = (event: KeyboardEvent) => {
    if (isEnter(event)) onDone(event);
  };
  const input = (end: 'from' | 'to') => {
    const wrong = draft.problem?.input === end;
    return html`<div>
      <label class="govuk-label" for="${id}-${end}">${own[end]}</label>
      <input
        class="govuk-input ${wrong ? 'govuk-input--error' : ''}"
        id="${id}-${end}"
        type=${order === 'date' ? 'date' : 'text'}
        inputmode=${order === 'date' ? nothing : 'decimal'}
        autocomplete="off"
        aria-invalid=${wrong ? 'true' : nothing}
        aria-describedby=${wrong ? `${id}-problem` : nothing}
        .value=${live(draft[end])}
        @input=${(event: Event) => onInput(end, event)}
      />
    </div>`;
  };
  return html`<fieldset
    class="govuk-fieldset"
    aria-describedby=${hint ? `${id}-hint` : nothing}
    @change=${onDone}
    @focusout=${onDone}
    @keydown=${onKey}
  >
    ${legendOf(group)}
    ${
      hint
        ? html`<div class="govuk-hint" id="${id}-hint">
            ${own.bounds(written(bounds.low!), written(bounds.high!), order)}
          </div>`
        : nothing
    }
    ${renderProblem(tools, group, draft)}
    <div class="council-table__ends">${ends.map(input)}</div>
  </fieldset>`;
}

/** What a group is about; for the ears alone where it stands over the group already. */
export function legendOf({ column, titled }: Group): TemplateResult {
  return html`<legend
    class="govuk-fieldset__legend govuk-fieldset__legend--s ${titled ? 'council-table__ears' : ''}"
    dir="auto"
  >
    ${column.label}
  </legend>`;
}

/** What is wrong with a range: said at once, and with the input whenever that is read. */
export function renderProblem({ own }: Tools, { id }: Group, { problem }: Draft): TemplateResult | typeof nothing {
  if (!problem) return nothing;
  return html`<p class="govuk-error-message" id="${id}-problem" role="alert">
    <span class="council-table__ears">${own.error}</span> ${problem.sentence}
  </p>`;
}

/** Holds a column against a range, or against none where its ends make no sense; then it is told why. */
export function holdRange(
  tools: Tools,
  name: string,
  draft: Draft,
  { from, to }: { from?: string; to?: string },
  problem?: Draft['problem'],
): void {
  const condition: Condition | undefined = !problem && (from || to) ? { kind: 'range', from, to } : undefined;
  draft.problem = problem;
  draft.applied = keyOf(condition);
  void hold(tools, name, condition);
}

function read(tools: Tools, { column }: Group, draft: Draft, event: Event): void {
  const inputs = (event.currentTarget as Element).querySelectorAll('input');
  const { own } = tools;
  const order = orderOf(column.column);
  const values: { from?: string; to?: string } = {};
  for (const [place, end] of ends.entries()) {
    const { value, validity } = inputs[place]!;
    draft[end] = value;
    values[end] = valueIn(column.column, value);
    // A year is written digit by digit, and each is a date on the way.
    const early = order === 'date' && /^0/.test(value);
    if (early && event.type === 'change') return;
    if (validity.badInput || early || (value.trim() && values[end] === undefined)) {
      const sentence = order === 'date' ? own.notDate : own.notNumber;
      holdRange(tools, column.name, draft, {}, { input: end, sentence });
      return;
    }
  }
  const { from, to } = values;
  const crossed = from !== undefined && to !== undefined && (order === 'date' ? from > to : Number(from) > Number(to));
  // The input that was written last is the one to look at.
  const last = event.target === inputs[0] ? 'from' : 'to';
  holdRange(tools, column.name, draft, values, crossed ? { input: last, sentence: own.wrongOrder(order) } : undefined);
}

/** What stands in an input as a condition has it; undefined where it is nothing such. */
function valueIn(column: Column, text: string): string | undefined {
  // A browser without an input for days gives what was written.
  const [, day, month, year] = /^\s*(\d\d?)[/.](\d\d?)[/.](\d{4})\s*$/.exec(text) ?? [];
  const iso = year ? `${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}` : text.trim();
  const value = operandOf(column, /date/.test(column.type) ? iso : text);
  return value === undefined ? undefined : String(value);
}
