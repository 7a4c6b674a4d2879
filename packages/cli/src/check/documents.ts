import type { Network } from '../network.js';

/** A document that describes a source to people or to programs. */
export interface FoundDocument {
  what: string;
  address: string;
}

interface Candidate {
  what: string;
  /** Relative to the address of the data. */
  at: string;
  looksRight: (text: string) => boolean;
}

const mentions = (pattern: RegExp) => (text: string) => pattern.test(text);
const openApi: Candidate = {
  what: 'an OpenAPI description',
  at: '/openapi.json',
  looksRight: mentions(/"(openapi|swagger)"/),
};
const dcat: Candidate = { what: 'a DCAT catalogue', at: '/data.json', looksRight: mentions(/dcat|"dataset"/) };
const catalogue: Candidate = {
  what: 'an API catalogue (RFC 9727)',
  at: '/.well-known/api-catalog',
  looksRight: mentions(/"linkset"/),
};

/** Where each standard keeps its description. The rest is looked for everywhere. */
const candidates = new Map<string, readonly Candidate[]>([
  [
    'csv',
    [{ what: 'CSVW metadata beside the file', at: '{file}-metadata.json', looksRight: mentions(/csvw|tableSchema/) }],
  ],
  ['odata', [{ what: 'an OData metadata document', at: '../$metadata', looksRight: mentions(/edmx|\$Version/i) }]],
  ['ogc', [{ what: 'an OGC conformance declaration', at: '/conformance', looksRight: mentions(/conformsTo/) }]],
  ['arcgis', [{ what: 'the description of the layer', at: '{file}?f=json', looksRight: mentions(/"fields"/) }]],
]);

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
  for (const { what, at, looksRight } of [...(candidates.get(standard) ?? []), openApi, dcat, catalogue]) {
    const url = new URL(at.replace('{file}', new URL(address).pathname), address);
    const text = await textAt(url, network, signal);
    if (text && looksRight(text)) found.push({ what, address: url.href });
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
