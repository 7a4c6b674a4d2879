import type { Marks, Kind } from './kind.js';
import { drawAreas } from './layers.js';
import { runsOf, type Dot } from './runs.js';
import { stacksOf } from './stacks.js';
import type { Box } from './boxes.js';

/** Index of the dot whose place is nearest, by halving a list in the order of places. */
function nearestPlace(dots: readonly Dot[], at: number): number {
  let low = 0;
  let high = dots.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (dots[middle]!.at < at) low = middle;
    else high = middle;
  }
  return Math.abs(dots[high]!.at - at) < Math.abs(dots[low]!.at - at) ? high : low;
}

/** Where the values of lines stand: the nearest place first, and at that place the nearest value. */
export const lineMarks: Kind['marks'] = (spec) => {
  const stacks = stacksOf(spec);
  const dots = spec.series.map(({ points, role }, index) =>
    role === 'guide' ? [] : runsOf(points, stacks[index]!.high).flat(),
  );

  return (chart, projection): Marks => {
    const { horizontal, area } = projection;
    const spotOf: Marks['spotOf'] = (series, point) => {
      const at = spec.series[series]?.points[point]?.at;
      const value = stacks[series]?.high[point];
      return at === undefined || value === undefined || Number.isNaN(value) ? undefined : projection.spot(at, value);
    };

    return {
      spotOf,
      nearest(spot) {
        const places = horizontal ? chart.scales.y! : chart.scales.x!;
        const at = places.getValueForPixel(horizontal ? spot.y : spot.x)!;
        let best: { series: number; point: number } | undefined;
        let bestPlace = Infinity;
        let bestValue = Infinity;
        for (const [series, line] of dots.entries()) {
          if (line.length === 0) continue;
          const dot = line[nearestPlace(line, at)]!;
          const drawn = projection.spot(dot.at, dot.value);
          const offPlace = Math.abs(horizontal ? drawn.y - spot.y : drawn.x - spot.x);
          const offValue = Math.abs(horizontal ? drawn.x - spot.x : drawn.y - spot.y);
          // Half a pixel is no other place.
          if (offPlace < bestPlace - 0.5 || (offPlace < bestPlace + 0.5 && offValue < bestValue)) {
            best = { series, point: dot.index };
            bestPlace = offPlace;
            bestValue = offValue;
          }
        }
        return best;
      },
      endOf(series) {
        const { points } = spec.series[series]!;
        const last = dots[series]!.at(-1) ?? runsOf(points, stacks[series]!.high).flat().at(-1);
        if (!last) return undefined;
        const middle = spec.stacked && spec.series[series]!.role !== 'guide';
        return projection.spot(last.at, middle ? (stacks[series]!.low[last.index]! + last.value) / 2 : last.value);
      },
      taken() {
        const boxes: Box[] = [];
        for (const line of dots) {
          // A few hundred samples tell where a line runs.
          const step = Math.max(1, Math.floor(line.length / 400));
          for (let index = 0; index < line.length; index += step) {
            const { x, y } = projection.spot(line[index]!.at, line[index]!.value);
            const next = line[Math.min(index + step, line.length - 1)]!;
            const end = projection.spot(next.at, next.value);
            const pieces = Math.max(1, Math.ceil(Math.hypot(end.x - x, end.y - y) / 8));
            for (let piece = 0; piece < pieces; piece++) {
              const part = piece / pieces;
              const [left, top] = [x + (end.x - x) * part, y + (end.y - y) * part];
              boxes.push({ left: left - 3, right: left + 3, top: top - 3, bottom: top + 3 });
            }
          }
        }
        return boxes;
      },
      behind: (context) => {
        context.save();
        context.beginPath();
        context.rect(area.left, area.top, area.width, area.height);
        context.clip();
        drawAreas(context, spec, projection, stacks);
        context.restore();
      },
    };
  };
};
