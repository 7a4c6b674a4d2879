import * as tokens from '@council-kit/tokens';
import { css, unsafeCSS } from 'lit';
import { styles as details } from '../shared/govuk/table-details.styles.js';

const token = unsafeCSS;

const own = css`
  council-table .council-table__notes {
    margin-block: ${token(tokens.space3)} 0;
    font-size: ${token(tokens.fontSizeSmall)};
  }
  council-table .council-table__notes .govuk-details__summary {
    min-height: 24px;
  }
  council-table .council-table__notes .govuk-details__text {
    padding-block: ${token(tokens.space2)};
  }
  council-table .council-table__notes dl {
    margin: 0;
  }
  council-table .council-table__notes :is(dt, .council-table__notes-title) {
    margin: 0;
    font-weight: ${token(tokens.fontWeightBold)};
  }
  council-table .council-table__notes dd {
    max-width: 40em;
    margin: 0;
    overflow-wrap: anywhere;
  }
  council-table .council-table__notes dl > div {
    margin-block-end: ${token(tokens.space2)};
  }
  council-table .council-table__notes .council-table__marks > div {
    display: grid;
    grid-template-columns: minmax(3em, auto) 1fr;
    column-gap: ${token(tokens.space2)};
    justify-content: start;
    margin-block-end: 0.25em;
  }
`;

export const sheets = [details, own].map(({ styleSheet }) => styleSheet);
