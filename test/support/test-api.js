import { createHash } from 'node:crypto';
import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { flowAt } from '../../stories/site/server/flows.js';

const samplesFolder = process.env.COUNCIL_KIT_SAMPLES ?? new URL('../../../shared/samples/', import.meta.url).pathname;
const types = {
  '.csv': 'text/csv',
  '.json': 'application/json',
  '.geojson': 'application/geo+json',
  '.txt': 'text/plain',
};

const stored = new Map();
const counts = new Map();
const failures = new Map();
let otherOrigin;

const bump = (key) => counts.set(key, (counts.get(key) ?? 0) + 1);
const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

function send(response, status, body, headers = {}) {
  response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store', ...headers });
  response.end(body);
}

async function readBody(request) {
  const parts = [];
  for await (const part of request) parts.push(part);
  return Buffer.concat(parts);
}

function sendSample(url, request, response) {
  const file = join(samplesFolder, normalize(decodeURIComponent(url.pathname.slice('/__samples/'.length))));
  if (!file.startsWith(samplesFolder) || !existsSync(file) || !statSync(file).isFile()) {
    return send(response, 404, '{}');
  }
  response.writeHead(200, { 'content-type': types[extname(file)] ?? 'application/octet-stream' });
  return request.method === 'HEAD' ? response.end() : createReadStream(file).pipe(response);
}

/** What one test has put there, with the validators and counts a real server has. */
async function useStored(key, url, request, response) {
  if (request.method === 'PUT') {
    const body = await readBody(request);
    const etag = `"${createHash('sha1').update(body).digest('hex')}"`;
    stored.set(key, {
      body,
      etag,
      status: Number(request.headers['x-status'] ?? 200),
      type: request.headers['content-type'] ?? 'application/json',
      headers: JSON.parse(request.headers['x-headers'] ?? '{}'),
    });
    return send(response, 204, undefined);
  }
  if (request.method === 'DELETE') {
    stored.delete(key);
    return send(response, 204, undefined);
  }
  bump(key);
  const answer = stored.get(key);
  if (!answer) return send(response, 404, '{"error":"nothing stored here"}');
  if (request.headers['if-none-match'] === answer.etag) {
    bump(`${key}?304`);
    response.writeHead(304, { etag: answer.etag });
    return response.end();
  }
  const delay = Number(url.searchParams.get('ms') ?? 0);
  if (delay) await wait(delay);
  return send(response, answer.status, answer.body, {
    'content-type': answer.type,
    etag: answer.etag,
    'cache-control': 'no-cache',
    ...answer.headers,
  });
}

function failFor(url, status, response) {
  const key = url.searchParams.get('key') ?? '';
  const failed = failures.get(key) ?? 0;
  bump(key);
  const times = Number(url.searchParams.get('times') ?? Infinity);
  if (failed >= times) return send(response, 200, url.searchParams.get('then') ?? '[{"a":1}]');
  failures.set(key, failed + 1);
  const headers = ['retry-after', 'ratelimit-reset', 'x-ratelimit-reset'].flatMap((name) => {
    const value = url.searchParams.get(name);
    return value ? [[name, value]] : [];
  });
  return send(response, status, '{"error":"on purpose"}', Object.fromEntries(headers));
}

/** A gateway: fetches for a page what the page itself may not. */
async function sendFetched(address, response) {
  const fetched = await fetch(address);
  return send(response, fetched.status, Buffer.from(await fetched.arrayBuffer()), {
    'content-type': fetched.headers.get('content-type') ?? '',
  });
}

/** A body in parts, the next once the last has had time to arrive. */
async function sendParts(parts, response) {
  response.writeHead(200, { 'content-type': 'text/plain', 'cache-control': 'no-store' });
  for (const part of parts) {
    response.write(part);
    await wait(50);
  }
  response.end();
}

async function sendHuge(url, request, response) {
  const size = Number(url.searchParams.get('mb') ?? 40) * 1024 * 1024;
  const headers = { 'content-type': url.searchParams.get('type') ?? 'application/json' };
  if (url.searchParams.get('length')) headers['content-length'] = String(size);
  response.writeHead(200, headers);
  response.setMaxListeners(0);
  const chunk = Buffer.alloc(64 * 1024, 'x');
  for (let sent = 0; sent < size && !response.destroyed; sent += chunk.length) {
    if (!response.write(chunk)) await new Promise((resolve) => response.once('drain', resolve).once('close', resolve));
  }
  response.end();
}

async function answer(request, response) {
  const url = new URL(request.url, 'http://127.0.0.1');
  if (url.pathname.startsWith('/__samples/')) return sendSample(url, request, response);
  const [route, argument] = url.pathname.slice('/__api/'.length).split('/');
  switch (route) {
    case 'stored':
      return useStored(argument, url, request, response);
    case 'count':
      return send(response, 200, JSON.stringify(counts.get(argument + url.search) ?? 0));
    case 'status':
      return failFor(url, Number(argument), response);
    case 'slow':
      bump(url.searchParams.get('key') ?? '');
      await wait(Number(url.searchParams.get('ms') ?? 1000));
      return send(response, 200, url.searchParams.get('then') ?? '[{"a":1}]');
    case 'body':
      return send(response, 200, url.searchParams.get('text') ?? '', {
        'content-type': url.searchParams.get('type') ?? 'application/json',
      });
    case 'echo':
      return send(
        response,
        200,
        JSON.stringify([
          { method: request.method, url: request.url, body: String(await readBody(request)), ...request.headers },
        ]),
      );
    case 'replay':
      return send(response, 200, JSON.stringify(await (await import('./replay.js')).replayServer(argument)));
    case 'reports':
      return send(response, 200, JSON.stringify((await import('../contract/servers/reports.js')).reports));
    case 'gateway':
      return sendFetched(url.searchParams.get('url'), response);
    case 'parts':
      return sendParts(url.searchParams.getAll('part'), response);
    case 'huge':
      return sendHuge(url, request, response);
    case 'redirect':
      response.writeHead(302, { location: url.searchParams.get('to') ?? '/' });
      return response.end();
    case 'other-origin':
      return send(response, 200, JSON.stringify(otherOrigin));
    default:
      return send(response, 404, '{"error":"no such test route"}');
  }
}

/**
 * Starts a second server with the same answers. Its answers carry no CORS
 * headers, but for `?cors=1`, so that a refusal is a real one.
 */
export function startOtherOrigin() {
  const server = createServer((request, response) => {
    if (request.url.includes('cors=1')) response.setHeader('access-control-allow-origin', '*');
    void answer(request, response);
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      otherOrigin = `http://127.0.0.1:${server.address().port}`;
      server.unref();
      resolve(otherOrigin);
    });
  });
}

/** Koa middleware that answers `/__api/` and `/__samples/` on the test server itself, and has the example flows as JSON. */
export async function testApi(context, next) {
  const flow = context.path.startsWith('/stories/flows/') ? await flowAt(context.path) : undefined;
  if (flow !== undefined) {
    context.type = 'application/json';
    context.body = flow;
    return;
  }
  if (!/^\/__(api|samples)\//.test(context.path)) return next();
  context.respond = false;
  await answer(context.req, context.res);
}
