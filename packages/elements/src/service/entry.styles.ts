import * as tokens from '@council-kit/tokens';
import { css, unsafeCSS } from 'lit';
import { cardStyles } from '../shared/services/card.styles.js';

const token = unsafeCSS;

/** For the light DOM: every rule under a class of ours. Lengths are `em`, since many sites change the root size. */
const styles = css`
  .council-service {
    overflow-wrap: anywhere;
    text-align: start;
  }
  .council-service__name,
  .council-service__heading,
  .council-service__place-name {
    margin: ${token(tokens.space6)} 0 ${token(tokens.space2)};
    font-family: ${token(tokens.fontFamilyHeading)};
    font-weight: ${token(tokens.fontWeightHeading)};
    line-height: ${token(tokens.lineHeightTight)};
  }
  .council-service__name {
    margin-block-start: 0;
    font-size: 1.5em;
  }
  .council-service__heading {
    font-size: 1.25em;
  }
  .council-service__place-name {
    margin-block-start: 0;
    font-size: 1em;
  }
  .council-service :is(p, ul, ol, address) {
    max-width: 38em;
  }
  .council-service :is(p, address) {
    margin: 0 0 ${token(tokens.space3)};
    font-style: normal;
  }
  .council-service .council-service-status p {
    margin: 0;
  }
  .council-service-list {
    margin: 0 0 ${token(tokens.space3)};
    padding-inline-start: 1.5em;
  }
  ul.council-service-list {
    list-style: disc;
  }
  ol.council-service-list {
    list-style: decimal;
  }
  .council-service-list li {
    margin: 0 0 ${token(tokens.space1)};
  }
  .council-service p.council-service__lead {
    font-size: 1.125em;
  }
  .council-service .council-service-action > .council-service-link {
    display: inline-block;
    padding: ${token(tokens.space2)} ${token(tokens.space4)};
    background: ${token(tokens.successColour)};
    color: ${token(tokens.inverseTextColour)};
    text-decoration: none;
  }
  .council-service .council-service-action > .council-service-link:hover {
    text-decoration: underline;
  }
  .council-service .council-service-action > .council-service-link:focus-visible {
    background: ${token(tokens.focusColour)};
    color: ${token(tokens.focusTextColour)};
  }
  .council-service-table {
    width: 100%;
    max-width: 38em;
    margin: 0 0 ${token(tokens.space4)};
    border-collapse: collapse;
    overflow-wrap: break-word;
  }
  .council-service-table :is(th, td) {
    padding: ${token(tokens.space2)} ${token(tokens.space3)} ${token(tokens.space2)} 0;
    border-block-end: 1px solid ${token(tokens.borderColour)};
    text-align: start;
    vertical-align: top;
  }
  .council-service-table .council-service-table__quiet th {
    padding: 0;
    border: 0;
  }
  .council-service-table tbody th {
    width: 45%;
    font-weight: ${token(tokens.fontWeight)};
  }
  .council-service .council-service-ways__name {
    font-weight: ${token(tokens.fontWeightBold)};
  }
  .council-service span.council-service-lines {
    display: inline-block;
    vertical-align: top;
  }
  .council-service-ways .council-service-table {
    margin-block: ${token(tokens.space2)} ${token(tokens.space3)};
  }
  .council-service__place {
    max-width: 38em;
    margin-block-end: ${token(tokens.space4)};
    padding: ${token(tokens.space4)};
    border: 1px solid ${token(tokens.borderColour)};
  }
  .council-service__offers,
  .council-service__old {
    font-weight: ${token(tokens.fontWeightBold)};
  }
  @media (forced-colors: active) {
    .council-service .council-service-action > .council-service-link {
      border: 1px solid LinkText;
    }
  }
  @media print {
    .council-service {
      color: #000;
    }
    /* Nobody presses a button on paper, where its ground would not be printed. */
    .council-service .council-service-action > .council-service-link {
      padding: 0;
      background: none;
      color: #000;
      text-decoration: underline;
    }
    .council-service-table :is(th, td) {
      padding-block: ${token(tokens.space1)};
    }
    .council-service :is(tr, li, .council-service__place) {
      break-inside: avoid;
    }
    .council-service :is(.council-service__name, .council-service__heading, .council-service__place-name) {
      break-after: avoid;
    }
  }
`;

/** Adopted by the root around an element, once for all services in it. */
export const sheets = [...cardStyles, styles.styleSheet];
