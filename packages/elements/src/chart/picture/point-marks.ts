import type { Kind, Marks } from './kind.js';

/** Where points stand; the nearest is the nearest as the crow flies. */
export const pointMarks: Kind['marks'] = (spec) => {
  const drawn = spec.series.map((series) => (series.role === 'guide' ? [] : series.points));
  return (_, projection): Marks => {
    let known: Float64Array[] | undefined;
    /** Across and down of each point, by series; `NaN` for a gap. Of 50,000 points each is asked for once. */
    const spots = (): Float64Array[] =>
      (known ??= drawn.map((points) => {
        const list = new Float64Array(points.length * 2);
        for (const [index, { at, value }] of points.entries()) {
          const { x, y } = projection.spot(at, value ?? NaN);
          list[index * 2] = x;
          list[index * 2 + 1] = value === null ? NaN : y;
        }
        return list;
      }));

    return {
      spotOf(series, point) {
        const found = spec.series[series]?.points[point];
        return !found || found.value === null ? undefined : projection.spot(found.at, found.value);
      },
      nearest(spot) {
        let best: { series: number; point: number } | undefined;
        let least = Infinity;
        for (const [series, list] of spots().entries()) {
          for (let index = 0; index < list.length; index += 2) {
            const distance = (list[index]! - spot.x) ** 2 + (list[index + 1]! - spot.y) ** 2;
            if (distance < least) {
              least = distance;
              best = { series, point: index / 2 };
            }
          }
        }
        return best;
      },
      endOf: () => undefined,
      taken: () =>
        spots().flatMap((list) => {
          const boxes = [];
          for (let index = 0; index < list.length; index += 2) {
            const [x, y] = [list[index]!, list[index + 1]!];
            if (!Number.isNaN(y)) boxes.push({ left: x - 5, right: x + 5, top: y - 5, bottom: y + 5 });
          }
          return boxes;
        }),
    };
  };
};
