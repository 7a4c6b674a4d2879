import * as tokens from '@council-kit/tokens';
import { css, unsafeCSS } from 'lit';
import { styles as form } from '../shared/govuk/form.styles.js';
import { disclosure } from './disclosure.styles.js';

const token = unsafeCSS;

const own = css`
  council-table .council-table__away {
    margin-block-start: ${token(tokens.space4)};
  }
  council-table .council-table__away-row {
    display: flex;
    flex-wrap: wrap;
    gap: ${token(tokens.space3)};
  }
  council-table .council-table__away .govuk-button {
    width: auto;
    margin-block-end: 0;
  }
  council-table .council-table__formats {
    margin-block-start: ${token(tokens.space3)};
    padding: ${token(tokens.space3)};
    border: 1px solid ${token(tokens.borderColour)};
  }
  council-table .council-table__formats > p {
    margin: 0 0 ${token(tokens.space3)};
  }
  council-table .council-table__formats .govuk-select {
    max-width: 100%;
  }
  council-table .council-table__formats > .council-table__reading {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: ${token(tokens.space3)};
    margin: ${token(tokens.space3)} 0 0;
    font-variant-numeric: tabular-nums;
  }
  council-table .council-table__away-told {
    margin: ${token(tokens.space3)} 0 0;
  }
  council-table .council-table__away-told:empty {
    margin: 0;
  }
  council-table .council-table__details .council-table__open {
    margin-block-start: ${token(tokens.space2)};
  }
  @media print {
    council-table :is(.council-table__copy, .council-table__details .council-table__open),
    council-table .council-table__away {
      display: none;
    }
  }
`;

/** For the light DOM, as those of the table are. */
export const sheets = [form, disclosure, own].map(({ styleSheet }) => styleSheet);
