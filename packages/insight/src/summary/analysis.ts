import type { Forecast, NoForecast } from '../forecast/index.js';
import { formatValue, type ValueFormat } from '../format-number.js';
import { formatPeriod } from '../format-time.js';
import type { AnalysisWords } from '../words/analysis-words.js';
import type { Words } from '../words/words.js';
import type { XmrPoint, XmrResult } from '../xmr/index.js';

export type { AnalysisWords } from '../words/analysis-words.js';

/** Four digits say all that an estimate can. */
function estimateText(value: number, how: ValueFormat, words: Words): string {
  return formatValue(Number(value.toPrecision(4)), { precision: 1, ...how }, words).shown;
}

function countText(count: number, words: Words): string {
  return formatValue(count, {}, words).shown;
}

/** How many of the last points are of one side of their mean, or rise or fall without a stop. */
function runLength(points: readonly XmrPoint[], { rule, way }: XmrPoint): number {
  const sign = way === 'down' ? -1 : 1;
  const { phase } = points.at(-1)!;
  const goesOn = (place: number): boolean => {
    const point = points[place];
    if (point?.phase !== phase) return false;
    if (rule !== 'trend') return (point.value - point.mean) * sign > 0;
    const next = points[place + 1];
    return !next || (next.value - point.value) * sign > 0;
  };
  let start = points.length;
  while (goesOn(start - 1)) start--;
  return points.length - start;
}

/**
 * What a control chart says of its latest value: whether it is usual, why not, what
 * can be expected of the target, and whether the limits are sure.
 *
 * @param target as it was given to `xmr`; in the measure's own unit
 */
export function xmrSentences(
  { points, phases, assurance }: XmrResult,
  { how, target }: { how: ValueFormat; target?: number },
  words: Words,
  analysisWords: AnalysisWords,
): string[] {
  const last = points.at(-1)!;
  const phase = phases.at(-1)!;
  const { rule, way = 'up' } = last;
  const limits = [estimateText(phase.lower, how, words), estimateText(phase.upper, how, words)] as const;
  const count = countText(runLength(points, last), words);
  const sentences = [rule ? analysisWords.signal(rule, way, count, ...limits) : analysisWords.usual(...limits)];
  if (assurance && target !== undefined) {
    sentences.push(analysisWords.assured(assurance, formatValue(target, how, words).shown));
  }
  if (phase.trial) sentences.push(analysisWords.trial(countText(phase.points, words)));
  return sentences;
}

/** A forecast for its last period and how far it can be trusted, or why there is none. */
export function forecastSentences(
  result: Forecast | NoForecast,
  how: ValueFormat,
  words: Words,
  analysisWords: AnalysisWords,
): string[] {
  if ('reason' in result) return [analysisWords.refused[result.reason]];
  const { period, value, low, high } = result.points.at(-1)!;
  const text = (estimate: number): string => estimateText(estimate, how, words);
  return [
    analysisWords.expected({
      value: text(value),
      when: formatPeriod(period, words),
      low: text(low),
      high: text(high),
    }),
    analysisWords.accuracy({
      chance: formatValue(result.level * 10, { precision: 1 }, words).shown,
      better: formatValue((1 - result.mase) * 100, { unit: '%', precision: 0 }, words).shown,
      tested: countText(result.tested, words),
    }),
  ];
}

/** What a variation icon means, in a few words. */
export function variationWords({ meaning, way = 'high' }: XmrResult['variation'], words: AnalysisWords): string {
  return meaning === 'neutral' ? words.unusual[way] : words.variation[meaning];
}

/** What an assurance icon means, in a few words. */
export function assuranceWords(assurance: NonNullable<XmrResult['assurance']>, words: AnalysisWords): string {
  return words.assurance[assurance];
}
