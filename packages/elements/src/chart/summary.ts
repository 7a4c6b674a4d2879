import type { ValueFormat } from '@council-kit/insight';
import { isShare } from '@council-kit/insight/chart';
import { chartFacts, summarise, type SummaryWords } from '@council-kit/insight/summary';
import type { Language } from '../shared/language-controller.js';
import type { Analysis } from './analysis.js';
import { seriesName } from './chart-text.js';
import { highlighted } from './plan/panels.js';
import type { Reading } from './reading.js';
import type { ChartSettings } from './settings.js';

/** What a chart is put into words with. */
export interface Telling {
  settings: ChartSettings;
  /** Whether the time there is is said already, over the summary. */
  hasSpan: boolean;
  language: Language;
  words: SummaryWords;
  /** Puts limits and forecasts into words; nothing where that is not there yet. */
  analysed: (
    analysis: Analysis,
    told: { how: ValueFormat; target?: number },
  ) => { variation: string[]; forecast: string[] } | undefined;
}

/** The summary in words: what the chart shows, the latest, the change, highs and lows, what is missing. */
export function toldOf(reading: Reading, { settings, hasSpan, language, words, analysed }: Telling): string[] {
  const { data, told: of = reading, type, measure, analysis } = reading;
  const { better, target, highlight } = settings;
  const label = measure || (data.series.length === 1 ? data.series[0]!.label : '');
  const [own] = highlighted(data.series, highlight);
  const facts = chartFacts(of.data, {
    type,
    label,
    how: of.how,
    better,
    target,
    highlight: own === undefined ? highlight : seriesName(data.series[own]!),
    today: new Date(),
  });
  // Usual limits say more than the highest and lowest; shares are no amounts.
  const left = [hasSpan && 'span', analysis?.xmr && 'range', isShare(type) && 'mostChanged'];
  const told = summarise(
    facts.filter(({ kind }) => !left.includes(kind)),
    of.how,
    language,
    words,
  );
  const more = analysis && analysed(analysis, { how: of.how, target });
  // The latest value is told first, then whether that is news; what is expected comes after all that is known.
  return more ? [...told.slice(0, 1), ...more.variation, ...told.slice(1), ...more.forecast] : told;
}
