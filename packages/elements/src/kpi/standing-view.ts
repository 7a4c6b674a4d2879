import * as tokens from '@council-kit/tokens';
import { css, html, nothing, unsafeCSS, type TemplateResult } from 'lit';
import { icon } from './icons.js';
import { styles as sparkline } from './sparkline.js';
import type { Telling } from './telling.js';
import type { Tile } from './tile.js';

export const styles = [
  sparkline,
  css`
    .mark {
      direction: ltr;
      unicode-bidi: isolate;
      text-align: -webkit-match-parent;
      text-align: match-parent;
      font-weight: ${unsafeCSS(tokens.fontWeightBold)};
    }
    .change,
    .target {
      display: flex;
      gap: 0.4em;
      margin-block-start: ${unsafeCSS(tokens.space2)};
    }
    .change span,
    .target span {
      display: block;
      direction: ltr;
      unicode-bidi: isolate;
    }
    .mark::first-letter,
    .period::first-letter,
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

/** Everything about how a value stands: its mark, its period, its change and its target. */
export function renderStanding(
  { change, target }: Tile,
  { mark, period, change: changeWords, target: targetWords }: Telling,
): TemplateResult {
  return html`${mark && html`<p class="mark">${mark}</p>`}
  ${period && html`<p class="period" part="period">${period}</p>`}
  ${
    change &&
    html`<p class="change ${change.verdict ?? ''}" part="change">
      ${icon(change.direction)}<span>${changeWords}</span>
    </p>`
  }
  ${
    target &&
    html`<p class="target" part="target">
      ${target.met === undefined ? nothing : icon(target.met ? 'met' : 'missed')}<span>${targetWords}</span>
    </p>`
  }`;
}
