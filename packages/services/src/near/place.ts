import type { Column, Dataset } from '@council-kit/data';
import type { Place, Service } from '../service.js';
import { coordinatesOf, milesBetween, type Coordinates } from './coordinates.js';
import { normalisePostcode } from './postcode.js';

/** The place of a service that is nearest, in a straight line. */
export interface NearestPlace {
  place: Place;
  miles: number;
}

/** Where a service is nearest to, or `undefined` where none of its places has coordinates. */
export function nearestPlace(service: Pick<Service, 'places'>, from: Coordinates): NearestPlace | undefined {
  let nearest: NearestPlace | undefined;
  for (const place of service.places ?? []) {
    const at = coordinatesOf(place);
    if (!at) continue;
    const miles = milesBetween(from, at);
    if (!nearest || miles < nearest.miles) nearest = { place, miles };
  }
  return nearest;
}

const postcodeNames = ['postcode', 'pcds', 'pcd', 'pcd2', 'postal_code', 'post_code', 'postcode_formatted'];
const latitudeNames = ['latitude', 'lat', 'wgs84_lat', 'average_latitude'];
const longitudeNames = ['longitude', 'long', 'lng', 'lon', 'wgs84_lon', 'average_longitude'];

/**
 * Where a postcode is, by a dataset that was asked for it: rows with a postcode
 * and either latitude and longitude or a point, or one answer about the one
 * postcode. Columns are found by the last part of their names, so
 * `result.latitude` does as well.
 *
 * @param postcode in any spelling
 * @returns `undefined` where the dataset doesn't know it
 */
export function placeFromDataset(dataset: Dataset, postcode: string): Coordinates | undefined {
  const wanted = normalisePostcode(postcode);
  if (!wanted) return undefined;
  const postcodes = columnCalled(dataset, postcodeNames);
  if (!postcodes) return dataset.rows === 1 ? coordinatesInRow(dataset, 0) : undefined;
  for (let row = 0; row < dataset.rows; row += 1) {
    const value = postcodes.values[row];
    if (typeof value !== 'string' || normalisePostcode(value) !== wanted) continue;
    const found = coordinatesInRow(dataset, row);
    if (found) return found;
  }
  return undefined;
}

function columnCalled({ columns }: Dataset, names: readonly string[]): Column | undefined {
  const called = columns.map((column) => {
    const last = column.name.split(/[./]/).at(-1)!;
    return {
      column,
      name: last
        .trim()
        .toLowerCase()
        .replace(/[\s-]+/g, '_'),
    };
  });
  for (const name of names) {
    const found = called.find((each) => each.name === name);
    if (found) return found.column;
  }
  return undefined;
}

function coordinatesInRow(dataset: Dataset, row: number): Coordinates | undefined {
  const at = (names: readonly string[]) => numberOf(columnCalled(dataset, names)?.values[row]);
  const direct = coordinatesOf({ latitude: at(latitudeNames), longitude: at(longitudeNames) });
  if (direct) return direct;
  for (const { values } of dataset.columns) {
    const found = coordinatesInValue(values[row]);
    if (found) return found;
  }
  return undefined;
}

/** A point, or an object that holds latitude and longitude, as an answer within `result` does. */
function coordinatesInValue(value: unknown): Coordinates | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const entries = Object.entries(value as Record<string, unknown>);
  const at = (names: readonly string[]) => numberOf(entries.find(([name]) => names.includes(name.toLowerCase()))?.[1]);
  return coordinatesOf({ latitude: at(latitudeNames), longitude: at(longitudeNames) });
}

function numberOf(value: unknown): number | undefined {
  if (typeof value === 'number') return value;
  return typeof value === 'string' && /^\s*-?\d+(?:\.\d+)?\s*$/.test(value) ? Number(value) : undefined;
}
