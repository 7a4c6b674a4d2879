import { isObject } from './json.js';
import { pointOf } from '../values/geo.js';

type Position = readonly number[];

/**
 * Geometries in degrees, whatever they came in, where that is known: British
 * National Grid or Web Mercator metres, said so or seen from the numbers. In any
 * other they stay as they are. `warnings` says what was done.
 */
export function inDegrees(geometries: readonly (object | null)[], crs: unknown, warnings: string[]): (object | null)[] {
  const firsts = geometries.flatMap((geometry) => firstPosition(geometry) ?? []);
  const move = moverOf(firsts, JSON.stringify(crs ?? ''), warnings);
  return geometries.map((geometry) => geometry && moved(geometry, move));
}

/** How positions of that kind become degrees. */
function moverOf(firsts: readonly Position[], named: string, warnings: string[]): (position: Position) => Position {
  const all = (test: (x: number, y: number) => boolean) => firsts.every(([x = NaN, y = NaN]) => test(x, y));
  const flat = ([x = 0, y = 0]: Position): Position => [x, y];
  if (all((x, y) => !!pointOf([x, y]))) return flat;
  // What is not in degrees, whatever it says, says nothing.
  const said = /\w/.test(named) && !/CRS84|\b4326\b/.test(named);
  const code = /British.National.Grid/i.test(named) ? '27700' : /(?:EPSG|wkid)\D+(\d+)/i.exec(named)?.[1];
  if (code === '27700' || (!said && all((x, y) => x >= 0 && x <= 700_000 && y >= 0 && y <= 1_300_000))) {
    warnings.push(
      `The coordinates are ${said ? '' : 'taken for '}British National Grid, and were turned into longitude and latitude, right to about 5 metres.`,
    );
    return fromGrid;
  }
  const mercator = all((x, y) => x >= -1_000_000 && x <= 250_000 && y >= 6_300_000 && y <= 8_800_000);
  if (/^(3857|900913|102100)$/.test(code ?? '') || (!said && mercator)) {
    warnings.push('The coordinates are Web Mercator, and were turned into longitude and latitude.');
    return fromMercator;
  }
  warnings.push('The coordinates are not longitude and latitude, and were kept as they are.');
  return flat;
}

/** A geometry with its positions moved, of which those without two numbers are left out. */
function moved(geometry: object, move: (position: Position) => Position): object {
  const walk = (part: unknown): unknown => {
    if (!Array.isArray(part)) return part;
    if (typeof part[0] === 'number') return move(part as number[]);
    return part.map(walk);
  };
  const { coordinates, geometries } = geometry as Record<string, unknown>;
  return {
    ...geometry,
    ...(coordinates !== undefined && { coordinates: walk(coordinates) }),
    ...(Array.isArray(geometries) && {
      geometries: geometries.map((one: unknown) => (isObject(one) ? moved(one, move) : one)),
    }),
  };
}

function firstPosition(geometry: unknown): Position[] | undefined {
  let part: unknown = geometry;
  for (let depth = 0; depth < 20; depth++) {
    if (isObject(part)) part = part.coordinates ?? part.geometries;
    if (!Array.isArray(part)) return;
    if (typeof part[0] === 'number') return [part as number[]];
    [part] = part as unknown[];
  }
}

const degrees = 180 / Math.PI;

function fromMercator([x = 0, y = 0]: Position): Position {
  const earth = 6_378_137;
  return [(x / earth) * degrees, (2 * Math.atan(Math.exp(y / earth)) - Math.PI / 2) * degrees];
}

/**
 * British National Grid metres (OSGB36) as WGS84 degrees: the projection undone on
 * the Airy ellipsoid, then a Helmert transformation, which the Ordnance Survey
 * gives as good to about 5 metres.
 */
export function fromGrid([east = 0, north = 0]: Position): Position {
  const { sin, cos, tan, sqrt, atan2 } = Math;
  const [a, b, scale] = [6_377_563.396, 6_356_256.909, 0.9996012717];
  const [north0, lat0, lon0] = [-100_000, 49 / degrees, -2 / degrees];
  const e2 = 1 - (b * b) / (a * a);
  const n = (a - b) / (a + b);
  const meridian = (lat: number) => {
    const [less, more] = [lat - lat0, lat + lat0];
    return (
      b *
      scale *
      ((1 + n + 1.25 * n ** 2 + 1.25 * n ** 3) * less -
        (3 * n + 3 * n ** 2 + 2.625 * n ** 3) * sin(less) * cos(more) +
        1.875 * (n ** 2 + n ** 3) * sin(2 * less) * cos(2 * more) -
        (35 / 24) * n ** 3 * sin(3 * less) * cos(3 * more))
    );
  };
  let lat = lat0;
  for (let turn = 0; turn < 10; turn++) lat += (north - north0 - meridian(lat)) / (a * scale);

  const nu = (a * scale) / sqrt(1 - e2 * sin(lat) ** 2);
  const rho = (nu * (1 - e2)) / (1 - e2 * sin(lat) ** 2);
  const eta2 = nu / rho - 1;
  const [t, d] = [tan(lat) ** 2, east - 400_000];
  const latOs =
    lat -
    (tan(lat) / (2 * rho * nu)) * d ** 2 +
    (tan(lat) / (24 * rho * nu ** 3)) * (5 + 3 * t + eta2 - 9 * t * eta2) * d ** 4 -
    (tan(lat) / (720 * rho * nu ** 5)) * (61 + 90 * t + 45 * t ** 2) * d ** 6;
  const lonOs =
    lon0 +
    (d / nu -
      (d ** 3 / (6 * nu ** 3)) * (nu / rho + 2 * t) +
      (d ** 5 / (120 * nu ** 5)) * (5 + 28 * t + 24 * t ** 2) -
      (d ** 7 / (5040 * nu ** 7)) * (61 + 662 * t + 1320 * t ** 2 + 720 * t ** 3)) /
      cos(lat);

  // From one ellipsoid to the other, at sea level.
  const radius = a / sqrt(1 - e2 * sin(latOs) ** 2);
  const [x, y, z] = [
    radius * cos(latOs) * cos(lonOs),
    radius * cos(latOs) * sin(lonOs),
    radius * (1 - e2) * sin(latOs),
  ];
  const s = 1 - 20.4894e-6;
  const [rx, ry, rz] = [0.1502, 0.247, 0.8421].map((seconds) => seconds / 3600 / degrees) as [number, number, number];
  const moved = [
    446.448 + s * x - rz * y + ry * z,
    -125.157 + rz * x + s * y - rx * z,
    542.06 - ry * x + rx * y + s * z,
  ];
  const [x2 = 0, y2 = 0, z2 = 0] = moved;
  const [a2, b2] = [6_378_137, 6_356_752.3142];
  const f2 = 1 - (b2 * b2) / (a2 * a2);
  const p = Math.hypot(x2, y2);
  let lat2 = atan2(z2, p * (1 - f2));
  for (let turn = 0; turn < 6; turn++) lat2 = atan2(z2 + (f2 * a2 * sin(lat2)) / sqrt(1 - f2 * sin(lat2) ** 2), p);
  // A hundred-millionth of a degree is a millimetre, and less would be noise.
  return [atan2(y2, x2), lat2].map((angle) => Number((angle * degrees).toFixed(8)));
}
