import * as tokens from '@council-kit/tokens';
import { css, html, nothing, unsafeCSS, type TemplateResult } from 'lit';
import { icon } from './icons.js';
import { styles as sparkline } from './sparkline.js';
import type { Telling } from './telling.js';
import type { Tile } from './tile.js';

export const styles = [
  sparkline,
  css`
    .change,
    .target {
      display: flex;
      gap: 0.4em;
      margin-block-start: ${unsafeCSS(tokens.space2)};
    }
    .change span,
    .target span {
      display: block;
    }
    .change span::first-letter,
    .target span::first-letter {
      text-transform: uppercase;
    }
    .compact .change,
    .compact .target {
      margin-block-start: 0;
      font-size: ${unsafeCSS(tokens.fontSizeSmall)};
    }
    .better {
      color: ${unsafeCSS(tokens.betterColour)};
    }
    .worse {
      color: ${unsafeCSS(tokens.worseColour)};
    }
    .target {
      color: ${unsafeCSS(tokens.targetColour)};
    }
    .icon {
      flex: none;
      width: 1em;
      height: 1em;
      margin-block-start: 0.25em;
      fill: currentColor;
    }
  `,
];

/** The change against an earlier figure: an arrow and words that say the same. */
export function renderChange({ change }: Tile, telling: Telling): TemplateResult | typeof nothing {
  if (!change) return nothing;
  return html`<p class="change ${change.verdict ?? ''}" part="change">
    ${icon(change.direction)}<span>${telling.change}</span>
  </p>`;
}

/** The target: a tick or a cross, and words that say the same. */
export function renderTarget({ target }: Tile, telling: Telling): TemplateResult | typeof nothing {
  if (!target) return nothing;
  return html`<p class="target" part="target">
    ${target.met === undefined ? nothing : icon(target.met ? 'met' : 'missed')}<span>${telling.target}</span>
  </p>`;
}
