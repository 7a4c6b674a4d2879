import { html, nothing, type TemplateResult } from 'lit';
import { attributes, type Attributes } from './attributes.js';
import { classes } from './classes.js';
import type { Maybe } from './content.js';
import type { FieldsetOptions } from './fieldset.js';
import { helpOf, renderFieldGroup, type QuestionOptions } from './form-group.js';
import { govukInput } from './input.js';

export interface DateInputItem {
  /** "day", "month" or "year" among the three; what its ids and its name in the form are made of. */
  name?: string;
  /** The name with a capital, in English, where it isn't said. */
  label?: string;
  id?: string;
  value?: string | number;
  /** Whether this is the part that is wrong; where no part is said to be, all are. */
  error?: boolean;
  autocomplete?: string;
  inputmode?: string;
  pattern?: string;
  classes?: string;
  attributes?: Attributes;
}

export interface DateInputOptions extends QuestionOptions {
  id: string;
  /** What names in the form begin with, before a hyphen. */
  namePrefix?: string;
  fieldset?: FieldsetOptions;
  day?: Maybe<DateInputItem>;
  month?: Maybe<DateInputItem>;
  year?: Maybe<DateInputItem>;
  /** Instead of a day, a month and a year, in any order. */
  items?: readonly Maybe<DateInputItem>[];
  /** What stands in the fields, by their names in the form. */
  values?: Readonly<Record<string, string | number | undefined>>;
  classes?: string;
  attributes?: Attributes;
}

const parts = ['day', 'month', 'year'] as const;
const error = 'govuk-input--error';

const isWrong = (item: Maybe<DateInputItem>): boolean => !!item && (!!item.error || !!item.classes?.includes(error));
const withCapital = (name = ''): string => name.slice(0, 1).toUpperCase() + name.slice(1).toLowerCase();

/** GOV.UK's date input. */
export function govukDateInput(options: DateInputOptions): TemplateResult {
  const help = helpOf(options.id, options, options.fieldset?.describedBy);
  const usual = parts.map((part) => (options[part] === undefined ? usualPart(part, options) : options[part]));
  const items = options.items?.length ? options.items : usual;
  const allWrong = !!options.errorMessage && !items.some(isWrong);
  const fields = html`<div
    class=${classes('govuk-date-input', options.classes)}
    id=${options.id || nothing}
    ${attributes(options.attributes)}
  >
    ${items.map((item) => (item ? renderItem(item, usual, options, allWrong) : nothing))}
  </div>`;
  // JAWS does not read the description of a fieldset of text fields unless it is said to be a group.
  return renderFieldGroup(options, help, fields, 'group');
}

function usualPart(name: (typeof parts)[number], { values }: DateInputOptions): DateInputItem {
  return { name, value: values?.[name], classes: `govuk-input--width-${name === 'year' ? 4 : 2}` };
}

function renderItem(
  item: DateInputItem,
  usual: readonly Maybe<DateInputItem>[],
  { id, namePrefix, values }: DateInputOptions,
  allWrong: boolean,
): TemplateResult {
  // Which of the three this is: by itself, or by the name it has in common with one.
  const place = usual.findIndex(
    (each, index) =>
      item === each || (!!item.name && (item.name === parts[index] || (each && item.name === each.name))),
  );
  const same = usual[place];
  const name = item.name ?? parts[place];
  const fullName = namePrefix ? `${namePrefix}-${name}` : `${name}`;
  const marked = !item.classes?.includes(error) && (item.error || (item.error !== false && allWrong));
  return html`<div class="govuk-date-input__item">
    ${govukInput({
      label: { text: item.label || withCapital(name), classes: 'govuk-date-input__label' },
      id: item.id || `${id}-${name}`,
      name: fullName,
      value: item.value ?? (same ? same.value : undefined) ?? values?.[fullName],
      inputmode: item.inputmode || 'numeric',
      classes: classes(
        'govuk-date-input__input',
        marked && error,
        !item.classes?.includes('govuk-input--width-') && `govuk-input--width-${place === 2 ? 4 : 2}`,
        item.classes,
      ),
      autocomplete: item.autocomplete,
      pattern: item.pattern,
      attributes: item.attributes,
    })}
  </div>`;
}
