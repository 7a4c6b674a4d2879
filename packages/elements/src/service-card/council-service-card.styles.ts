import * as tokens from '@council-kit/tokens';
import { css, unsafeCSS } from 'lit';

const token = unsafeCSS;

/**
 * Everything visible is styled on `.card`, never on `:host` alone: a page's
 * `*{all:revert}` beats `:host`. Lengths are `em`, since many council sites change
 * the root size.
 */
export const styles = css`
  :host {
    display: block;
  }
  :host([hidden]) {
    display: none;
  }
  .card {
    box-sizing: border-box;
    height: 100%;
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
  /* What was waited for and did not come needs no room any more. */
  :host([src]) .card:not(.failed, .empty) {
    min-height: var(--council-service-card-min-height, 26em);
  }
  ::slotted(a) {
    color: ${token(tokens.linkColour)};
  }
  /* What an author writes stands as close as what we write. */
  ::slotted(:is(h2, h3, h4, h5, h6)) {
    margin-block: 0 ${token(tokens.space2)};
    font-size: ${token(tokens.fontSizeHeading)};
    line-height: ${token(tokens.lineHeightTight)};
  }
  /* The room above is the card's; a page's own rule for headings would win over one that is not important. */
  ::slotted(:first-child) {
    margin-block-start: 0 !important;
  }
  ::slotted(p) {
    max-width: 38em;
    margin-block: 0 ${token(tokens.space3)};
  }
  .notice {
    margin-block: 0 ${token(tokens.space3)};
  }
  .stale .notice {
    margin-block: ${token(tokens.space2)} 0;
    color: ${token(tokens.secondaryTextColour)};
    font-size: ${token(tokens.fontSizeSmall)};
  }
  @media print {
    .card {
      background: none;
      color: #000;
      break-inside: avoid;
      --council-service-card-min-height: 0;
    }
  }
`;
