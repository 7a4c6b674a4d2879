import { html, nothing, type TemplateResult } from 'lit';
import { attributes, type Attributes } from './attributes.js';
import { choiceId, renderChoice, type ChoiceItem } from './choices.js';
import { classes } from './classes.js';
import type { Maybe } from './content.js';
import type { FieldsetOptions } from './fieldset.js';
import { helpOf, renderFieldGroup, type QuestionOptions } from './form-group.js';

export interface CheckboxItem extends ChoiceItem {
  /** A name of its own. */
  name?: string;
  /** "exclusive" where choosing it leaves no other chosen, which the element that renders sees to. */
  behaviour?: string;
}

export interface CheckboxesOptions extends QuestionOptions {
  name: string;
  /** What ids begin with; the name, where there is none. */
  idPrefix?: string;
  fieldset?: FieldsetOptions;
  items: readonly Maybe<CheckboxItem>[];
  /** The values that are chosen; where it is undefined, a render leaves those people chose, save by `checked`. */
  values?: readonly (string | number)[];
  /** Ids of what describes the checkboxes, where there is no fieldset. */
  describedBy?: string;
  classes?: string;
  attributes?: Attributes;
}

/** GOV.UK's checkboxes. */
export function govukCheckboxes(options: CheckboxesOptions): TemplateResult {
  const { name } = options;
  const prefix = options.idPrefix || name;
  const values = options.values?.map(String);
  const help = helpOf(prefix, options, options.fieldset?.describedBy || options.describedBy);
  const fields = html`<div
    class=${classes('govuk-checkboxes', options.classes)}
    data-module="govuk-checkboxes"
    ${attributes(options.attributes)}
  >
    ${options.items.map((item, index) =>
      item
        ? renderChoice({
            kind: 'checkboxes',
            item,
            id: item.id || choiceId(prefix, index),
            name: item.name || name,
            checked: item.checked ?? values?.includes(String(item.value)) ?? false,
            isSaid: !!values || item.checked !== undefined,
            // Where there is no fieldset to carry it, each checkbox has the group's description.
            describedBy: options.fieldset ? undefined : help.describedBy,
            behaviour: item.behaviour,
          })
        : nothing,
    )}
  </div>`;
  return renderFieldGroup(options, help, fields);
}
