import { randomUUID } from 'node:crypto';
import { open, realpath, stat } from 'node:fs/promises';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename, dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pipeline } from 'node:stream/promises';
import { UsageError } from './command.js';

/** A place to read from, and what to call it. */
export interface Place {
  /** What the data package is to read. */
  address: string;
  /** What the person who typed it calls it. */
  shown: string;
  /** Whether it is a file on this computer, so that nothing can be said about a server. */
  local: boolean;
  close(): void;
}

const mediaTypes = new Map([
  ['.csv', 'text/csv'],
  ['.tsv', 'text/tab-separated-values'],
  ['.json', 'application/json'],
  ['.geojson', 'application/geo+json'],
  ['.jsonld', 'application/ld+json'],
  ['.xml', 'application/xml'],
  ['.xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
]);

/** Beside a file, these describe it, and a standard may ask for them. */
const besides = ['csv-metadata.json', 'datapackage.json', 'schema.json'];

/**
 * An address as it was typed: one on the web, or a file, which is then served to
 * this process alone until the place is closed.
 * @throws {UsageError} where it is neither
 */
export async function findPlace(typed: string): Promise<Place> {
  if (/^https?:/i.test(typed)) {
    if (!URL.canParse(typed)) throw new UsageError(`"${typed}" is not an address.`);
    const { href } = new URL(typed);
    return { address: href, shown: href, local: false, close: () => {} };
  }
  const path = typed.startsWith('file:') ? fileURLToPath(typed) : typed;
  const found = await stat(path).catch(() => undefined);
  if (found?.isFile()) return serve(await realpath(path), typed);
  if (found) throw new UsageError(`"${typed}" is a folder. Give the file itself.`);
  if (/^[\w-]+(\.[\w-]+)+(\/|$)/.test(typed) && !/\.(csv|tsv|json|geojson|xlsx|txt|xml)$/i.test(typed)) {
    throw new UsageError(`"${typed}" needs https:// in front.`);
  }
  throw new UsageError(`"${typed}" is neither an http or https address nor a file that is there.`);
}

async function serve(path: string, shown: string): Promise<Place> {
  // Others on this computer can reach the port, but can't guess the path.
  const secret = `/${randomUUID()}/`;
  const name = basename(path);
  const offered = new Set([name, `${name}-metadata.json`, ...besides]);
  const give = async (wanted: string, response: ServerResponse): Promise<void> => {
    const file = offered.has(wanted) ? await open(join(dirname(path), wanted)).catch(() => undefined) : undefined;
    if (!file) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { 'content-type': mediaTypes.get(extname(wanted).toLowerCase()) ?? '' });
    // A reader that has seen enough leaves early, which is no fault.
    await pipeline(file.createReadStream(), response).catch(() => {});
  };
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '', 'http://local');
    void give(pathname.startsWith(secret) ? decodeURIComponent(pathname.slice(secret.length)) : '', response);
  });
  await listen(server);
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}${secret}${encodeURIComponent(name)}`,
    shown,
    local: true,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

function listen(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
}
