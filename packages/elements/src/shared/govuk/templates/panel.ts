import { html, nothing, type TemplateResult } from 'lit';
import { attributes, type Attributes } from './attributes.js';
import { govukButton } from './button.js';
import { classes } from './classes.js';
import { contentOf, saysSomething, type Content, type Words } from './content.js';
import { heading } from './heading.js';
import { href } from './href.js';

export interface PanelAction {
  text: string;
  href?: string;
  /** "button" makes a link look like one; without an address it is the button's type. */
  type?: 'submit' | 'button' | 'reset';
  classes?: string;
  attributes?: Attributes;
  onClick?: (event: MouseEvent) => void;
}

export interface PanelOptions extends Words {
  titleText?: string;
  titleHtml?: Content;
  /** 1 where it isn't said. */
  headingLevel?: number;
  /** Shown in an interruption only: where `classes` has "govuk-panel--interruption". */
  actions?: { items?: readonly PanelAction[]; classes?: string; attributes?: Attributes };
  classes?: string;
  attributes?: Attributes;
}

/**
 * GOV.UK's panel: a confirmation, or an interruption where its classes say so. Its body is for few, large
 * words: paragraphs and lists in it are as large, and belong below it.
 */
export function govukPanel(options: PanelOptions): TemplateResult {
  const isInterruption = options.classes?.includes('govuk-panel--interruption');
  const title = contentOf({ text: options.titleText, html: options.titleHtml });
  return html`<div
    class=${classes('govuk-panel', !isInterruption && 'govuk-panel--confirmation', options.classes)}
    ${attributes(options.attributes)}
  >
    ${heading(options.headingLevel || 1, 'govuk-panel__title', title)}
    ${saysSomething(options) ? html`<div class="govuk-panel__body">${contentOf(options)}</div>` : nothing}
    ${isInterruption && options.actions ? renderPanelActions(options.actions) : nothing}
  </div>`;
}

function renderPanelActions(actions: NonNullable<PanelOptions['actions']>): TemplateResult {
  return html`<div class=${classes('govuk-panel__actions', actions.classes)} ${attributes(actions.attributes)}>
    ${
      actions.items?.length
        ? html`<div class="govuk-button-group">${actions.items.map(renderPanelAction)}</div>`
        : nothing
    }
  </div>`;
}

function renderPanelAction(action: PanelAction): TemplateResult {
  if (!action.href || action.type === 'button') {
    return govukButton({
      ...action,
      type: action.type || 'button',
      classes: classes('govuk-button--inverse', action.classes),
    });
  }
  return html`<a
    class=${classes('govuk-link govuk-link--inverse', action.classes)}
    href=${href(action.href)}
    ${attributes(action.attributes)}
    @click=${action.onClick}
    >${action.text}</a
  >`;
}
