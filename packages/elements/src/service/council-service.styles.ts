import { css } from 'lit';

/** Everything visible is styled on `.service`, never on `:host` alone, with values from `@council-kit/tokens`. */
export const styles = css`
  :host {
    display: block;
  }
  .service {
    box-sizing: border-box;
    overflow-wrap: anywhere;
  }
`;
