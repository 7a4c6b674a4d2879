import { arianForCharts, northmereForCharts } from './for-charts.js';
import { payments, totalOf } from './payments.js';
import { wards } from './places.js';
import { registers } from './registers.js';
import { months, quarters, series } from './series.js';
import { publishedCounts } from './supplier-payments.js';

/**
 * Every dataset of the example, all of it made up. The API answers each of them
 * in every standard it speaks; `/data` lists them.
 *
 * To add one, add an entry to `datasets` below.
 *
 * @typedef {object} DatasetColumn
 * @property {string} name
 * @property {string} label
 * @property {'text' | 'integer' | 'number' | 'boolean' | 'date' | 'period'} type
 * @property {string} [unit]
 * @property {number} [decimals] how many digits after the point its CSV file has
 * @property {boolean} [signed] whether numbers may be negative
 * @property {boolean} [optional] whether cells may be empty (`null`)
 * @property {boolean} [identifier] whether it is text that looks like a number
 * @property {string} [description]
 *
 * @typedef {object} ExampleDataset
 * @property {string} name
 * @property {string} title
 * @property {string} description
 * @property {keyof typeof councils} council
 * @property {string} frequency
 * @property {string} updated
 * @property {string} nextUpdate
 * @property {DatasetColumn[]} columns
 * @property {Array<Array<string | number | boolean | null>>} rows oldest first
 * @property {number} count how many rows there are, known before they are made
 * @property {boolean} [register] whether it is long: its page has a table to search in, and its JSON is compact
 * @property {string} page where a person can read it
 * @property {{ preamble?: string[], total?: string, encoding?: 'windows-1252', labels?: boolean }} csv the habits of its CSV file
 */

export const councils = {
  northmere: {
    id: 'northmere-borough-council',
    title: 'Northmere Borough Council',
    language: 'en-GB',
    madeUp: 'Made-up data of a made-up council, for an example site.',
  },
  arian: {
    id: 'cyngor-dyffryn-arian',
    title: 'Cyngor Dyffryn Arian',
    language: 'cy',
    madeUp: 'Data dychmygol cyngor dychmygol, ar gyfer gwefan enghreifftiol. Made-up data.',
  },
};

export const licence = {
  id: 'OGL-UK-3.0',
  title: 'Open Government Licence v3.0',
  url: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
};

const monthly = { frequency: 'monthly', updated: '2026-11-05', nextUpdate: '2026-12-03' };
const quarterly = { frequency: 'quarterly', updated: '2026-10-22', nextUpdate: '2027-01-21' };

const month = { name: 'month', label: 'Month', type: 'period', description: 'Year and month' };
const quarter = { name: 'quarter', label: 'Quarter', type: 'period', description: 'Calendar year and quarter' };

const libraries = [
  { name: 'Central', visits: 19400 },
  { name: 'Eastfield', visits: 8700 },
  { name: 'Mere Park', visits: 6900 },
  { name: 'Priory', visits: 5200 },
];

const october = payments('2026-10', publishedCounts.get('2026-10'));
const september = payments('2026-09', publishedCounts.get('2026-09'));

const paymentColumns = (amount) => [
  { name: 'Payment date', label: 'Payment date', type: 'date' },
  { name: 'Reference', label: 'Reference', type: 'text' },
  { name: 'Directorate', label: 'Directorate', type: 'text' },
  { name: 'Supplier', label: 'Supplier', type: 'text' },
  { name: 'Purpose', label: 'Purpose', type: 'text' },
  { name: amount, label: amount, type: 'number', unit: 'GBP' },
];

const libraryRows = months(36).map((period) => [period]);
for (const library of libraries) {
  const visits = series({
    seed: `library ${library.name}`,
    periods: months(36),
    from: library.visits * 0.9,
    to: library.visits,
    season: [-0.02, 0, 0.02, 0, 0, 0.01, 0.09, 0.14, 0.02, 0.05, 0, -0.16].map((part) => part * library.visits),
    noise: library.visits * 0.025,
  });
  visits.forEach((count, index) => libraryRows[index].push(count));
}

/** @type {ExampleDataset[]} */
const northmere = [
  {
    name: 'household-waste-recycled',
    title: 'Household waste recycled',
    description:
      'The share of household waste sent for recycling, composting or reuse. Garden waste makes spring and summer higher than autumn and winter.',
    ...quarterly,
    columns: [quarter, { name: 'recycled_percent', label: 'Household waste recycled', type: 'number', unit: '%' }],
    rows: oneSeries(quarters(20), {
      seed: 'recycling',
      from: 43.1,
      to: 47.2,
      season: [-2.4, 1.9, 1.3, -0.9],
      noise: 0.6,
      decimals: 1,
      known: { '2025-Q3': 46.9, '2026-Q3': 48.2 },
    }),
  },
  {
    name: 'missed-bins',
    title: 'Missed bins per 100,000 collections',
    description: 'Bins reported as missed and not collected the same day, for every 100,000 bins due to be emptied.',
    ...monthly,
    columns: [month, { name: 'missed_per_100000', label: 'Missed bins per 100,000 collections', type: 'number' }],
    rows: oneSeries(months(36), {
      seed: 'missed bins',
      from: 84,
      to: 58,
      season: [16, 3, -2, -3, -4, -2, 2, 3, -1, -3, -1, 6],
      noise: 3.5,
      decimals: 1,
    }),
  },
  {
    name: 'missed-bins-by-ward',
    title: 'Missed bins by ward',
    description: 'Bins reported as missed in each ward, each month.',
    ...monthly,
    columns: [
      { name: 'month', label: 'Month', type: 'date', description: 'First day of the month' },
      { name: 'ward', label: 'Ward', type: 'text' },
      { name: 'missed', label: 'Missed bins', type: 'integer' },
    ],
    rows: byPlace(wards, months(24), (ward, index) => ({
      seed: `missed bins ${ward}`,
      from: 24 + ((index * 7) % 13),
      to: 15 + ((index * 5) % 9),
      season: [6, 1, 0, -1, -1, 0, 1, 1, 0, -1, 0, 3],
      noise: 3,
    })).map(([period, ward, missed]) => [`${period}-01`, ward, missed]),
  },
  {
    name: 'pothole-repair-time',
    title: 'Time to repair a pothole',
    description: 'The middle (median) number of days from a report of a dangerous pothole to its repair.',
    ...monthly,
    columns: [month, { name: 'median_days', label: 'Median days to repair', type: 'number', unit: 'days' }],
    rows: oneSeries(months(36), {
      seed: 'potholes',
      from: 8.4,
      to: 4.6,
      season: [2.1, 2.6, 1.6, 0.3, -0.4, -0.8, -0.9, -0.7, -0.4, -0.2, 0.1, 0.9],
      noise: 0.4,
      decimals: 1,
      least: 1,
    }),
  },
  {
    name: 'planning-decided-in-time',
    title: 'Planning applications decided in time',
    description:
      'The share of planning applications decided within 8 weeks (13 weeks for major ones), or within a time agreed with the applicant.',
    ...quarterly,
    columns: [
      quarter,
      { name: 'decided', label: 'Applications decided', type: 'integer' },
      { name: 'in_time_percent', label: 'Decided in time', type: 'number', unit: '%' },
    ],
    rows: withFirst(
      series({
        seed: 'planning decided',
        periods: quarters(16),
        from: 262,
        to: 231,
        season: [-14, 12, 10, -8],
        noise: 11,
      }),
      oneSeries(quarters(16), {
        seed: 'planning',
        from: 76,
        to: 86,
        season: [-1, 1, 0.5, -0.5],
        noise: 1.7,
        decimals: 1,
        most: 100,
      }),
    ),
  },
  {
    name: 'relet-time',
    title: 'Time to let an empty council home again',
    description:
      'The average number of days a council home stands empty between two tenancies. Homes being rebuilt are left out.',
    ...quarterly,
    columns: [quarter, { name: 'average_days', label: 'Average days to re-let', type: 'number', unit: 'days' }],
    rows: oneSeries(quarters(16), {
      seed: 'relet',
      from: 43,
      to: 29,
      season: [2, -1, -1.5, 1],
      noise: 1.6,
      decimals: 1,
    }),
  },
  {
    name: 'homelessness-cases',
    title: 'Households owed help with homelessness',
    description: 'Households that the council accepted it must help to stay in, or find, a home.',
    ...monthly,
    columns: [month, { name: 'households', label: 'Households', type: 'integer' }],
    rows: oneSeries(months(36), {
      seed: 'homelessness',
      from: 98,
      to: 121,
      season: [13, 7, 3, -3, -5, -4, 0, 2, 4, 5, 1, -11],
      noise: 6,
    }),
  },
  {
    name: 'council-tax-collected',
    title: 'Council tax collected',
    description: 'The share of this year’s council tax collected so far, from 1 April to the end of the month.',
    ...monthly,
    columns: [month, { name: 'collected_percent', label: 'Collected so far this year', type: 'number', unit: '%' }],
    rows: oneSeries(months(36), {
      seed: 'council tax',
      from: -0.5,
      to: 0.2,
      season: [92.7, 95.4, 97.0, 10.4, 19.8, 28.9, 38.1, 47.3, 56.4, 65.7, 74.9, 83.9],
      noise: 0.13,
      decimals: 1,
    }),
  },
  {
    name: 'calls-answered',
    title: 'Calls answered within 60 seconds',
    description: 'The share of calls to the council’s main number answered by a person within 60 seconds.',
    ...monthly,
    columns: [month, { name: 'answered_percent', label: 'Answered within 60 seconds', type: 'number', unit: '%' }],
    rows: oneSeries(months(36), {
      seed: 'calls',
      from: 68,
      to: 81.5,
      season: [-2, 0, -5, -7, -1, 1, 2, 2, 0, 1, 2, 3],
      noise: 1.5,
      decimals: 1,
    }),
  },
  {
    name: 'website-satisfaction',
    title: 'Satisfaction with the website',
    description: 'The share of visitors who answered “Did you find what you came for?” with yes.',
    ...monthly,
    columns: [month, { name: 'satisfied_percent', label: 'Satisfied visitors', type: 'number', unit: '%' }],
    rows: oneSeries(months(24), { seed: 'website', from: 70, to: 78, noise: 1.1, decimals: 1 }),
  },
  {
    name: 'cost-per-transaction',
    title: 'Cost of each online transaction',
    description: 'What one completed online payment, report or application costs the council, with software and staff.',
    ...quarterly,
    columns: [quarter, { name: 'cost', label: 'Cost per transaction', type: 'number', unit: 'GBP' }],
    rows: oneSeries(quarters(16), {
      seed: 'transactions',
      from: 3.9,
      to: 2.65,
      season: [0.1, -0.05, 0.05, 0],
      noise: 0.07,
      decimals: 2,
    }),
  },
  {
    name: 'library-visits',
    title: 'Library visits',
    description: 'Visits in person to the council’s four libraries.',
    ...monthly,
    columns: [month, { name: 'visits', label: 'Visits', type: 'integer' }],
    rows: libraryRows.map(([period, ...visits]) => [period, visits.reduce((sum, count) => sum + count, 0)]),
  },
  {
    name: 'library-visits-by-branch',
    title: 'Library visits by branch',
    description: 'Visits in person to each of the council’s four libraries.',
    ...monthly,
    columns: [
      month,
      { name: 'library', label: 'Library', type: 'text' },
      { name: 'visits', label: 'Visits', type: 'integer' },
    ],
    rows: libraryRows.flatMap(([period, ...visits]) =>
      visits.map((count, index) => [period, libraries[index].name, count]),
    ),
  },
  {
    name: 'spending-by-month',
    title: 'Payments over £500 by month',
    description: 'The total of all payments over £500 made in each month.',
    ...monthly,
    columns: [month, { name: 'total', label: 'Total paid', type: 'number', unit: 'GBP' }],
    rows: oneSeries(months(36), {
      seed: 'spending',
      from: 3_600_000,
      to: 4_550_000,
      season: [-90, -40, 620, -180, -60, 10, 30, -120, 20, 40, 10, -60].map((thousands) => thousands * 1000),
      noise: 130_000,
      decimals: 2,
      known: { '2026-09': totalOf(september), '2026-10': totalOf(october) },
    }),
  },
  {
    name: 'payments-2026-10',
    title: 'Payments over £500, October 2026',
    description: 'Every payment over £500 made in October 2026.',
    ...monthly,
    columns: paymentColumns('Amount'),
    rows: october,
    csv: {
      preamble: [
        'Northmere Borough Council',
        'Payments over £500: October 2026',
        'Made-up data for an example site. Open Government Licence v3.0',
        '',
      ],
      total: 'Amount',
    },
  },
  {
    name: 'payments-2026-09',
    title: 'Payments over £500, September 2026',
    description: 'Every payment over £500 made in September 2026.',
    ...monthly,
    updated: '2026-10-06',
    nextUpdate: '2026-11-05',
    columns: paymentColumns('Amount (£)'),
    rows: september,
    csv: { encoding: 'windows-1252' },
  },
].map((dataset) => ({ council: 'northmere', ...dataset }));

/** @type {ExampleDataset[]} */
const arian = [
  {
    name: 'gwastraff-a-ailgylchwyd',
    title: 'Gwastraff y cartref a ailgylchwyd',
    description: 'Canran gwastraff y cartref a gafodd ei ailgylchu, ei gompostio neu ei ailddefnyddio.',
    ...quarterly,
    columns: [
      { name: 'chwarter', label: 'Chwarter', type: 'period' },
      { name: 'canran', label: 'Gwastraff a ailgylchwyd', type: 'number', unit: '%' },
    ],
    rows: oneSeries(quarters(20), {
      seed: 'ailgylchu',
      from: 61.5,
      to: 68.4,
      season: [-1.9, 1.5, 1.1, -0.7],
      noise: 0.6,
      decimals: 1,
    }),
  },
  {
    name: 'galwadau-a-atebwyd',
    title: 'Galwadau a atebwyd o fewn 60 eiliad',
    description: 'Canran y galwadau i brif rif y cyngor a atebwyd gan berson o fewn 60 eiliad.',
    ...monthly,
    columns: [
      { name: 'mis', label: 'Mis', type: 'period' },
      { name: 'canran', label: 'Galwadau a atebwyd', type: 'number', unit: '%' },
    ],
    rows: oneSeries(months(36), {
      seed: 'galwadau',
      from: 72,
      to: 83,
      season: [-2, 0, -4, -6, -1, 1, 2, 1, 0, 1, 2, 2],
      noise: 1.4,
      decimals: 1,
    }),
  },
  {
    name: 'ceisiadau-cynllunio',
    title: 'Ceisiadau cynllunio a benderfynwyd mewn pryd',
    description: 'Canran y ceisiadau cynllunio a benderfynwyd o fewn yr amser a ganiateir.',
    ...quarterly,
    columns: [
      { name: 'chwarter', label: 'Chwarter', type: 'period' },
      { name: 'canran', label: 'Ceisiadau a benderfynwyd mewn pryd', type: 'number', unit: '%' },
    ],
    rows: oneSeries(quarters(16), { seed: 'cynllunio', from: 74, to: 82.5, noise: 1.6, decimals: 1 }),
  },
  {
    name: 'ymweliadau-llyfrgell',
    title: 'Ymweliadau â llyfrgelloedd',
    description: 'Nifer yr ymweliadau â llyfrgelloedd y cyngor.',
    ...monthly,
    columns: [
      { name: 'mis', label: 'Mis', type: 'period' },
      { name: 'ymweliadau', label: 'Ymweliadau', type: 'integer' },
    ],
    rows: oneSeries(months(36), {
      seed: 'llyfrgelloedd',
      from: 12100,
      to: 13400,
      season: [-300, 0, 200, 0, 0, 100, 1200, 1900, 200, 500, 0, -2000],
      noise: 320,
    }),
  },
].map((dataset) => ({ council: 'arian', ...dataset }));

/** @type {ReadonlyMap<string, ExampleDataset>} */
export const datasets = new Map(
  [...northmere, ...northmereForCharts, ...arian, ...arianForCharts, ...registers].map(({ make, ...dataset }) => [
    dataset.name,
    withRows(
      {
        csv: {},
        page: `/data/${dataset.name}`,
        count: dataset.rows?.length,
        ...dataset,
        description: `${dataset.description} ${councils[dataset.council].madeUp}`,
      },
      make,
    ),
  ]),
);

/** The rows of a dataset as records, each value under its column's name. */
export function recordsOf(dataset) {
  return dataset.rows.map((row) => Object.fromEntries(dataset.columns.map(({ name }, index) => [name, row[index]])));
}

/** Rows that take a while to make are made when somebody first asks for them. */
function withRows(dataset, make) {
  if (!make) return dataset;
  let rows;
  return Object.defineProperty(dataset, 'rows', { enumerable: true, get: () => (rows ??= make()) });
}

function oneSeries(periods, shape) {
  return series({ ...shape, periods }).map((value, index) => [periods[index], value]);
}

function byPlace(places, periods, shapeOf) {
  const each = places.map((place, index) => series({ ...shapeOf(place, index), periods }));
  return periods.flatMap((period, row) => places.map((place, index) => [period, place, each[index][row]]));
}

/** Puts a further column after the period of each row. */
function withFirst(values, rows) {
  return rows.map(([period, ...rest], index) => [period, values[index], ...rest]);
}
