/**
 * The words that the made-up registers are put together from. No supplier,
 * street, ratepayer or postcode here exists: there is no postcode area NM.
 */

/** The first half of a small supplier's name. */
export const founders =
  'Alder Amber Ashdown Beacon Birch Bluebell Bramble Brook Cedar Chalk Clover Copper Corvid Cross Dale Dene Drake Elm Ember Falcon Fern Finch Flint Fox Glade Granary Hare Harvest Hawthorn Hazel Heron Holly Ivy Juniper Kestrel Lark Linden Maple Marsh Meadow Mill Moss Oak Orchard Osprey Otter Penny Pike Plover Quill Reed Robin Rowan Sable Sedge Sorrel Swift Tarn Teal Thistle Vale Willow Wren Yarrow'.split(
    ' ',
  );

/** What each service buys in small amounts, and the second half of the names it buys from. */
export const purchases = {
  'Adult social care': {
    trades: ['Mobility', 'Cars', 'Care', 'Interpreters', 'Equipment'],
    expenses: ['Home equipment', 'Taxi fares', 'Direct payment', 'Interpreters', 'Day trips'],
    personal: 'Direct payment',
  },
  'Children and families': {
    trades: ['Cars', 'Play', 'Tutors', 'Outfitters', 'Nursery'],
    expenses: ['Taxi fares', 'Play materials', 'Direct payment', 'School uniforms', 'Training'],
    personal: 'Direct payment',
  },
  Housing: {
    trades: ['Plumbing', 'Locks', 'Removals', 'Paints', 'Furniture'],
    expenses: ['Plumbing', 'Locksmiths', 'Removals', 'Paint and plaster', 'Furniture'],
  },
  'Streets and waste': {
    trades: ['Tyres', 'Fuels', 'Skips', 'Signs', 'Salt'],
    expenses: ['Vehicle parts', 'Fuel', 'Skip hire', 'Signs', 'Grit and salt'],
  },
  'Planning and growth': {
    trades: ['Maps', 'Halls', 'Ecology', 'Press'],
    expenses: ['Maps', 'Room hire', 'Ecology advice', 'Site notices'],
  },
  'Corporate services': {
    trades: ['Stationers', 'Post', 'Catering', 'Training', 'Media'],
    expenses: ['Stationery', 'Postage', 'Catering', 'Training', 'Advertising'],
  },
};

/** What is bought to last, and so is paid from capital. */
export const capital = new Set(['Roof replacement', 'Road repairs', 'Street lighting', 'Town centre grants']);

/** Streets by ward, and the beginning of their postcodes. */
export const streets = [
  ['Abbey', 'NM1 1', ['Abbey Gate', 'Market Place', 'High Street']],
  ['Bridge End', 'NM1 2', ['Bridge Street', 'Weir Lane']],
  ['Canal Side', 'NM1 3', ['Wharf Road', 'Lock Lane', 'Canal Street']],
  ['Dean Hill', 'NM2 1', ['Dean Road', 'Hill Top']],
  ['Eastfield', 'NM2 2', ['Eastfield Way', 'Station Road']],
  ['Fairmile', 'NM2 4', ['Fairmile Parade', 'London Road']],
  ['Grange', 'NM3 1', ['Grange Road', 'Church Street']],
  ['Hollins', 'NM3 3', ['Hollins Lane', 'Mill Street']],
  ['Ings', 'NM4 1', ['Ings Road', 'Staithe Street']],
  ['Mere Park', 'NM4 2', ['Mere View', 'Park Road']],
  ['Priory', 'NM5 1', ['Priory Walk', 'Cloister Street']],
  ['Quarry Bank', 'NM5 6', ['Quarry Road', 'Enterprise Way', 'Foundry Lane']],
];

/** What business properties are, how common each is, and the usual rateable value in pounds. */
export const properties = [
  { name: 'Shop and premises', share: 0.31, usual: 9500 },
  { name: 'Offices and premises', share: 0.21, usual: 14_000 },
  { name: 'Workshop and premises', share: 0.13, usual: 8200 },
  { name: 'Warehouse and premises', share: 0.1, usual: 31_000 },
  { name: 'Restaurant and premises', share: 0.07, usual: 17_500 },
  { name: 'Public house and premises', share: 0.04, usual: 21_000 },
  { name: 'Car parking space', share: 0.06, usual: 450 },
  { name: 'Advertising right', share: 0.03, usual: 600 },
  { name: 'Surgery and premises', share: 0.03, usual: 24_000 },
  { name: 'Community hall and premises', share: 0.02, usual: 5600 },
];

/** The second half of a ratepayer's name. */
export const businesses = [
  'Trading Ltd',
  'Stores Ltd',
  'Foods Ltd',
  'Design LLP',
  'Holdings plc',
  'Works CIC',
  'Trust',
];
