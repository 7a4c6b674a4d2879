import * as tokens from '@council-kit/tokens';
import { css, unsafeCSS } from 'lit';
import { styles as govuk } from '../shared/govuk/smart-answer-later.styles.js';

const token = unsafeCSS;

const own = css`
  council-smart-answer .council-smart-answer__page .govuk-error-summary:focus {
    outline: ${token(tokens.focusWidth)} solid ${token(tokens.focusColour)};
  }
  council-smart-answer .council-smart-answer__item {
    margin-block-end: ${token(tokens.space6)};
  }
`;

/** Adopted by the root around the element, once a page needs more than the first one usually does. */
export const sheets = [govuk, own].map(({ styleSheet }) => styleSheet);
