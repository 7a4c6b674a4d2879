import { createServer, request as ask } from 'node:http';

/**
 * Starts a server at a free port of 127.0.0.1. `answer` is given what was asked,
 * `{ method, url, headers, body }`, and gives `{ status, headers, body }`; a body
 * that is no text or bytes goes out as JSON.
 *
 * What it was asked stands in `requests`, oldest first. Whatever a test puts into
 * `instead` is answered first, one for each request.
 */
export async function serve(answer) {
  const requests = [];
  const instead = [];
  const server = createServer(async (incoming, outgoing) => {
    const chunks = [];
    for await (const chunk of incoming) chunks.push(chunk);
    const { method, headers } = incoming;
    const url = new URL(incoming.url, `http://${headers.host}`);
    const asked = { method, url, headers, body: Buffer.concat(chunks).toString() };
    requests.push(asked);
    let given;
    try {
      given = instead.shift() ?? (await answer(asked));
    } catch (error) {
      given = { status: 500, body: { error: String(error) } };
    }
    const { status = 200, headers: more = {}, body = '' } = given;
    const plain = typeof body === 'string' || body instanceof Uint8Array;
    const type = plain ? 'text/plain; charset=utf-8' : 'application/json; charset=utf-8';
    outgoing.writeHead(status, { 'content-type': type, ...more });
    outgoing.end(plain ? body : JSON.stringify(body));
  });
  await new Promise((resolve, reject) => server.on('error', reject).listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${server.address().port}`,
    requests,
    instead,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Stands in front of a server at `port` and writes down what it is asked. */
export async function record(port, close) {
  const front = await serve(
    ({ method, url, headers, body }) =>
      new Promise((resolve, reject) => {
        const path = url.pathname + url.search;
        const onward = ask({ host: '127.0.0.1', port, method, path, headers }, async (response) => {
          const chunks = [];
          for await (const chunk of response) chunks.push(chunk);
          const { 'transfer-encoding': _, connection: __, ...kept } = response.headers;
          resolve({ status: response.statusCode, headers: kept, body: Buffer.concat(chunks) });
        });
        onward.on('error', reject);
        onward.end(body);
      }),
  );
  return {
    ...front,
    async close() {
      await front.close();
      await close();
    },
  };
}

/** Stands in front of a server and passes on what is asked, changed by `change(url)`. */
export function between(server, change) {
  return serve(async ({ method, url, headers: { host, connection, ...headers }, body }) => {
    const onward = new URL(url.pathname + url.search, server.address);
    change(onward);
    const response = await fetch(onward, { method, headers, ...(body && { body }) });
    const bytes = new Uint8Array(await response.arrayBuffer());
    return {
      status: response.status,
      headers: { 'content-type': response.headers.get('content-type') ?? '' },
      body: bytes,
    };
  });
}
