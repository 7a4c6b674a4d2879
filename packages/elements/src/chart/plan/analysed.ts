import type { PictureBand, PicturePoint, PictureSeries } from '../picture/spec.js';
import type { PlanInput } from './plan.js';

/** What is drawn besides the figures of the first series. */
interface Analysed {
  /** The series itself, its signals marked. */
  first: PictureSeries;
  series: PictureSeries[];
  bands: PictureBand[];
  /** Values that have to find room. */
  reach: number[];
  /** The last place of a forecast. */
  until?: number;
}

/** Limits of variation with the values that stand out, and what is expected next. */
export function analysed(input: PlanInput, series: PictureSeries): Analysed {
  const { reading, window } = input;
  const { analysis, data } = reading;
  const result: Analysed = { first: series, series: [], bands: [], reach: [] };
  if (analysis?.xmr) addLimits(result, input, series);
  const ahead = analysis?.forecast;
  if (ahead && !('reason' in ahead) && window[1] === data.places.length) addForecast(result, input, series);
  return result;
}

function addLimits(result: Analysed, { reading, window, style, stageWords }: PlanInput, series: PictureSeries): void {
  const { points, phases } = reading.analysis!.xmr!;
  const { places } = reading.data;
  const byPlace = new Map(points.map((point) => [point.index, point]));
  result.first = {
    ...series,
    points: series.points.map((point, offset) => {
      const meaning = byPlace.get(window[0] + offset)?.meaning ?? 'common';
      const look = meaning === 'common' ? undefined : style.signals[meaning];
      return look ? { ...point, look } : point;
    }),
  };
  /** One line for each phase, broken where the limits begin anew. */
  const guide = (
    label: string,
    dash: readonly number[],
    pick: (phase: (typeof phases)[number]) => number,
  ): PictureSeries => ({
    label,
    look: { colour: dash.length ? style.axis : style.text, shape: 'circle', dash },
    role: 'guide',
    withoutPoints: true,
    points: phases.flatMap((phase, position): PicturePoint[] => {
      const within = places
        .map(({ at }, place) => ({ at, place }))
        .filter(({ place }) => place >= Math.max(phase.from, window[0]) && place <= Math.min(phase.to, window[1] - 1));
      const value = pick(phase);
      const line = within.map(({ at }) => ({ at, value }));
      return position > 0 && line.length ? [{ at: line[0]!.at, value: null }, ...line] : line;
    }),
  });
  result.series.push(
    guide(stageWords.average, [], ({ mean }) => mean),
    guide(stageWords.limits, [5, 4], ({ upper }) => upper),
    guide('', [5, 4], ({ lower }) => lower),
  );
  result.reach.push(...phases.flatMap(({ lower, upper }) => [lower, upper]));
}

function addForecast(result: Analysed, { reading, stageWords }: PlanInput, series: PictureSeries): void {
  const ahead = reading.analysis!.forecast!;
  if ('reason' in ahead) return;
  const first = ahead.points[0]!.period.index;
  const last = series.points.findLast(({ at, value }) => value !== null && at < first);
  if (!last) return;
  const points = ahead.points.map(({ period, value }) => ({ at: period.index, value }));
  result.series.push({
    label: stageWords.forecast,
    look: { ...series.look, dash: [3, 3] },
    role: 'guide',
    dashed: true,
    points: [{ at: last.at, value: last.value }, ...points],
  });
  result.bands.push({
    colour: series.look.colour,
    points: [
      { at: last.at, low: last.value!, high: last.value! },
      ...ahead.points.map(({ period, low, high }) => ({ at: period.index, low, high })),
    ],
  });
  result.reach.push(...ahead.points.flatMap(({ low, high }) => [low, high]));
  result.until = points.at(-1)!.at;
}
