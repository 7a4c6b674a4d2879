/** A place on Earth in WGS 84 degrees. */
export interface Coordinates {
  latitude: number;
  longitude: number;
}

const earthRadiusInMiles = 3958.7613;

const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Coordinates, or `undefined` where they are none: a number missing, out of bounds, or both 0, which is how software writes "unknown". */
export function coordinatesOf(place: { latitude?: unknown; longitude?: unknown }): Coordinates | undefined {
  const { latitude, longitude } = place;
  if (typeof latitude !== 'number' || typeof longitude !== 'number') return undefined;
  if (!(Math.abs(latitude) <= 90) || !(Math.abs(longitude) <= 180) || (latitude === 0 && longitude === 0)) {
    return undefined;
  }
  return { latitude, longitude };
}

/** How far two places are from each other in a straight line, in miles (haversine, on a round Earth). */
export function milesBetween(one: Coordinates, other: Coordinates): number {
  const [north, south] = [radians(one.latitude), radians(other.latitude)];
  const height = Math.sin((south - north) / 2) ** 2;
  const width = Math.sin(radians(other.longitude - one.longitude) / 2) ** 2;
  const part = height + Math.cos(north) * Math.cos(south) * width;
  return 2 * earthRadiusInMiles * Math.asin(Math.sqrt(Math.min(1, part)));
}
