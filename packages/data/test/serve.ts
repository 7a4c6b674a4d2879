/**
 * Puts a body on the test server and gives its address. A second call with the same `key` changes it.
 * Pages of several engines share the server and may ask in one millisecond, so a key of its own is drawn by lot.
 */
export async function serve(
  body: BodyInit,
  type = 'application/json',
  key = `data-${crypto.randomUUID()}`,
  status = 200,
): Promise<string> {
  const address = new URL(`/__api/stored/${key}`, location.origin).href;
  await fetch(address, { method: 'PUT', body, headers: { 'content-type': type, 'x-status': String(status) } });
  return address;
}

/** How many requests for a stored body, or a key, have reached the server. */
export async function countOf(address: string, only304 = false): Promise<number> {
  const key = new URL(address, location.origin).pathname.split('/').pop()!;
  return (await fetch(`/__api/count/${key}${only304 ? '?304' : ''}`)).json() as Promise<number>;
}

/** What a promise is rejected with. */
export async function rejection<T = Error>(promise: Promise<unknown>): Promise<T> {
  const outcome = await promise.then(
    () => undefined,
    (reason: unknown) => ({ reason }),
  );
  if (!outcome) throw new Error('expected a rejection');
  return outcome.reason as T;
}
