import { html, noChange, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { attributes, type Attributes } from './attributes.js';
import { classes } from './classes.js';
import type { Maybe } from './content.js';
import { helpOf, renderFormGroup, type QuestionOptions } from './form-group.js';
import { govukLabel, type LabelOptions } from './label.js';

export interface SelectItem {
  text: string | number;
  /** The text, where there is none. */
  value?: string | number;
  selected?: boolean;
  disabled?: boolean;
  attributes?: Attributes;
}

export interface SelectOptions extends QuestionOptions {
  name: string;
  /** The name, where there is none. */
  id?: string;
  label: LabelOptions;
  items: readonly Maybe<SelectItem>[];
  /** The value that is chosen; where it is undefined and no item is `selected`, a render leaves what people chose. */
  value?: string | number;
  describedBy?: string;
  disabled?: boolean;
  classes?: string;
  attributes?: Attributes;
}

/** GOV.UK's select. */
export function govukSelect(options: SelectOptions): TemplateResult {
  const id = options.id || options.name;
  const help = helpOf(id, options, options.describedBy);
  return renderFormGroup(
    options,
    html`${govukLabel({ ...options.label, for: id })} ${help.content}
      <select
        class=${classes('govuk-select', options.classes, options.errorMessage && 'govuk-select--error')}
        id=${id}
        name=${options.name}
        ?disabled=${options.disabled}
        aria-describedby=${help.describedBy ?? nothing}
        ${attributes(options.attributes)}
      >
        ${(options.items ?? []).map((item) => (item ? renderOption(item, options.value) : nothing))}
      </select>`,
  );
}

function renderOption(item: SelectItem, chosen: string | number | undefined): TemplateResult {
  const selected = item.selected ?? (!!chosen && String(item.value ?? item.text) === String(chosen));
  const isSaid = chosen !== undefined || item.selected !== undefined;
  return html`<option
    value=${item.value ?? nothing}
    ?selected=${selected}
    .selected=${isSaid ? live(selected) : noChange}
    ?disabled=${item.disabled}
    ${attributes(item.attributes)}
  >
    ${item.text}
  </option>`;
}
