import type { Point } from '../dataset.js';

/** A point, or a GeoJSON geometry, as well-known text: `POINT (-2.3 53.4)`. */
export function wktOf(shape: object): string {
  const { longitude, latitude } = shape as Partial<Point>;
  if (longitude !== undefined && latitude !== undefined) return `POINT (${longitude} ${latitude})`;
  const { type, coordinates, geometries } = shape as {
    type?: string;
    coordinates?: unknown[];
    geometries?: object[];
  };
  if (type && geometries) return `GEOMETRYCOLLECTION (${geometries.map(wktOf).join(', ')})`;
  // What is no geometry is still written, as what it is.
  if (!type || !Array.isArray(coordinates)) return JSON.stringify(shape);
  if (!coordinates.length) return `${type.toUpperCase()} EMPTY`;
  const text = positions(coordinates);
  return `${type.toUpperCase()} ${type === 'Point' ? `(${text})` : text}`;
}

function positions(part: unknown): string {
  if (!Array.isArray(part)) return String(part as number);
  return typeof part[0] === 'number' ? part.join(' ') : `(${part.map(positions).join(', ')})`;
}
