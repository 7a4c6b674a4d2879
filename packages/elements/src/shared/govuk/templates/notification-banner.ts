import { html, nothing, type TemplateResult } from 'lit';
import { attributes, type Attributes } from './attributes.js';
import { classes } from './classes.js';
import { contentOf, type Content, type Words } from './content.js';
import { heading } from './heading.js';

export interface NotificationBannerOptions extends Words {
  type?: string;
  /** "Important", or "Success" for that type, where it isn't said. */
  titleText?: string;
  titleHtml?: Content;
  /** 2 where it isn't said. */
  titleHeadingLevel?: number;
  titleId?: string;
  /** "region", or "alert" for a success, where it isn't said. */
  role?: string;
  /** For GOV.UK's script, where a page runs it. */
  disableAutoFocus?: boolean;
  classes?: string;
  attributes?: Attributes;
}

/** GOV.UK's notification banner. */
export function govukNotificationBanner(options: NotificationBannerOptions): TemplateResult {
  const isSuccess = options.type === 'success';
  const titleId = options.titleId || 'govuk-notification-banner-title';
  const title = contentOf({
    text: options.titleText || (isSuccess ? 'Success' : 'Important'),
    html: options.titleHtml,
  });
  return html`<div
    class=${classes('govuk-notification-banner', isSuccess && 'govuk-notification-banner--success', options.classes)}
    role=${options.role || (isSuccess ? 'alert' : 'region')}
    aria-labelledby=${titleId}
    data-module="govuk-notification-banner"
    data-disable-auto-focus=${options.disableAutoFocus ?? nothing}
    ${attributes(options.attributes)}
  >
    <div class="govuk-notification-banner__header">
      ${heading(options.titleHeadingLevel || 2, 'govuk-notification-banner__title', title, titleId)}
    </div>
    <div class="govuk-notification-banner__content">${renderMessage(options)}</div>
  </div>`;
}

function renderMessage({ text, html: content }: Words): unknown {
  if (content) return content;
  return text ? html`<p class="govuk-notification-banner__heading">${text}</p>` : nothing;
}
