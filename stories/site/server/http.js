import { createHash } from 'node:crypto';
import { pipeline } from 'node:stream/promises';
import { setTimeout as wait } from 'node:timers/promises';

const pieceSize = 65_536;

/**
 * The policy every page is sent with. It is the strictest one the library
 * promises to work under, so the example site proves the promise.
 */
export const strictPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self' data:",
  "require-trusted-types-for 'script'",
  "trusted-types lit-html 'allow-duplicates'",
].join('; ');

/**
 * Sends a whole answer: entity tag, 304 where the reader already has it, no
 * body for HEAD.
 *
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 * @param {{ status?: number, type: string, body: string | Buffer, tag?: string, headers?: Record<string, string> }} answer
 *   `tag` is the entity tag where it is known already
 */
export function send(request, response, answer) {
  response.end(begin(request, response, answer));
}

/**
 * Sends a whole answer piece by piece, as a long file arrives, spread over so
 * many `seconds`.
 */
export async function sendInPieces(request, response, { seconds = 0, ...answer }) {
  const bytes = begin(request, response, answer);
  const count = Math.ceil((bytes?.length ?? 0) / pieceSize);
  const stop = new AbortController();
  response.once('close', () => stop.abort());
  async function* pieces() {
    for (let piece = 0; piece < count; piece++) {
      if (seconds && piece) await wait((seconds * 1000) / count, undefined, { signal: stop.signal });
      yield bytes.subarray(piece * pieceSize, (piece + 1) * pieceSize);
    }
  }
  await pipeline(pieces, response).catch(() => {}); // The reader left.
}

/** What stands for the content of an answer in `ETag`. */
export function tagOf(bytes) {
  return `"${createHash('sha1').update(bytes).digest('base64url')}"`;
}

/** Sends the head of an answer. Gives its body, or `undefined` where none is to follow. */
function begin(request, response, { status = 200, type, body, tag, headers = {} }) {
  const bytes = Buffer.isBuffer(body) ? body : Buffer.from(body, 'utf8');
  const common = {
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'strict-origin-when-cross-origin',
    // Readers may keep a copy, and ask each time whether it is still right.
    'cache-control': 'no-cache',
    ...headers,
  };
  if (status === 200) {
    common.etag = tag ?? tagOf(bytes);
    if (matches(request.headers['if-none-match'], common.etag)) {
      response.writeHead(304, common);
      return undefined;
    }
  }
  response.writeHead(status, { ...common, 'content-type': type, 'content-length': bytes.length });
  return request.method === 'HEAD' ? undefined : bytes;
}

export function sendJson(request, response, value, { status = 200, headers } = {}) {
  send(request, response, {
    status,
    headers,
    type: 'application/json; charset=utf-8',
    body: `${JSON.stringify(value, null, 1)}\n`,
  });
}

export function redirect(response, location) {
  response.writeHead(302, { location, 'content-length': 0, 'cache-control': 'no-cache' }).end();
}

/** Text as HTML: safe between tags and in quoted attributes. */
export function escapeHtml(text) {
  return String(text).replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

function matches(header, tag) {
  if (!header) return false;
  return header.split(',').some((entry) => {
    const known = entry.trim();
    return known === '*' || known.replace(/^W\//, '') === tag;
  });
}
