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
  /* GOV.UK reckons with this; a page that sets another for everything takes the words' room away. */
  council-smart-answer .council-smart-answer__page :is(.govuk-radios__label, .govuk-checkboxes__label) {
    box-sizing: content-box;
  }
  /* Beside each other they have just the room they need, down to a fraction of a pixel. */
  council-smart-answer .council-smart-answer__page .govuk-radios--inline .govuk-radios__label {
    overflow-wrap: normal;
  }
  council-smart-answer
    .council-smart-answer__page--within
    :is(.govuk-heading-l, .govuk-fieldset__legend--l, .govuk-label--l) {
    font-size: 1.2632em;
    line-height: 1.25;
  }
  council-smart-answer .council-smart-answer__language {
    text-align: end;
  }
  council-smart-answer .council-smart-answer__page .council-smart-answer__language .govuk-button {
    width: auto;
    margin-block-end: ${token(tokens.space2)};
  }
  @media print {
    council-smart-answer :is(.govuk-button, .council-smart-answer__language) {
      display: none;
    }
  }
`;

/** Adopted by the root around the element. */
export const sheets = [govuk, own].map(({ styleSheet }) => styleSheet);
