import type { Provenance } from '@council-kit/data';
import { formatDate, formatPeriod, parsePeriod, startOf } from '@council-kit/insight';
import * as tokens from '@council-kit/tokens';
import { css, html, nothing, unsafeCSS, type ReactiveElement, type TemplateResult } from 'lit';
import { forEars } from './for-ears.js';
import { aboutWords as english } from './language/en-about.js';
import { styles as details } from './govuk/details.styles.js';
import type { Language } from './language-controller.js';
import { safeLink } from './links.js';
import { PrintController } from './print-controller.js';

/** What the page itself says about a measure; it goes before what the source says. */
export interface PageFacts {
  definition?: string;
  publisher?: string;
  licence?: string;
  lastUpdated?: string;
  nextUpdate?: string;
}

export const styles = [
  details,
  css`
    .govuk-details {
      margin-block: ${unsafeCSS(tokens.space3)} 0;
      font-size: ${unsafeCSS(tokens.fontSizeSmall)};
    }
    .for-ears {
      ${forEars};
    }
    .govuk-details__summary {
      min-height: 24px;
    }
    .govuk-details__text {
      padding-block: ${unsafeCSS(tokens.space2)};
    }
    dl {
      margin: 0;
    }
    dt {
      font-weight: ${unsafeCSS(tokens.fontWeightBold)};
    }
    dd {
      margin: 0 0 ${unsafeCSS(tokens.space2)};
    }
    a {
      color: ${unsafeCSS(tokens.linkColour)};
    }
    a:hover {
      color: ${unsafeCSS(tokens.linkHoverColour)};
    }
    a:focus-visible {
      outline: ${unsafeCSS(tokens.focusWidth)} solid transparent;
      background: ${unsafeCSS(tokens.focusColour)};
      color: ${unsafeCSS(tokens.focusTextColour)};
      box-shadow: 0 4px ${unsafeCSS(tokens.focusTextColour)};
    }
  `,
];

/** A date or period in words where the text is one, else the text as it stands. */
function when(text: string, language: Language): string {
  const period = parsePeriod(text);
  if (!period) return text;
  return period.step === 'day' ? formatDate(startOf(period), language) : formatPeriod(period, language);
}

function linked(text: string, address: string | undefined): TemplateResult | string {
  const href = safeLink(address);
  return href ? html`<a href=${href} part="link">${text}</a>` : text;
}

/** What a source without a title is known by: its file, or the site it is on. */
function nameOf(address: string): string {
  const { pathname, host } = new URL(address, document.baseURI);
  const file = /[^/]+\.\w+$/.exec(pathname)?.[0];
  try {
    return file ? decodeURIComponent(file) : host;
  } catch {
    // A file may be called `100%.csv`.
    return file!;
  }
}

const printed = new WeakSet<ReactiveElement>();

/**
 * "About this measure": everything known about where a figure comes from, or nothing at all.
 *
 * @param title what to call it, where it is about something else than a measure
 */
export function renderAbout(
  page: PageFacts & ReactiveElement,
  { description, provenance = {} }: { description?: string; provenance?: Provenance },
  label: string,
  language: Language,
  title = (language.interface.about ?? english).title,
): TemplateResult | typeof nothing {
  if (!printed.has(page)) {
    printed.add(page);
    // It joins the element's other controllers, and lives as long as they do.
    new PrintController(page);
  }
  const words = language.interface.about ?? english;
  const address = provenance.page ?? provenance.address;
  const source = provenance.title ?? (address && nameOf(address));
  const licence = page.licence ? { title: page.licence, url: undefined } : provenance.licence;
  const updated = page.lastUpdated ?? provenance.updated;
  const rows: [string, TemplateResult | string | undefined][] = [
    [words.definition, page.definition ?? description],
    [words.source, source && linked(source, address)],
    [words.publisher, page.publisher ?? provenance.publisher],
    [words.licence, licence && linked(licence.title, licence.url)],
    [words.updated, updated && when(updated, language)],
    [words.nextUpdate, page.nextUpdate && when(page.nextUpdate, language)],
  ];
  const known = rows.filter(([, value]) => value);
  if (known.length === 0) return nothing;
  return html`<details class="govuk-details" part="about">
    <summary class="govuk-details__summary">
      <span class="govuk-details__summary-text">${title}<span class="for-ears">: ${label}</span></span>
    </summary>
    <div class="govuk-details__text">
      <dl>
        ${known.map(
          ([term, value]) =>
            html`<dt>${term}</dt>
              <dd>${value}</dd>`,
        )}
      </dl>
    </div>
  </details>`;
}
