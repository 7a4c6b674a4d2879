import type { PicturePoint } from './spec.js';

/** One value of a line, with its index in the series it comes from. */
export interface Dot {
  at: number;
  value: number;
  index: number;
}

/** The values of a line in the order of their places, cut where there are gaps. */
export function runsOf(points: readonly Pick<PicturePoint, 'at' | 'apart'>[], values: ArrayLike<number>): Dot[][] {
  const dots = points.map(({ at }, index) => ({ at, value: values[index]!, index }));
  // Sorting 50,000 points that are in order already costs more than looking.
  if (dots.some((dot, index) => index > 0 && dot.at < dots[index - 1]!.at)) dots.sort((a, b) => a.at - b.at);
  const runs: Dot[][] = [];
  let run: Dot[] = [];
  for (const dot of dots) {
    if (points[dot.index]!.apart) run = [];
    if (!Number.isNaN(dot.value)) {
      if (run.push(dot) === 1) runs.push(run);
    } else run = [];
  }
  return runs;
}

/**
 * A line with no more values than can be seen: of those that share a column of
 * pixels the first, the lowest, the highest and the last stay.
 *
 * @param columns - how many columns there are from `min` to `max`
 */
export function thinRun(run: readonly Dot[], min: number, max: number, columns: number): readonly Dot[] {
  if (run.length <= columns * 4) return run;
  const columnOf = (dot: Dot): number => Math.floor(((dot.at - min) / (max - min || 1)) * columns);
  const kept: Dot[] = [];
  for (let start = 0; start < run.length;) {
    const column = columnOf(run[start]!);
    let end = start;
    let low = start;
    let high = start;
    for (; end < run.length && columnOf(run[end]!) === column; end++) {
      if (run[end]!.value < run[low]!.value) low = end;
      if (run[end]!.value > run[high]!.value) high = end;
    }
    const chosen = new Set([start, Math.min(low, high), Math.max(low, high), end - 1]);
    for (const index of chosen) kept.push(run[index]!);
    start = end;
  }
  return kept;
}
