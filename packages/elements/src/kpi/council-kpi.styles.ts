import * as tokens from '@council-kit/tokens';
import { css, unsafeCSS } from 'lit';

const token = unsafeCSS;

/**
 * Everything visible is styled on `.tile`, never on `:host` alone: a page's
 * `*{all:revert}` beats `:host`. Lengths are `em`, since many council sites
 * change the root size.
 */
export const styles = css`
  :host {
    display: block;
  }
  /* What an outlook adds. */
  :host([variation]) {
    --_variation: 5em;
  }
  :host([forecast]) {
    --_forecast: 6em;
  }
  :host([with-summary]) {
    --_summary: 3em;
  }
  :host([hidden]) {
    display: none;
  }
  .tile {
    box-sizing: border-box;
    height: 100%;
    min-height: var(
      --council-kpi-min-height,
      calc(21em + var(--_variation, 0em) + var(--_forecast, 0em) + var(--_summary, 0em))
    );
    padding: ${token(tokens.space4)};
    border: ${token(tokens.borderWidth)} ${token(tokens.borderStyle)} ${token(tokens.borderColour)};
    border-inline-start: ${token(tokens.accentWidth)} solid ${token(tokens.accentColour)};
    border-radius: ${token(tokens.borderRadius)};
    background: ${token(tokens.bodyBackgroundColour)};
    color: ${token(tokens.textColour)};
    font-family: ${token(tokens.fontFamily)};
    line-height: ${token(tokens.lineHeight)};
    text-align: start;
    text-transform: none;
    overflow-wrap: anywhere;
  }
  :host(:where([value], [aggregate])) .tile {
    min-height: var(--council-kpi-min-height, 11em);
  }
  :host(:where([value], [aggregate]):where([previous], [target])) .tile {
    min-height: var(--council-kpi-min-height, 15.5em);
  }
  .tile.compact {
    min-height: var(--council-kpi-min-height, 10.5em);
    padding: ${token(tokens.space2)} ${token(tokens.space3)};
  }
  .tile.large {
    min-height: var(--council-kpi-min-height, 22em);
  }
  ::slotted(a) {
    color: ${token(tokens.linkColour)};
  }
  p {
    margin: 0;
  }
  .label {
    font-family: ${token(tokens.fontFamilyHeading)};
    font-size: ${token(tokens.fontSizeHeading)};
    font-weight: ${token(tokens.fontWeightHeading)};
    line-height: ${token(tokens.lineHeightTight)};
  }
  .value {
    margin-block: ${token(tokens.space1)};
    font-family: ${token(tokens.fontFamilyValue)};
    font-size: max(1.25em, min(${token(tokens.fontSizeValue)}, 17cqi));
    font-weight: ${token(tokens.fontWeightValue)};
    line-height: ${token(tokens.lineHeightTight)};
  }
  .compact .value {
    font-size: max(1.25em, min(${token(tokens.fontSizeValueCompact)}, 17cqi));
  }
  .large .value {
    font-size: max(1.25em, min(${token(tokens.fontSizeValueLarge)}, 17cqi));
  }
  /* On the figures alone: the tile itself must keep a width of its own where a page lays it out by content. */
  .figures {
    container-type: inline-size;
    position: relative;
  }
  /* Our words run left to right even where the page does not; they keep to the page's side. */
  .value,
  .period,
  .notice {
    direction: ltr;
    unicode-bidi: isolate;
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }
  .period,
  .stale .notice {
    color: ${token(tokens.secondaryTextColour)};
    font-size: ${token(tokens.fontSizeSmall)};
  }
  /* Over the figures it tells, so that a finger on them finds it. */
  .told {
    position: absolute;
    inset: 0;
    overflow: hidden;
    opacity: 0;
    pointer-events: none;
  }
  .notice {
    margin-block: ${token(tokens.space2)};
  }
  @media print {
    .tile {
      background: none;
      color: #000;
      break-inside: avoid;
      --council-kpi-min-height: 0;
    }
  }
`;
