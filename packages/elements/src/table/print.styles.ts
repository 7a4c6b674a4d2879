import { css } from 'lit';

const own = css`
  @media print {
    council-table thead {
      display: table-header-group;
    }
    /* Chromium repeats no headings on the next sheet that have buttons in them. */
    council-table .council-table .council-table__sort {
      display: contents;
    }
    /* Totals come once, not at the end of each sheet. */
    council-table tfoot {
      display: table-row-group;
    }
    council-table :is(.govuk-table__row, .council-table__details) {
      break-inside: avoid;
    }
    /* Whatever style sheet comes last. */
    council-table .council-table .council-pages {
      display: none;
    }
    /* What is under it says it in full. */
    council-table .council-table__long[open] summary {
      display: none;
    }
    council-table .council-table__long p {
      margin: 0;
    }
  }
`;

/** For the light DOM, as those of the table are. */
export const sheets = [own.styleSheet];
