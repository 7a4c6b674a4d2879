import { notData, once, provenanceOf, textOf } from '../body.js';
import type { Column } from '../dataset.js';
import type { DataError } from '../errors.js';
import type { Batch, Standard } from '../standard.js';
import type { Body } from '../transport.js';
import { pointOf, shapeOf } from '../values/geo.js';
import { plainColumn } from '../values/plain.js';
import { cellsOf, isObject, parseJson } from './json.js';

/** GeoJSON: a row a feature, a column a property, and one with the points or shapes. */
export const standard: Standard = {
  name: 'geojson',
  title: 'GeoJSON',
  async open({ url, transport }) {
    return {
      async read(options) {
        const body = await transport.get(url, options);
        const batch = await once(body, 'geojson', async () => readFeatures(await parse(body), body));
        return { ...batch, provenance: { ...provenanceOf(body), ...batch.provenance } };
      },
    };
  },
};

type Json = Record<string, unknown>;

/** One document, or a feature a line. */
async function parse(body: Body): Promise<unknown> {
  try {
    return await parseJson(body, 'geojson');
  } catch (cause) {
    if ((cause as DataError).reason !== 'parse') throw cause;
    const features = featuresByLine(textOf(body, 'geojson'));
    if (!features) throw cause;
    return { type: 'FeatureCollection', features };
  }
}

/** Undefined where a line is no feature, so that a file cut off is not taken for a whole one. */
function featuresByLine(text: string): unknown[] | undefined {
  const [, inside = text] = /^\s*\{[^[]*"features"\s*:\s*\[([^]*)\]\s*\}\s*$/.exec(text) ?? [];
  // A text sequence begins each of its texts with a record separator.
  const lines = inside.replaceAll('\x1e', '\n').split(/[\n\r]+/);
  try {
    const features = lines
      .map((line) => line.trim().replace(/,$/, ''))
      .filter(Boolean)
      .map((line): unknown => JSON.parse(line));
    return features.every((feature) => isObject(feature) && feature.type === 'Feature') ? features : undefined;
  } catch {
    return undefined;
  }
}

async function readFeatures(whole: unknown, body: Body): Promise<Batch> {
  const {
    features,
    type,
    name,
    title = name,
    crs,
    exceededTransferLimit: cut,
    properties,
    numberMatched,
  } = Object(whole) as Json;
  const list = Array.isArray(features)
    ? (features as unknown[])
    : type === 'Feature' || shapeOf(whole)
      ? [whole]
      : undefined;
  if (!list) throw notData('JSON without features', body, 'geojson');
  const warnings: string[] = [];
  const rows = list.map((feature): Json => {
    const { type, properties, geometry, id } = Object(feature) as Json;
    return { id, properties: Object(properties), geometry: type === 'Feature' || geometry ? geometry : feature };
  });

  const cells = cellsOf(rows.map(({ properties }) => properties));
  // Its number is told too, where no property tells it.
  const ids = rows.map(({ id }) => id);
  const told = cells.has('id') || [...cells.values()].some((values) => ids.every((id, row) => id === values[row]));
  if (!told && ids.some((id) => id != null)) cells.set('id', ids);
  const columns = await Promise.all(
    [...cells].map(
      async ([name, values]): Promise<Column> =>
        plainColumn(name, values) ?? (await import('../values/column.js')).toColumn({ name }, values, warnings),
    ),
  );
  const geometries = rows.map(({ geometry }) => shapeOf(geometry) ?? null);
  if (geometries.some(Boolean)) columns.push(await placesOf(geometries, crs, cells.has('geometry'), warnings));

  const count = list.length;
  const exceeded = cut === true || (isObject(properties) && properties.exceededTransferLimit === true);
  const total =
    typeof numberMatched === 'number' && numberMatched >= count ? numberMatched : exceeded ? undefined : count;
  const complete = total === count;
  if (!complete) warnings.push(`The answer holds ${count} of ${total ?? 'more'} features.`);
  return {
    columns,
    rows: count,
    total,
    complete,
    provenance: typeof title === 'string' && title ? { title: title.replace(/_/g, ' ') } : {},
    pushed: {},
    warnings,
  };
}

/** The column of the geometries, in degrees where that can be. */
async function placesOf(
  given: readonly (object | null)[],
  crs: unknown,
  taken: boolean,
  warnings: string[],
): Promise<Column> {
  const plain = given.every((geometry) => !geometry || tidy(geometry));
  const geometries = plain ? given : (await import('./geojson-degrees.js')).inDegrees(given, crs, warnings);
  const held = geometries.filter((geometry) => geometry);
  const points = held.every((geometry) => (geometry as Json).type === 'Point' && pointOf(geometry));
  return {
    name: taken ? 'geometry 2' : 'geometry',
    label: 'Location',
    type: points ? 'point' : 'shape',
    role: 'place',
    values: points ? geometries.map((geometry) => pointOf(geometry) ?? null) : geometries,
  };
}

/** Whether the first position of a geometry is in degrees, and has nothing that is no number. */
function tidy(geometry: object): boolean {
  let [first] = [geometry as unknown];
  while (isObject(first) || (Array.isArray(first) && typeof first[0] !== 'number')) {
    const { coordinates, geometries } = first as Json;
    const inner: unknown = isObject(first)
      ? (coordinates ?? (geometries as unknown[] | undefined)?.[0])
      : (first as unknown[])[0];
    if (inner === undefined || inner === null) return true;
    first = inner;
  }
  return !Array.isArray(first) || (first.every((part) => typeof part === 'number') && !!pointOf(first));
}
