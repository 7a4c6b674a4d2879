import { randomiser } from './reports.js';

/** A made-up cube: recycling rates by area, year and measure, with cells that are not there. */
export const areas = new Map([
  ['E07000900', 'Abbeyford'],
  ['E07000901', 'Brookdale'],
  ['E07000902', 'Castleton'],
  ['E07000903', 'Drayton'],
  ['E07000904', 'Elmshire'],
]);
export const years = Array.from({ length: 12 }, (_, index) => String(2014 + index));
export const measures = new Map([
  ['RATE', 'Household waste recycled'],
  ['TONNES', 'Household waste collected'],
]);

const random = randomiser(3);

/** One cell an area, year and measure, the last dimension fastest; `null` where there is none. */
export const cells = [...areas.keys()].flatMap((area) =>
  years.flatMap((year) =>
    [...measures.keys()].map((measure) => ({
      area,
      year,
      measure,
      value:
        random() < 0.08
          ? null
          : measure === 'RATE'
            ? Math.round(300 + random() * 300) / 10
            : Math.round(20_000 + random() * 9000),
    })),
  ),
);

/** JSON-stat 2.0 of the cells that are chosen, by dimension; all where nothing is. */
export function jsonStat({ area = [...areas.keys()], year = years, measure = [...measures.keys()] } = {}) {
  const chosen = cells.filter(
    (cell) => area.includes(cell.area) && year.includes(cell.year) && measure.includes(cell.measure),
  );
  const category = (codes, labels) => ({
    index: Object.fromEntries(codes.map((code, index) => [code, index])),
    label: Object.fromEntries(codes.map((code) => [code, labels.get(code) ?? code])),
  });
  return {
    version: '2.0',
    class: 'dataset',
    label: 'Household waste by area, year and measure',
    source: 'Made-up statistics',
    updated: '2026-03-31T09:15:00Z',
    id: ['AREA', 'YEAR', 'MEASURE'],
    size: [area.length, year.length, measure.length],
    role: { time: ['YEAR'], geo: ['AREA'], metric: ['MEASURE'] },
    dimension: {
      AREA: { label: 'Area', category: category(area, areas) },
      YEAR: { label: 'Year', category: category(year, new Map()) },
      MEASURE: {
        label: 'Measure',
        category: {
          ...category(measure, measures),
          unit: Object.fromEntries(
            measure.map((code) => [
              code,
              code === 'RATE' ? { base: 'per cent', decimals: 1 } : { base: 'tonnes', decimals: 0 },
            ]),
          ),
        },
      },
    },
    value: chosen.map(({ value }) => value),
    status: Object.fromEntries(chosen.flatMap(({ value }, index) => (value === null ? [[index, '..']] : []))),
  };
}
