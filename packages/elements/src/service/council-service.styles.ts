import * as tokens from '@council-kit/tokens';
import { css, unsafeCSS } from 'lit';

const token = unsafeCSS;

/** Everything visible is styled on `.service`, never on `:host` alone: a page's `*{all:revert}` beats `:host`. */
export const styles = css`
  :host {
    display: block;
  }
  :host([hidden]) {
    display: none;
  }
  .service {
    box-sizing: border-box;
    color: ${token(tokens.textColour)};
    font-family: ${token(tokens.fontFamily)};
    line-height: ${token(tokens.lineHeight)};
    text-align: start;
    text-transform: none;
    overflow-wrap: anywhere;
  }
  .service.waiting {
    min-height: var(--council-service-min-height, 50em);
  }
  .notice {
    margin-block: 0 ${token(tokens.space3)};
  }
  .stale .notice {
    color: ${token(tokens.secondaryTextColour)};
    font-size: ${token(tokens.fontSizeSmall)};
  }
  @media print {
    .service {
      background: none;
      color: #000;
      --council-service-min-height: 0;
    }
  }
`;
