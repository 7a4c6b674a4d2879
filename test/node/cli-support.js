import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('../../packages/cli/bin/council-kit.js', import.meta.url));

/** Runs `council-kit` as a shell would. Gives `{ status, out, err }`. */
export function run(...args) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
    const said = { out: '', err: '' };
    child.stdout.on('data', (text) => (said.out += text));
    child.stderr.on('data', (text) => (said.err += text));
    child.on('error', reject);
    child.on('close', (status) => resolve({ status, pid: child.pid, ...said }));
  });
}

/** What `check --json` says of one address, and the exit status. */
export async function facts(...args) {
  const { status, out } = await run('check', '--json', ...args);
  return { status, ...JSON.parse(out).sources[0] };
}

/**
 * A server whose answers are in `routes`, by path: `{ status, headers, body }` or a
 * function of the request that gives one. `requests` is what it was asked.
 */
export async function serve(routes) {
  const requests = [];
  const server = createServer(async (request, response) => {
    requests.push(request);
    const { pathname } = new URL(request.url, 'http://local');
    const route = Object.hasOwn(routes, pathname) ? routes[pathname] : { status: 404, body: 'Not here' };
    const given = typeof route === 'function' ? await route(request, response) : route;
    if (!given) return;
    response.writeHead(given.status ?? 200, given.headers ?? {});
    response.end(given.body);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    requests,
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}

/** A CSV with an ETag, which answers 304 to whoever has it. */
export function tagged(body, tag = `"${body.length}"`) {
  const headers = { 'content-type': 'text/csv', etag: tag };
  // As Express does, it gives everything to whoever asks for no copy.
  return ({ headers: asked }) =>
    asked['if-none-match'] === tag && asked['cache-control'] !== 'no-cache'
      ? { status: 304, headers }
      : { status: 200, headers, body };
}

/** A folder that is taken away again once `work` is done. */
export async function inFolder(work) {
  const folder = await mkdtemp(join(tmpdir(), 'council-kit-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

export async function readJson(...path) {
  return JSON.parse(await readFile(join(...path), 'utf8'));
}

export const wards = 'ward,missed,share\nAbbey,12,1.5\nAbbey,7,0.9\nCastle,3,0.4\n';
