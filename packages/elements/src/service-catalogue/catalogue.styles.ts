import * as tokens from '@council-kit/tokens';
import { css, unsafeCSS } from 'lit';
import { forEars } from '../shared/for-ears.js';
import { styles as form } from '../shared/govuk/form.styles.js';

const token = unsafeCSS;

/** For the light DOM: every rule under the element's own name. Lengths are `em`, since many sites change the root size. */
const own = css`
  council-service-catalogue {
    container-type: inline-size;
  }
  council-service-catalogue :is(.council-service-catalogue__choosing, .council-service-catalogue__found) {
    color: ${token(tokens.textColour)};
    line-height: ${token(tokens.lineHeight)};
    text-align: start;
    text-transform: none;
    letter-spacing: normal;
    overflow-wrap: anywhere;
  }
  council-service-catalogue .council-service-catalogue__choosing :is(.govuk-input, .govuk-select),
  council-service-catalogue .council-service-catalogue__found .govuk-select {
    border-color: ${token(tokens.inputBorderColour)};
    background-color: ${token(tokens.bodyBackgroundColour)};
    color: ${token(tokens.textColour)};
  }
  council-service-catalogue .council-service-catalogue__choosing .govuk-form-group {
    margin-block: 0 ${token(tokens.space4)};
  }
  council-service-catalogue .council-service-catalogue__choosing .govuk-form-group--error {
    padding-inline-start: ${token(tokens.space3)};
    border-inline-start: ${token(tokens.accentWidth)} solid ${token(tokens.errorColour)};
  }
  council-service-catalogue .council-service-catalogue__choosing .govuk-input--error:not(:focus) {
    border-color: ${token(tokens.errorColour)};
  }
  council-service-catalogue .council-service-catalogue__choosing .govuk-button {
    margin-block-end: ${token(tokens.space3)};
  }
  council-service-catalogue .council-service-catalogue__asking {
    display: flex;
    flex-wrap: wrap;
    align-items: flex-start;
    gap: ${token(tokens.space2)} ${token(tokens.space3)};
  }
  council-service-catalogue .council-service-catalogue__asking .govuk-button {
    width: auto;
    margin: 0;
  }
  council-service-catalogue .council-service-catalogue__near {
    margin-block-end: ${token(tokens.space5)};
  }
  council-service-catalogue .council-service-catalogue__near p {
    margin-block: 0 ${token(tokens.space3)};
  }
  council-service-catalogue .council-service-catalogue__ears {
    ${forEars};
  }
  council-service-catalogue .council-service-catalogue__opener[aria-expanded]::after {
    content: '';
    display: inline-block;
    width: 0.45em;
    height: 0.45em;
    margin-inline-start: 0.6em;
    border: solid currentcolor;
    border-width: 0 0.15em 0.15em 0;
    transform: translateY(-0.2em) rotate(45deg);
  }
  council-service-catalogue .council-service-catalogue__opener[aria-expanded='true']::after {
    transform: translateY(0.1em) rotate(225deg);
  }
  council-service-catalogue :is(.council-service-catalogue__filters, .council-service-catalogue__skip) {
    display: none;
  }
  /* For keys only: filters are dozens of stops on the way to what was found. */
  council-service-catalogue .council-service-catalogue__skip:not(:focus) {
    position: absolute;
    clip-path: inset(50%);
  }
  council-service-catalogue .council-service-catalogue__filters--open {
    display: block;
    margin-block-end: ${token(tokens.space4)};
    padding: ${token(tokens.space3)};
    border: 1px solid ${token(tokens.borderColour)};
  }
  council-service-catalogue .council-service-catalogue__values--many {
    max-height: 17em;
    overflow-y: auto;
    padding-inline: 0.2em;
  }
  /* Safari takes a list that has no markers at all for none. */
  council-service-catalogue .council-service-catalogue__letters ul {
    display: flex;
    flex-wrap: wrap;
    gap: ${token(tokens.space1)} ${token(tokens.space2)};
    max-width: none;
    margin: 0;
    padding: 0;
    list-style-type: '';
  }
  council-service-catalogue .council-service-catalogue__letters {
    margin-block-end: ${token(tokens.space4)};
  }
  council-service-catalogue .council-service-catalogue__letters li {
    max-width: 100%;
    margin: 0;
  }
  council-service-catalogue .council-service-catalogue__link {
    min-width: 24px;
    min-height: 24px;
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
  council-service-catalogue .council-service-catalogue__link:hover {
    color: ${token(tokens.linkHoverColour)};
    text-decoration-thickness: max(3px, 0.15em);
  }
  council-service-catalogue .council-service-catalogue__letters .council-service-catalogue__link {
    min-width: 1.7em;
    min-height: 1.7em;
    padding-inline: 0.2em;
    text-align: center;
  }
  council-service-catalogue .council-service-catalogue__link[aria-pressed='true'] {
    outline: 2px solid currentcolor;
    font-weight: ${token(tokens.fontWeightBold)};
    text-decoration: none;
  }
  council-service-catalogue .council-service-catalogue__link[disabled] {
    color: ${token(tokens.secondaryTextColour)};
    text-decoration: none;
    cursor: default;
  }
  council-service-catalogue .council-service-catalogue__link:focus-visible {
    outline: ${token(tokens.focusWidth)} solid transparent;
    background: ${token(tokens.focusColour)};
    color: ${token(tokens.focusTextColour)};
    box-shadow: 0 4px ${token(tokens.focusTextColour)};
    text-decoration: none;
  }
  council-service-catalogue .council-service-catalogue__top {
    display: flex;
    flex-wrap: wrap;
    align-items: flex-end;
    justify-content: space-between;
    gap: ${token(tokens.space2)} ${token(tokens.space4)};
    padding-block-end: ${token(tokens.space3)};
    border-block-end: 2px solid ${token(tokens.borderColour)};
  }
  council-service-catalogue .council-service-catalogue__top [tabindex]:focus {
    outline: none;
  }
  council-service-catalogue .council-service-catalogue__count {
    margin: 0;
    font-family: ${token(tokens.fontFamilyHeading)};
    font-size: ${token(tokens.fontSizeHeading)};
    font-weight: ${token(tokens.fontWeightHeading)};
    line-height: ${token(tokens.lineHeightTight)};
  }
  council-service-catalogue .council-service-catalogue__order {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: ${token(tokens.space1)} ${token(tokens.space2)};
  }
  council-service-catalogue .council-service-catalogue__order .govuk-select {
    max-width: 100%;
  }
  council-service-catalogue .council-service-catalogue__order .govuk-label {
    margin: 0;
  }
  council-service-catalogue :is(.council-service-catalogue__note, .council-service-catalogue__none p) {
    max-width: 38em;
    margin-block: ${token(tokens.space3)} 0;
  }
  /* What the page's author says of it comes next. */
  council-service-catalogue .council-service-catalogue__none {
    margin-block-end: ${token(tokens.space3)};
  }
  council-service-catalogue .council-service-catalogue__results {
    max-width: none;
    margin: 0 0 ${token(tokens.space4)};
    padding: 0;
    list-style-type: '';
  }
  council-service-catalogue .council-service-catalogue__results > li {
    margin: 0;
    padding-block: ${token(tokens.space4)};
    border-block-end: 1px solid ${token(tokens.borderColour)};
  }
  @container (min-width: 46em) {
    council-service-catalogue .council-service-catalogue__filters {
      display: block;
      margin: 0;
      padding: 0;
      border: 0;
    }
    council-service-catalogue :is(.council-service-catalogue__opener, .council-service-catalogue__close) {
      display: none;
    }
    council-service-catalogue .council-service-catalogue__skip {
      display: inline-block;
      margin-block-end: ${token(tokens.space2)};
    }
  }
  @media print {
    council-service-catalogue :is(.council-service-catalogue__found, .council-service-catalogue__found *) {
      color: #000;
    }
    council-service-catalogue
      :is(
        .council-service-catalogue__choosing,
        .council-service-catalogue__letters,
        .council-service-catalogue__order,
        .council-service-catalogue__found .council-service-catalogue__link
      ) {
      display: none;
    }
    council-service-catalogue .council-service-catalogue__results > li {
      padding-block: ${token(tokens.space2)};
      break-inside: avoid;
    }
  }
`;

/** Adopted by the root around the element. */
export const sheets = [form, own].map(({ styleSheet }) => styleSheet);
