import * as tokens from '@council-kit/tokens';
import { css, unsafeCSS } from 'lit';
import { styles as govuk } from '../shared/govuk/smart-answer-question.styles.js';

const token = unsafeCSS;

const own = css`
  council-smart-answer .council-smart-answer__page :is(.govuk-input, .govuk-select, .govuk-textarea) {
    background-color: ${token(tokens.bodyBackgroundColour)};
    color: ${token(tokens.textColour)};
  }
  council-smart-answer
    .council-smart-answer__page
    :is(.govuk-input, .govuk-select, .govuk-textarea):not([class*='--error']) {
    border-color: ${token(tokens.inputBorderColour)};
  }
  council-smart-answer .council-smart-answer__page :is(h1, h2, h3, h4, h5, h6)[tabindex='-1']:focus {
    outline: none;
  }
  @media print {
    council-smart-answer .govuk-back-link {
      display: none;
    }
  }
`;

/** Adopted by the root around the element, once there is a question. */
export const sheets = [govuk, own].map(({ styleSheet }) => styleSheet);
