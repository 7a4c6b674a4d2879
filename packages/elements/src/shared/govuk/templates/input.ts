import { html, noChange, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { attributes, type Attributes } from './attributes.js';
import { classes } from './classes.js';
import { contentOf, saysSomething, type Words } from './content.js';
import { helpOf, renderFormGroup, type QuestionOptions } from './form-group.js';
import { govukLabel, type LabelOptions } from './label.js';

export interface AffixOptions extends Words {
  classes?: string;
  attributes?: Attributes;
}

export interface InputOptions extends QuestionOptions {
  name: string;
  /** The name, where there is none. */
  id?: string;
  label: LabelOptions;
  /** What stands in the field; where it is undefined, a render leaves what people typed. */
  value?: string | number;
  type?: string;
  inputmode?: string;
  prefix?: AffixOptions;
  suffix?: AffixOptions;
  inputWrapper?: { classes?: string; attributes?: Attributes };
  /** Ids of what describes the field besides its own hint and error. */
  describedBy?: string;
  autocomplete?: string;
  autocapitalize?: string;
  pattern?: string;
  spellcheck?: boolean;
  disabled?: boolean;
  classes?: string;
  attributes?: Attributes;
}

/** GOV.UK's text input. */
export function govukInput(options: InputOptions): TemplateResult {
  const id = options.id || options.name;
  const help = helpOf(id, options, options.describedBy);
  return renderFormGroup(
    options,
    html`${govukLabel({ ...options.label, for: id })} ${help.content}
    ${renderWrapped(options, renderField(options, id, help.describedBy))}`,
  );
}

function renderField(options: InputOptions, id: string, describedBy: string | undefined): TemplateResult {
  const value = options.value === undefined ? undefined : String(options.value);
  // `defaultValue` is the attribute of GOV.UK's markup; `value` is what people see once they have typed.
  return html`<input
    class=${classes('govuk-input', options.classes, options.errorMessage && 'govuk-input--error')}
    id=${id}
    name=${options.name}
    type=${options.type || 'text'}
    spellcheck=${options.spellcheck ?? nothing}
    .defaultValue=${value ?? noChange}
    .value=${value === undefined ? noChange : live(value)}
    ?disabled=${options.disabled}
    aria-describedby=${describedBy ?? nothing}
    autocomplete=${options.autocomplete ?? nothing}
    autocapitalize=${options.autocapitalize ?? nothing}
    pattern=${options.pattern ?? nothing}
    inputmode=${options.inputmode ?? nothing}
    ${attributes(options.attributes)}
  />`;
}

function renderWrapped({ prefix, suffix, inputWrapper }: InputOptions, field: TemplateResult): TemplateResult {
  if (!saysSomething(prefix) && !saysSomething(suffix)) return field;
  return html`<div
    class=${classes('govuk-input__wrapper', inputWrapper?.classes)}
    ${attributes(inputWrapper?.attributes)}
  >
    ${renderAffix('prefix', prefix)} ${field} ${renderAffix('suffix', suffix)}
  </div>`;
}

/** A prefix or suffix is for the eyes: the label says the unit. */
function renderAffix(place: 'prefix' | 'suffix', affix: AffixOptions | undefined): TemplateResult | typeof nothing {
  if (!saysSomething(affix)) return nothing;
  return html`<div
    class=${classes(`govuk-input__${place}`, affix.classes)}
    aria-hidden="true"
    ${attributes(affix.attributes)}
  >
    ${contentOf(affix)}
  </div>`;
}
