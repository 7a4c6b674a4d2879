import type { Column } from '../dataset.js';
import { isObject } from './json.js';
import { servedColumn } from './served-column.js';

/** A link is its address; a telephone its number. */
export function plainCell(cell: unknown): unknown {
  if (!isObject(cell)) return cell;
  const { url, phone_number: phone, latitude, longitude, type, coordinates } = cell;
  if (typeof url === 'string') return url;
  if (typeof phone === 'string') return phone;
  // A place that was not found has an address alone.
  return (latitude != null && longitude != null) || (type && coordinates)
    ? cell
    : 'human_address' in cell
      ? null
      : cell;
}

/** The column of the addresses that places have beside their positions; none where no place has one. */
export function addressesOf({ name, label }: Column, places: readonly unknown[], warnings: string[]): Column[] {
  const addresses = places.map(addressOf);
  if (!addresses.some(Boolean)) return [];
  return [servedColumn({ name: `${name}.address`, label: `${label}: address`, type: 'text' }, addresses, warnings)];
}

function addressOf(cell: unknown): string | null {
  const { human_address: written } = Object(cell) as { human_address?: unknown };
  if (typeof written !== 'string') return null;
  try {
    const parts = Object.values(Object(JSON.parse(written)) as object).filter(
      (part) => typeof part === 'string' && part,
    );
    return parts.join(', ') || null;
  } catch {
    return written || null;
  }
}
