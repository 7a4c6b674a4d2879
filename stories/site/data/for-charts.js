import { permitRows } from './permits.js';
import { seededNormal } from './random.js';
import { months, quarters, round, series } from './series.js';

const monthly = { frequency: 'monthly', updated: '2026-11-05', nextUpdate: '2026-12-03' };
const quarterly = { frequency: 'quarterly', updated: '2026-10-22', nextUpdate: '2027-01-21' };
const yearly = { frequency: 'yearly', updated: '2026-10-22', nextUpdate: '2027-10-21' };

/** The description beside each file says what its columns are called, and what they are measured in. */
const described = { labels: true };

const kinds = [
  { name: 'recycled_tonnes', label: 'Recycled', from: 3050, to: 3420, season: [-90, 40, 60, -10] },
  { name: 'composted_tonnes', label: 'Composted', from: 1500, to: 1680, season: [-560, 640, 380, -460] },
  { name: 'burned_tonnes', label: 'Burned for energy', from: 3300, to: 3110, season: [40, -30, -50, 40] },
  { name: 'landfilled_tonnes', label: 'Landfilled', from: 1290, to: 470, season: [60, -20, -40, 0] },
];

/** Women and men in bands of five years. */
const ages = [
  [2490, 2620],
  [2630, 2770],
  [2710, 2850],
  [2770, 2910],
  [2980, 3110],
  [3260, 3370],
  [3410, 3390],
  [3300, 3140],
  [3010, 2890],
  [2760, 2680],
  [2840, 2790],
  [2890, 2810],
  [2650, 2540],
  [2310, 2180],
  [2060, 1890],
  [1720, 1490],
  [1180, 920],
  [980, 560],
];

const estates = [
  'Abbey Court',
  'Alder Close',
  'Bridge Street',
  'Canal Wharf',
  'Cloister Walk',
  'Dean Rise',
  'Eastfield North',
  'Eastfield South',
  'Fairmile Gardens',
  'Grange Park',
  'Hollins Lane',
  'Ings Meadow',
  'Ings Road',
  'Market Place',
  'Mere Side',
  'Mill Yard',
  'Priory Fields',
  'Quarry Hill',
  'Station Road',
  'Weir Bank',
];

/** Datasets of Northmere that its charts are about. */
export const northmereForCharts = [
  {
    name: 'parking-permits',
    title: 'Parking permits: how the service does',
    description:
      'Applications for a resident’s parking permit, what one costs us, and how well they go: the share of people who are satisfied, who finish what they began, and who apply online.',
    ...monthly,
    columns: [
      { name: 'month', label: 'Month', type: 'period', description: 'Year and month' },
      { name: 'transactions', label: 'Applications', type: 'integer' },
      { name: 'cost_per_transaction', label: 'Cost per transaction', type: 'number', unit: 'GBP', decimals: 2 },
      { name: 'satisfaction_percent', label: 'User satisfaction', type: 'number', unit: '%' },
      { name: 'completion_percent', label: 'Completion rate', type: 'number', unit: '%' },
      { name: 'digital_take_up_percent', label: 'Digital take-up', type: 'number', unit: '%' },
    ],
    rows: permitRows('permits', 4700),
  },
  {
    name: 'waste-by-kind',
    title: 'Where our waste goes',
    description: 'Tonnes of household waste by what becomes of it.',
    ...quarterly,
    columns: [
      { name: 'quarter', label: 'Quarter', type: 'period', description: 'Calendar year and quarter' },
      ...kinds.map(({ name, label }) => ({ name, label, type: 'integer', unit: 'tonnes' })),
    ],
    rows: table(
      quarters(16),
      kinds.map(({ name, ...shape }) => ({ seed: name, noise: 45, ...shape })),
    ),
  },
  {
    name: 'population-by-age',
    title: 'Who lives in Northmere',
    description: 'Residents by age and sex, estimated for the middle of 2025.',
    ...yearly,
    columns: [
      { name: 'age', label: 'Age', type: 'text' },
      { name: 'female', label: 'Female', type: 'integer' },
      { name: 'male', label: 'Male', type: 'integer' },
    ],
    rows: ages.map((people, band) => [band === 17 ? '85 and over' : `${band * 5} to ${band * 5 + 4}`, ...people]),
  },
  {
    name: 'bus-journeys-by-estate',
    title: 'Bus journeys and cars, by estate',
    description: 'Journeys by bus for each resident in a year, and the share of households that have no car.',
    ...yearly,
    columns: [
      { name: 'estate', label: 'Estate', type: 'text' },
      { name: 'no_car_percent', label: 'Households without a car', type: 'number', unit: '%' },
      { name: 'journeys', label: 'Bus journeys for each resident', type: 'number' },
    ],
    rows: buses(),
  },
  {
    name: 'over-budget',
    title: 'Spending against budget, by month',
    description: 'What was spent beyond the budget of the month, in pounds. Below zero, less was spent than planned.',
    ...monthly,
    columns: [
      { name: 'month', label: 'Month', type: 'period', description: 'Year and month' },
      { name: 'over_budget', label: 'Over budget', type: 'integer', unit: 'GBP', signed: true },
    ],
    rows: table(months(18), [
      {
        seed: 'over budget',
        from: -210_000,
        to: 90_000,
        season: [90_000, 20_000, 260_000, -120_000, -60_000, -20_000, 0, -80_000, -30_000, 10_000, 20_000, 40_000],
        noise: 45_000,
        least: -Infinity,
      },
    ]),
  },
].map((dataset) => ({ council: 'northmere', csv: described, ...dataset }));

/** Datasets of Dyffryn Arian that its charts are about. */
export const arianForCharts = [
  {
    name: 'trwyddedau-parcio',
    title: 'Trwyddedau parcio: sut mae’r gwasanaeth yn gwneud',
    description:
      'Ceisiadau am drwydded barcio i breswylwyr, beth yw cost un, a chanran y bobl sy’n fodlon, sy’n gorffen eu cais ac sy’n gwneud cais ar-lein.',
    ...monthly,
    columns: [
      { name: 'mis', label: 'Mis', type: 'period' },
      { name: 'ceisiadau', label: 'Ceisiadau', type: 'integer' },
      { name: 'cost', label: 'Cost fesul trafodiad', type: 'number', unit: 'GBP', decimals: 2 },
      { name: 'bodlonrwydd', label: 'Bodlonrwydd defnyddwyr', type: 'number', unit: '%' },
      { name: 'cwblhau', label: 'Cyfradd gwblhau', type: 'number', unit: '%' },
      { name: 'ar_lein', label: 'Ceisiadau ar-lein', type: 'number', unit: '%' },
    ],
    rows: permitRows('trwyddedau', 1900),
  },
].map((dataset) => ({ council: 'arian', csv: described, ...dataset }));

/** A row for each period, with a value of every series. */
function table(periods, shapes) {
  const columns = shapes.map((shape) => series({ ...shape, periods }));
  return periods.map((period, row) => [period, ...columns.map((values) => values[row])]);
}

function buses() {
  const normal = seededNormal('buses');
  return estates.map((estate, place) => {
    const withoutCar = round(14 + ((place * 37) % 24) + normal(), 1);
    return [estate, withoutCar, round(12 + withoutCar * 1.35 + normal() * 5, 1)];
  });
}
