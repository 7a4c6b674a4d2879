import { html, nothing, type TemplateResult } from 'lit';

/** A heading of level 1 to 6; a tag can't be a binding, so each level is written out. */
export function heading(level: number, classNames: string, content: unknown, id?: string): TemplateResult {
  const ownId = id ?? nothing;
  switch (level) {
    case 1:
      return html`<h1 class=${classNames} id=${ownId}>${content}</h1>`;
    case 3:
      return html`<h3 class=${classNames} id=${ownId}>${content}</h3>`;
    case 4:
      return html`<h4 class=${classNames} id=${ownId}>${content}</h4>`;
    case 5:
      return html`<h5 class=${classNames} id=${ownId}>${content}</h5>`;
    case 6:
      return html`<h6 class=${classNames} id=${ownId}>${content}</h6>`;
    default:
      return html`<h2 class=${classNames} id=${ownId}>${content}</h2>`;
  }
}
