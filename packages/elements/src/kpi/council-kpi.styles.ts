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
  .tile {
    box-sizing: border-box;
    container-type: inline-size;
    display: block;
    height: 100%;
    min-height: var(--council-kpi-min-height, 21em);
    padding: ${token(tokens.space4)};
    border: ${token(tokens.borderWidth)} ${token(tokens.borderStyle)} ${token(tokens.borderColour)};
    border-inline-start: ${token(tokens.accentWidth)} solid ${token(tokens.accentColour)};
    border-radius: ${token(tokens.borderRadius)};
    background: ${token(tokens.bodyBackgroundColour)};
    color: ${token(tokens.textColour)};
    font-family: ${token(tokens.fontFamily)};
    font-weight: ${token(tokens.fontWeight)};
    line-height: ${token(tokens.lineHeight)};
    text-align: start;
    text-transform: none;
    letter-spacing: normal;
    word-spacing: normal;
    overflow-wrap: anywhere;
  }
  .short {
    min-height: var(--council-kpi-min-height, 11em);
  }
  .compared {
    min-height: var(--council-kpi-min-height, 15.5em);
  }
  .compact {
    min-height: var(--council-kpi-min-height, 10.5em);
    padding: ${token(tokens.space2)} ${token(tokens.space3)};
  }
  .large {
    min-height: var(--council-kpi-min-height, 22em);
  }
  ::slotted(a) {
    color: ${token(tokens.linkColour)};
  }
  p,
  .label {
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
    font-size: ${token(tokens.fontSizeValue)};
    font-variant-numeric: tabular-nums;
    font-weight: ${token(tokens.fontWeightValue)};
    line-height: ${token(tokens.lineHeightTight)};
  }
  .compact .value {
    font-size: ${token(tokens.fontSizeValueCompact)};
  }
  .large .value {
    font-size: ${token(tokens.fontSizeValueLarge)};
  }
  @container (max-width: 14em) {
    .value,
    .large .value {
      font-size: ${token(tokens.fontSizeValueCompact)};
    }
  }
  .period,
  .stale .notice {
    color: ${token(tokens.secondaryTextColour)};
    font-size: ${token(tokens.fontSizeSmall)};
  }
  .for-ears {
    position: absolute;
    width: 1px;
    height: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  .notice {
    margin-block: ${token(tokens.space2)};
  }
  @media print {
    .tile {
      border-color: currentColor;
      color: ${token(tokens.printTextColour)};
      background: none;
      break-inside: avoid;
      min-height: 0;
    }
  }
`;
