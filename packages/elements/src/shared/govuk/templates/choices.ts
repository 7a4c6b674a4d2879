import { html, noChange, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { attributes, type Attributes } from './attributes.js';
import { classes } from './classes.js';
import { saysSomething, type Content, type Words } from './content.js';
import { govukHint, type HintOptions } from './hint.js';
import { govukLabel, type LabelOptions } from './label.js';

/** A choice among radios or checkboxes, or the word that divides two of them. */
export interface ChoiceItem extends Words {
  value?: string | number;
  /** What ids are made of otherwise is the group's, and the place in its list. */
  id?: string;
  checked?: boolean;
  disabled?: boolean;
  label?: Pick<LabelOptions, 'classes' | 'attributes'>;
  hint?: HintOptions;
  /**
   * What is asked only where this is chosen. With `expanded` the element that renders says whether it is
   * shown, and need not run GOV.UK's script; without it the script does, as in GOV.UK's markup.
   */
  conditional?: { html?: Content; expanded?: boolean };
  /** A word between two choices, "or", instead of a choice. */
  divider?: string;
  attributes?: Attributes;
}

export interface Choice {
  kind: 'radios' | 'checkboxes';
  item: ChoiceItem;
  id: string;
  name: string;
  /** Whether it is chosen in the markup. */
  checked: boolean;
  /** Whether the caller says what is chosen; otherwise a render leaves what people chose. */
  isSaid: boolean;
  describedBy?: string;
  /** A checkbox that is "none of these". */
  behaviour?: string;
}

/** The first field of a group has its plain id, so that an error summary can lead to it. */
export function choiceId(prefix: string, index: number): string {
  return index === 0 ? prefix : `${prefix}-${index + 1}`;
}

/** A radio or a checkbox with its label, its hint and what it reveals. */
export function renderChoice(choice: Choice): TemplateResult {
  const { kind, item, id, checked } = choice;
  if (item.divider) return html`<div class="govuk-${kind}__divider">${item.divider}</div>`;
  const hintId = `${id}-item-hint`;
  const hasHint = saysSomething(item.hint);
  return html`<div class="govuk-${kind}__item">
      ${renderInput(choice, classes(choice.describedBy, hasHint && hintId) || nothing)}
      ${govukLabel({
        text: item.text,
        html: item.html,
        classes: classes(`govuk-${kind}__label`, item.label?.classes),
        attributes: item.label?.attributes,
        for: id,
      })}
      ${
        hasHint
          ? govukHint({ ...item.hint, id: hintId, classes: classes(`govuk-${kind}__hint`, item.hint?.classes) })
          : nothing
      }
    </div>
    ${item.conditional?.html ? renderConditional(choice, item.conditional.expanded ?? checked) : nothing}`;
}

function renderInput(
  { kind, item, id, name, checked, isSaid, behaviour }: Choice,
  describedBy: string | typeof nothing,
): TemplateResult {
  const { expanded } = item.conditional ?? {};
  const reveals = item.conditional?.html ? conditionalId(id) : nothing;
  // A radio may not have aria-expanded in ARIA 1.2, though GOV.UK's script gives it one.
  return html`<input
    class="govuk-${kind}__input"
    id=${id}
    name=${name}
    type=${kind === 'radios' ? 'radio' : 'checkbox'}
    .value=${String(item.value ?? '')}
    ?checked=${checked}
    .checked=${isSaid ? live(checked) : noChange}
    ?disabled=${item.disabled}
    data-aria-controls=${expanded === undefined ? reveals : nothing}
    aria-controls=${expanded === undefined ? nothing : reveals}
    aria-expanded=${expanded === undefined || kind === 'radios' || reveals === nothing ? nothing : expanded}
    data-behaviour=${behaviour || nothing}
    aria-describedby=${describedBy}
    ${attributes(item.attributes)}
  />`;
}

function renderConditional({ kind, item, id }: Choice, shown: boolean): TemplateResult {
  const block = `govuk-${kind}__conditional`;
  // GOV.UK's class hides only where its script has said that it runs.
  return html`<div
    class=${classes(block, !shown && `${block}--hidden`)}
    id=${conditionalId(id)}
    ?hidden=${item.conditional?.expanded === false}
  >
    ${item.conditional?.html}
  </div>`;
}

function conditionalId(id: string): string {
  return `conditional-${id}`;
}
