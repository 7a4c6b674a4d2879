/**
 * Where the made-up councils' services are: towns and villages with a street, a
 * postcode and coordinates. No postcode area NM or AN exists, and the
 * coordinates lie on moorland.
 *
 * @typedef {object} ServiceArea
 * @property {string} name
 * @property {string} street
 * @property {string} postcode of the middle of the area; its last digits vary
 * @property {number} latitude
 * @property {number} longitude
 */

const areasOf = (list) =>
  list.map(([name, street, postcode, latitude, longitude]) => ({ name, street, postcode, latitude, longitude }));

export const serviceCouncils = {
  northmere: {
    id: 'northmere',
    name: ['Northmere Borough Council', 'Cyngor Bwrdeistref Northmere'],
    town: 'Northmere',
    borough: ['Northmere', 'Northmere'],
    domain: 'northmere.example',
    pages: '/services',
    areas: areasOf([
      ['Abbey', 'Abbey Gate', 'NM1 1AA', 54.3312, -1.0204],
      ['Bridge End', 'Bridge Street', 'NM1 2AB', 54.3268, -1.0331],
      ['Canal Side', 'Wharf Road', 'NM1 3AD', 54.3231, -1.0087],
      ['Dean Hill', 'Dean Road', 'NM2 1AE', 54.3415, -1.0462],
      ['Eastfield', 'Eastfield Way', 'NM2 2AF', 54.3339, -0.9786],
      ['Fairmile', 'Fairmile Parade', 'NM2 4AG', 54.3521, -1.0013],
      ['Grange', 'Grange Road', 'NM3 1AH', 54.3104, -1.0405],
      ['Hollins', 'Hollins Lane', 'NM3 3AJ', 54.2987, -1.0718],
      ['Ings', 'Ings Road', 'NM4 1AL', 54.3052, -0.9531],
      ['Mere Park', 'Mere View', 'NM4 2AN', 54.3186, -0.9342],
      ['Priory', 'Priory Walk', 'NM5 1AP', 54.3688, -1.0874],
      ['Quarry Bank', 'Quarry Road', 'NM5 6AQ', 54.3817, -1.0395],
    ]),
  },
  arian: {
    id: 'arian',
    name: ['Dyffryn Arian Council', 'Cyngor Dyffryn Arian'],
    town: 'Aberarian',
    borough: ['Dyffryn Arian', 'Dyffryn Arian'],
    domain: 'dyffryn-arian.example',
    pages: '/cy/gwasanaethau',
    areas: areasOf([
      ['Aberarian', 'Stryd Fawr', 'AN1 1AA', 52.4312, -3.6204],
      ['Bryn Derw', 'Ffordd y Bryn', 'AN1 2AB', 52.4268, -3.6331],
      ['Cwm Hesg', 'Lôn y Cwm', 'AN1 3AD', 52.4231, -3.6087],
      ['Dôl Wen', 'Ffordd y Ddôl', 'AN2 1AE', 52.4415, -3.6462],
      ['Glan Arian', 'Ffordd Glan Arian', 'AN2 2AF', 52.4339, -3.5786],
      ['Hafod Lwyd', 'Heol yr Hafod', 'AN2 4AG', 52.4521, -3.6013],
      ['Llan Isaf', 'Heol yr Eglwys', 'AN3 1AH', 52.4104, -3.6405],
      ['Maes Helyg', 'Lôn Helyg', 'AN3 3AJ', 52.3987, -3.6718],
      ['Nant Gwyn', 'Ffordd y Nant', 'AN4 1AL', 52.4052, -3.5531],
      ['Pentre Uchaf', 'Stryd y Bont', 'AN4 2AN', 52.4186, -3.5342],
      ['Rhos Arian', 'Ffordd y Rhos', 'AN5 1AP', 52.4688, -3.6874],
      ['Tan y Graig', 'Heol y Graig', 'AN5 6AQ', 52.4817, -3.6395],
    ]),
  },
};

/** The main office, in the first area. */
export function mainOffice({ areas: [{ street, postcode, latitude, longitude }], town }) {
  return {
    id: 'main-office',
    name: ['Town Hall', 'Neuadd y Dref'],
    address: [`1 ${street}`, town],
    postcode,
    latitude,
    longitude,
    schedules: [
      { byday: 'MO,TU,TH,FR', opens_at: '09:00', closes_at: '17:00' },
      { byday: 'WE', opens_at: '10:00', closes_at: '17:00' },
    ],
    accessibility: [
      ['Step-free entrance, lift and accessible toilet', 'Mynedfa heb risiau, lifft a thoiled hygyrch'],
      ['Hearing loop at the desk', 'Dolen glyw wrth y ddesg'],
    ],
  };
}
