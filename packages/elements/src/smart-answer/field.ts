import type { Field, Option } from '@council-kit/flow';
import type { TemplateResult } from 'lit';
import { govukCheckboxes, type CheckboxItem } from '../shared/govuk/templates/checkboxes.js';
import { govukInput, type InputOptions } from '../shared/govuk/templates/input.js';
import { govukRadios } from '../shared/govuk/templates/radios.js';
import { textOf } from './given.js';
import { isRare } from './parts.js';
import { fieldsetFor, helpFor, labelFor, type Place } from './place.js';

/** A field for an answer, or the fields of a group, with title, hint and error. */
export function renderField(field: Field, place: Place): TemplateResult {
  const { id, given, view } = place;
  if (isRare(field)) return view.parts.fields!.renderRareField(field, place);
  switch (field.type) {
    case 'radio':
      return renderRadios(
        field,
        place,
        optionsOf(field, place).map((option) => itemOf(option, place)),
      );
    case 'yes-no':
    case 'yes-no-dont-know': {
      const { teller } = view;
      const [yes, no, dontKnow] = teller.yesNo(field, place.facts);
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
    default:
      return renderText(field, place);
  }
}

function renderRadios(field: Field, place: Place, items: readonly CheckboxItem[]): TemplateResult {
  return govukRadios({
    ...helpFor(field, place),
    name: place.id,
    fieldset: fieldsetFor(field, place),
    items,
    classes: field.type === 'yes-no' && !field.labels ? 'govuk-radios--inline' : undefined,
    // Nothing is chosen for anybody.
    value: textOf(place.given) || null,
  });
}

function renderText(field: Field, place: Place): TemplateResult {
  const { type, unit } = field;
  return govukInput({
    ...helpFor(field, place),
    name: place.id,
    label: labelFor(field, place),
    value: textOf(place.given),
    ...(fits[type as 'year'] ?? {}),
    prefix: type === 'money' ? { text: '£' } : undefined,
    suffix: unit ? { text: place.view.teller.unit(unit) } : undefined,
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
export function optionsOf({ options = [] }: Field, { options: offered, facts }: Place): readonly Option[] {
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
