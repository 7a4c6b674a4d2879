import type { ChartData } from '@council-kit/insight/chart';

/** How many periods of each step are a year. */
const inYear: Partial<Record<string, number>> = { month: 12, quarter: 4, 'financial-quarter': 4, week: 52, day: 365 };

const years = [1, 2, 5, 10];
/** A shorter time is seen at a glance. */
const longEnough = 36;

/** So many years of a long time can be looked at by themselves; none of a short one. */
export function yearChoices({ axis, places }: ChartData): number[] {
  const perYear = inYear[places.at(-1)?.period?.step ?? ''];
  if (axis !== 'time' || places.length < longEnough || !perYear) return [];
  return years.filter((count) => places.length > count * perYear * 1.5);
}

/** The places of the last so many years, from and up to; all places when left out. */
export function windowOf({ places }: ChartData, count: number | undefined): readonly [number, number] {
  const last = places.at(-1)?.period;
  if (!count || !last) return [0, places.length];
  const least = last.index - count * inYear[last.step]!;
  return [
    Math.max(
      0,
      places.findIndex(({ period }) => period!.index > least),
    ),
    places.length,
  ];
}
