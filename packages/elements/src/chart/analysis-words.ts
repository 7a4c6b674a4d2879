import type { ValueFormat } from '@council-kit/insight';
import { forecastSentences, xmrSentences } from '@council-kit/insight/analysis';
import { analysisWords as english } from '@council-kit/insight/words/en-analysis';
import type { ReactiveElement } from 'lit';
import type { Language } from '../shared/language-controller.js';
import { LazyPart } from '../shared/lazy.js';
import type { Analysis } from './analysis.js';

/** Told by the caller, which tells anew once they are there. */
export const welsh = new LazyPart(() => import('@council-kit/insight/words/cy-analysis'));

/** Words for what has been worked out of a series, in the language of the page. */
export function analysisWordsFor(host: ReactiveElement, language: Language): typeof english {
  return (language.language === 'cy' && welsh.use(host)?.analysisWords) || english;
}

/** What limits and a forecast say, in whole sentences. */
export function analysisSentences(
  host: ReactiveElement,
  { xmr, forecast }: Analysis,
  { how, target }: { how: ValueFormat; target?: number },
  language: Language,
): { variation: string[]; forecast: string[] } {
  const words = analysisWordsFor(host, language);
  return {
    variation: xmr ? xmrSentences(xmr, { how, target }, language, words) : [],
    forecast: forecast ? forecastSentences(forecast, how, language, words) : [],
  };
}
