/**
 * The table that every server serves: reports of missed bins in a made-up
 * council. The same on every run. It holds what makes reading hard: cells
 * without a value, text that looks like a number, dates, codes, apostrophes,
 * money in pence. Texts to sort by are plain capitals-first words, so that every
 * server's collation agrees about them; `note` is there to differ.
 */

const wards = ['Abbey', 'Brook', 'Castle', 'Drayton', 'Elm', "St Mary's", 'Heath & Moor', 'Kingsway', 'Lee', 'Ness'];
const notes = [
  'Crew found the lane blocked by a parked van',
  'Bin was not out by 7 o’clock',
  'Contaminated: nappies in the recycling',
  'Collected next day',
  '100% of the street missed',
  'Gate locked_at number 12',
  'Café waste, not domestic',
];

export const statuses = { OPN: 'Open', CLS: 'Closed', REF: 'Referred' };

/** Numbers from 0 to 1 that look random and are the same every time. */
export function randomiser(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const day = (number) => new Date(Date.UTC(2024, 3, 1) + number * 86_400_000).toISOString().slice(0, 10);

/** `count` reports, as plain objects with every key; a missing value is `null`. */
export function makeReports(count) {
  const random = randomiser(20_260_401);
  const pick = (list) => list[Math.floor(random() * list.length)];
  return Array.from({ length: count }, (_, index) => {
    const reported = Math.floor(random() * 700);
    return {
      id: index + 1,
      reference: String(index * 37 + 1).padStart(8, '0'),
      ward: random() < 0.06 ? null : pick(wards),
      status: pick(Object.keys(statuses)),
      reported: day(reported),
      closed: random() < 0.3 ? null : day(reported + 1 + Math.floor(random() * 40)),
      bins: random() < 0.05 ? null : Math.floor(random() * 9) + 1,
      cost: random() < 0.12 ? null : Math.round(random() * 40_000) / 100,
      assisted: random() < 0.2,
      uprn: String(100_012_300_000 + index * 13),
      note: random() < 0.4 ? null : pick(notes),
      longitude: Math.round((-1.3 + random() * 0.2) * 1e5) / 1e5,
      latitude: Math.round((51.6 + random() * 0.1) * 1e5) / 1e5,
      updated: `${day(reported + 45)}T${String(index % 24).padStart(2, '0')}:30:00Z`,
    };
  });
}

/** What a catalogue says about each column: its type, and words for people. */
export const fields = [
  { name: 'id', type: 'integer', label: 'Number' },
  { name: 'reference', type: 'text', label: 'Reference' },
  { name: 'ward', type: 'text', label: 'Ward', description: 'Electoral ward of the address' },
  { name: 'status', type: 'text', label: 'Status', codes: statuses },
  { name: 'reported', type: 'date', label: 'Reported on' },
  { name: 'closed', type: 'date', label: 'Closed on' },
  { name: 'bins', type: 'integer', label: 'Bins missed' },
  { name: 'cost', type: 'number', label: 'Cost of return visit (£)' },
  { name: 'assisted', type: 'boolean', label: 'Assisted collection' },
  { name: 'uprn', type: 'text', label: 'UPRN' },
  { name: 'note', type: 'text', label: 'Note' },
  { name: 'longitude', type: 'number', label: 'Longitude' },
  { name: 'latitude', type: 'number', label: 'Latitude' },
  { name: 'updated', type: 'date-time', label: 'Updated' },
];

export const about = {
  title: 'Missed bins',
  description: 'Reports of bins that were not collected.',
  publisher: 'Drayton Borough Council',
  licence: {
    title: 'Open Government Licence v3.0',
    url: 'http://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
  },
  modified: '2026-03-31T09:15:00.000Z',
};

export const reports = makeReports(2600);
