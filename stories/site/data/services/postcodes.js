import { seededRandom } from '../random.js';
import { serviceCouncils } from './places.js';

/**
 * The made-up postcodes and where each is, for a lookup to answer. A town beyond
 * Northmere has some too, so that one can be asked for that is outside the area.
 *
 * @typedef {{ postcode: string, latitude: number, longitude: number, area: string, council: string }} Postcode
 */

const units = Array.from('ABDEFGHJLN').flatMap((first) => Array.from('ABEF', (second) => first + second));
const beyond = { name: 'Thornby', postcode: 'NM9 2AA', latitude: 54.5603, longitude: -1.3312 };

/** A place within about half a mile, always the same for the same name. */
export function near({ latitude, longitude }, name) {
  const random = seededRandom(name);
  const about = (degrees, reach) => Number((degrees + (random() * 2 - 1) * reach).toFixed(5));
  return { latitude: about(latitude, 0.006), longitude: about(longitude, 0.01) };
}

const of = (area, council) =>
  units.map((unit) => {
    const postcode = area.postcode.slice(0, -2) + unit;
    return { postcode, ...near(area, postcode), area: area.name, council };
  });

/** @type {readonly Postcode[]} */
export const postcodes = [
  ...Object.values(serviceCouncils).flatMap(({ areas, name: [council] }) => areas.flatMap((area) => of(area, council))),
  ...of(beyond, 'Thornby Town Council').slice(0, 10),
];

const known = new Map(postcodes.map((each) => [each.postcode.replaceAll(' ', ''), each]));

/** A postcode however it is written, or `undefined` where there is no such one. */
export function findPostcode(text) {
  return known.get(text.replace(/\s/g, '').toUpperCase());
}

/** The postcode in a sector that is nearest to a place. */
export function postcodeAt({ postcode, latitude, longitude }, place) {
  const away = (each) => (each.latitude - place.latitude) ** 2 + (each.longitude - place.longitude) ** 2;
  const sector = of({ postcode, latitude, longitude });
  return sector.reduce((nearest, each) => (away(each) < away(nearest) ? each : nearest)).postcode;
}
