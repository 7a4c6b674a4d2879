import * as tokens from '@council-kit/tokens';
import { css, unsafeCSS } from 'lit';
import { forEars } from '../shared/for-ears.js';
import { styles as button } from '../shared/govuk/button.styles.js';

const token = unsafeCSS;

/** The picture with its key, its label and its buttons. */
export const stageStyles = [
  button,
  css`
    .skip:not(:focus),
    .explore:not(:focus-visible) ~ .keys {
      ${forEars};
    }
    .probe {
      display: none;
      forced-color-adjust: none;
    }
    .skip {
      margin: 0 0 ${token(tokens.space2)};
      padding: ${token(tokens.space1)} ${token(tokens.space2)};
      border: 0;
      outline: ${token(tokens.focusWidth)} solid transparent;
      background: ${token(tokens.focusColour)};
      color: ${token(tokens.focusTextColour)};
      font: inherit;
    }
    .key {
      display: flex;
      flex-wrap: wrap;
      gap: ${token(tokens.space1)} ${token(tokens.space4)};
      margin: 0 0 ${token(tokens.space2)};
      padding: 0;
      list-style: none;
      font-size: ${token(tokens.fontSizeSmall)};
    }
    .key li {
      display: flex;
      align-items: center;
      gap: 0.4em;
    }
    .swatch {
      flex: none;
      width: 1.9em;
      height: 0.75em;
      overflow: visible;
    }
    .scene {
      position: relative;
    }
    .explore {
      position: absolute;
      inset: 0;
      z-index: 1;
      width: 100%;
      height: 100%;
      margin: 0;
      opacity: 0;
      pointer-events: none;
    }
    .explore:focus-visible ~ .panels {
      outline: ${token(tokens.focusWidth)} solid ${token(tokens.focusColour)};
      box-shadow: 0 0 0 calc(${token(tokens.focusWidth)} + 2px) ${token(tokens.focusTextColour)};
    }
    .panels {
      display: grid;
      gap: ${token(tokens.space4)};
      background: ${token(tokens.bodyBackgroundColour)};
    }
    .panels.several {
      grid-template-columns: repeat(auto-fill, minmax(min(100%, 14em), 1fr));
    }
    .panel {
      position: relative;
      min-width: 0;
    }
    .panel h4,
    .panel-title {
      margin: 0 0 ${token(tokens.space1)};
      font-weight: ${token(tokens.fontWeightBold)};
      overflow-wrap: anywhere;
    }
    .box {
      position: relative;
      height: 20em;
      min-width: 0;
      overflow: hidden;
      touch-action: pan-y;
    }
    .box canvas {
      display: block;
      position: absolute;
      inset: 0;
    }
    .spot {
      position: absolute;
      z-index: 2;
      width: 14px;
      height: 14px;
      margin: -10px 0 0 -10px;
      border: 3px solid ${token(tokens.textColour)};
      border-radius: 50%;
      pointer-events: none;
    }
    .label {
      position: absolute;
      z-index: 3;
      max-width: min(18em, 90%);
      box-sizing: border-box;
      padding: ${token(tokens.space1)} ${token(tokens.space2)};
      border: 2px solid ${token(tokens.textColour)};
      background: ${token(tokens.bodyBackgroundColour)};
      color: ${token(tokens.textColour)};
      font-size: ${token(tokens.fontSizeSmall)};
      line-height: 1.3;
    }
    .label p {
      margin: 0;
    }
    .label strong {
      display: block;
    }
    [hidden] {
      display: none !important;
    }
    .keys {
      margin: ${token(tokens.space2)} 0 0;
      font-size: ${token(tokens.fontSizeSmall)};
    }
    .said {
      margin: ${token(tokens.space2)} 0 0;
      font-size: ${token(tokens.fontSizeSmall)};
    }
    .tools {
      display: flex;
      flex-wrap: wrap;
      align-items: end;
      gap: ${token(tokens.space2)} ${token(tokens.space3)};
      margin-block-start: ${token(tokens.space3)};
    }
    .tools .govuk-button {
      width: auto;
      margin: 0;
    }
    @media print {
      .tools,
      .keys,
      .skip,
      .label,
      .spot {
        display: none !important;
      }
    }
  `,
];
