import type { Kind, Marks } from './kind.js';

/** Where points stand; the nearest is the nearest as the crow flies. */
export const pointMarks: Kind['marks'] = (spec) => {
  const main = spec.series.map((series) => (series.role === 'guide' ? [] : series.points));
  return (_, projection): Marks => ({
    spotOf(series, point) {
      const found = spec.series[series]?.points[point];
      return !found || found.value === null ? undefined : projection.spot(found.at, found.value);
    },
    nearest(spot) {
      let best: { series: number; point: number } | undefined;
      let least = Infinity;
      for (const [series, points] of main.entries()) {
        for (const [point, { at, value }] of points.entries()) {
          if (value === null) continue;
          const { x, y } = projection.spot(at, value);
          const distance = (x - spot.x) ** 2 + (y - spot.y) ** 2;
          if (distance < least) {
            least = distance;
            best = { series, point };
          }
        }
      }
      return best;
    },
    endOf: () => undefined,
    taken: () =>
      main.flatMap((points) =>
        points.flatMap(({ at, value }) => {
          if (value === null) return [];
          const { x, y } = projection.spot(at, value);
          return [{ left: x - 5, right: x + 5, top: y - 5, bottom: y + 5 }];
        }),
      ),
  });
};
