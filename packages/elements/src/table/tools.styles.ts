import * as tokens from '@council-kit/tokens';
import { css, unsafeCSS } from 'lit';
import { styles as form } from '../shared/govuk/form.styles.js';
import { disclosure } from './disclosure.styles.js';

const token = unsafeCSS;

const own = css`
  council-table .council-table__row {
    display: flex;
    flex-wrap: wrap;
    align-items: flex-end;
    gap: ${token(tokens.space3)};
    margin-block-end: ${token(tokens.space3)};
  }
  council-table .council-table__search {
    flex: 1 1 12em;
    max-width: 24em;
  }
  council-table .council-table__row :is(.govuk-button, .govuk-input),
  council-table .council-table__filters > .govuk-button {
    margin-block-end: 0.1em;
  }
  council-table .council-table__row .govuk-button {
    width: auto;
  }
  council-table .council-table__order {
    display: none;
  }
  council-table .council-table__filters {
    margin-block-end: ${token(tokens.space3)};
    padding: ${token(tokens.space3)};
    border: 1px solid ${token(tokens.borderColour)};
  }
  council-table .council-table__groups {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 16em), 1fr));
    gap: ${token(tokens.space4)};
    align-items: start;
    margin-block-end: ${token(tokens.space4)};
  }
  council-table .council-table__groups .govuk-form-group {
    margin: 0;
  }
  council-table .council-table__list {
    max-height: 18em;
    overflow-y: auto;
    padding: 0 0.2em;
  }
  council-table .council-table__list .govuk-checkboxes__label {
    overflow-wrap: anywhere;
  }
  council-table .council-table__ends {
    display: flex;
    flex-wrap: wrap;
    gap: ${token(tokens.space2)};
  }
  council-table .council-table__ends > * {
    flex: 1 1 8.5em;
    min-width: 0;
  }
  council-table .council-table__ends :is(.govuk-select, .govuk-input) {
    width: 100%;
    min-width: 0;
  }
  council-table .council-table__group summary {
    min-height: 24px;
    color: ${token(tokens.linkColour)};
    text-decoration: underline;
    text-underline-offset: 0.15em;
    overflow-wrap: anywhere;
    cursor: pointer;
  }
  council-table .council-table__group[open] > .govuk-form-group {
    margin-block: ${token(tokens.space2)} 0;
  }
  council-table .council-table__group summary:focus-visible {
    outline: ${token(tokens.focusWidth)} solid transparent;
    background: ${token(tokens.focusColour)};
    color: ${token(tokens.focusTextColour)};
    box-shadow: 0 4px ${token(tokens.focusTextColour)};
    text-decoration: none;
  }
  @container (max-width: 36em) {
    council-table .council-table--cards .council-table__order {
      display: block;
      flex: 1 1 100%;
    }
    council-table .council-table--cards .council-table__order .govuk-select {
      width: 100%;
    }
  }
  @media print {
    council-table :is(.council-table__row, .council-table__filters) {
      display: none;
    }
  }
`;

/** For the light DOM, as those of the table are. */
export const sheets = [form, disclosure, own].map(({ styleSheet }) => styleSheet);
