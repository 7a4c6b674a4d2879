import * as tokens from '@council-kit/tokens';
import { css, unsafeCSS } from 'lit';
import { sheets as later } from './later.styles.js';

const token = unsafeCSS;

const own = css`
  council-smart-answer .council-smart-answer__answers {
    margin-block-start: ${token(tokens.space6)};
  }
  council-smart-answer .council-smart-answer__figures dd {
    font-weight: ${token(tokens.fontWeightBold)};
  }
  council-smart-answer .govuk-table {
    inline-size: 100%;
    margin-block-end: ${token(tokens.space5)};
    border-collapse: collapse;
  }
  council-smart-answer .govuk-table__caption {
    font-weight: ${token(tokens.fontWeightBold)};
    text-align: start;
  }
  council-smart-answer .govuk-table :is(th, td) {
    padding: ${token(tokens.space2)} ${token(tokens.space3)} ${token(tokens.space2)} 0;
    border-block-end: 1px solid ${token(tokens.borderColour)};
    text-align: start;
    vertical-align: top;
  }
  council-smart-answer .govuk-table tbody th {
    font-weight: inherit;
  }
  council-smart-answer .govuk-table [class*='--numeric'] {
    text-align: end;
  }
  council-smart-answer .council-smart-answer__result {
    margin-block-end: ${token(tokens.space5)};
    padding-inline-start: ${token(tokens.space3)};
    border-inline-start: ${token(tokens.accentWidth)} solid ${token(tokens.borderColour)};
  }
  /* A page need not have room for what sticks out there. */
  council-smart-answer .council-smart-answer__tools .govuk-button-group {
    margin-inline-end: 0;
  }
  council-smart-answer .council-smart-answer__criteria li {
    padding-inline-start: 1.6em;
  }
  council-smart-answer .council-smart-answer__mark {
    display: inline-block;
    width: 1.6em;
    margin-inline-start: -1.6em;
    font-weight: ${token(tokens.fontWeightBold)};
  }
  @media print {
    council-smart-answer :is(.govuk-summary-list__actions, .council-smart-answer__tools) {
      display: none;
    }
    council-smart-answer :is(.govuk-summary-list__row, .council-smart-answer__result) {
      break-inside: avoid;
    }
  }
`;

/** Adopted by the root around the element, once somebody has answered. */
export const sheets = [...later, own.styleSheet];
