import * as tokens from '@council-kit/tokens';
import { css, unsafeCSS } from 'lit';
import { forEars } from '../for-ears.js';

const token = unsafeCSS;

/** For the light DOM: every rule under a class of ours. Lengths are `em`, since many sites change the root size. */
const styles = css`
  .council-service-card {
    overflow-wrap: anywhere;
    text-align: start;
  }
  .council-service-card__name {
    margin: 0 0 ${token(tokens.space2)};
    font-family: ${token(tokens.fontFamilyHeading)};
    font-size: ${token(tokens.fontSizeHeading)};
    font-weight: ${token(tokens.fontWeightHeading)};
    line-height: ${token(tokens.lineHeightTight)};
  }
  .council-service-card__summary,
  .council-service-eligible,
  .council-service-card__note,
  .council-service-card__checked,
  .council-service-action,
  .council-service-status {
    max-width: 38em;
    margin: 0 0 ${token(tokens.space3)};
  }
  .council-service-eligible {
    padding-inline-start: ${token(tokens.space3)};
    border-inline-start: ${token(tokens.accentWidth)} solid ${token(tokens.successColour)};
  }
  .council-service-card__checked {
    margin-block-end: 0;
    color: ${token(tokens.secondaryTextColour)};
    font-size: ${token(tokens.fontSizeSmall)};
  }
  .council-service-card__checked--old {
    color: ${token(tokens.textColour)};
    font-weight: ${token(tokens.fontWeightBold)};
  }
  .council-service-card__ways {
    margin: 0 0 ${token(tokens.space1)};
    font-weight: ${token(tokens.fontWeightBold)};
  }
  .council-service-status {
    padding: ${token(tokens.space2)} ${token(tokens.space3)};
    border-inline-start: ${token(tokens.accentWidth)} solid ${token(tokens.borderColour)};
    background: ${token(tokens.surfaceBackgroundColour)};
    color: ${token(tokens.surfaceTextColour)};
  }
  .council-service-status p {
    margin: 0;
  }
  .council-service-status__state {
    font-weight: ${token(tokens.fontWeightBold)};
  }
  .council-service-status--disrupted {
    border-color: ${token(tokens.worseColour)};
  }
  .council-service-status--closed {
    border-color: ${token(tokens.errorColour)};
  }
  .council-service-action {
    font-weight: ${token(tokens.fontWeightBold)};
  }
  ul.council-service-facts,
  ul.council-service-ways {
    max-width: none;
    margin: 0 0 ${token(tokens.space3)};
    padding: 0;
    /* Not none, for which Safari takes a list to be none. */
    list-style: '';
  }
  .council-service-facts li,
  .council-service-ways li {
    margin: 0;
    padding-block: ${token(tokens.space1)};
  }
  .council-service-facts li {
    border-block-end: 1px solid ${token(tokens.borderColour)};
  }
  .council-service-note {
    display: block;
    margin: 0;
    color: ${token(tokens.secondaryTextColour)};
    font-weight: ${token(tokens.fontWeight)};
  }
  .council-service-lines {
    white-space: pre-line;
  }
  .council-service-ears {
    ${forEars};
  }
  .council-service-link {
    color: ${token(tokens.linkColour)};
  }
  .council-service-link:visited {
    color: ${token(tokens.linkVisitedColour)};
  }
  .council-service-link:hover {
    color: ${token(tokens.linkHoverColour)};
  }
  .council-service-link:focus-visible {
    outline: ${token(tokens.focusWidth)} solid transparent;
    background: ${token(tokens.focusColour)};
    color: ${token(tokens.focusTextColour)};
    box-shadow: 0 4px ${token(tokens.focusTextColour)};
    text-decoration: none;
  }
  @media print {
    .council-service-card {
      break-inside: avoid;
      font-size: 0.85em;
      line-height: 1.3;
    }
    /* Paper stays white, and its moment passes. */
    .council-service-card,
    .council-service-status,
    .council-service-note,
    .council-service-card__checked,
    .council-service-link,
    .council-service-link:visited {
      color: #000;
    }
    .council-service-now {
      display: none;
    }
    .council-service-facts li,
    .council-service-ways li {
      padding-block: 0;
      border: 0;
    }
    .council-service-action .council-service-link[href^='http']::after {
      content: ' (' attr(href) ')';
      font-weight: ${token(tokens.fontWeight)};
    }
  }
`;

/** Adopted by the root around an element, once for all cards in it. */
export const cardStyles = [styles.styleSheet];
