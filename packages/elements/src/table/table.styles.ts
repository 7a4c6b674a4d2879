import * as tokens from '@council-kit/tokens';
import { css, unsafeCSS } from 'lit';
import { forEars } from '../shared/for-ears.js';
import { styles as table } from '../shared/govuk/table.styles.js';

const token = unsafeCSS;

/** For the light DOM: every rule under the element's own name. Lengths are `em`, since many sites change the root size. */
const own = css`
  council-table .council-table {
    container-type: inline-size;
    color: ${token(tokens.textColour)};
    line-height: ${token(tokens.lineHeight)};
    text-align: start;
    text-transform: none;
    letter-spacing: normal;
  }
  council-table .council-table__ears,
  council-table .council-table__told {
    ${forEars};
  }
  council-table .council-table__title {
    margin: 0 0 ${token(tokens.space3)};
    font-family: ${token(tokens.fontFamilyHeading)};
    font-size: ${token(tokens.fontSizeHeading)};
    font-weight: ${token(tokens.fontWeightHeading)};
    line-height: ${token(tokens.lineHeightTight)};
  }
  council-table .council-table__count {
    margin: 0 0 ${token(tokens.space3)};
    font-weight: ${token(tokens.fontWeightBold)};
  }
  council-table .council-table__count:focus {
    outline: none;
  }
  council-table .council-table__choosing {
    margin-block-end: ${token(tokens.space2)};
  }
  council-table .council-table__choosing--held {
    min-height: 3.8em;
  }
  council-table .council-table__choosing--opener {
    min-height: 2.6em;
  }
  council-table .council-table :is(.govuk-input, .govuk-select) {
    border-color: ${token(tokens.inputBorderColour)};
    background-color: ${token(tokens.bodyBackgroundColour)};
    color: ${token(tokens.textColour)};
  }
  council-table .council-table__scroller {
    position: relative;
    margin-block-end: ${token(tokens.space3)};
  }
  council-table .council-table__scroller[tabindex] {
    max-height: 85vh;
    overflow: auto;
  }
  council-table .council-table__scroller:focus-visible {
    outline: ${token(tokens.focusWidth)} solid ${token(tokens.focusColour)};
    box-shadow: inset 0 0 0 2px ${token(tokens.focusTextColour)};
  }
  council-table .council-table__table {
    margin-block-end: 0;
    overflow-wrap: break-word;
  }
  /* Widths that are held give way to no word. */
  council-table .council-table__settled :is(td, tbody th) {
    overflow-wrap: anywhere;
  }
  council-table thead {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    background: ${token(tokens.bodyBackgroundColour)};
  }
  council-table thead .govuk-table__header {
    vertical-align: bottom;
  }
  council-table .council-table__scroller[tabindex] tr > :first-child {
    position: sticky;
    inset-inline-start: 0;
    background: ${token(tokens.bodyBackgroundColour)};
  }
  council-table .govuk-table__cell,
  council-table .govuk-table__header {
    text-align: start;
  }
  council-table .govuk-table__cell--numeric,
  council-table .govuk-table__header--numeric {
    text-align: end;
    white-space: nowrap;
  }
  council-table .govuk-table__header--numeric {
    white-space: normal;
  }
  council-table tbody .govuk-table__header {
    font-weight: ${token(tokens.fontWeightBold)};
  }
  council-table tbody :is(a, button, summary) {
    scroll-margin-block-start: 5em;
  }
  council-table :is(.council-table__table, .council-table__gap) a {
    color: ${token(tokens.linkColour)};
  }
  council-table :is(.council-table__table, .council-table__gap) a:hover {
    color: ${token(tokens.linkHoverColour)};
  }
  council-table .council-table__whole {
    white-space: nowrap;
  }
  council-table .council-table__none {
    color: ${token(tokens.secondaryTextColour)};
  }
  council-table .council-table__mark {
    text-decoration: underline dotted;
    text-underline-offset: 0.2em;
    white-space: nowrap;
  }
  council-table .council-table__sort,
  council-table .council-table__open {
    margin: 0;
    padding: 0;
    border: 0;
    background: none;
    color: ${token(tokens.linkColour)};
    font: inherit;
    text-align: inherit;
    text-decoration: underline;
    text-underline-offset: 0.15em;
    cursor: pointer;
  }
  council-table .council-table__sort {
    display: inline-flex;
    align-items: flex-end;
    gap: 0.3em;
    min-height: 24px;
  }
  council-table .govuk-table__header--numeric .council-table__sort {
    justify-content: flex-end;
  }
  council-table .council-table__open {
    min-height: 24px;
    white-space: nowrap;
  }
  council-table :is(.council-table__sort, .council-table__open):hover {
    color: ${token(tokens.linkHoverColour)};
    text-decoration-thickness: max(3px, 0.15em);
  }
  council-table :is(.council-table__sort, .council-table__open):focus-visible,
  council-table .council-table__long summary:focus-visible {
    outline: ${token(tokens.focusWidth)} solid transparent;
    background: ${token(tokens.focusColour)};
    color: ${token(tokens.focusTextColour)};
    box-shadow: 0 4px ${token(tokens.focusTextColour)};
    text-decoration: none;
  }
  council-table .council-table__icon {
    flex: none;
    width: 0.8em;
    height: 0.8em;
    margin-block-end: 0.25em;
    fill: currentcolor;
  }
  council-table .council-table__group :is(th, td) {
    border-block-start: 2px solid ${token(tokens.textColour)};
    font-weight: ${token(tokens.fontWeightBold)};
  }
  council-table .council-table__group-size {
    font-weight: normal;
  }
  council-table .council-table__group-figure,
  council-table .council-table__group-gap {
    display: block;
    font-size: ${token(tokens.fontSizeSmall)};
    font-weight: normal;
    white-space: normal;
  }
  council-table .council-table__foot :is(th, td) {
    border-block-start: 2px solid ${token(tokens.textColour)};
    font-weight: ${token(tokens.fontWeightBold)};
  }
  council-table .council-table__long {
    min-width: 12em;
    overflow-wrap: anywhere;
  }
  council-table .council-table__long summary {
    cursor: pointer;
    min-height: 24px;
  }
  council-table .council-table__long p {
    margin-block: ${token(tokens.space2)} 0;
    overflow-wrap: anywhere;
  }
  council-table .council-table__gap {
    margin: 0 0 ${token(tokens.space2)};
    color: ${token(tokens.secondaryTextColour)};
    font-size: ${token(tokens.fontSizeSmall)};
  }
  council-table .council-table__problem {
    margin: 0 0 ${token(tokens.space3)};
    padding-inline-start: ${token(tokens.space3)};
    border-inline-start: ${token(tokens.accentWidth)} solid ${token(tokens.errorColour)};
  }
  /* A phone: each row a card, its values under each other with their headings. */
  @container (max-width: 36em) {
    council-table .council-table--cards .council-table__choosing--held {
      min-height: 8em;
    }
    council-table .council-table--cards :is(.council-table__table, caption, tbody, tfoot, tfoot tr, th, td) {
      display: block;
      width: auto;
    }
    council-table .council-table--cards thead {
      display: none;
    }
    council-table .council-table--cards tbody tr {
      display: flex;
      flex-direction: column;
      padding-block: ${token(tokens.space2)};
      border-block-end: 1px solid ${token(tokens.borderColour)};
    }
    council-table .council-table--cards tbody :is(th, td) {
      padding: 0.15em 0;
      border: 0;
      text-align: start;
      white-space: normal;
      overflow-wrap: anywhere;
    }
    council-table .council-table--cards tfoot :is(th, td) {
      padding: 0.15em 0;
      border: 0;
      text-align: start;
    }
    council-table .council-table--cards tfoot td:not([data-label]) {
      display: none;
    }
    council-table .council-table--cards .council-table__group td:not([data-label]) {
      display: none;
    }
    /* What names the row heads its card. */
    council-table .council-table--cards tbody th[scope='row'] {
      order: -1;
    }
    council-table .council-table--cards tbody td::before,
    council-table .council-table--cards tfoot td[data-label]::before {
      content: attr(data-label) ': ';
      font-weight: ${token(tokens.fontWeightBold)};
    }
    /* The button in it may come a moment later. */
    council-table .council-table--cards tbody .council-table__copy {
      min-height: 1.8em;
    }
    council-table .council-table--cards tbody .council-table__copy::before {
      content: none;
    }
  }
  @media print {
    council-table :is(.council-table__icon, .council-table__opener) {
      display: none;
    }
    council-table .council-table__scroller[tabindex] {
      max-height: none;
      overflow: visible;
    }
    council-table thead {
      position: static;
    }
    council-table tr {
      break-inside: avoid;
    }
    council-table .council-table__group {
      break-after: avoid;
    }
    council-table .council-table__sort {
      color: inherit;
      text-decoration: none;
    }
  }
`;

export const sheets = [table, own].map(({ styleSheet }) => styleSheet);
