import type { CardWords } from '../words/card-words.js';

/**
 * How far away something is: `1.2 miles away in a straight line`.
 *
 * @param isOfSeveral whether it is the nearest of several places
 */
export function distanceInWords(miles: number, words: Pick<CardWords, 'distance'>, isOfSeveral = false): string {
  if (miles < 0.1) return words.distance(undefined, isOfSeveral);
  return words.distance(miles < 9.95 ? miles.toFixed(1).replace(/\.0$/, '') : String(Math.round(miles)), isOfSeveral);
}
