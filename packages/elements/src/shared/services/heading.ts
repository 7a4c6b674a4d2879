import { html, nothing, type TemplateResult } from 'lit';

/** What a heading is drawn from. */
export interface Heading {
  /** 2 to 6; anything else is the nearest of these. */
  level: number;
  content: unknown;
  className: string;
  id?: string;
  /** Language of its words, where that is not the one around it. */
  lang?: string;
}

/** A real heading, as pages, translators and tables of contents know them. */
export function renderHeading({ level, content, className, id = '', lang = '' }: Heading): TemplateResult {
  const [name, language] = [id || nothing, lang || nothing];
  switch (Math.min(6, Math.max(2, Math.round(level)))) {
    case 2:
      return html`<h2 class=${className} id=${name} lang=${language}>${content}</h2>`;
    case 3:
      return html`<h3 class=${className} id=${name} lang=${language}>${content}</h3>`;
    case 4:
      return html`<h4 class=${className} id=${name} lang=${language}>${content}</h4>`;
    case 5:
      return html`<h5 class=${className} id=${name} lang=${language}>${content}</h5>`;
    default:
      return html`<h6 class=${className} id=${name} lang=${language}>${content}</h6>`;
  }
}
