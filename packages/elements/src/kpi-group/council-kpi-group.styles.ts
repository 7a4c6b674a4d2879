import * as tokens from '@council-kit/tokens';
import { css, unsafeCSS } from 'lit';

export const styles = css`
  :host {
    display: block;
  }
  :host([hidden]) {
    display: none;
  }
  .group {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, var(--council-kpi-group-tile-width, 17em)), 1fr));
    gap: ${unsafeCSS(tokens.space5)};
  }
  @media print {
    .group {
      grid-template-columns: repeat(2, 1fr);
    }
  }
`;
