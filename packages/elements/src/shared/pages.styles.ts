import * as tokens from '@council-kit/tokens';
import { css, unsafeCSS } from 'lit';
import { forEars } from './for-ears.js';
import { styles as pagination } from './govuk/pagination.styles.js';

const token = unsafeCSS;

const own = css`
  :is(council-table, council-service-catalogue) .govuk-pagination__link {
    color: ${token(tokens.linkColour)};
  }
  :is(council-table, council-service-catalogue) .council-pages__page {
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
  :is(council-table, council-service-catalogue) .council-pages__page:hover {
    color: ${token(tokens.linkHoverColour)};
    text-decoration-thickness: max(3px, 0.15em);
  }
  :is(council-table, council-service-catalogue) .govuk-pagination__item--current .council-pages__page {
    color: ${token(tokens.inverseTextColour)};
    text-decoration: none;
  }
  :is(council-table, council-service-catalogue) .council-pages__ears {
    ${forEars};
  }
  :is(council-table, council-service-catalogue) .council-pages {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: ${token(tokens.space2)} ${token(tokens.space4)};
  }
  :is(council-table, council-service-catalogue) .council-pages .govuk-pagination {
    margin: 0;
  }
  :is(council-table, council-service-catalogue) .council-pages__size {
    display: flex;
    align-items: center;
    gap: ${token(tokens.space2)};
    margin: 0;
  }
  @media print {
    :is(council-table, council-service-catalogue) .council-pages {
      display: none;
    }
  }
`;

/** For the light DOM. */
export const sheets = [pagination, own].map(({ styleSheet }) => styleSheet);
