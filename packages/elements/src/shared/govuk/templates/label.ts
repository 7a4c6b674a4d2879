import { html, nothing, type TemplateResult } from 'lit';
import { attributes, type Attributes } from './attributes.js';
import { classes } from './classes.js';
import { contentOf, saysSomething, type Words } from './content.js';
import { heading } from './heading.js';

export interface LabelOptions extends Words {
  /** The id of the field. */
  for?: string;
  isPageHeading?: boolean;
  /** Of the page's heading: 1 where it isn't said. */
  headingLevel?: number;
  classes?: string;
  attributes?: Attributes;
}

/** GOV.UK's label; nothing where it says nothing. */
export function govukLabel(options: LabelOptions): TemplateResult | typeof nothing {
  if (!saysSomething(options)) return nothing;
  const label = html`<label
    class=${classes('govuk-label', options.classes)}
    for=${options.for || nothing}
    ${attributes(options.attributes)}
    >${contentOf(options)}</label
  >`;
  return options.isPageHeading ? heading(options.headingLevel || 1, 'govuk-label-wrapper', label) : label;
}
