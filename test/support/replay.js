import { createServer } from 'node:http';

/** Servers of the contract tests, started when a page first asks for one. */
const started = new Map();

/**
 * The address of a contract server as another origin that lets every page read
 * it, as the real ones do. What it is asked goes on to the server as it is.
 */
export function replayServer(name) {
  if (!started.has(name)) started.set(name, start(name));
  return started.get(name);
}

async function start(name) {
  if (!/^[\w-]+$/.test(name)) throw new Error(`“${name}” is not the name of a server`);
  const { address } = await (await import(`../contract/servers/${name}.js`)).start();
  const front = createServer(async (request, response) => {
    response.setHeader('access-control-allow-origin', '*');
    response.setHeader('access-control-allow-headers', 'content-type');
    response.setHeader('access-control-expose-headers', '*');
    if (request.method === 'OPTIONS') return response.writeHead(204).end();
    const chunks = [];
    for await (const chunk of request) chunks.push(chunk);
    const type = request.headers['content-type'];
    const answer = await fetch(address + request.url, {
      method: request.method,
      ...(chunks.length && { body: Buffer.concat(chunks), headers: { 'content-type': type } }),
    });
    for (const header of ['content-type', 'link', 'x-total-count', 'last-modified', 'etag']) {
      if (answer.headers.has(header)) response.setHeader(header, answer.headers.get(header));
    }
    response.writeHead(answer.status).end(Buffer.from(await answer.arrayBuffer()));
  });
  return new Promise((resolve) => {
    front.listen(0, '127.0.0.1', () => {
      front.unref();
      resolve(`http://127.0.0.1:${front.address().port}`);
    });
  });
}
