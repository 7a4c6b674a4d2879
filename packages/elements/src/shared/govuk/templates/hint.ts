import { html, nothing, type TemplateResult } from 'lit';
import { attributes, type Attributes } from './attributes.js';
import { classes } from './classes.js';
import { contentOf, type Words } from './content.js';

export interface HintOptions extends Words {
  id?: string;
  classes?: string;
  attributes?: Attributes;
}

/** GOV.UK's hint. */
export function govukHint(options: HintOptions): TemplateResult {
  return html`<div
    id=${options.id || nothing}
    class=${classes('govuk-hint', options.classes)}
    ${attributes(options.attributes)}
  >
    ${contentOf(options)}
  </div>`;
}
