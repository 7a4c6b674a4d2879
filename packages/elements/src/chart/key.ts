import { html, nothing, svg, type TemplateResult } from 'lit';
import type { StageWords } from '../shared/language/stage-words.js';
import type { Look, PictureSpec, Shape } from './picture/spec.js';

/** Outlines of the shapes, on a square of ten. */
const outlines: Record<Shape, string> = {
  circle: 'M5 1a4 4 0 1 0 0 8a4 4 0 1 0 0-8z',
  square: 'M1.5 1.5h7v7h-7z',
  diamond: 'M5 .5L9.5 5 5 9.5.5 5z',
  triangle: 'M5 1l4.5 8h-9z',
  'triangle-down': 'M5 9L.5 1h9z',
  star: 'M5 0v10M0 5h10M1.5 1.5l7 7M8.5 1.5l-7 7',
};

interface Entry {
  label: string;
  look: Look;
  isLine: boolean;
  isBlock: boolean;
  /** A line alone, as an average is. */
  isBare?: boolean;
}

/** What each colour, dash and shape stands for, where the picture has no room to say it. */
export function renderKey(
  series: PictureSpec['series'],
  drawing: PictureSpec['drawing'],
  signals: readonly { label: string; look: Look }[],
  words: StageWords,
): TemplateResult | typeof nothing {
  const entries: Entry[] = [
    ...series
      .filter(({ label, role }) => label && role !== 'faint')
      .map(({ label, look, withoutPoints }) => ({
        label,
        look,
        isLine: drawing === 'line',
        isBlock: drawing === 'bar',
        isBare: withoutPoints,
      })),
    ...signals.map((signal) => ({ ...signal, isLine: false, isBlock: false })),
  ];
  if (entries.length < 1 || (series.length < 2 && !signals.length)) return nothing;
  return html`<ul class="key" aria-label=${words.key}>
    ${entries.map((entry) => html`<li>${swatch(entry)}<span dir="auto">${entry.label}</span></li>`)}
  </ul>`;
}

function swatch({ look: { colour, dash, shape }, isLine, isBlock, isBare }: Entry): TemplateResult {
  const isOutline = shape === 'star';
  return html`<svg class="swatch" viewBox="0 0 26 10" aria-hidden="true" focusable="false">
    ${
      isBlock
        ? svg`<rect x="8" width="10" height="10" fill=${colour} />`
        : svg`${isLine ? svg`<path d="M0 5h26" stroke=${colour} stroke-width="2" stroke-dasharray=${dash.join(' ') || nothing} fill="none"/>` : nothing}
          ${isBare ? nothing : svg`<path transform="translate(8 0)" d=${outlines[shape]} fill=${isOutline ? 'none' : colour} stroke=${colour} stroke-width=${isOutline ? 2 : 0}/>`}`
    }
  </svg>`;
}
