import assert from 'node:assert/strict';
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { createServer, request } from 'node:http';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { startSite } from './server.js';
import { flowIds } from './server/flows.js';
import { strictPolicy } from './server/http.js';

const program = fileURLToPath(new URL('../../packages/cli/bin/council-kit.js', import.meta.url));
const cliMissing =
  !existsSync(new URL('../../packages/cli/dist/main.js', import.meta.url)) &&
  'The command line has not been built: run npm run build.';

let site;

before(async () => {
  site = await startSite();
});

after(() => site.close());

const get = (path, options) => fetch(new URL(path, site.address), { redirect: 'manual', ...options });

/** Asks for a path exactly as it is written: `fetch` would tidy it first. */
function getRaw(path, method = 'GET') {
  const { hostname, port } = new URL(site.address);
  return new Promise((resolve, reject) => {
    request({ hostname, port, path, method }, async (response) => {
      const parts = [];
      for await (const part of response) parts.push(part);
      resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(parts).toString() });
    })
      .on('error', reject)
      .end();
  });
}

describe('files', () => {
  it('serves its own with the right type', async () => {
    for (const [path, type] of [
      ['/assets/site.css', 'text/css; charset=utf-8'],
      ['/assets/favicon.svg', 'image/svg+xml'],
    ]) {
      const response = await get(path);
      assert.equal(response.status, 200);
      assert.equal(response.headers.get('content-type'), type);
      assert.equal(response.headers.get('x-content-type-options'), 'nosniff');
    }
  });

  it('answers 304 when the reader has the file already', async () => {
    const first = await get('/assets/site.css');
    const etag = first.headers.get('etag');
    assert.match(etag, /^"[\w-]+"$/);
    const again = await get('/assets/site.css', { headers: { 'if-none-match': `"other", W/${etag}` } });
    assert.equal(again.status, 304);
    assert.equal(await again.text(), '');
    const changed = await get('/assets/site.css', { headers: { 'if-none-match': '"other"' } });
    assert.equal(changed.status, 200);
  });

  it('answers HEAD without a body', async () => {
    const head = await getRaw('/assets/site.css', 'HEAD');
    assert.equal(head.status, 200);
    assert.ok(Number(head.headers['content-length']) > 1000);
    assert.equal(head.body, '');
  });

  it('refuses to leave its folders', async () => {
    for (const path of [
      '/assets/../server.js',
      '/assets/%2e%2e/server.js',
      '/assets/..%2fserver.js',
      '/assets/%2e%2e%2fserver.js',
      '/assets/..%5cserver.js',
      '/assets/hostile/../../server.js',
      '/assets/council-kit/..%2f..%2fpackage.json',
      '/assets/themes/..%2fthemes.json',
      '/storybook/..%2fpackage.json',
      '/..%2fpages%2findex',
      '/data/..%2findex',
      '/assets/%00/site.css',
      '//etc/passwd',
      '/%2fetc/passwd',
    ]) {
      const { status, body } = await getRaw(path);
      assert.ok([400, 404].includes(status), `${path} answers ${status}`);
      assert.doesNotMatch(body, /createServer|root:|"private"/);
    }
  });

  it('says so when an address cannot be read', async () => {
    assert.equal((await getRaw('/%E0%A4%A')).status, 400);
  });

  it('serves other people’s styles without their typefaces and pictures', async () => {
    for (const name of ['bootstrap', 'govuk-frontend']) {
      const response = await get(`/assets/vendor/${name}.css`);
      assert.equal(response.status, 200, `${name} is installed`);
      const css = await response.text();
      assert.ok(css.length > 50_000);
      assert.doesNotMatch(css, /@font-face|GDS Transport|url\((?!["']?data:)|sourceMappingURL/);
    }
  });
});

describe('flows', () => {
  it('are given as JSON, each under its id', async () => {
    const ids = await flowIds();
    assert.ok(ids.length >= 5);
    for (const id of ids) {
      const response = await get(`/flows/${id}.json`);
      assert.equal(response.status, 200);
      assert.equal(response.headers.get('content-type'), 'application/json; charset=utf-8');
      const flow = await response.json();
      assert.equal(flow.id, id);
      assert.match(JSON.stringify([flow.owner, flow.sources]), /made up/, 'says that it is made up');
    }
    for (const path of ['/flows/none.json', '/flows/which-bin.yaml', '/flows/..%2fwhich-bin.json'])
      assert.equal((await get(path)).status, 404, path);
  });

  it('are printed for people without scripts as the command line prints them today', { skip: cliMissing }, async () => {
    const { stdout: printed } = await promisify(execFile)(process.execPath, [
      ...[program, 'flow', 'export', fileURLToPath(new URL('../flows/energy-help.yaml', import.meta.url))],
      ...['--criteria', '--today', '2026-11-22'],
    ]);
    const part = readFileSync(new URL('parts/energy-help-criteria.html', import.meta.url), 'utf8');
    assert.equal(part, printed, 'print it again, as the README says');
    const html = await (await get('/check/energy-help-plain')).text();
    assert.ok(html.includes(part));
    assert.doesNotMatch(html, /<script/);
  });
});

describe('pages', () => {
  it('answers 404 with a page, under the strict policy', async () => {
    const response = await get('/no-such-page');
    assert.equal(response.status, 404);
    assert.equal(response.headers.get('content-security-policy'), strictPolicy);
    assert.match(await response.text(), /<h1>Page not found<\/h1>/);
  });

  it('sends another policy when a test asks for one', async () => {
    const other = await startSite({ csp: "default-src 'self'" });
    const response = await fetch(other.address);
    await other.close();
    assert.equal(response.headers.get('content-security-policy'), "default-src 'self'");
  });

  it('has an address for Storybook, built or not', async () => {
    assert.equal((await get('/storybook')).headers.get('location'), '/storybook/');
    const response = await get('/storybook/');
    const html = await response.text();
    if (response.status === 404) assert.match(html, /npm run build:storybook/);
    else assert.equal(response.headers.get('content-security-policy'), null);
  });

  it('only reads', async () => {
    const response = await get('/performance', { method: 'POST' });
    assert.equal(response.status, 405);
    assert.equal(response.headers.get('allow'), 'GET, HEAD');
  });
});

describe('starting', () => {
  it('prints one address, takes the next port when one is taken, and ends when told to', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    const { port } = taken.address();
    const child = spawn(process.execPath, [fileURLToPath(new URL('start.js', import.meta.url))], {
      env: { ...process.env, PORT: String(port) },
    });
    let printed = '';
    for await (const part of child.stdout) {
      printed += part;
      if (printed.includes('\n')) break;
    }
    const [, address] = /^Example council site: (http:\/\/127\.0\.0\.1:\d+\/)\n/.exec(printed) ?? [];
    assert.ok(address, printed);
    assert.notEqual(new URL(address).port, String(port));
    assert.equal((await fetch(address)).status, 200);
    child.kill('SIGTERM');
    const [code] = await once(child, 'exit');
    assert.equal(code, 0);
    taken.close();
  });
});
