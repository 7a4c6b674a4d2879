import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Bundle } from './bundle.js';

export interface Served {
  /** The origin, without a slash at the end. */
  address: string;
  /** Bodies of JSON by their path. */
  bodies: Map<string, Uint8Array>;
  /** A server that stands at the same origin under `/council/`. */
  behind?: string;
  stop: () => void;
}

const page = (name: string) => `<!doctype html>
<html lang="en-GB"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Payments</title><link rel="icon" href="data:,">${name && `<link rel="stylesheet" href="/${name}.css">`}
<style>body { font: 16px/1.5 sans-serif; margin: 0 auto; max-width: 1200px; padding: 0 1em }</style>
<h1>Payments to suppliers</h1><div id="place"></div>
<footer><p>Contact us about this page</p><p>Accessibility statement</p></footer>
${name && `<script src="/${name}.js"></script><script src="/page.js"></script>`}</html>`;

function pass(incoming: IncomingMessage, outgoing: ServerResponse, to: string): void {
  const { host: _, ...headers } = incoming.headers;
  const onward = request(new URL(incoming.url!, to), { method: incoming.method, headers }, (answer) => {
    outgoing.writeHead(answer.statusCode!, answer.headers);
    answer.pipe(outgoing);
  });
  onward.on('error', () => outgoing.destroy());
  incoming.pipe(onward);
}

/** Everything from one origin of 127.0.0.1, without compression and without a cache. */
export async function serve(harness: Bundle, contenders: ReadonlyMap<string, Bundle>): Promise<Served> {
  const bundles = new Map([...contenders, ['page', harness]]);
  const server = createServer((incoming, outgoing) => {
    const { pathname, searchParams } = new URL(incoming.url!, 'http://127.0.0.1');
    const send = (type: string, body: string | Uint8Array) => {
      outgoing.writeHead(200, {
        'content-type': type,
        'content-length': Buffer.byteLength(body),
        'cache-control': 'no-store',
      });
      outgoing.end(body);
    };
    const [, name = '', ending] = /^\/([\w-]+)\.(js|css)$/.exec(pathname) ?? [];
    const bundle = bundles.get(name);
    const body = served.bodies.get(pathname);
    if (pathname === '/') send('text/html; charset=utf-8', page(searchParams.get('of') ?? ''));
    else if (bundle && ending === 'js') send('text/javascript; charset=utf-8', bundle.script);
    else if (bundle) send('text/css; charset=utf-8', bundle.styles);
    else if (body) send('application/json', body);
    else if (served.behind && pathname.startsWith('/council/')) pass(incoming, outgoing, served.behind);
    else outgoing.writeHead(404).end();
  });
  const served: Served = {
    address: '',
    bodies: new Map(),
    stop: () => {
      server.close();
      server.closeAllConnections();
    },
  };
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  served.address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return served;
}
