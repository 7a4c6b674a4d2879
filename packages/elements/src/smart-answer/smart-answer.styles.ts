import * as tokens from '@council-kit/tokens';
import { css, unsafeCSS } from 'lit';
import { styles as govuk } from '../shared/govuk/smart-answer.styles.js';

const token = unsafeCSS;

/** For the light DOM: every rule under the element's own name. Lengths are `em`, since many sites change the root size. */
const own = css`
  council-smart-answer .council-smart-answer__page {
    color: ${token(tokens.textColour)};
    line-height: ${token(tokens.lineHeight)};
    text-align: start;
    text-transform: none;
    letter-spacing: normal;
    overflow-wrap: anywhere;
  }
  council-smart-answer .council-smart-answer__page :is(.govuk-input, .govuk-select, .govuk-textarea) {
    background-color: ${token(tokens.bodyBackgroundColour)};
    color: ${token(tokens.textColour)};
  }
  council-smart-answer
    .council-smart-answer__page
    :is(.govuk-input, .govuk-select, .govuk-textarea):not([class*='--error']) {
    border-color: ${token(tokens.inputBorderColour)};
  }
  council-smart-answer .council-smart-answer__page .govuk-error-summary:focus {
    outline: ${token(tokens.focusWidth)} solid ${token(tokens.focusColour)};
  }
  council-smart-answer .council-smart-answer__page :is(h1, h2, h3, h4, h5, h6)[tabindex='-1']:focus {
    outline: none;
  }
  council-smart-answer .council-smart-answer__item {
    margin-block-end: ${token(tokens.space6)};
  }
  council-smart-answer .council-smart-answer__answers {
    margin-block-start: ${token(tokens.space6)};
  }
  council-smart-answer .council-smart-answer__figures dd {
    font-weight: ${token(tokens.fontWeightBold)};
  }
  council-smart-answer .council-smart-answer__result {
    margin-block-end: ${token(tokens.space5)};
    padding-inline-start: ${token(tokens.space3)};
    border-inline-start: ${token(tokens.accentWidth)} solid ${token(tokens.borderColour)};
  }
  council-smart-answer .council-smart-answer__criteria li {
    padding-inline-start: 1.6em;
  }
  council-smart-answer .council-smart-answer__mark {
    display: inline-block;
    width: 1.6em;
    margin-inline-start: -1.6em;
    font-weight: ${token(tokens.fontWeightBold)};
  }
  @media print {
    council-smart-answer
      :is(
        .govuk-back-link,
        .govuk-button,
        .govuk-summary-list__actions,
        .council-smart-answer__tools,
        .council-smart-answer__language
      ) {
      display: none;
    }
    council-smart-answer :is(.govuk-summary-list__row, .council-smart-answer__result) {
      break-inside: avoid;
    }
  }
`;

/** Adopted by the root around the element. */
export const sheets = [govuk, own].map(({ styleSheet }) => styleSheet);
