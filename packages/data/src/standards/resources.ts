import { DataError } from '../errors.js';
import type { Batch, OpenedSource, StandardContext } from '../standard.js';
import { listed, named, wantedOf } from './naming.js';

/** A file or an API that a package or a catalogue offers for one dataset. */
export interface Resource {
  name?: string;
  title?: string;
  /** Absolute. */
  address?: string;
  /** What the publisher calls its format, which may be empty or wrong. */
  format?: string;
}

/** Formats from the one that is read best; a page for people is no data. */
const formats: readonly (readonly [pattern: RegExp, rank: number])[] = [
  [/^(csv|tsv)\b/, 1],
  [/^(text\/csv|comma)/, 1],
  [/^(json|geojson|application\/(geo\+|vnd\.geo\+)?json|json-?stat|px)/, 2],
  [/^(xlsx|xlsm|.*openxmlformats.*sheet)/, 3],
  [/^(api|.*rest|.*arcgis|esri|odata|ogc api)/, 4],
  [
    /^(html?|.*web ?page|website|pdf|.*\/(pdf|html)|docx?|pptx?|odt|wms|wfs|wmts|kml|kmz|shp|zip|.*zip.*|xml|rdf|ttl|gml|ods|xls|.*ms-excel|png|jpe?g|aspx?|php|gpkg|rss|atom)/,
    9,
  ],
];

/** 1 to 9, from what the address ends in, or else from what is said of it. */
export function rankOf({ address, format = '' }: Resource): number {
  if (!address) return 10;
  const [, ending = ''] = /\.([a-z\d]+)$/i.exec(new URL(address).pathname) ?? [];
  const rank = (text: string) => formats.find(([pattern]) => pattern.test(text.trim().toLowerCase()))?.[1];
  return rank(ending) ?? rank(format.replace(/^\./, '')) ?? 6;
}

/**
 * The one of several resources that is named, or else the one that is read best.
 * @throws {DataError} `capability` where there is none of that name, `not-data` where there is none to read
 */
export function best<R extends Resource>(
  resources: readonly R[],
  context: StandardContext,
  standard: string,
): { resource: R; others: readonly R[] } {
  const wanted = wantedOf(context);
  const address = context.url.href;
  const names = resources.map(nameOf);
  if (wanted) {
    const found = named(resources, wanted);
    if (found) return { resource: found, others: [] };
    throw new DataError('capability', `There is no resource “${wanted}”`, {
      address,
      standard,
      cure: `Use one of these: ${listed(names)}.`,
    });
  }
  const ranked = resources.map((resource) => ({ resource, rank: rankOf(resource) })).sort((a, b) => a.rank - b.rank);
  const readable = ranked.filter(({ rank }) => rank < 9);
  const [first] = readable;
  if (!first) {
    const what = names.length ? `Nothing to read among ${listed(names)}` : 'No resources';
    throw new DataError('not-data', what, {
      address,
      standard,
      cure: 'Name one with resource, or give the address of the data.',
    });
  }
  return { resource: first.resource, others: readable.slice(1).map(({ resource }) => resource) };
}

/**
 * Reads the best resource by its own standard. One that turns out to be a web page
 * or the like is passed over, and a warning says so.
 */
export function openBest(resources: readonly Resource[], context: StandardContext, standard: string): OpenedSource {
  const { resource, others } = best(resources, context, standard);
  let at = 0;
  const all = [resource, ...others];
  const passed: string[] = [];
  let opened: OpenedSource | undefined;
  const open = async ({ address }: Resource): Promise<OpenedSource> => {
    if (address) return (await import('../hand-over.js')).handOver(context, address);
    throw new DataError('not-data', `“${nameOf(resource)}” has no address`, { address: context.url.href, standard });
  };
  return {
    async read(options): Promise<Batch> {
      for (;;) {
        try {
          opened ??= await open(all[at]!);
          const batch = await opened.read(options);
          const rest = others.filter((other) => other !== all[at]);
          const chosen =
            rest.length && !at
              ? [
                  `This is “${nameOf(resource)}”, one of ${all.length} resources. Name another with resource: ${listed(rest.map(nameOf))}.`,
                ]
              : [];
          return { ...batch, warnings: [...passed, ...chosen, ...batch.warnings] };
        } catch (cause) {
          const next = all[at + 1];
          if (!(cause instanceof DataError) || cause.reason !== 'not-data' || !next || at > 2) throw cause;
          passed.push(`“${nameOf(all[at]!)}” is no data and was passed over.`);
          opened = undefined;
          at++;
        }
      }
    },
  };
}

function nameOf({ title, name, address }: Resource): string {
  return title ?? name ?? address ?? 'nameless';
}
