import type { State, Words } from '@council-kit/flow';
import type { Block, Span } from '@council-kit/flow/telling';
import { html, nothing, type TemplateResult } from 'lit';
import { heading } from '../shared/govuk/templates/heading.js';
import { href } from '../shared/govuk/templates/href.js';
import type { View } from './view.js';

/** Longer words of a flow: paragraphs, headings, lists and links. */
export function renderWords(
  view: View,
  words: Words | undefined,
  facts: State['facts'],
): readonly TemplateResult[] | typeof nothing {
  const blocks = view.teller.blocks(words, facts);
  return blocks.length ? blocks.map((block) => renderBlock(block, view.level + 1)) : nothing;
}

function renderBlock(block: Block, level: number): TemplateResult {
  switch (block.kind) {
    case 'heading':
      return heading(level, 'govuk-heading-m', block.spans.map(renderSpan));
    case 'bullets':
      return html`<ul class="govuk-list govuk-list--bullet">
        ${renderItems(block.items)}
      </ul>`;
    case 'steps':
      return html`<ol class="govuk-list govuk-list--number">
        ${renderItems(block.items)}
      </ol>`;
    default:
      return html`<p class="govuk-body">${block.spans.map(renderSpan)}</p>`;
  }
}

function renderItems(items: readonly (readonly Span[])[]): TemplateResult[] {
  return items.map((spans) => html`<li>${spans.map(renderSpan)}</li>`);
}

function renderSpan(span: Span): unknown {
  if (span.kind === 'insertion') return nothing;
  if (span.kind === 'link') {
    return html`<a class="govuk-link" href=${href(span.href)}>${span.spans.map(renderSpan)}</a>`;
  }
  return span.strong ? html`<strong>${span.text}</strong>` : span.text;
}
