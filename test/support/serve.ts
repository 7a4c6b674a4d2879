/** Puts a body on the test server and gives its address. */
export { countOf, serve } from '../../packages/data/test/serve.js';

/** Adds headers such as a Content-Security-Policy to what is stored at an address. */
export async function store(
  key: string,
  body: string,
  type = 'text/html',
  headers: Record<string, string> = {},
): Promise<string> {
  const address = new URL(`/__api/stored/${key}`, location.origin).href;
  await fetch(address, {
    method: 'PUT',
    body,
    headers: { 'content-type': `${type}; charset=utf-8`, 'x-headers': JSON.stringify(headers) },
  });
  return address;
}

/** Makes a stored address answer as if nothing had ever been there. */
export async function forget(address: string): Promise<void> {
  await fetch(address, { method: 'DELETE' });
}

/** A second origin, whose answers carry no CORS headers but for `?cors=1`. */
export async function otherOrigin(): Promise<string> {
  return (await (await fetch('/__api/other-origin')).json()) as string;
}
