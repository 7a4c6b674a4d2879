import { css } from 'lit';

/** The arrow on a button that opens something, turned once it is open. */
export const disclosure = css`
  council-table .govuk-button[aria-expanded]::after {
    content: '';
    display: inline-block;
    width: 0.45em;
    height: 0.45em;
    margin-inline-start: 0.6em;
    border: solid currentcolor;
    border-width: 0 0.15em 0.15em 0;
    transform: translateY(-0.2em) rotate(45deg);
  }
  council-table .govuk-button[aria-expanded='true']::after {
    transform: translateY(0.1em) rotate(225deg);
  }
`;
