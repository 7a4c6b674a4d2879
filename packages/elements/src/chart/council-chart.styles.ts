import * as tokens from '@council-kit/tokens';
import { css, unsafeCSS } from 'lit';
import { styles as details } from '../shared/govuk/details.styles.js';

const token = unsafeCSS;

/** What is around the words, the picture and the table. */
export const styles = [
  details,
  css`
    :host {
      display: block;
    }
    :host([hidden]) {
      display: none;
    }
    .shell {
      color: ${token(tokens.textColour)};
      font-family: ${token(tokens.fontFamily)};
      line-height: ${token(tokens.lineHeight)};
      text-align: start;
    }
    .shell.waiting {
      min-height: var(--council-chart-min-height, 38em);
    }
    .picture.held {
      min-height: var(--council-chart-picture-height, 24em);
    }
    .shown {
      margin-block-end: ${token(tokens.space5)};
    }
    .notice {
      margin-block: ${token(tokens.space2)};
    }
    .govuk-details {
      margin-block: ${token(tokens.space3)} 0;
    }
    .govuk-details__summary {
      min-height: 24px;
    }
    @media print {
      .picture {
        break-inside: avoid;
      }
    }
  `,
];
