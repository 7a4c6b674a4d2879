import { html, nothing, type TemplateResult } from 'lit';
import { attributes, type Attributes } from './attributes.js';
import { classes } from './classes.js';
import { contentOf, type Words } from './content.js';
import { href } from './href.js';

export interface ButtonOptions extends Words {
  /** With an address it is a link that looks like a button. */
  href?: string;
  /** "submit" where it isn't said. */
  type?: 'submit' | 'button' | 'reset';
  name?: string;
  value?: string | number;
  id?: string;
  disabled?: boolean;
  /** With an arrow, for the start of a service. */
  isStartButton?: boolean;
  /** For GOV.UK's script, where a page runs it. */
  preventDoubleClick?: boolean;
  classes?: string;
  attributes?: Attributes;
  onClick?: (event: MouseEvent) => void;
}

// GOV.UK's arrow.
const startIcon = html`<svg
  class="govuk-button__start-icon"
  xmlns="http://www.w3.org/2000/svg"
  width="17.5"
  height="19"
  viewBox="0 0 33 40"
  aria-hidden="true"
  focusable="false"
>
  <path fill="currentColor" d="M0 0h13l20 20-20 20H0l20-20z" />
</svg>`;

/** GOV.UK's button. */
export function govukButton(options: ButtonOptions): TemplateResult {
  const own = classes('govuk-button', options.classes, options.isStartButton && 'govuk-button--start');
  const words = contentOf(options);
  // A start button is a flex box, which would drop the space between the parts of its words.
  const content = options.isStartButton
    ? html`${options.html ? html`<span>${words}</span>` : words} ${startIcon}`
    : words;
  if (options.href) {
    return html`<a
      href=${href(options.href)}
      role="button"
      draggable="false"
      class=${own}
      data-module="govuk-button"
      id=${options.id || nothing}
      ${attributes(options.attributes)}
      @click=${options.onClick}
      >${content}</a
    >`;
  }
  return html`<button
    type=${options.type || 'submit'}
    value=${options.value || nothing}
    name=${options.name || nothing}
    ?disabled=${options.disabled}
    aria-disabled=${options.disabled ? 'true' : nothing}
    data-prevent-double-click=${options.preventDoubleClick ?? nothing}
    class=${own}
    data-module="govuk-button"
    id=${options.id || nothing}
    ${attributes(options.attributes)}
    @click=${options.onClick}
  >
    ${content}
  </button>`;
}
