import type { Network } from '../network.js';

/** A document that describes a source to people or to programs. */
export interface FoundDocument {
  what: string;
  address: string;
}

interface Candidate {
  what: string;
  /** Where it would be, relative to the address of the data. */
  at: (path: string) => string | undefined;
  holds: RegExp;
}

/** Where each standard keeps its description. */
const ofStandards = new Map<string, Candidate>([
  ['csv', { what: 'CSVW metadata beside the file', at: (path) => `${path}-metadata.json`, holds: /csvw|tableSchema/ }],
  ['odata', { what: 'an OData metadata document', at: () => '$metadata', holds: /edmx|\$Version/i }],
  [
    'ogc-features',
    {
      what: 'an OGC conformance declaration',
      at: (path) => upTo(path, /^(.*)\/collections\//, '/conformance'),
      holds: /conformsTo/,
    },
  ],
  [
    'arcgis',
    {
      what: 'the description of the layer',
      at: (path) => upTo(path, /^(.*\/(?:Feature|Map)Server\/\d+)/i, '?f=json'),
      holds: /"fields"/,
    },
  ],
  [
    'opendatasoft',
    {
      what: 'the description of the dataset',
      at: (path) => upTo(path, /^(.*\/datasets\/[^/]+)/, ''),
      holds: /"metas"/,
    },
  ],
  [
    'socrata',
    {
      what: 'the description of the dataset',
      at: (path) => upTo(path, /\/(\w{4}-\w{4})\b/, '.json', '/api/views/'),
      holds: /"columns"/,
    },
  ],
]);

/** Where any server may keep one. */
const ofServers: readonly Candidate[] = [
  { what: 'an OpenAPI description', at: () => '/openapi.json', holds: /"(openapi|swagger)"/ },
  { what: 'a DCAT catalogue', at: () => '/data.json', holds: /dcat|"dataset"/ },
  { what: 'an API catalogue (RFC 9727)', at: () => '/.well-known/api-catalog', holds: /"linkset"/ },
];

function upTo(path: string, pattern: RegExp, after: string, before = ''): string | undefined {
  const [, start] = pattern.exec(path) ?? [];
  return start && before + start + after;
}

/** As much of a document as is looked at. */
const MOST = 64_000;

/** Looks in the few places where a description of this source would be. */
export async function findDocuments(
  address: string,
  standard: string,
  network: Network,
  signal: AbortSignal,
): Promise<FoundDocument[]> {
  const found: FoundDocument[] = [];
  for (const { headers } of network.exchanges.slice(0, 1)) {
    const link = headers.get('link') ?? '';
    for (const [, target = '', relation = ''] of link.matchAll(/<([^>]*)>[^,]*?rel="?([\w-]+)/g)) {
      if (!/^(describedby|service-desc|service-doc|license)$/.test(relation) || !URL.canParse(target, address))
        continue;
      found.push({ what: `a link to its description (${relation})`, address: new URL(target, address).href });
    }
  }
  const { pathname } = new URL(address);
  for (const { what, at, holds } of [ofStandards.get(standard) ?? [], ofServers].flat()) {
    const place = at(pathname);
    if (place === undefined) continue;
    const url = new URL(place, address);
    if (holds.test((await textAt(url, network, signal)) ?? '')) found.push({ what, address: url.href });
  }
  return found;
}

async function textAt(url: URL, network: Network, signal: AbortSignal): Promise<string | undefined> {
  const stop = new AbortController();
  try {
    const response = await network.fetch(url, {
      signal: AbortSignal.any([signal, stop.signal, AbortSignal.timeout(10_000)]),
    });
    if (!response.ok || /html/.test(response.headers.get('content-type') ?? '')) return undefined;
    const decoder = new TextDecoder();
    let text = '';
    for await (const part of response.body ?? []) {
      text += decoder.decode(part as Uint8Array, { stream: true });
      if (text.length > MOST) break;
    }
    return text;
  } catch {
    signal.throwIfAborted();
    return undefined;
  } finally {
    stop.abort();
  }
}
