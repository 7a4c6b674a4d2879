import { comparable, formatPeriod, type Better, type SeriesPoint, type ValueFormat } from '@council-kit/insight';
import { assuranceWords, forecastSentences, variationWords, xmrSentences } from '@council-kit/insight/analysis';
import type { ChartData } from '@council-kit/insight/chart';
import { forecast as foresee } from '@council-kit/insight/forecast';
import { chartFacts, summarise } from '@council-kit/insight/summary';
import { analysisWords as english } from '@council-kit/insight/words/en-analysis';
import { summaryWords as englishSummary } from '@council-kit/insight/words/en-summary';
import { xmr, type XmrResult } from '@council-kit/insight/xmr';
import * as tokens from '@council-kit/tokens';
import { css, html, nothing, svg, unsafeCSS, type ReactiveElement, type TemplateResult } from 'lit';
import { boundsOf } from '../chart/analysis.js';
import type { Language } from '../shared/language-controller.js';
import { LazyPart } from '../shared/lazy.js';
import type { Tile } from './tile.js';

/** What a tile is to say of its earlier figures. */
export interface OutlookSettings {
  variation: boolean;
  /** Periods to look ahead; 0 for one season, none when left out. */
  forecast?: number;
  summary: boolean;
  label: string;
  how: ValueFormat;
  better: Better;
}

const welsh = new LazyPart(async () => ({
  ...(await import('@council-kit/insight/words/cy-analysis')),
  ...(await import('@council-kit/insight/words/cy-summary')),
}));

/** What is worth a sentence of its own, the most telling first. */
const newsworthy = ['trend', 'lastYear', 'range', 'latest'];

export const styles = [
  css`
    .outlook {
      margin-block-start: ${unsafeCSS(tokens.space2)};
    }
    .outlook p {
      margin-block-start: ${unsafeCSS(tokens.space1)};
      font-size: ${unsafeCSS(tokens.fontSizeSmall)};
    }
    .outlook .judged {
      display: flex;
      align-items: center;
      gap: 0.5em;
      font-size: inherit;
    }
    .outlook .judged::first-letter,
    .outlook .judged span::first-letter {
      text-transform: uppercase;
    }
    .outlook .judged span {
      display: inline-block;
    }
    .outlook svg {
      flex: none;
      width: 1.7em;
      height: 1.7em;
      fill: none;
      stroke: currentColor;
      stroke-width: 2;
    }
    .outlook text {
      fill: currentColor;
      stroke: none;
      font:
        bold 15px Arial,
        sans-serif;
      text-anchor: middle;
    }
    .improvement svg,
    .pass svg {
      color: ${unsafeCSS(tokens.betterColour)};
    }
    .concern svg,
    .fail svg {
      color: ${unsafeCSS(tokens.worseColour)};
    }
    .neutral svg {
      color: ${unsafeCSS(tokens.chartSpecialColour)};
    }
  `,
];

/** Whether the latest figure is news, what is expected next, and what matters most of all in a sentence. */
export function renderOutlook(
  host: ReactiveElement,
  { series = [], target }: Tile,
  settings: OutlookSettings,
  language: Language,
): TemplateResult | typeof nothing {
  // A month that is not over is neither unusual nor a beginning of what comes.
  const points = comparable(series, new Date());
  const own = language.language === 'cy' ? welsh.use(host) : undefined;
  const words = own?.analysisWords ?? english;
  const { variation, forecast, summary, how, better } = settings;
  const limits =
    variation || summary
      ? xmr(
          points.map(({ value }) => value),
          { better, target: target?.value },
        )
      : undefined;
  const ahead =
    forecast === undefined
      ? []
      : forecastSentences(
          foresee(points, {
            periods: forecast || undefined,
            ...boundsOf(
              points.map(({ value }) => value),
              how.unit,
            ),
          }),
          how,
          language,
          words,
        );
  const told = summary
    ? sentenceOf(points, limits, settings, language, own?.summaryWords ?? englishSummary, words)
    : undefined;
  return html`<div class="outlook" part="outlook">
    ${
      variation && limits
        ? html`<p class="judged ${limits.variation.meaning}">
              ${variationIcon(limits.variation)}<span>${variationWords(limits.variation, words)}</span>
            </p>
            ${
              limits.assurance
                ? html`<p class="judged ${limits.assurance}">
                    ${letterIcon(letters[limits.assurance])}<span>${assuranceWords(limits.assurance, words)}</span>
                  </p>`
                : nothing
            }`
        : nothing
    }
    ${told ? html`<p>${told}</p>` : nothing} ${ahead.length ? html`<p>${ahead[0]}</p>` : nothing}
  </div>`;
}

const letters = { pass: 'P', fail: 'F', 'hit-and-miss': '?' };

/** As in Making Data Count: a wave for ordinary variation, H or L for what is high or low out of the ordinary. */
function variationIcon({ meaning, way }: XmrResult['variation']): TemplateResult {
  return meaning === 'common' ? icon(svg`<path d="M6 18l4-7 4 8 5-10 5 9" />`) : letterIcon(way === 'low' ? 'L' : 'H');
}

function letterIcon(letter: string): TemplateResult {
  return icon(svg`<text x="15" y="20">${letter}</text>`);
}

function icon(content: unknown): TemplateResult {
  return html`<svg viewBox="0 0 30 30" aria-hidden="true" focusable="false">
    ${svg`<circle cx="15" cy="15" r="13" />${content}`}
  </svg>`;
}

/** The one sentence that says most: a signal, else a record, a trend, a year ago, or highs and lows. */
function sentenceOf(
  points: readonly SeriesPoint[],
  limits: XmrResult | undefined,
  { label, how, better }: OutlookSettings,
  language: Language,
  words: typeof englishSummary,
  analysisWords: typeof english,
): string | undefined {
  if (limits?.variation.rule) return xmrSentences(limits, { how }, language, analysisWords)[0];
  const facts = chartFacts(dataOf(points, label, language), { type: 'line', label, how, better, today: new Date() });
  const fact = newsworthy.flatMap((kind) => facts.filter((each) => each.kind === kind))[0];
  return fact && summarise([fact], how, language, words)[0];
}

function dataOf(points: readonly SeriesPoint[], label: string, language: Language): ChartData {
  return {
    axis: 'time',
    axisLabel: '',
    places: points.map(({ period }) => ({ text: formatPeriod(period, language), period, at: period.index })),
    series: [{ name: label, label, values: points.map(({ value }) => value) }],
    leftOut: 0,
    repeats: false,
  };
}
