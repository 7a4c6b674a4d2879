/** The wards of Northmere, none of which exists. */
export const wards = [
  'Abbey',
  'Bridge End',
  'Canal Side',
  'Dean Hill',
  'Eastfield',
  'Fairmile',
  'Grange',
  'Hollins',
  'Ings',
  'Mere Park',
  'Priory',
  'Quarry Bank',
];
