import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** Serves one body bit by bit, and knows how much of it has been sent. */
export async function serveSlowly(body: Uint8Array, part: number, pause: number) {
  const server = createServer((_, response) => {
    void (async () => {
      response.writeHead(200, { 'content-type': 'text/csv', 'content-length': body.length });
      for (let at = 0; at < body.length && !response.destroyed; at += part) {
        response.write(body.subarray(at, at + part));
        state.sent = Math.min(body.length, at + part);
        await sleep(pause);
      }
      response.end();
    })();
  });
  const state = { sent: 0, address: '', stop: () => server.close() };
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  state.address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/spend.csv`;
  return state;
}
