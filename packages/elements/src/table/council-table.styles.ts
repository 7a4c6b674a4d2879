import * as tokens from '@council-kit/tokens';
import { css, unsafeCSS } from 'lit';

const token = unsafeCSS;

/** What is around the table; the table itself is in the light DOM and styled from the page. */
export const styles = css`
  :host {
    display: block;
  }
  :host([hidden]) {
    display: none;
  }
  .shell {
    min-height: var(--council-table-min-height, 0);
    color: ${token(tokens.textColour)};
    font-family: ${token(tokens.fontFamily)};
    line-height: ${token(tokens.lineHeight)};
    text-align: start;
  }
  :host([src]) .waiting {
    min-height: var(--council-table-min-height, max(40em, min(100vh, 70em)));
  }
  .shown {
    margin-block-end: ${token(tokens.space5)};
  }
  .notice {
    margin-block: ${token(tokens.space2)};
  }
`;
