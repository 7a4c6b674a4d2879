import { openData, type DataError } from '@council-kit/data';
import { placeFromDataset, type Coordinates } from '@council-kit/services/near';
import { siteOptions } from '../shared/data-controller.js';

const placeholder = '{postcode}';

/**
 * Where a postcode is, by the lookup a site has configured. The postcode is all that is
 * sent, and only to an address that asks for it; of a file, nothing is.
 *
 * @param address with `{postcode}` in it, or of a file that lists postcodes with latitude and longitude
 * @param postcode as it is written: `BM1 2AB`
 * @returns `undefined` where the source doesn't know the postcode
 * @throws {DataError} where it can't be asked
 */
export async function placeOfPostcode(address: string, postcode: string): Promise<Coordinates | undefined> {
  const asks = address.includes(placeholder);
  const source = openData(address.replaceAll(placeholder, encodeURIComponent(postcode)), siteOptions());
  try {
    return placeFromDataset(await source.read(), postcode);
  } catch (problem) {
    const { status } = problem as DataError;
    if (asks && (status === 404 || status === 400)) return undefined;
    throw problem;
  }
}

/**
 * Whether a postcode is in an area.
 *
 * @param postcode as it is written: `BM1 2AB`
 * @param area what its postcodes begin with, between commas: `BM1, BM2 3`; a district such as `BM1` is not the start of `BM11`
 */
export function isInArea(postcode: string, area: string): boolean {
  const [outward = '', inward = ''] = postcode.split(' ');
  const starts = area
    .toUpperCase()
    .split(',')
    .map((start) => start.trim().replace(/\s+/g, ' '))
    .filter(Boolean);
  return starts.some((start) => {
    const [district = '', sector = ''] = start.split(' ');
    const isAll = /^[A-Z]+$/.test(district) && /^\d/.test(outward.slice(district.length));
    return (outward === district || (isAll && outward.startsWith(district))) && inward.startsWith(sector);
  });
}
