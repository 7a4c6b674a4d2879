import type { ChartData } from '../chart/chart-data.js';
import { categoryChart, marks, months, numberChart, timeChart } from './charts.examples.js';
import type { ChartFactSettings } from './facts.js';

export interface SummaryCase {
  what: string;
  data: ChartData;
  settings?: Partial<ChartFactSettings>;
}

const marked = (data: ChartData, reasons: Record<number, string>): ChartData => ({
  ...data,
  series: data.series.map((line) => ({ ...line, marks: marks(reasons) })),
});

const wards = ['Abbey', 'Bridge', 'Castle', 'Dale'];
const quarters = ['2024-Q1', '2024-Q2', '2024-Q3', '2024-Q4', '2025-Q1'];
const years = ['2021', '2022', '2023', '2024'];
const upTo = (count: number): number[] => Array.from({ length: count }, (_, place) => place + 1);

/** Charts of every kind and trouble. Each has its summary, word for word, in the tests. */
export const cases = {
  rising: {
    what: 'months that rise, the last not over',
    data: timeChart(months(15), { Missed: upTo(15).map((month) => 100 + 3 * month) }),
    settings: { target: 130, better: 'lower', today: new Date('2025-03-10') },
  },
  quarters: {
    what: 'percentages by quarter with a gap',
    data: timeChart(quarters, { Recycled: [40, 42.1, null, 44, 45.3] }),
    settings: { how: { unit: '%' }, target: 50, better: 'higher', label: 'Waste recycled' },
  },
  provisional: {
    what: 'money by financial year, the last provisional',
    data: marked(timeChart(['2023/24', '2024/25'], { Spend: [1_200_000, 1_450_000] }), { 1: 'provisional' }),
    settings: { how: { unit: 'GBP' }, target: 1_450_000, label: 'Spend on roads' },
  },
  broken: {
    what: 'a break in the series',
    data: marked(timeChart(years, { Homes: [10, 11, 30, 31] }), { 2: 'break' }),
    settings: { type: 'column', label: 'Homes' },
  },
  week: {
    what: 'weeks, of which one is left out by the axis',
    data: timeChart(['2026-W01', '2026-W02', '2026-W04', '2026-W05'], { Calls: [5, 7, 7, 7] }),
    settings: { label: 'Calls' },
  },
  days: {
    what: 'readings by day, as they come',
    data: timeChart(['2026-05-01', '2026-05-04', '2026-05-11'], { Level: [1.2, 1.4, 1.1] }),
    settings: { how: { unit: 'm' }, label: 'River level' },
  },
  onlyRunning: {
    what: 'only a period that is not over',
    data: timeChart(['2026'], { Missed: [12] }),
    settings: { today: new Date('2026-03-01') },
  },
  onePoint: { what: 'one point', data: timeChart(['2026-05'], { Missed: [5] }) },
  none: { what: 'nothing', data: categoryChart([], {}) },
  allMissing: {
    what: 'values that are all withheld',
    data: marked(categoryChart(wards, { Missed: [null, null, null, null] }), {
      0: 'suppressed',
      1: 'suppressed-below',
      2: 'low',
    }),
  },
  allEqual: {
    what: 'values that are all equal',
    data: timeChart(months(5), { Missed: [5, 5, 5, 5, 5] }),
    settings: { target: 5, better: 'lower' },
  },
  wards: {
    what: 'categories with one withheld',
    data: marked(categoryChart(wards, { Missed: [10, 20, null, 60] }), { 2: 'suppressed' }),
    settings: { type: 'bar', target: 20, better: 'higher', highlight: 'Bridge' },
  },
  negatives: {
    what: 'values below nothing',
    data: categoryChart(wards, { Change: [-5, 3, -12.5, 3] }),
    settings: { type: 'stacked-bar', how: { unit: 'GBP' }, label: 'Change in spend' },
  },
  overHundred: {
    what: 'percentages above 100, with ties',
    data: categoryChart(wards, { Rate: [104, 104, 104, 98.5] }),
    settings: { type: 'bar', how: { unit: '%' }, label: 'Take-up' },
  },
  duplicates: {
    what: 'a category that comes twice',
    data: categoryChart(['Abbey', 'Bridge', 'Abbey'], { Missed: [1, 2, 3] }),
    settings: { type: 'column' },
  },
  grouped: {
    what: 'two series by category',
    data: categoryChart(wards, { 2024: [10, 20, 30, 60], 2025: [12, 40, 40, 65] }),
    settings: { type: 'column' },
  },
  pyramid: {
    what: 'a population pyramid',
    data: categoryChart(['0 to 4', '5 to 9', '10 to 14'], { Men: [100, 200, 150], Women: [110, 190, 250] }),
    settings: { type: 'pyramid', label: 'Population' },
  },
  stacked: {
    what: 'parts of a whole over time',
    data: timeChart(years, { Recycled: [10, 20, 30, 44], Burned: [20, 22, 25, 26], Buried: [50, 40, 30, 20] }),
    settings: { type: 'stacked-column', label: 'Waste', how: { unit: 'tonnes' } },
  },
  stackedUnknown: {
    what: 'parts of a whole, one of which is not known',
    data: timeChart(['2023', '2024'], { Recycled: [10, 44], Burned: [20, null] }),
    settings: { type: 'stacked-column-100', label: 'Waste' },
  },
  crossing: {
    what: 'two lines that cross',
    data: timeChart(years, { Recycled: [10, 20, 30, 44], Burned: [20, 22, 25, 26] }),
    settings: { label: 'Waste', how: { unit: '%' }, target: 40, better: 'higher' },
  },
  units: {
    what: 'series in different units',
    data: {
      ...timeChart(['2023', '2024'], {}),
      series: [
        { name: 'cost', label: 'Cost', unit: 'GBP', values: [100, 120] },
        { name: 'share', label: 'Share', unit: '%', decimals: 1, values: [5, 4] },
      ],
    },
  },
  many: {
    what: 'forty series',
    data: timeChart(
      ['2023', '2024'],
      Object.fromEntries(upTo(40).map((ward) => [`Ward ${ward}`, [ward, ward === 7 ? 100 : ward + 1]])),
    ),
    settings: { highlight: 'Ward 12' },
  },
  infinite: {
    what: 'numbers that are none',
    data: categoryChart(wards, { Rate: [1, Infinity, NaN, 4] }),
    settings: { type: 'bar', label: 'Rate' },
  },
  linked: {
    what: 'points that go together',
    data: numberChart(upTo(20), { Crime: upTo(20).map((place) => place + ((place * 7) % 5)) }),
    settings: { type: 'scatter', label: 'Crimes' },
  },
  unlinked: {
    what: 'points that do not',
    data: numberChart(upTo(12), { Crime: upTo(12).map((place) => (place * 5) % 12) }),
    settings: { type: 'scatter', label: 'Crimes' },
  },
  fewPoints: {
    what: 'too few points to tell',
    data: numberChart([1, 2, 3], { Crime: [1, 2, 3] }),
    settings: { type: 'scatter', label: 'Crimes' },
  },
  histogram: {
    what: 'a histogram',
    data: categoryChart(
      upTo(30).map((reply) => `Reply ${reply}`),
      { Days: upTo(30).map((place) => (place * 7) % 13) },
    ),
    settings: { type: 'histogram', label: 'Time to answer', how: { unit: 'days' } },
  },
  rightToLeft: {
    what: 'names from right to left, and a very long one',
    data: categoryChart(['שלום', `The ${'very long '.repeat(20)}name`], { Missed: [1, 2] }),
    settings: { type: 'bar' },
  },
} satisfies Record<string, SummaryCase>;
