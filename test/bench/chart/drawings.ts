/** One picture that every contender draws, from records that it fetches. */
export interface Drawing {
  name: string;
  title: string;
  kind: 'line' | 'bar';
  /** The name of what stands along the axis in each record. */
  along: string;
  /** Whether that is a day, to be placed by its time; otherwise each has a place of its own. */
  isDay: boolean;
  series: readonly string[];
}

export type Row = Record<string, string | number>;

/** The pictures, by the name that `--only` takes. */
export const drawings: ReadonlyMap<string, Drawing> = new Map(
  (
    [
      {
        name: 'lines',
        title: '24 points in 3 lines',
        kind: 'line',
        along: 'Month',
        isDay: false,
        series: ['Recycled', 'Composted', 'Landfilled'],
      },
      {
        name: 'bars',
        title: '12 bars',
        kind: 'bar',
        along: 'Ward',
        isDay: false,
        series: ['Households'],
      },
      {
        name: 'long',
        title: '10,000 points in a line',
        kind: 'line',
        along: 'Day',
        isDay: true,
        series: ['Visits'],
      },
    ] satisfies Drawing[]
  ).map((drawing) => [drawing.name, drawing]),
);

const wards = ['Abbey', 'Ash', 'Castle', 'Elm', 'Heath', 'Mere', 'Mill', 'North', 'Park', 'Quay', 'South', 'West'];

/** Anything between -1 and 1, the same every time. */
const sway = (at: number): number => Math.sin(at * 12.9898) * Math.cos(at * 78.233);

/** The records of a picture, made up, the same every time. */
export function rowsOf({ name }: Drawing): Row[] {
  if (name === 'bars') {
    return wards.map((Ward, at) => ({ Ward, Households: Math.round(4200 + 1700 * sway(at + 1)) }));
  }
  if (name === 'lines') {
    return Array.from({ length: 24 }, (_, month) => ({
      Month: new Date(Date.UTC(2024, month, 1)).toISOString().slice(0, 7),
      Recycled: Math.round(2900 + 35 * month + 180 * sway(month)),
      Composted: Math.round(1800 + 500 * Math.sin(month / 2) + 90 * sway(month + 50)),
      Landfilled: Math.round(1300 - 28 * month + 120 * sway(month + 99)),
    }));
  }
  return Array.from({ length: 10_000 }, (_, day) => ({
    Day: new Date(Date.UTC(1998, 0, 1 + day)).toISOString().slice(0, 10),
    Visits: Math.round(2400 + 800 * Math.sin(day / 365) + 300 * Math.sin((day * 2 * Math.PI) / 365) + 250 * sway(day)),
  }));
}
