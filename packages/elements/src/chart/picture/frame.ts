import { labelsAcross, likeLines, namesDown, numbersDown, widestOf, zeroOf, type ShownTick } from './axis-labels.js';
import { measureNames, type Name } from './names.js';
import type { PictureAxis, PictureSpec } from './spec.js';
import { lineHeightOf, wrap, wrapOrCut, type Measure } from './text.js';

/** What stands around a picture of one size: words, wrapped, and the room they take. */
export interface Frame {
  width: number;
  height: number;
  places: ShownTick[];
  values: ShownTick[];
  /** Title above the top left corner: of the vertical axis. */
  titleAbove: string[];
  /** Title below: of the horizontal axis. */
  titleBelow: string[];
  /** Names of the series at their ends, where there is room. */
  names: Name[] | undefined;
  padding: { top: number; right: number; bottom: number; left: number };
}

export const tickPadding = 8;
/** Names of places may take this part of the width. */
const placesShare = 0.4;
const widestPlace = 260;

function titleOf(axis: PictureAxis, width: number, measure: Measure): string[] {
  if (!axis.title) return [];
  return wrap(axis.title, width, measure, 3) ?? wrapOrCut(axis.title, width, measure, 3);
}

/** Plans what stands around the picture, before Chart.js lays it out. */
export function planFrame(
  spec: PictureSpec,
  width: number,
  height: number,
  measure: Measure,
  withNames: boolean,
): Frame {
  const { horizontal, places, values } = spec;
  const lineHeight = lineHeightOf(spec.style);
  const names = withNames ? measureNames(spec, width, measure) : undefined;
  const right = names ? names.room : 4;
  const titleAbove = titleOf(horizontal ? places : values, width, measure);
  const titleBelow = titleOf(horizontal ? values : places, width * 0.8, measure);
  const top = titleAbove.length > 0 ? titleAbove.length * lineHeight + 10 : 4;
  const below = lineHeight * (titleBelow.length + 1) + tickPadding * 2;
  const heightOfArea = Math.max(1, height - top - below);

  const shownDown = horizontal
    ? namesDown(places, heightOfArea, Math.min(widestPlace, width * placesShare), measure, lineHeight)
    : numbersDown(values, heightOfArea, lineHeight, zeroOf(values));
  const widthOfArea = Math.max(1, width - widestOf(shownDown, measure) - tickPadding - right);
  // The newest place keeps its label; numbers are counted from the first.
  const anchor = spec.drawing === 'points' || spec.touching ? 0 : places.ticks.length - 1;
  const shownAcross = horizontal
    ? labelsAcross(values, widthOfArea, measure, 1, zeroOf(values))
    : labelsAcross(places, widthOfArea, measure, spec.drawing === 'bar' ? 3 : likeLines, anchor);

  return {
    width,
    height,
    places: horizontal ? shownDown : shownAcross,
    // A line of the grid without its number says nothing.
    values: (horizontal ? shownAcross : shownDown).filter((tick) => tick.lines.length > 0),
    titleAbove,
    titleBelow,
    names: names?.names,
    padding: { top, right, bottom: 0, left: 0 },
  };
}
