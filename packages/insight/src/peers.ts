import type { Better } from './choices.js';
import { median, quantile } from './averages.js';

export interface Peer {
  name: string;
  value: number | null;
}

/** Where one stands among its peers. */
export interface PeerStanding {
  /** 1 is the best, or the highest where no way is better; those with the same value share the better rank. */
  rank: number;
  /** How many have a value, itself with them. */
  of: number;
  /** How many others have the same value. */
  ties: number;
  /**
   * 1 is the best quarter, or the highest where no way is better; a value on the line is
   * in the better one. Left out for fewer than four, and where the middle half are the same.
   */
  quartile?: 1 | 2 | 3 | 4;
  /** In the unit of the values. */
  median: number;
}

const leastForQuartiles = 4;

/**
 * How a value compares with those of its peers; those without a value take no part.
 * Quartiles and the median are of type 7, as in spreadsheets.
 *
 * @param values of all peers, the own one with them
 * @param own name of the one to place
 * @returns `undefined` where it has no value or is not among them
 */
export function peerStanding(
  values: readonly Peer[],
  own: string,
  better: Better = 'neutral',
): PeerStanding | undefined {
  const value = values.find(({ name }) => name === own)?.value;
  if (value === undefined || value === null) return undefined;
  // Turned round where lower is better, so that more is always better.
  const sign = better === 'lower' ? -1 : 1;
  const numbers = values.flatMap((peer) => (peer.value === null ? [] : [peer.value]));
  const sorted = numbers.map((number) => number * sign).sort((a, b) => a - b);
  const score = value * sign;
  const standing: PeerStanding = {
    rank: sorted.filter((other) => other > score).length + 1,
    of: sorted.length,
    ties: sorted.filter((other) => other === score).length - 1,
    median: median(numbers),
  };
  const [low, middle, high] = [0.25, 0.5, 0.75].map((share) => quantile(sorted, share));
  if (sorted.length >= leastForQuartiles && low !== high) {
    standing.quartile = score >= high! ? 1 : score >= middle! ? 2 : score >= low! ? 3 : 4;
  }
  return standing;
}
