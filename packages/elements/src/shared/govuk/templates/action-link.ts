import { html, nothing, type TemplateResult } from 'lit';
import { attributes, type Attributes } from './attributes.js';
import { classes } from './classes.js';
import { contentOf, type Words } from './content.js';
import { href } from './href.js';

/** What people can do with a row or a card: "Change". */
export interface ActionOptions extends Words {
  href?: string;
  /** What it is about, read out after its words: "name". */
  visuallyHiddenText?: string;
  classes?: string;
  attributes?: Attributes;
  onClick?: (event: MouseEvent) => void;
}

export interface ActionsOptions {
  items?: readonly ActionOptions[];
  classes?: string;
}

/**
 * The actions of a row or a card: one by itself, or a list.
 *
 * @param cardTitle of the card they stand in, which is read out with each
 * @param itemClass of an item of the list
 */
export function renderActions(
  items: readonly ActionOptions[],
  cardTitle: Words | undefined,
  itemClass: string,
): TemplateResult[] | TemplateResult {
  if (items.length === 1) return renderAction(items[0]!, cardTitle);
  return items.map((action) => html`<li class=${itemClass}>${renderAction(action, cardTitle)}</li>`);
}

function renderAction(action: ActionOptions, cardTitle: Words | undefined): TemplateResult {
  const about = action.visuallyHiddenText;
  const hidden =
    about || cardTitle
      ? html`<span class="govuk-visually-hidden"
          >${about ? html` ${about}` : nothing}${cardTitle ? html` (${contentOf(cardTitle)})` : nothing}</span
        >`
      : nothing;
  return html`<a
    class=${classes('govuk-link', action.classes)}
    href=${href(action.href)}
    ${attributes(action.attributes)}
    @click=${action.onClick}
    >${contentOf(action)}${hidden}</a
  >`;
}
