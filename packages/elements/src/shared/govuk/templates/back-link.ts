import { html, type TemplateResult } from 'lit';
import { attributes, type Attributes } from './attributes.js';
import { classes } from './classes.js';
import { contentOf, type Words } from './content.js';
import { href } from './href.js';

export interface BackLinkOptions extends Words {
  /** "#" where it isn't said. */
  href?: string;
  classes?: string;
  attributes?: Attributes;
  onClick?: (event: MouseEvent) => void;
}

/** GOV.UK's back link, which says "Back" unless it is given other words. */
export function govukBackLink(options: BackLinkOptions): TemplateResult {
  return html`<a
    href=${href(options.href || '#')}
    class=${classes('govuk-back-link', options.classes)}
    ${attributes(options.attributes)}
    @click=${options.onClick}
    >${contentOf({ text: options.text || 'Back', html: options.html })}</a
  >`;
}
