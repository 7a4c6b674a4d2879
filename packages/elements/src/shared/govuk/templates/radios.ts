import { html, nothing, type TemplateResult } from 'lit';
import { attributes, type Attributes } from './attributes.js';
import { choiceId, renderChoice, type ChoiceItem } from './choices.js';
import { classes } from './classes.js';
import type { Maybe } from './content.js';
import type { FieldsetOptions } from './fieldset.js';
import { helpOf, renderFieldGroup, type QuestionOptions } from './form-group.js';

export interface RadiosOptions extends QuestionOptions {
  name: string;
  /** What ids begin with; the name, where there is none. */
  idPrefix?: string;
  fieldset?: FieldsetOptions;
  items: readonly Maybe<ChoiceItem>[];
  /** The value that is chosen; where it is undefined and no item is `checked`, a render leaves what people chose. */
  value?: string | number | null;
  classes?: string;
  attributes?: Attributes;
}

/** GOV.UK's radios. */
export function govukRadios(options: RadiosOptions): TemplateResult {
  const { name, value } = options;
  const prefix = options.idPrefix || name;
  const isSaid = value !== undefined || options.items.some((item) => item && item.checked !== undefined);
  const fields = html`<div
    class=${classes('govuk-radios', options.classes)}
    data-module="govuk-radios"
    ${attributes(options.attributes)}
  >
    ${options.items.map((item, index) =>
      item
        ? renderChoice({
            kind: 'radios',
            item,
            id: item.id || choiceId(prefix, index),
            name,
            checked: item.checked ?? (!!value && String(item.value) === String(value)),
            isSaid,
          })
        : nothing,
    )}
  </div>`;
  return renderFieldGroup(options, helpOf(prefix, options, options.fieldset?.describedBy), fields);
}
