import { html, nothing, type TemplateResult } from 'lit';
import { attributes, type Attributes } from './attributes.js';
import { classes } from './classes.js';
import type { Content } from './content.js';
import { govukErrorMessage, type ErrorMessageOptions } from './error-message.js';
import { govukFieldset, type FieldsetOptions } from './fieldset.js';
import { govukHint, type HintOptions } from './hint.js';

/**
 * What every question has besides its field: help, what is wrong with the answer, and the group around it.
 * Lit keeps a field from render to render, with what people typed: an element that shows one question after
 * another puts `keyed(id, …)` around each. It hears answers by listening around them, since `input` and
 * `change` bubble.
 */
export interface QuestionOptions {
  hint?: HintOptions;
  errorMessage?: ErrorMessageOptions;
  formGroup?: { classes?: string; attributes?: Attributes };
}

/** The hint and the error message of a question, and the ids that tie them to its field. */
export interface Help {
  content: TemplateResult;
  describedBy: string | undefined;
}

/**
 * A question's hint and error message, with ids made of the question's own.
 *
 * @param id of the field, or what the ids of its fields begin with
 * @param describedBy ids of what else describes the field, which come first
 */
export function helpOf(id: string | undefined, { hint, errorMessage }: QuestionOptions, describedBy?: string): Help {
  const [hintId, errorId] = [`${id}-hint`, `${id}-error`];
  return {
    content: html`${hint ? govukHint({ ...hint, id: hintId }) : nothing}
    ${errorMessage ? govukErrorMessage({ ...errorMessage, id: errorId }) : nothing}`,
    describedBy: classes(describedBy, hint && hintId, errorMessage && errorId) || undefined,
  };
}

/** The group around a question, marked where its answer is wrong. */
export function renderFormGroup({ errorMessage, formGroup }: QuestionOptions, content: Content): TemplateResult {
  return html`<div
    class=${classes('govuk-form-group', errorMessage && 'govuk-form-group--error', formGroup?.classes)}
    ${attributes(formGroup?.attributes)}
  >
    ${content}
  </div>`;
}

/** The group around several fields that answer one question, in a fieldset where the question is its legend. */
export function renderFieldGroup(
  options: QuestionOptions & { fieldset?: FieldsetOptions },
  help: Help,
  fields: TemplateResult,
  role?: string,
): TemplateResult {
  const content = html`${help.content} ${fields}`;
  return renderFormGroup(
    options,
    options.fieldset
      ? govukFieldset({ ...options.fieldset, role, describedBy: help.describedBy, html: content })
      : content,
  );
}
