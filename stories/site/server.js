import { randomBytes } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createApi } from './api/api.js';
import { sendFile } from './server/files.js';
import { flowAt } from './server/flows.js';
import { redirect, send, strictPolicy } from './server/http.js';
import { renderDataset, renderMessage, renderPage } from './server/pages.js';

const here = fileURLToPath(new URL('.', import.meta.url));
const root = join(here, '../..');

/** Folders whose files are served as they are, by the start of their address. */
const folders = {
  '/assets/council-kit/': join(root, 'packages/elements/cdn'),
  '/assets/themes/': join(root, 'tokens/dist/themes'),
  '/assets/': join(here, 'assets'),
};

/** Other people's stylesheets, for the pages that show the tiles beside them. */
const vendorStyles = {
  '/assets/vendor/bootstrap.css': join(root, 'node_modules/bootstrap/dist/css/bootstrap.min.css'),
  '/assets/vendor/govuk-frontend.css': join(root, 'node_modules/govuk-frontend/dist/govuk/govuk-frontend.min.css'),
};

/**
 * Starts the example council site.
 *
 * @param {object} [options]
 * @param {number} [options.port] 0 takes any free port
 * @param {string} [options.host]
 * @param {string} [options.csp] content security policy of the pages, in place of the strict one
 * @returns {Promise<{ address: string, close: () => Promise<void> }>} `address` ends in a slash
 */
export async function startSite({ port = 0, host = '127.0.0.1', csp = strictPolicy } = {}) {
  const api = createApi();
  const server = createServer((request, response) => {
    answer(request, response, { api, csp }).catch((error) => {
      console.error(error);
      if (response.headersSent) response.destroy();
      else
        response
          .writeHead(500, { 'content-type': 'text/plain; charset=utf-8' })
          .end('Something went wrong on the example site.\n');
    });
  });
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  return {
    address: `http://${host}:${server.address().port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function answer(request, response, { api, csp }) {
  const address = addressOf(request);
  const path = address && decoded(address.pathname);
  const pageHeaders = { 'content-security-policy': csp };
  if (path === undefined) {
    send(request, response, {
      status: 400,
      type: 'text/plain; charset=utf-8',
      body: 'This address cannot be read.\n',
      headers: pageHeaders,
    });
    return;
  }
  if (path.startsWith('/api/')) {
    await api(request, response, address);
    return;
  }
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    send(request, response, {
      status: 405,
      type: 'text/plain; charset=utf-8',
      body: 'Only GET and HEAD work here.\n',
      headers: { ...pageHeaders, allow: 'GET, HEAD' },
    });
    return;
  }
  if (path === '/storybook' || path === '/cy' || path === '/api') {
    redirect(response, `${path}/`);
    return;
  }
  if (path.startsWith('/storybook/')) {
    if (await sendFile(request, response, join(root, 'storybook-static'), path.slice('/storybook/'.length))) return;
    if (path === '/storybook/') {
      sendPage(request, response, await storybookMissing(), pageHeaders, 404);
      return;
    }
  }
  const vendor = Object.hasOwn(vendorStyles, path) ? vendorStyles[path] : undefined;
  if (vendor && (await sendVendorStyle(request, response, vendor))) return;
  for (const [start, folder] of Object.entries(folders)) {
    if (path.startsWith(start) && (await sendFile(request, response, folder, path.slice(start.length)))) return;
  }
  if (path.startsWith('/assets/')) {
    send(request, response, {
      status: 404,
      type: 'text/plain; charset=utf-8',
      body: 'There is no such file.\n',
      headers: pageHeaders,
    });
    return;
  }
  const flow = await flowAt(path);
  if (flow !== undefined) {
    send(request, response, { type: 'application/json; charset=utf-8', body: flow });
    return;
  }
  const html = await pageAt(path, address);
  if (html) sendPage(request, response, html, pageHeaders);
  else sendPage(request, response, await renderPage('/404', {}), pageHeaders, 404);
}

async function pageAt(path, address) {
  const dataset = /^\/data\/([\w-]+)$/.exec(path);
  if (dataset) return renderDataset(dataset[1]);
  if (path === '/404') return undefined;
  const themes = path === '/themes' ? await listThemes() : [];
  const asked = address.searchParams.get('theme');
  return renderPage(path, {
    themes,
    theme: themes.find(({ name }) => name === asked)?.name,
    // Lets the page on states ask for a source that has worked exactly once.
    view: randomBytes(6).toString('hex'),
  });
}

function sendPage(request, response, html, headers, status = 200) {
  send(request, response, { status, type: 'text/html; charset=utf-8', body: html, headers });
}

/** The themes that have been built: from their list if there is one, else from their files. */
async function listThemes() {
  const titleOf = (name) => name.charAt(0).toUpperCase() + name.slice(1).replaceAll('-', ' ');
  const files = await readdir(folders['/assets/themes/']).catch(() => []);
  const built = files.filter((file) => /^[\w-]+\.css$/.test(file)).map((file) => file.slice(0, -'.css'.length));
  const list = await readFile(join(root, 'tokens/dist/themes.json'), 'utf8')
    .then(JSON.parse)
    .catch(() => undefined);
  const entries = Array.isArray(list) ? list : Array.isArray(list?.themes) ? list.themes : built;
  return entries
    .map((entry) =>
      typeof entry === 'string' ? { name: entry } : { name: String(entry.name), title: entry.title ?? entry.label },
    )
    .filter(({ name }) => built.includes(name))
    .map(({ name, title }) => ({ name, title: title ?? titleOf(name) }));
}

/**
 * Sends a framework's stylesheet without its typefaces and pictures: GDS
 * Transport and the crown belong to GOV.UK, and no council page may load them.
 */
async function sendVendorStyle(request, response, file) {
  const css = await readFile(file, 'utf8').catch(() => undefined);
  if (css === undefined) return false;
  send(request, response, {
    type: 'text/css; charset=utf-8',
    body: css
      .replace(/@font-face\s*\{[^}]*\}/g, '')
      .replace(/(["']?)GDS Transport\1\s*,/g, '')
      .replace(/url\(\/assets\/[^)]*\)/g, 'none')
      .replace(/\/\*# sourceMappingURL=.*?\*\//g, ''),
  });
  return true;
}

function storybookMissing() {
  return renderMessage(
    'Storybook has not been built yet',
    '<p>Storybook shows every element in every state, with live controls.</p>\n<p>To build it, run <code>npm run build:storybook</code>, then reload this page.</p>',
    '/storybook/',
  );
}

function addressOf(request) {
  try {
    return new URL(`http://${request.headers.host ?? 'localhost'}${request.url}`);
  } catch {
    return undefined;
  }
}

function decoded(path) {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}
