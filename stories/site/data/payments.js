import { seededNormal, seededRandom } from './random.js';
import { round } from './series.js';

/**
 * Made-up payments over £500, as every English council publishes them each
 * month. No supplier here exists.
 */
const directorates = [
  {
    name: 'Adult social care',
    share: 0.27,
    usual: 9200,
    suppliers: ['Larkrise Care Homes', 'Meadow Lane Homecare', 'Willow and Wren Support', 'Tarn House Nursing'],
    purposes: ['Residential care', 'Home care', 'Supported living', 'Respite care'],
  },
  {
    name: 'Children and families',
    share: 0.2,
    usual: 6800,
    suppliers: [
      'Brightwater Fostering',
      'Little Mere Nursery',
      'Hazel Grove Children’s Homes',
      'Northmere School Coaches',
    ],
    purposes: ['Foster placement', 'Early years places', 'Residential placement', 'Home to school transport'],
  },
  {
    name: 'Housing',
    share: 0.17,
    usual: 4300,
    suppliers: ['Fairstone Property Repairs', 'Keystone Lettings Northmere', 'Amberley Heating', 'Roofline and Sons'],
    purposes: ['Repairs to council homes', 'Temporary accommodation', 'Boiler servicing', 'Roof replacement'],
  },
  {
    name: 'Streets and waste',
    share: 0.18,
    usual: 7400,
    suppliers: ['Greenhaul Collections', 'Alder and Finch Highways', 'Mereside Composting', 'Lumen Street Lighting'],
    purposes: ['Household waste collection', 'Road repairs', 'Garden waste treatment', 'Street lighting'],
  },
  {
    name: 'Planning and growth',
    share: 0.07,
    usual: 3100,
    suppliers: ['Harrow and Pike Surveyors', 'Contour Mapping', 'Old Exchange Studios'],
    purposes: ['Surveys', 'Ecology advice', 'Town centre grants'],
  },
  {
    name: 'Corporate services',
    share: 0.11,
    usual: 2600,
    suppliers: ['Tidewell Software', 'Café Mere', 'Quayside Energy', 'Stamp and Ledger Print'],
    purposes: ['Software licences', 'Refreshments', 'Electricity', 'Printing council tax bills'],
  },
];

/**
 * The payments of one month, in the order they were made.
 *
 * @param {string} month such as `2026-10`
 * @param {number} count
 * @returns {Array<[date: string, reference: string, directorate: string, supplier: string, purpose: string, amount: number]>}
 */
export function payments(month, count) {
  const random = seededRandom(`payments ${month}`);
  const normal = seededNormal(`amounts ${month}`);
  const [year, monthOfYear] = month.split('-').map(Number);
  const days = new Date(Date.UTC(year, monthOfYear, 0)).getUTCDate();
  const made = Array.from({ length: count }, () => {
    const day = 1 + Math.floor(random() * days);
    const directorate = pick(directorates, random());
    const which = Math.floor(random() * directorate.suppliers.length);
    const amount = 500 + directorate.usual * 0.9 * Math.exp(normal() * 1.2);
    return { day, directorate, which, amount: round(amount, 2) };
  });
  made.sort((one, other) => one.day - other.day);
  return made.map(({ day, directorate, which, amount }, index) => [
    `${String(day).padStart(2, '0')}/${String(monthOfYear).padStart(2, '0')}/${year}`,
    `NM${String(year).slice(2)}${String(monthOfYear).padStart(2, '0')}${String(index + 1).padStart(4, '0')}`,
    directorate.name,
    directorate.suppliers[which],
    directorate.purposes[which % directorate.purposes.length],
    amount,
  ]);
}

/** The sum of payments in pounds, free of floating-point dust. */
export function totalOf(rows) {
  return round(
    rows.reduce((sum, row) => sum + row.at(-1), 0),
    2,
  );
}

function pick(list, chance) {
  let passed = 0;
  for (const entry of list) {
    passed += entry.share;
    if (chance < passed) return entry;
  }
  return list.at(-1);
}
