import type { Exchange, Network } from '../network.js';
import type { DataFacts, ServerFacts } from './facts.js';

/** A site that is surely not the server's own, so that it has to say who may read. */
export const ELSEWHERE = 'https://council-page.example';

/** How one answer of the server is, apart from what is in it. */
export function serverFacts(
  exchanges: readonly Exchange[],
  conditional: ServerFacts['caching']['conditional'],
  data: DataFacts | null,
): ServerFacts | null {
  const main = mainExchange(exchanges);
  if (!main) return null;
  const { headers, status, address, asked, waited, start } = main;
  const answers = exchanges.filter(({ status }) => status >= 200 && status < 300);
  const content = contentOf(start);
  const contentType = headers.get('content-type');
  const [from, to] = [new URL(asked), new URL(address)];
  return {
    status,
    address,
    redirectedTo: from.host === to.host ? null : to.host,
    secure: to.protocol === 'https:' || isLoopback(to.hostname),
    contentType,
    content,
    contentTypeAgrees: agrees(contentType ?? '', content),
    bytes: answers.reduce((sum, { bytes }) => sum + bytes, 0),
    answers: answers.length,
    milliseconds: waited,
    cors: {
      readableBy: readableBy(headers.get('access-control-allow-origin')),
      allowOrigin: headers.get('access-control-allow-origin'),
      exposedHeaders: headers.get('access-control-expose-headers'),
    },
    caching: {
      etag: headers.get('etag'),
      lastModified: headers.get('last-modified'),
      cacheControl: headers.get('cache-control'),
      conditional,
    },
    paging: pagingOf(exchanges, data),
    rateLimits: limitsIn(exchanges),
  };
}

/** The answer the data came in: the first good one, or else the first. */
export function mainExchange(exchanges: readonly Exchange[]): Exchange | undefined {
  return exchanges.find(({ status }) => status >= 200 && status < 300) ?? exchanges.find(({ status }) => status > 0);
}

/** Asks once more with the validators of the first answer. */
export async function tryConditional(
  network: Network,
  signal: AbortSignal,
): Promise<ServerFacts['caching']['conditional']> {
  const main = mainExchange(network.exchanges);
  const etag = main?.headers.get('etag');
  const lastModified = main?.headers.get('last-modified');
  if (!main || main.method !== 'GET' || main.status !== 200 || (!etag && !lastModified)) return 'not-tried';
  const headers = new Headers();
  if (etag) headers.set('if-none-match', etag);
  if (lastModified) headers.set('if-modified-since', lastModified);
  const stop = AbortSignal.any([signal, AbortSignal.timeout(30_000)]);
  try {
    const response = await network.fetch(main.asked, { headers, signal: stop });
    await response.body?.cancel();
    return response.status === 304 ? 'not-modified' : response.ok ? 'sent-again' : 'failed';
  } catch {
    signal.throwIfAborted();
    return 'failed';
  }
}

/** What browsers trust without https, since nobody can listen in. */
function isLoopback(hostname: string): boolean {
  return /^(localhost|.*\.localhost|127(\.\d+){3}|\[::1\])$/.test(hostname);
}

function readableBy(allowOrigin: string | null): ServerFacts['cors']['readableBy'] {
  if (allowOrigin === '*' || allowOrigin === ELSEWHERE) return 'any-site';
  return allowOrigin ? 'one-site' : 'own-site';
}

function contentOf(start: Uint8Array): string {
  const text = new TextDecoder('windows-1252')
    .decode(start)
    .replace(/^(ï»¿|ÿþ|þÿ)/, '')
    .replace(/\0/g, '')
    .trimStart();
  if (text.startsWith('%PDF')) return 'pdf';
  if (text.startsWith('PK')) return 'zip';
  if (/^<(!doctype html|html|head|body|script|title|meta)/i.test(text)) return 'html';
  if (text.startsWith('<')) return 'xml';
  return /^[{[]/.test(text) ? 'json' : 'text';
}

/** Whether a media type can be said of such content. One that says nothing agrees with all. */
function agrees(contentType: string, content: string): boolean {
  const type = contentType.split(';')[0]!.trim().toLowerCase();
  if (!type || type === 'application/octet-stream' || type === 'binary/octet-stream') return true;
  const fitting: Record<string, RegExp> = {
    pdf: /pdf/,
    zip: /zip|openxmlformats|opendocument/,
    html: /html/,
    xml: /xml|html/,
    json: /json|javascript|text\/plain/,
    text: /text\/(?!html)|csv|tab-separated/,
  };
  return fitting[content]!.test(type);
}

const pagers =
  /^(limit|offset|page|per_?page|page_?size|rows|start|cursor|\$top|\$skip|\$skiptoken|\$limit|\$offset|resultoffset|resultrecordcount|_page|_limit|_per_page|page\[\w+\])$/i;

function pagingOf(exchanges: readonly Exchange[], data: DataFacts | null): ServerFacts['paging'] {
  const good = exchanges.filter(({ status }) => status >= 200 && status < 300);
  const by = new Set<string>();
  for (const { asked } of good) {
    for (const name of new URL(asked).searchParams.keys()) if (pagers.test(name)) by.add(name);
  }
  if (good.some(({ headers }) => /rel="?next/.test(headers.get('link') ?? ''))) by.add('Link header');
  const [first] = good;
  const onePage = good.length === 1 && data?.complete === false;
  return {
    by: [...by],
    size: onePage ? data.rows : null,
    totalKnown: data?.total != null && (data.total !== data.rows || first !== undefined),
  };
}

function limitsIn(exchanges: readonly Exchange[]): ServerFacts['rateLimits'] {
  const found = new Map<string, string>();
  for (const { headers } of exchanges) {
    for (const [header, value] of headers) {
      if (/^(x-)?ratelimit(-|$)|^x-rate-limit|^retry-after$/.test(header)) found.set(header, value);
    }
  }
  return [...found].map(([header, value]) => ({ header, value }));
}
