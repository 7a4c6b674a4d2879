import * as tokens from '@council-kit/tokens';
import { css, unsafeCSS } from 'lit';
import { forEars } from '../shared/for-ears.js';
import { styles as table } from '../shared/govuk/chart-table.styles.js';

const token = unsafeCSS;

/** For the light DOM: every rule under the element's own name. Lengths are `em`, since many sites change the root size. */
const own = css`
  council-chart .council-chart {
    color: ${token(tokens.textColour)};
    line-height: ${token(tokens.lineHeight)};
    text-align: start;
    text-transform: none;
    letter-spacing: normal;
    overflow-wrap: anywhere;
  }
  council-chart .council-chart__headline {
    margin: 0 0 ${token(tokens.space1)};
    font-family: ${token(tokens.fontFamilyHeading)};
    font-size: ${token(tokens.fontSizeHeading)};
    font-weight: ${token(tokens.fontWeightHeading)};
    line-height: ${token(tokens.lineHeightTight)};
  }
  council-chart .council-chart__subtitle {
    margin: 0 0 ${token(tokens.space2)};
    color: ${token(tokens.secondaryTextColour)};
  }
  council-chart .council-chart__subtitle::first-letter {
    text-transform: uppercase;
  }
  council-chart .council-chart__summary {
    max-width: 38em;
    margin: 0 0 ${token(tokens.space3)};
  }
  council-chart .council-chart__scroller {
    max-height: 30em;
    overflow: auto;
  }
  council-chart .council-chart__scroller:focus-visible {
    outline: ${token(tokens.focusWidth)} solid ${token(tokens.focusColour)};
    box-shadow: inset 0 0 0 2px ${token(tokens.focusTextColour)};
  }
  council-chart .council-chart table {
    margin: 0;
    overflow-wrap: normal;
  }
  council-chart .council-chart caption {
    font-weight: ${token(tokens.fontWeightBold)};
    text-align: start;
  }
  council-chart .council-chart__ears {
    ${forEars};
  }
  council-chart .council-chart__none {
    color: ${token(tokens.secondaryTextColour)};
  }
  council-chart .council-chart__more {
    margin: ${token(tokens.space2)} 0 0;
  }
  council-chart .council-chart__button {
    min-height: 24px;
    padding: 0;
    border: 0;
    background: none;
    color: ${token(tokens.linkColour)};
    font: inherit;
    text-decoration: underline;
    cursor: pointer;
  }
  council-chart .council-chart__button:focus-visible {
    outline: ${token(tokens.focusWidth)} solid transparent;
    background: ${token(tokens.focusColour)};
    color: ${token(tokens.focusTextColour)};
    box-shadow: 0 4px ${token(tokens.focusTextColour)};
  }
  @media print {
    council-chart .council-chart__scroller {
      max-height: none;
      overflow: visible;
    }
    council-chart .council-chart__more {
      display: none;
    }
  }
`;

/** Adopted by the root around the element, once for all charts in it. */
export const sheets = [table.styleSheet, own.styleSheet];
