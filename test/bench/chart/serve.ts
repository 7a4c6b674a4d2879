import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Bundle } from './bundle.js';

export interface Served {
  /** The origin, without a slash at the end. */
  address: string;
  stop: () => void;
}

const types: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
};

const page = (name: string, hasStyles: boolean) => `<!doctype html>
<html lang="en-GB"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Figures</title><link rel="icon" href="data:,">${hasStyles ? `<link rel="stylesheet" href="/${name}/contender.css">` : ''}
<style>body { font: 16px/1.5 sans-serif; margin: 0 auto; max-width: 1200px; padding: 0 1em }</style>
<h1>Our figures</h1><div id="place"></div>
<footer><p>Contact us about this page</p><p>Accessibility statement</p></footer>
${name && `<script src="/page.js"></script><script type="module">import it from '/${name}/contender.js'; bench.arrived(it)</script>`}</html>`;

/**
 * Everything from one origin of 127.0.0.1, without compression and without a cache.
 *
 * @param delay - milliseconds before each answer, as a network has them
 */
export async function serve(
  harness: string,
  bundles: ReadonlyMap<string, Bundle>,
  bodies: ReadonlyMap<string, string>,
  delay: number,
): Promise<Served> {
  const files = new Map([
    ['/page.js', harness],
    ...bodies,
    ...[...bundles].flatMap(([name, bundle]) =>
      [...bundle.files].map(([file, text]) => [`/${name}/${file}`, text] as const),
    ),
  ]);
  const server = createServer((incoming, outgoing) => {
    const { pathname, searchParams } = new URL(incoming.url!, 'http://127.0.0.1');
    const name = searchParams.get('of') ?? '';
    const body = pathname === '/' ? page(name, files.has(`/${name}/contender.css`)) : files.get(pathname);
    void sleep(pathname === '/page.js' ? 0 : delay).then(() => {
      if (body === undefined) return outgoing.writeHead(404).end();
      outgoing.writeHead(200, {
        'content-type': types[extname(pathname)] ?? 'text/html; charset=utf-8',
        'content-length': Buffer.byteLength(body),
        'cache-control': 'no-store',
      });
      return outgoing.end(body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
