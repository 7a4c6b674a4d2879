import { isStacked } from '@council-kit/insight/chart';
import type { Reading } from '../reading.js';
import type { Panel } from './panels.js';
import { drawingOf, isHorizontal, type PlanInput } from './plan.js';

/** More bars than this are not looked at one by one; the largest of them are. */
const mostBars = 60;
const largest = 30;

/** What is drawn of a chart: of very many categories the largest, in the order they came in. */
export function largestOf(reading: Reading): Reading {
  const { data, type } = reading;
  const { places, series } = data;
  const names = new Set(places.map(({ at }) => at));
  if (data.axis !== 'category' || type === 'histogram' || names.size <= mostBars) return reading;
  const sizes = new Map<number, number>();
  places.forEach(({ at }, place) => {
    const size = series.reduce((sum, { values }) => sum + Math.abs(values[place] ?? 0), sizes.get(at) ?? 0);
    sizes.set(at, size);
  });
  const order = [...names]
    .sort((a, b) => sizes.get(b)! - sizes.get(a)!)
    .slice(0, largest)
    .sort((a, b) => a - b);
  const standing = new Map(order.map((at, position) => [at, position]));
  const kept = [...places.keys()].filter((place) => standing.has(places[place]!.at));
  return {
    ...reading,
    data: {
      ...data,
      places: kept.map((place) => ({ ...places[place]!, at: standing.get(places[place]!.at)! })),
      series: series.map((each) => ({
        ...each,
        values: kept.map((place) => each.values[place]!),
        marks: new Map(kept.flatMap((place, at) => (each.marks?.has(place) ? [[at, each.marks.get(place)!]] : []))),
      })),
    },
  };
}

/** How high a picture is, as CSS: as its bars need it, or as the page says. */
export function heightOf(
  input: Pick<PlanInput, 'reading' | 'window' | 'width' | 'nameOf'>,
  panels: readonly Panel[],
): string {
  const { reading, window, width } = input;
  const { type, data } = reading;
  const usual = panels.length > 1 ? '12em' : `var(--council-chart-picture-height, ${width < 400 ? 17 : 20}em)`;
  if (!isHorizontal(input)) return usual;
  const beside = isStacked(type) || type === 'pyramid' || drawingOf(type) === 'points' ? 1 : panels[0]!.series.length;
  const places = new Set(data.places.slice(...window).map(({ at }) => at)).size;
  return `${Math.round(places * (beside * 1.15 + 0.85) + 4)}em`;
}
