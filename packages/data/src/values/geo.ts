import type { Point } from '../dataset.js';

type Position = readonly number[];

const wkt = /^(?:SRID=\d+;)?\s*((?:MULTI)?(?:POINT|LINESTRING|POLYGON))\s*(?:Z|M|ZM)?\s*(\(.*\)|EMPTY)$/is;
const kinds: Record<string, string | undefined> = {
  POINT: 'Point',
  LINESTRING: 'LineString',
  POLYGON: 'Polygon',
  MULTIPOINT: 'MultiPoint',
  MULTILINESTRING: 'MultiLineString',
  MULTIPOLYGON: 'MultiPolygon',
};

/**
 * A place in WGS84 degrees from what servers send: `{lon, lat}`, `{longitude,
 * latitude}`, `{x, y}`, a GeoJSON point or its `[longitude, latitude]`, or WKT.
 * Undefined where it is none, or in other units, such as metres on a national grid.
 */
export function pointOf(cell: unknown): Point | undefined {
  if (typeof cell === 'string') {
    const shape = parseWkt(cell);
    return shape?.type === 'Point' ? pointOf(shape.coordinates) : undefined;
  }
  if (Array.isArray(cell)) return inDegrees(cell[0], cell[1]);
  const {
    lon,
    lat,
    lng = lon,
    longitude = lng,
    latitude = lat,
    x = longitude,
    y = latitude,
    coordinates,
    type,
    geometry,
  } = Object(cell) as Record<string, unknown>;
  if (type === 'Feature') return pointOf(geometry);
  if (type === 'Point') return pointOf(coordinates);
  return inDegrees(x, y);
}

/** A shape as a GeoJSON geometry, from GeoJSON, a GeoJSON feature or WKT. */
export function shapeOf(cell: unknown): object | undefined {
  if (typeof cell === 'string') return parseWkt(cell);
  const { type, geometry, coordinates, geometries } = Object(cell) as Record<string, unknown>;
  if (type === 'Feature') return shapeOf(geometry);
  return typeof type === 'string' && (Array.isArray(coordinates) || Array.isArray(geometries))
    ? (cell as object)
    : undefined;
}

/** Well-known text as a GeoJSON geometry. */
export function parseWkt(text: string): { type: string; coordinates: unknown } | undefined {
  const [, kind, body] = wkt.exec(text.trim()) ?? [];
  const type = kind && kinds[kind.toUpperCase()];
  if (!type || !body) return;
  if (/^EMPTY$/i.test(body)) return { type, coordinates: [] };
  // Only brackets, commas, blanks and numbers are left, so it becomes JSON.
  if (!/^[\s(),\d.eE+-]+$/.test(body)) return;
  const json = body
    .replace(/[^\s(),]+(?:\s+[^\s(),]+)+/g, (position) => `[${position.trim().split(/\s+/).map(Number).join()}]`)
    .replaceAll('(', '[')
    .replaceAll(')', ']');
  try {
    const coordinates: unknown = JSON.parse(json);
    const [first] = coordinates as Position[];
    // A multipoint may have each of its points in brackets of its own.
    const flat = type === 'MultiPoint' && Array.isArray((first as unknown[])[0]);
    return {
      type,
      coordinates:
        type === 'Point' ? first : flat ? (coordinates as Position[][]).map(([point]) => point) : coordinates,
    };
  } catch {
    return undefined;
  }
}

function inDegrees(x: unknown, y: unknown): Point | undefined {
  const [longitude, latitude] = [x, y].map((part) => (part === '' || part == null ? NaN : Number(part))) as [
    number,
    number,
  ];
  return Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90 ? { longitude, latitude } : undefined;
}
