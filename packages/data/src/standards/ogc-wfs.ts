import { DataError } from '../errors.js';
import { pagesByOffset } from '../pages.js';
import type { OpenedSource, StandardContext } from '../standard.js';
import { featureSource, pageOf, parameter } from './ogc-features.js';

/** Features asked for at a time. */
const SIZE = 1000;

/** A WFS that gives GeoJSON; from version 2 page by page. */
export function openWfs(context: StandardContext): OpenedSource {
  const { url, options } = context;
  const base = new URL(url);
  const fill = (name: string, value: string) => {
    if (parameter(url, name.toLowerCase()) === undefined) base.searchParams.set(name, value);
  };
  if (parameter(url, 'request') !== 'getfeature') {
    for (const name of [...base.searchParams.keys()]) if (/^request$/i.test(name)) base.searchParams.delete(name);
  }
  fill('version', '2.0.0');
  base.searchParams.set('request', 'GetFeature');
  for (const name of [...base.searchParams.keys()])
    if (/^request$/i.test(name) && name !== 'request') base.searchParams.delete(name);
  fill('outputFormat', 'application/json');
  fill('srsName', 'EPSG:4326');
  const layer = parameter(url, 'typenames') ?? parameter(url, 'typename') ?? options.resource;
  if (!layer) {
    throw new DataError('capability', 'This WFS has several layers', {
      address: url.href,
      standard: 'ogc-features',
      cure: 'Add typeNames= with the name of one to the address.',
    });
  }
  if (options.resource && !parameter(url, 'typenames') && !parameter(url, 'typename'))
    base.searchParams.set('typeNames', options.resource);
  const pages =
    Number.parseInt(parameter(base, 'version')!, 10) > 1 &&
    parameter(url, 'count') === undefined &&
    parameter(url, 'startindex') === undefined;
  return featureSource(context, {
    can: pages ? { page: true } : {},
    fields: new Map(),
    provenance: { title: layer.replace(/^.*:/, '') },
    how: (ask) => ask,
    collect: async ({ offset, limit }, ask) => {
      if (!pages) {
        const page = pageOf(await ask(base));
        return { ...page, rows: [...page.rows], ended: !(page.total! > page.rows.length), warnings: [] };
      }
      return pagesByOffset({ offset, limit }, { size: SIZE, most: options.rows }, async (start, count) => {
        const address = new URL(base);
        address.searchParams.set('startIndex', String(start));
        address.searchParams.set('count', String(count));
        return pageOf(await ask(address));
      });
    },
  });
}
