import type { Place } from '../service.js';
import { addressLines, withoutPostcode } from './addresses.js';
import type { Doubts } from './doubts.js';
import { each, isObject, known, objectsOf, partsOf, some, wordsOf, type Json } from './json.js';
import { placeOf } from './places.js';
import { oneLine, plainText } from './plain-text.js';
import { hoursOfNode } from './schema-org-hours.js';
import { said, saidBy } from './schema-org-words.js';

/** Where a thing is: itself, where it is a place, its locations, and those of its channels. */
export function placesOfNode(node: Json, itself: boolean, doubts: Doubts): Place[] {
  const channels = objectsOf(node.availableChannel).flatMap((channel) => objectsOf(channel.serviceLocation));
  const found = [
    ...(itself || node.address !== undefined || node.geo !== undefined
      ? [{ ...node, name: itself ? node.name : undefined }]
      : []),
    ...objectsOf(node.location),
    ...channels,
  ];
  return found.flatMap((place: Json) => placeOfNode(place, place['@id'] === node['@id'] && itself, doubts) ?? []);
}

function placeOfNode(node: Json, itself: boolean, doubts: Doubts): Place | undefined {
  const { address, postcode } = addressOfNode(node.address);
  const geo = partsOf(node.geo);
  const features = objectsOf(node.amenityFeature).flatMap((one) =>
    one.value === false || /^false$/i.test(wordsOf(one.value) ?? '') ? [] : (said(one.name) ?? []),
  );
  return placeOf(
    {
      name: said(node.name),
      address: some(address),
      postcode,
      hours: itself ? undefined : hoursOfNode(node, doubts),
      accessibility: some(each([...features, oneLine(saidBy(node.accessibilitySummary))])),
      description: itself ? undefined : plainText(saidBy(node.description)),
    },
    geo.latitude ?? node.latitude,
    geo.longitude ?? node.longitude,
    doubts,
  );
}

/** A `PostalAddress`, or an address as text, as lines with its postcode apart. */
export function addressOfNode(value: unknown): { address: string[]; postcode?: string } {
  const [first] = Array.isArray(value) ? (value as unknown[]) : [value];
  if (!isObject(first)) return withoutPostcode(addressLines(plainText(first)));
  const box = wordsOf(first.postOfficeBoxNumber);
  const lines = each([
    said(first.name),
    box && (/^\d+$/.test(box) ? `PO Box ${box}` : box),
    ...addressLines(saidBy(first.streetAddress)),
    said(first.addressLocality),
    said(first.addressRegion),
  ]);
  const apart = withoutPostcode(lines);
  return known({ address: apart.address, postcode: oneLine(first.postalCode) ?? apart.postcode }) as {
    address: string[];
    postcode?: string;
  };
}
