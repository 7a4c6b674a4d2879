import { isObject } from './json.js';
import { inDegrees } from './geojson-degrees.js';

type Position = readonly number[];
type Ring = readonly Position[];

/** The geometries of an answer as GeoJSON in degrees, where a server that was not asked for them, or did not heed it, gave others. */
export function geometriesOf(
  given: readonly unknown[],
  spatialReference: unknown,
  warnings: string[],
): (object | null)[] {
  return inDegrees(given.map(geometryOf), spatialReference, warnings);
}

function geometryOf(geometry: unknown): object | null {
  if (!isObject(geometry)) return null;
  const { x, y, points, paths, rings } = geometry;
  if (typeof x === 'number' && typeof y === 'number') return { type: 'Point', coordinates: [x, y] };
  if (Array.isArray(points)) return { type: 'MultiPoint', coordinates: points };
  if (isLines(paths)) {
    return paths.length === 1
      ? { type: 'LineString', coordinates: paths[0] }
      : { type: 'MultiLineString', coordinates: paths };
  }
  if (!isLines(rings)) return null;
  const polygons = polygonsOf(rings);
  return polygons.length === 1
    ? { type: 'Polygon', coordinates: polygons[0] }
    : { type: 'MultiPolygon', coordinates: polygons };
}

function isLines(parts: unknown): parts is Ring[] {
  return Array.isArray(parts) && parts.every((part) => Array.isArray(part) && part.length && part.every(Array.isArray));
}

/** Outlines go clockwise, and each hole, which goes the other way, lies in one of them. */
function polygonsOf(rings: readonly Ring[]): Ring[][] {
  const outlines = rings.filter((ring) => area(ring) <= 0);
  if (!outlines.length) return rings.map((ring) => [ring]);
  const polygons = outlines.map((ring) => [ring]);
  for (const hole of rings.filter((ring) => area(ring) > 0)) {
    const around = polygons.find(([outline]) => within(hole[0]!, outline!));
    (around ?? polygons[0]!).push(hole);
  }
  return polygons;
}

/** Twice the area of a ring, negative where it goes clockwise. */
function area(ring: Ring): number {
  return ring.reduce((sum, [x = 0, y = 0], index) => {
    const [nextX = 0, nextY = 0] = ring[(index + 1) % ring.length]!;
    return sum + x * nextY - nextX * y;
  }, 0);
}

function within([x = 0, y = 0]: Position, ring: Ring): boolean {
  let inside = false;
  ring.forEach(([aX = 0, aY = 0], index) => {
    const [bX = 0, bY = 0] = ring.at(index - 1)!;
    if (aY > y !== bY > y && x < ((bX - aX) * (y - aY)) / (bY - aY) + aX) inside = !inside;
  });
  return inside;
}
