import * as tokens from '@council-kit/tokens';
import { css, unsafeCSS } from 'lit';

const token = unsafeCSS;

/** What is around the services; they and all that finds them are in the light DOM and styled from the page. */
export const styles = css`
  :host {
    display: block;
  }
  :host([hidden]) {
    display: none;
  }
  .shell {
    min-height: var(--council-service-catalogue-min-height, 0);
    color: ${token(tokens.textColour)};
    font-family: ${token(tokens.fontFamily)};
    line-height: ${token(tokens.lineHeight)};
    text-align: start;
  }
  :host([src]) .waiting {
    min-height: var(--council-service-catalogue-min-height, max(40em, min(100vh, 70em)));
  }
  /* Nothing stands here before, so that nothing is moved from here. */
  .shell:not(.shown) .found {
    display: contents;
  }
  .shown {
    margin-block-end: ${token(tokens.space5)};
  }
  .notice {
    margin-block: ${token(tokens.space2)};
  }
  @container (min-width: 46em) {
    .beside {
      display: grid;
      grid-template-columns: minmax(14em, 1fr) 2.4fr;
      column-gap: ${token(tokens.space6)};
      align-items: start;
    }
  }
  @media print {
    .beside {
      display: block;
    }
  }
`;
