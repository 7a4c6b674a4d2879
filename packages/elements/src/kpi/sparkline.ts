import * as tokens from '@council-kit/tokens';
import { formatPeriod, standingWords, type SeriesPoint, type Words } from '@council-kit/insight';
import { css, svg, html, unsafeCSS, type TemplateResult } from 'lit';
import type { Telling } from './telling.js';
import type { Tile } from './tile.js';

const width = 120;
const height = 30;
const margin = 3;
/** Fewer points are no line worth drawing. */
const fewest = 3;
/** As many points as can be told apart at the width of a tile. */
const longest = 24;

export const styles = css`
  .sparkline {
    display: block;
    width: 100%;
    height: 2.5em;
    margin-block-start: ${unsafeCSS(tokens.space3)};
    overflow: visible;
    fill: none;
    stroke: ${unsafeCSS(tokens.sparklineColour)};
    stroke-width: 2px;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .sparkline path {
    vector-effect: non-scaling-stroke;
  }
  .sparkline .latest {
    stroke-width: 8px;
  }
  .sparkline .aim {
    stroke: ${unsafeCSS(tokens.targetColour)};
    stroke-width: 1px;
    stroke-dasharray: 3 3;
  }
  @media (forced-colors: active) {
    .sparkline,
    .sparkline .aim {
      stroke: CanvasText;
    }
  }
`;

/** What the line shows, in words: the name of the picture. */
function nameOf(points: readonly SeriesPoint[], values: readonly number[], telling: Telling, words: Words): string {
  const spoken = (value: number): string => telling.format(value).spoken;
  return standingWords(words).trend(
    formatPeriod(points[0]!.period, words),
    formatPeriod(points.at(-1)!.period, words),
    spoken(Math.min(...values)),
    spoken(Math.max(...values)),
  );
}

/**
 * A small line of the last figures. A missing one is a gap, and the distance
 * between two points is the time between them.
 */
export function renderSparkline(
  { series = [], target: aim }: Pick<Tile, 'series' | 'target'>,
  telling: Telling,
  words: Words,
): TemplateResult | undefined {
  const points = series.slice(-longest);
  const target = aim?.value;
  const values = points.flatMap(({ value }) => (value === null ? [] : [value]));
  if (values.length < fewest) return undefined;
  const bounds = target === undefined ? values : [...values, target];
  const low = Math.min(...bounds);
  const range = Math.max(...bounds) - low || 1;
  const first = points[0]!.period.index;
  const span = points.at(-1)!.period.index - first || 1;
  const x = (index: number): number => margin + ((index - first) / span) * (width - 2 * margin);
  const y = (value: number): number => height - margin - ((value - low) / range) * (height - 2 * margin);
  let path = '';
  let gap = true;
  for (const { period, value } of points) {
    if (value !== null) {
      path += `${gap ? 'M' : 'L'}${x(period.index).toFixed(1)} ${y(value).toFixed(1)}`;
    }
    gap = value === null;
  }
  const last = points.at(-1)!;
  return html`<svg
    class="sparkline"
    part="sparkline"
    viewBox="0 0 ${width} ${height}"
    preserveAspectRatio="none"
    role="img"
    aria-label=${nameOf(points, values, telling, words)}
  >
    ${target === undefined ? '' : svg`<path class="aim" d="M0 ${y(target)}H${width}"/>`}
    <path d=${path} />
    ${last.value === null ? '' : svg`<path class="latest" d="M${x(last.period.index)} ${y(last.value)}h0"/>`}
  </svg>`;
}
