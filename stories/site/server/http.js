import { createHash } from 'node:crypto';

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
 * @param {{ status?: number, type: string, body: string | Buffer, headers?: Record<string, string> }} answer
 */
export function send(request, response, { status = 200, type, body, headers = {} }) {
  const bytes = Buffer.isBuffer(body) ? body : Buffer.from(body, 'utf8');
  const tag = `"${createHash('sha1').update(bytes).digest('base64url')}"`;
  const common = {
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'strict-origin-when-cross-origin',
    // Readers may keep a copy, and ask each time whether it is still right.
    'cache-control': 'no-cache',
    ...headers,
  };
  if (status === 200) common.etag = tag;
  if (status === 200 && matches(request.headers['if-none-match'], tag)) {
    response.writeHead(304, common).end();
    return;
  }
  response.writeHead(status, { ...common, 'content-type': type, 'content-length': bytes.length });
  response.end(request.method === 'HEAD' ? undefined : bytes);
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
