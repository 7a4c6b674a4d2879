import { html, nothing, type TemplateResult } from 'lit';
import { attributes, type Attributes } from './attributes.js';
import { classes } from './classes.js';
import { contentOf, saysSomething, type Content, type Words } from './content.js';
import { heading } from './heading.js';

export interface LegendOptions extends Words {
  isPageHeading?: boolean;
  /** Of the page's heading: 1 where it isn't said. */
  headingLevel?: number;
  classes?: string;
}

export interface FieldsetOptions {
  legend?: LegendOptions;
  /** The fields. */
  html?: Content;
  describedBy?: string;
  role?: string;
  classes?: string;
  attributes?: Attributes;
}

/** GOV.UK's fieldset. */
export function govukFieldset(options: FieldsetOptions): TemplateResult {
  return html`<fieldset
    class=${classes('govuk-fieldset', options.classes)}
    role=${options.role || nothing}
    aria-describedby=${options.describedBy || nothing}
    ${attributes(options.attributes)}
  >
    ${saysSomething(options.legend) ? renderLegend(options.legend) : nothing} ${options.html ?? nothing}
  </fieldset>`;
}

function renderLegend(legend: LegendOptions): TemplateResult {
  const content = contentOf(legend);
  return html`<legend class=${classes('govuk-fieldset__legend', legend.classes)}>
    ${legend.isPageHeading ? heading(legend.headingLevel || 1, 'govuk-fieldset__heading', content) : content}
  </legend>`;
}
