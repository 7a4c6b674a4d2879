import type { PictureAxis } from './spec.js';
import { wrap, wrapOrCut, type Measure } from './text.js';

/** The ticks of an axis as they are drawn: each with its lines of text, none where there is no room. */
export interface ShownTick {
  value: number;
  lines: string[];
}

const between = 8;
/** Of labels of periods, which look alike. */
export const likeLines = 2;

function smallestGap(axis: PictureAxis, length: number): number {
  const sorted = axis.ticks.map((tick) => tick.value).sort((a, b) => a - b);
  const gaps = sorted.slice(1).map((value, index) => value - sorted[index]!);
  const range = axis.max - axis.min || 1;
  return (Math.min(range, ...gaps.filter((gap) => gap > 0)) / range) * length;
}

/** Every so many ticks, counted from one that must stay, as few left out as `fits` lets pass. */
function thinned(
  axis: PictureAxis,
  anchor: number,
  linesOf: (label: string, every: number) => string[] | undefined,
  fits: (shown: readonly ShownTick[]) => boolean = () => true,
): ShownTick[] {
  const { ticks } = axis;
  for (let every = 1; every < ticks.length; every++) {
    const shown = ticks.map(({ value, label }, index) => ({
      value,
      lines: (index - anchor) % every === 0 ? linesOf(label, every) : [],
    }));
    if (shown.every((tick): tick is ShownTick => tick.lines !== undefined) && fits(shown)) return shown;
  }
  return ticks.map(({ value, label }, index) => ({ value, lines: index === anchor ? [label] : [] }));
}

/** Labels beside each other below a picture, wrapped between words and then thinned until they fit. */
export function labelsAcross(
  axis: PictureAxis,
  length: number,
  measure: Measure,
  mostLines: number,
  anchor: number,
): ShownTick[] {
  const gap = smallestGap(axis, length);
  const perUnit = length / (axis.max - axis.min || 1);
  const longestWord = (label: string): number => Math.max(...label.split(/\s+/).map(measure));
  // A long word may reach into the room of a short neighbour.
  const linesOf = (label: string, every: number): string[] | undefined =>
    wrap(label, Math.max(gap * every - between, longestWord(label)), measure, mostLines);
  const fits = (ticks: readonly ShownTick[]): boolean => {
    let end = -Infinity;
    return ticks.every(({ value, lines }) => {
      if (lines.length === 0) return true;
      const half = Math.max(...lines.map(measure)) / 2;
      const isFree = value * perUnit - half >= end + between;
      end = value * perUnit + half;
      return isFree;
    });
  };
  const shown = thinned(axis, anchor, linesOf, fits);
  if (mostLines !== likeLines || shown.every((tick) => tick.lines.length < 2)) return shown;
  // Where one period is on two lines, all are.
  const labels = shown.flatMap((tick, index) => (tick.lines.length > 0 ? [axis.ticks[index]!.label] : []));
  const narrow = Math.min(...labels.filter((label) => label.includes(' ')).map(measure)) - 0.5;
  return shown.map((tick, index) => ({
    ...tick,
    lines: tick.lines.length > 0 ? (wrap(axis.ticks[index]!.label, narrow, measure, mostLines) ?? tick.lines) : [],
  }));
}

/** Labels below each other beside a picture, each on one line. */
export function numbersDown(axis: PictureAxis, length: number, lineHeight: number, anchor: number): ShownTick[] {
  const gap = smallestGap(axis, length);
  return thinned(axis, anchor, (label, every) => (gap * every >= lineHeight * 1.2 ? [label] : undefined));
}

/** Names below each other beside a picture, wrapped to a width, cut where even that is too little. */
export function namesDown(
  axis: PictureAxis,
  length: number,
  width: number,
  measure: Measure,
  lineHeight: number,
): ShownTick[] {
  const gap = smallestGap(axis, length);
  return thinned(axis, 0, (label, every) => {
    // The leading of the first and the last line is room as well.
    const room = Math.min(3, Math.floor((gap * every + 4) / lineHeight));
    return room < 1 ? undefined : wrapOrCut(label, width, measure, room);
  });
}

/** The tick that stays when others go: zero for values, else the first. */
export const zeroOf = (axis: PictureAxis): number =>
  Math.max(
    0,
    axis.ticks.findIndex((tick) => tick.value === 0),
  );

export const widestOf = (ticks: readonly ShownTick[], measure: Measure): number =>
  Math.max(0, ...ticks.flatMap((tick) => tick.lines.map(measure)));
