import type { Field, Option } from '@council-kit/flow';
import { countriesIn } from '@council-kit/flow/countries';
import { html, type TemplateResult } from 'lit';
import type { PartName } from '../shared/language/smart-answer-words.js';
import { govukDateInput } from '../shared/govuk/templates/date-input.js';
import { helpOf, renderFieldGroup } from '../shared/govuk/templates/form-group.js';
import { govukInput, type InputOptions } from '../shared/govuk/templates/input.js';
import { govukSelect } from '../shared/govuk/templates/select.js';
import { idOf, partOf, partsOf, textOf } from './given.js';
import { fieldsetFor, helpFor, labelFor, type Place } from './place.js';

const error = 'govuk-input--error';

/** Whether a part is what is wrong; where no part is, all are. */
function isWrong({ problems }: Place, part: string): boolean {
  return problems.some((problem) => problem.part[0] === part) || problems.some((problem) => !problem.part.length);
}

export function renderDate(field: Field, place: Place): TemplateResult {
  const { id, given, problems, view } = place;
  return govukDateInput({
    ...helpFor(field, place),
    id,
    namePrefix: id,
    fieldset: fieldsetFor(field, place),
    items: partsOf(field.type).map((name) => ({
      name,
      id: idOf(id, name),
      label: view.words.part[name as PartName],
      value: textOf(partOf(given, name)),
      error: problems.length > 0 && isWrong(place, name),
      classes: `govuk-input--width-${name === 'year' ? 4 : 2}`,
      autocomplete: field.birth ? `bday-${name}` : undefined,
    })),
  });
}

/** An amount, and how often it comes. */
export function renderSalary(field: Field, place: Place): TemplateResult {
  const { id, given, view } = place;
  const { words, teller } = view;
  const periods = field.periods ?? ['week', 'month', 'year'];
  const period = idOf(id, 'period');
  return grouped(
    field,
    place,
    html`${renderPart(place, 'amount', {
      label: { text: words.part.amount },
      inputmode: 'decimal',
      spellcheck: false,
      prefix: { text: '£' },
      classes: 'govuk-input--width-10',
    })}
    ${govukSelect({
      name: period,
      label: { text: words.part.period },
      items: [{ value: '', text: words.choose }, ...periods.map((value) => ({ value, text: teller.period(value) }))],
      value: textOf(partOf(given, 'period')),
      classes: isWrong(place, 'period') ? 'govuk-select--error' : undefined,
    })}`,
  );
}

const addressParts: Record<string, Pick<InputOptions, 'autocomplete' | 'classes'>> = {
  line1: { autocomplete: 'address-line1' },
  line2: { autocomplete: 'address-line2' },
  town: { autocomplete: 'address-level2', classes: 'govuk-input--width-20' },
  county: { classes: 'govuk-input--width-20' },
  postcode: { autocomplete: 'postal-code', classes: 'govuk-input--width-10' },
};

export function renderAddress(field: Field, place: Place): TemplateResult {
  const { words } = place.view;
  const parts = partsOf('address').map((name) =>
    renderPart(place, name, { ...addressParts[name], label: { text: words.part[name as PartName] } }),
  );
  return grouped(field, place, html`${parts}`);
}

/** The countries that the flow names; those of the world where it names none. */
export function renderCountry(field: Field, place: Place, options: readonly Option[]): TemplateResult {
  const { id, given, facts, view } = place;
  const { teller, words } = view;
  const countries = field.options
    ? options.map(({ value, label }) => ({ value, text: teller.line(label, facts) }))
    : countriesIn(teller.words.language).map(({ code, name }) => ({ value: code, text: name }));
  return govukSelect({
    ...helpFor(field, place),
    name: id,
    label: labelFor(field, place),
    value: textOf(given),
    items: [{ value: '', text: words.choose }, ...countries],
  });
}

function renderPart(place: Place, name: string, options: Omit<InputOptions, 'name'>): TemplateResult {
  const { classes = '' } = options;
  return govukInput({
    ...options,
    name: idOf(place.id, name),
    value: textOf(partOf(place.given, name)),
    classes: isWrong(place, name) ? `${classes} ${error}` : classes,
  });
}

/** Several fields that answer one question. */
function grouped(field: Field, place: Place, fields: TemplateResult): TemplateResult {
  const options = { ...helpFor(field, place), fieldset: fieldsetFor(field, place) };
  return renderFieldGroup(options, helpOf(place.id, options), fields, 'group');
}
