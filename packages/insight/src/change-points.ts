import { mean, median } from './averages.js';

/** A stretch is at least this long: fewer values are a blip. */
const leastStretch = 5;
/** How many standard errors two means have to differ by; chance makes the largest of many about 3. */
const leastDifference = 4;

/** Median move between neighbours in noise of deviation 1: 0.6745 × √2. */
const moveOfNoise = 0.9539;

/** Sums of squares around the mean of any stretch, in one step each. */
function squaresOf(values: readonly number[]): (from: number, to: number) => number {
  const sums = [0];
  const squares = [0];
  for (const [at, value] of values.entries()) {
    sums.push(sums[at]! + value);
    squares.push(squares[at]! + value * value);
  }
  return (from, to) => squares[to]! - squares[from]! - (sums[to]! - sums[from]!) ** 2 / (to - from);
}

/** Starts of the stretches that leave the least sum of squares, when each costs `penalty`. */
function cut(values: readonly number[], penalty: number): number[] {
  const squares = squaresOf(values);
  const least = [0];
  const starts = [0];
  for (let to = 1; to <= values.length; to++) {
    least[to] = Infinity;
    for (let from = 0; from + leastStretch <= to; from++) {
      const cost = least[from]! + squares(from, to) + penalty;
      if (cost < least[to]!) [least[to], starts[to]] = [cost, from];
    }
  }
  const found: number[] = [];
  for (let at = starts[values.length]!; at > 0; at = starts[at]!) found.unshift(at);
  return found;
}

/** Sum of squares around the straight line that fits best. */
function squaresAroundLine(values: readonly number[]): number {
  const count = values.length;
  const middle = mean(values);
  const rise = values.reduce((sum, value, at) => sum + (value - middle) * (at - (count - 1) / 2), 0);
  const whole = values.reduce((sum, value) => sum + (value - middle) ** 2, 0);
  return whole - (rise * rise * 12) / (count * (count * count - 1));
}

/** Whether a straight line says as much as the steps do, with fewer numbers (by the BIC). */
function isLine(values: readonly number[], starts: readonly number[]): boolean {
  const count = values.length;
  const squares = squaresOf(values);
  const ends = [...starts, count];
  const around = ends.reduce((sum, end, at) => sum + squares(ends[at - 1] ?? 0, end), 0);
  const moreNumbers = 2 * starts.length - 1;
  return count * Math.log(squaresAroundLine(values) / around) < moreNumbers * Math.log(count);
}

/**
 * By how many standard errors the means of two stretches differ. Where neighbouring
 * values are alike the error is larger than their number says; where a straight line
 * fits both better, there is no step.
 */
function difference(before: readonly number[], after: readonly number[]): number {
  const count = before.length + after.length;
  const [low, high] = [mean(before), mean(after)];
  const rest = [...before.map((value) => value - low), ...after.map((value) => value - high)];
  const squares = rest.reduce((sum, value) => sum + value * value, 0);
  if (squares === 0) return Infinity;
  if (squaresAroundLine([...before, ...after]) < squares) return 0;
  const alike = rest.slice(1).reduce((sum, value, at) => sum + value * rest[at]!, 0) / squares;
  const fewer = alike > 0 ? (1 + alike) / (1 - alike) : 1;
  return Math.abs(high - low) / Math.sqrt((squares / (count - 2)) * (1 / before.length + 1 / after.length) * fewer);
}

/**
 * Where the mean of values changes for good: steps, not single blips. The values are
 * cut so that the squares around the means of the stretches are least, each cut costing
 * 3 × log n × noise²; the noise is told from the moves between neighbours, which steps
 * hardly touch. Then the weakest cut is taken out until each has means that differ by
 * four standard errors or more, and steps fit better than a straight line.
 *
 * False alarms are rare: in about 1 in 100 series of pure noise. A walk without a level
 * has changes everywhere, and a season may look like steps: take it away first.
 *
 * @param values in order of time, without gaps
 * @returns places of the first value of each new stretch, in order; stretches have five values or more
 * @see Jackson et al., An algorithm for optimal partitioning of data on an interval, 2005
 */
export function changePoints(values: readonly number[]): number[] {
  if (values.length < 2 * leastStretch) return [];
  const moves = values.slice(1).map((value, before) => Math.abs(value - values[before]!));
  // Where most values stay the same, the median says nothing.
  const noise = median(moves) / moveOfNoise || mean(moves);
  if (noise === 0) return [];
  const whole = mean(values);
  // Large values would lose digits when squared.
  const rest = values.map((value) => value - whole);
  const found = cut(rest, 3 * Math.log(rest.length) * noise ** 2);
  for (;;) {
    let weakest = leastDifference;
    let place = -1;
    for (const [at, start] of found.entries()) {
      const size = difference(rest.slice(found[at - 1] ?? 0, start), rest.slice(start, found[at + 1]));
      if (size < weakest) [weakest, place] = [size, at];
    }
    if (place < 0) break;
    found.splice(place, 1);
  }
  return found.length && isLine(rest, found) ? [] : found;
}
