import { formatValue, type FormattedValue, type ValueFormat, type Words } from '@council-kit/insight';
import type { StandingTelling } from './standing.js';
import { duration, standing, type Tile } from './tile.js';

/** A tile in words, for the eye and for the ear. */
export interface Telling extends StandingTelling {
  value: string;
  /** Everything in one sentence. */
  sentence: string;
  /** Writes another value of the same measure. */
  format(value: number): FormattedValue;
}

/** Puts a tile into words. */
export function tell(tile: Tile, label: string, how: ValueFormat, words: Words): Telling {
  const format = (value: number): FormattedValue => {
    const part = how.format === 'duration' ? duration.loaded : undefined;
    if (!part) return formatValue(value, how, words);
    const text = part.formatDuration(value, how.unit ?? 'minutes', words);
    return { shown: text, spoken: text };
  };
  // A mark such as "< 10" says something; "[c]" is shorthand that its words replace.
  const written = tile.words ?? /.*\d.*/.exec(tile.mark?.text ?? '')?.[0] ?? '';
  const value = tile.value === null ? { shown: written, spoken: written } : format(tile.value);
  const told = standing.loaded?.tellStanding(tile, value.spoken, how, words, format);
  const facts = told?.facts ?? value.spoken;
  return { ...told, value: value.shown, facts, sentence: words.sentence(label, facts), format };
}
