import { html, noChange, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { attributes, type Attributes } from './attributes.js';
import { classes } from './classes.js';
import { helpOf, renderFormGroup, type QuestionOptions } from './form-group.js';
import { govukLabel, type LabelOptions } from './label.js';

export interface TextareaOptions extends QuestionOptions {
  name: string;
  /** The name, where there is none. */
  id?: string;
  label: LabelOptions;
  /** What stands in the field; where it is undefined, a render leaves what people typed. */
  value?: string;
  /** Lines to show, 5 where it isn't said. */
  rows?: number;
  describedBy?: string;
  autocomplete?: string;
  spellcheck?: boolean;
  disabled?: boolean;
  classes?: string;
  attributes?: Attributes;
}

/** GOV.UK's textarea. */
export function govukTextarea(options: TextareaOptions): TemplateResult {
  const id = options.id || options.name;
  const { value } = options;
  const help = helpOf(id, options, options.describedBy);
  return renderFormGroup(
    options,
    html`${govukLabel({ ...options.label, for: id })} ${help.content}
      <textarea
        class=${classes('govuk-textarea', options.errorMessage && 'govuk-textarea--error', options.classes)}
        id=${id}
        name=${options.name}
        rows=${options.rows || 5}
        spellcheck=${options.spellcheck ?? nothing}
        .defaultValue=${value ?? noChange}
        .value=${value === undefined ? noChange : live(value)}
        ?disabled=${options.disabled}
        aria-describedby=${help.describedBy ?? nothing}
        autocomplete=${options.autocomplete || nothing}
        ${attributes(options.attributes)}
      ></textarea>`,
  );
}
