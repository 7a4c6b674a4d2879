import * as tokens from '@council-kit/tokens';
import { css, unsafeCSS } from 'lit';
import { forEars } from './for-ears.js';

const token = unsafeCSS;

const { styleSheet } = css`
  :is(council-table, council-service-catalogue) :is(.council-chips, .council-chips__list) {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: ${token(tokens.space2)};
    max-width: none;
    margin: 0;
    padding: 0;
    /* Safari takes a list that has no markers at all for none. */
    list-style-type: '';
  }
  :is(council-table, council-service-catalogue) .council-chips {
    gap: ${token(tokens.space2)} ${token(tokens.space3)};
    margin-block-end: ${token(tokens.space3)};
  }
  :is(council-table, council-service-catalogue) .council-chips__list li {
    max-width: 100%;
    margin: 0;
  }
  :is(council-table, council-service-catalogue) .council-chips__chip {
    display: inline-flex;
    align-items: center;
    gap: 0.5em;
    max-width: 100%;
    min-height: 1.7em;
    margin: 0;
    padding: 0.1em 0.5em;
    border: 1px solid ${token(tokens.borderColour)};
    border-radius: 0;
    background: ${token(tokens.bodyBackgroundColour)};
    color: ${token(tokens.textColour)};
    font: inherit;
    text-align: start;
    overflow-wrap: anywhere;
    cursor: pointer;
  }
  :is(council-table, council-service-catalogue) .council-chips__chip svg {
    flex: none;
    width: 0.7em;
    height: 0.7em;
    fill: none;
    stroke: currentcolor;
    stroke-width: 2.5;
  }
  :is(council-table, council-service-catalogue) .council-chips__chip:hover {
    border-color: currentcolor;
    text-decoration: underline;
  }
  :is(council-table, council-service-catalogue) .council-chips__clear {
    min-height: 24px;
    margin: 0;
    padding: 0;
    border: 0;
    background: none;
    color: ${token(tokens.linkColour)};
    font: inherit;
    text-decoration: underline;
    text-underline-offset: 0.15em;
    white-space: nowrap;
    cursor: pointer;
  }
  :is(council-table, council-service-catalogue) .council-chips__clear:hover {
    color: ${token(tokens.linkHoverColour)};
    text-decoration-thickness: max(3px, 0.15em);
  }
  :is(council-table, council-service-catalogue) :is(.council-chips__chip, .council-chips__clear):focus-visible {
    outline: ${token(tokens.focusWidth)} solid transparent;
    background: ${token(tokens.focusColour)};
    color: ${token(tokens.focusTextColour)};
    box-shadow: 0 4px ${token(tokens.focusTextColour)};
    text-decoration: none;
  }
  :is(council-table, council-service-catalogue) .council-chips__ears {
    ${forEars};
  }
  @media print {
    :is(council-table, council-service-catalogue) :is(.council-chips__clear, .council-chips__chip svg) {
      display: none;
    }
  }
`;

/** For the light DOM. */
export const sheets = [styleSheet];
