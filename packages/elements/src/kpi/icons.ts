import { svg, type SVGTemplateResult } from 'lit';

const shapes = {
  up: svg`<path d="M8 2l6 11H2z"/>`,
  down: svg`<path d="M8 14L2 3h12z"/>`,
  same: svg`<path d="M2 4h12v3H2zM2 9h12v3H2z"/>`,
  met: svg`<path d="M6.3 13L1.5 8.2l1.9-1.9 2.9 2.9 6.3-6.3 1.9 1.9z"/>`,
  missed: svg`<path d="M8 6.1L12.1 2 14 3.9 9.9 8l4.1 4.1-1.9 1.9L8 9.9 3.9 14 2 12.1 6.1 8 2 3.9 3.9 2z"/>`,
};

/** A shape that carries the same meaning as the words beside it, for eyes that skim. */
export function icon(name: keyof typeof shapes): SVGTemplateResult {
  return svg`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">${shapes[name]}</svg>`;
}
