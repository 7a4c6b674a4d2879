import type { Hours } from '../hours/hours.js';
import type { Place } from '../service.js';
import { addressLines, coordinatesOf, withoutPostcode } from './addresses.js';
import type { Doubts } from './doubts.js';
import { each, known, objectsOf, some, wordsOf, type Json } from './json.js';
import { oneLine, plainText } from './plain-text.js';

/** A place of Open Referral: a `location` with its addresses. Undefined where nothing is said of it. */
export function placeOfLocation(location: Json, hours: Hours | undefined, doubts: Doubts): Place | undefined {
  const [found = {}] = [...objectsOf(location.addresses), ...objectsOf(location.physical_addresses)].sort(
    (a, b) => Number(wordsOf(a.address_type) === 'postal') - Number(wordsOf(b.address_type) === 'postal'),
  );
  const { address, postcode } = withoutPostcode(
    each(
      ['address_1', 'address_2', 'address_3', 'address_4', 'city', 'state_province'].map((part) =>
        oneLine(found[part]),
      ),
    ),
  );
  const accessibility = [
    ...objectsOf(location.accessibility),
    ...objectsOf(location.accessibility_for_disabilities),
  ].flatMap((one) => each([oneLine(one.description ?? one.accessibility), oneLine(one.details)]));
  return placeOf(
    {
      id: wordsOf(location.id),
      name: oneLine(location.name),
      address: some(address),
      postcode: oneLine(found.postal_code) ?? postcode,
      hours,
      accessibility: some(each(accessibility)),
      description: plainText(location.description),
    },
    location.latitude,
    location.longitude,
    doubts,
  );
}

const whyNot = {
  impossible: 'there is no such latitude or longitude',
  half: 'only one of latitude and longitude is given',
  nowhere: 'they are 0 and 0, which is how a database says that it does not know',
} as const;

/** A place with its coordinates, where there are any such. Undefined where nothing is said of it. */
export function placeOf(place: Place, latitude: unknown, longitude: unknown, doubts: Doubts): Place | undefined {
  const coordinates = coordinatesOf(latitude, longitude);
  if (typeof coordinates === 'string') doubts.add(`Coordinates left out, because ${whyNot[coordinates]}`);
  const found = known({ ...place, ...(typeof coordinates === 'object' && coordinates) });
  return Object.keys(found).some((name) => name !== 'id') ? found : undefined;
}

/** An address as lines, with its postcode apart. */
export function addressOf(value: unknown): Pick<Place, 'address' | 'postcode'> {
  const { address, postcode } = withoutPostcode(addressLines(plainText(value)));
  return known({ address: some(address), postcode });
}
