import type { Step } from '../period.js';
import type { ChartFact, FactName } from '../summary/chart-fact.js';

/** A name in words; `step` where it is a period, which goes into a sentence in another way. */
export interface SummaryName {
  text: string;
  step?: Step;
}

/**
 * A fact whose numbers and names are in words. An `amount` that rounding leaves
 * nothing of is empty.
 */
export type InWords<Part> = Part extends number
  ? string
  : Part extends FactName
    ? SummaryName
    : Part extends readonly (infer Item)[]
      ? InWords<Item>[]
      : Part extends object
        ? { [Key in keyof Part]: InWords<Part[Key]> }
        : Part;

/**
 * A chart's summary in one language: for each kind of fact its sentence, short, in
 * plain words, whole with its full stop.
 */
export type SummaryWords = {
  [Kind in ChartFact['kind']]: (told: InWords<Extract<ChartFact, { kind: Kind }>>) => string;
} & {
  /** What a change of a percentage is counted in. */
  points(number: string, one: boolean): string;
  /** A share too small, or too near the whole, to be rounded. */
  lessThan(percent: string): string;
  moreThan(percent: string): string;
  /** A period as it stands inside a sentence. */
  period(text: string, step: Step): string;
};
