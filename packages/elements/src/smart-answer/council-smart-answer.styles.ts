import * as tokens from '@council-kit/tokens';
import { css, unsafeCSS } from 'lit';

const token = unsafeCSS;

/** What is around the pages; they are in the light DOM and styled from there. */
export const styles = css`
  :host {
    display: block;
  }
  :host([hidden]) {
    display: none;
  }
  .shell {
    min-height: var(--council-smart-answer-min-height, 0);
    color: ${token(tokens.textColour)};
    font-family: ${token(tokens.fontFamily)};
    line-height: ${token(tokens.lineHeight)};
    text-align: start;
  }
  :host([src]) .waiting {
    min-height: var(--council-smart-answer-min-height, 24em);
  }
  .notice {
    margin-block: ${token(tokens.space2)};
  }
`;
