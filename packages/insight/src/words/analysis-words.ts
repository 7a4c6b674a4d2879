import type { NoForecast } from '../forecast/index.js';
import type { SignalMeaning, SignalRule, XmrResult } from '../xmr/index.js';

type Assurance = NonNullable<XmrResult['assurance']>;

/** What control charts and forecasts say, in one language; every number is in words already. */
export interface AnalysisWords {
  usual(low: string, high: string): string;
  /** @param count how many of the latest values belong to the run, for a trend or a shift */
  signal(rule: SignalRule, way: 'up' | 'down', count: string, low: string, high: string): string;
  assured(assurance: Assurance, target: string): string;
  trial(count: string): string;
  expected(told: { value: string; when: string; low: string; high: string }): string;
  /**
   * @param told.chance of ten, how often the range is meant to hold
   * @param told.better by how much the errors were smaller than from repeating the past
   */
  accuracy(told: { chance: string; better: string; tested: string }): string;
  refused: Record<NoForecast['reason'], string>;
  variation: Record<Exclude<SignalMeaning, 'neutral'>, string>;
  unusual: Record<'high' | 'low', string>;
  assurance: Record<Assurance, string>;
}
