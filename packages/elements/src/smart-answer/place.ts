import type { Field, Problem, State } from '@council-kit/flow';
import { html, type TemplateResult } from 'lit';
import type { Content, Words } from '../shared/govuk/templates/content.js';
import type { FieldsetOptions } from '../shared/govuk/templates/fieldset.js';
import type { QuestionOptions } from '../shared/govuk/templates/form-group.js';
import type { LabelOptions } from '../shared/govuk/templates/label.js';
import type { View } from './view.js';

/** Where a field stands, and what is in it. */
export interface Place {
  readonly view: View;
  /** Also its name in the form. */
  readonly id: string;
  /** What the words around it need. */
  readonly facts: State['facts'];
  readonly given: unknown;
  /** What is wrong with it, with the place from this field on. */
  readonly problems: readonly Problem[];
  /** The title is the page's heading, or has been said above it, or is that of one field among others. */
  readonly title: 'heading' | 'said' | 'plain';
  /** The options that are offered, where the flow has said so. */
  readonly options?: readonly string[];
}

/** A field's hint, and the first thing that is wrong with it. */
export function helpFor(field: Field, { view, facts, problems }: Place): QuestionOptions {
  const { teller, words } = view;
  const hint = teller.line(field.hint, facts);
  const [problem] = problems;
  return {
    hint: hint ? { text: hint } : undefined,
    errorMessage: problem && {
      text: view.parts.refusal!.sentenceOf(view, problem, field, facts),
      visuallyHiddenText: words.error,
    },
  };
}

/** The title as a legend. */
export function fieldsetFor(field: Field, place: Place): FieldsetOptions {
  return { legend: titled(field, place, 'govuk-fieldset__legend') };
}

/** The title as a label. */
export function labelFor(field: Field, place: Place): LabelOptions {
  return titled(field, place, 'govuk-label');
}

/** What a unit is for the eyes, in words for everyone else. */
const unitOf = ({ type, unit }: Field, { view: { teller, words } }: Place): string => {
  if (type === 'money') return words.inPounds;
  return unit ? words.inUnit(teller.unit(unit)) : '';
};

function titled(
  field: Field,
  place: Place,
  block: string,
): Words & { isPageHeading: boolean; headingLevel: number; classes: string } {
  const { title, facts, view } = place;
  const isPageHeading = title === 'heading';
  const size = title === 'said' ? 'govuk-visually-hidden' : `${block}--${isPageHeading ? 'l' : 's'}`;
  const text = view.teller.line(field.title, facts);
  const unit = unitOf(field, place);
  return {
    text,
    html: unit ? withUnit(text, unit) : undefined,
    isPageHeading,
    headingLevel: view.level,
    classes: size,
  };
}

function withUnit(text: Content | string, unit: string): TemplateResult {
  return html`${text} <span class="govuk-visually-hidden">${unit}</span>`;
}
