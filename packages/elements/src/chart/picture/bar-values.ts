import { isWithin, overlap, type Box } from './boxes.js';
import type { Bar } from './bars.js';
import { isDark } from './contrast.js';
import type { Projection } from './projection.js';
import type { PictureSpec, Spot } from './spec.js';
import { lineHeightOf, measureWith, setFont } from './text.js';

/** A value to be written at its bar. */
interface Written {
  bar: Bar;
  text: string;
  box: Box;
  isInside: boolean;
}

const gap = 4;

/** Where the value of a bar may stand: beyond its end, inside it, on the other side of its base. */
function boxesOf(
  bar: Bar,
  width: number,
  height: number,
  spec: PictureSpec,
): Record<'beyond' | 'inside' | 'behind', Box> {
  const { box, end, base } = bar;
  const at = ({ x, y }: Spot): Box => ({
    left: x - width / 2,
    right: x + width / 2,
    top: y - height / 2,
    bottom: y + height / 2,
  });
  const centre = at({ x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 });
  if (spec.horizontal) {
    const away = end.x < base ? -1 : 1;
    const off = width / 2 + gap;
    return {
      beyond: at({ x: end.x + away * off, y: end.y }),
      inside: spec.stacked ? centre : at({ x: end.x - away * off, y: end.y }),
      behind: at({ x: base - away * off, y: end.y }),
    };
  }
  const away = end.y > base ? 1 : -1;
  const off = height / 2 + 1;
  return {
    beyond: at({ x: end.x, y: end.y + away * off }),
    inside: spec.stacked ? centre : at({ x: end.x, y: end.y - away * (off + 1) }),
    behind: at({ x: end.x, y: base - away * off }),
  };
}

/** The places of all values, as far as they have one. */
function placed(
  spec: PictureSpec,
  area: Box,
  bars: readonly Bar[],
  measure: (text: string) => number,
  height: number,
): Written[] {
  const room: Box = { left: area.left + 1, right: area.right, top: area.top - height / 2, bottom: area.bottom };
  const written: Written[] = [];
  let missing = false;
  for (const bar of bars) {
    const text = spec.valueLabel!(bar.series, bar.point);
    if (!text) continue;
    const boxes = boxesOf(bar, measure(text), height, spec);
    // Of two neighbours neither may stand on the other, be it bar or value.
    const isFree = (box: Box): boolean =>
      isWithin(box, room) &&
      written.every((other) => overlap(box, other.box) === 0) &&
      bars.every((other) => overlap({ ...box, top: box.top + 3, bottom: box.bottom - 3 }, other.box) === 0);
    const inner = { left: bar.box.left + 2, right: bar.box.right - 2, top: bar.box.top, bottom: bar.box.bottom };
    if (!spec.stacked && isFree(boxes.beyond)) written.push({ bar, text, box: boxes.beyond, isInside: false });
    else if (isWithin(boxes.inside, inner)) written.push({ bar, text, box: boxes.inside, isInside: true });
    else if (!spec.stacked && isFree(boxes.behind)) written.push({ bar, text, box: boxes.behind, isInside: false });
    else missing = true;
  }
  // A value at some bars and not at others reads as if those had none; parts of a whole are too thin at times.
  return missing && !spec.stacked ? [] : written;
}

/** Writes the values of bars where there is room, and says where. */
export function writeValues(
  context: CanvasRenderingContext2D,
  spec: PictureSpec,
  projection: Projection,
  bars: readonly Bar[],
): Box[] {
  if (!spec.valueLabel) return [];
  const written = placed(spec, projection.area, bars, measureWith(context, spec.style), lineHeightOf(spec.style));
  context.save();
  setFont(context, spec.style);
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.lineJoin = 'round';
  context.lineWidth = 4;
  context.strokeStyle = spec.style.background;
  for (const { bar, text, box, isInside } of written) {
    const series = spec.series[bar.series]!;
    const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2 + 1];
    if (isInside && !series.dashed) {
      const { colour } = series.points[bar.point]!.look ?? series.look;
      context.fillStyle = isDark(context, colour) ? '#ffffff' : '#0b0c0c';
    } else {
      context.fillStyle = spec.style.text;
      context.strokeText(text, x, y);
    }
    context.fillText(text, x, y);
  }
  context.restore();
  return written.map(({ box }) => box);
}
