import type { BarElement, Chart } from 'chart.js';
import { drawHairlines, type Bar } from './bars.js';
import { writeValues } from './bar-values.js';
import type { Kind, Marks } from './kind.js';
import type { Projection } from './projection.js';
import type { PictureSpec } from './spec.js';

/** All bars as Chart.js has laid them out. */
function barsOf(chart: Chart, spec: PictureSpec, projection: Projection): Bar[] {
  const zero = projection.value(Math.min(Math.max(0, spec.values.min), spec.values.max));
  const drawn = spec.series.flatMap((series, index) => (series.role === 'guide' ? [] : [index]));
  return drawn.flatMap((series, dataset) => {
    if (dataset >= chart.data.datasets.length) return [];
    return chart.getDatasetMeta(dataset).data.flatMap((element, point): Bar[] => {
      const value = spec.series[series]!.points[point]?.value;
      if (value === null || value === undefined) return [];
      const read = (element as unknown as BarElement).getProps(['x', 'y', 'base', 'width', 'height'], true);
      const { x, y, base, width, height } = read as Record<'x' | 'y' | 'base' | 'width' | 'height', number>;
      const box = spec.horizontal
        ? { left: Math.min(x, base), right: Math.max(x, base), top: y - height / 2, bottom: y + height / 2 }
        : { left: x - width / 2, right: x + width / 2, top: Math.min(y, base), bottom: Math.max(y, base) };
      return [{ series, point, box, end: { x, y }, base, zero }];
    });
  });
}

const off = (low: number, high: number, at: number): number => Math.max(low - at, at - high, 0);

/** Where bars stand: nearest is the one under a spot, else the one beside it. */
export const barMarks: Kind['marks'] =
  (spec) =>
  (chart, projection): Marks => {
    let known: Bar[] | undefined;
    const bars = (): Bar[] => (known ??= barsOf(chart, spec, projection));
    return {
      spotOf: (series, point) => bars().find((bar) => bar.series === series && bar.point === point)?.end,
      nearest({ x, y }) {
        let best: Bar | undefined;
        let bestPlace = Infinity;
        let bestValue = Infinity;
        for (const bar of bars()) {
          const { left, right, top, bottom } = bar.box;
          const [offPlace, offValue] = spec.horizontal
            ? [off(top, bottom, y), off(left, right, x)]
            : [off(left, right, x), off(top, bottom, y)];
          if (offPlace < bestPlace - 0.5 || (offPlace < bestPlace + 0.5 && offValue < bestValue)) {
            best = bar;
            bestPlace = offPlace;
            bestValue = offValue;
          }
        }
        return best && { series: best.series, point: best.point };
      },
      endOf: () => undefined,
      taken: () => bars().map((bar) => bar.box),
      infront: (context) => drawHairlines(context, spec, bars()),
      write: (context) => writeValues(context, spec, projection, bars()),
    };
  };
