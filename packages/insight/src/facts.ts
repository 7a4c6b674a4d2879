import type { TargetStatus } from './measure.js';
import { standingWords } from './words/standing-words.js';
import type { ChangeWords, Words } from './words/words.js';

/** What is told of a figure; every part is formatted already. */
export interface Facts {
  value: string;
  /** Said where the source marks the figure, such as "provisional". */
  mark?: string;
  period?: string;
  change?: ChangeWords;
  target?: { value: string } & Pick<TargetStatus, 'met'>;
}

/**
 * The facts of a figure in the order a listener needs them, as English and Welsh
 * both say them: "48.2 per cent, July to September 2026, up 1.3 points on the
 * same period last year, target 50 per cent not met".
 */
export function factsInWords({ value, mark, period, change, target }: Facts, words: Words): string {
  const { change: changeWords, target: targetWords } = standingWords(words);
  return [value, mark, period, change && changeWords(change), target && targetWords(target.value, target.met)]
    .filter(Boolean)
    .join(', ');
}
