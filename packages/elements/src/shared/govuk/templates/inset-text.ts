import { html, nothing, type TemplateResult } from 'lit';
import { attributes, type Attributes } from './attributes.js';
import { classes } from './classes.js';
import { contentOf, type Words } from './content.js';

export interface InsetTextOptions extends Words {
  id?: string;
  classes?: string;
  attributes?: Attributes;
}

/** GOV.UK's inset text. */
export function govukInsetText(options: InsetTextOptions): TemplateResult {
  return html`<div
    id=${options.id || nothing}
    class=${classes('govuk-inset-text', options.classes)}
    ${attributes(options.attributes)}
  >
    ${contentOf(options)}
  </div>`;
}
