import type { Field, Option } from '@council-kit/flow';
import { html, type TemplateResult } from 'lit';
import { govukCheckboxes, type CheckboxItem } from '../shared/govuk/templates/checkboxes.js';
import { govukInput, type InputOptions } from '../shared/govuk/templates/input.js';
import { govukRadios } from '../shared/govuk/templates/radios.js';
import { govukTextarea } from '../shared/govuk/templates/textarea.js';
import { idOf, partOf, textOf } from './given.js';
import { renderAddress, renderCountry, renderDate, renderSalary } from './field-parts.js';
import { fieldsetFor, helpFor, labelFor, type Place } from './place.js';

/** A field for an answer, or the fields of a group, with title, hint and error. */
export function renderField(field: Field, place: Place): TemplateResult {
  const { id, given, view } = place;
  switch (field.type) {
    case 'radio':
      return renderRadios(
        field,
        place,
        optionsOf(field, place).map((option) => itemOf(option, place)),
      );
    case 'yes-no':
    case 'yes-no-dont-know': {
      const { yes, no, dontKnow } = view.teller.words;
      const items = [
        { value: 'yes', text: yes },
        { value: 'no', text: no },
        ...(field.type === 'yes-no' ? [] : [{ value: 'dont-know', text: dontKnow }]),
      ];
      return renderRadios(field, place, items);
    }
    case 'checkboxes':
      return govukCheckboxes({
        ...helpFor(field, place),
        name: id,
        fieldset: fieldsetFor(field, place),
        items: checkboxesOf(field, place),
        values: Array.isArray(given) ? (given as string[]) : [],
      });
    case 'date':
    case 'month':
      return renderDate(field, place);
    case 'salary':
      return renderSalary(field, place);
    case 'address':
      return renderAddress(field, place);
    case 'country':
      return renderCountry(field, place, optionsOf(field, place));
    case 'group':
      return renderFields(field, place);
    default:
      return renderText(field, place);
  }
}

/** The fields of a group, one below the other. */
function renderFields({ fields = {} }: Field, place: Place): TemplateResult {
  const { id, given, problems } = place;
  return html`${Object.entries(fields).map(([name, field]) =>
    renderField(field, {
      ...place,
      id: idOf(id, name),
      given: partOf(given, name),
      problems: problems
        .filter(({ part }) => part[0] === name)
        .map((problem) => ({ ...problem, part: problem.part.slice(1) })),
      title: 'plain',
      options: undefined,
    }),
  )}`;
}

function renderRadios(field: Field, place: Place, items: readonly CheckboxItem[]): TemplateResult {
  return govukRadios({
    ...helpFor(field, place),
    name: place.id,
    fieldset: fieldsetFor(field, place),
    items,
    classes: field.type === 'yes-no' ? 'govuk-radios--inline' : undefined,
    // Nothing is chosen for anybody.
    value: textOf(place.given) || null,
  });
}

function renderText(field: Field, place: Place): TemplateResult {
  const { type, unit, long } = field;
  const options = {
    ...helpFor(field, place),
    name: place.id,
    label: labelFor(field, place),
    value: textOf(place.given),
  };
  if (long) return govukTextarea(options);
  return govukInput({
    ...options,
    ...(fits[type as 'year'] ?? {}),
    prefix: type === 'money' ? { text: '£' } : undefined,
    suffix: unit ? { text: place.view.teller.text(unit) } : undefined,
  });
}

/** The width of what is asked for, and the keys that a phone shows for it. */
const fits = {
  year: { classes: 'govuk-input--width-4', inputmode: 'numeric' },
  integer: { classes: 'govuk-input--width-5', inputmode: 'numeric', spellcheck: false },
  number: { classes: 'govuk-input--width-5', inputmode: 'decimal', spellcheck: false },
  money: { classes: 'govuk-input--width-10', inputmode: 'decimal', spellcheck: false },
  postcode: { classes: 'govuk-input--width-10', autocomplete: 'postal-code', spellcheck: false },
} satisfies Partial<Record<Field['type'], Partial<InputOptions>>>;

/** The options that are offered to somebody who has answered what they have. */
function optionsOf({ options = [] }: Field, { options: offered, facts }: Place): readonly Option[] {
  return options.filter(({ value, if: condition }) =>
    offered ? offered.includes(textOf(value)) : condition === undefined || facts[String(condition)] === true,
  );
}

function itemOf({ value, label, hint }: Option, { view: { teller }, facts }: Place): CheckboxItem {
  const said = teller.line(hint, facts);
  return { value, text: teller.line(label, facts), hint: said ? { text: said } : undefined };
}

/** The option that goes with no other stands apart, after a word. */
function checkboxesOf(field: Field, place: Place): CheckboxItem[] {
  return optionsOf(field, place).flatMap((option, position) => {
    const item = itemOf(option, place);
    if (!option.exclusive) return [item];
    const apart = { ...item, behaviour: 'exclusive' };
    return position ? [{ divider: place.view.words.or }, apart] : [apart];
  });
}
