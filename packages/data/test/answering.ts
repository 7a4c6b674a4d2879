/** What a made-up server says to a request: a body that goes out as JSON, with a status and headers where they matter. */
export interface Said {
  body: unknown;
  status?: number;
  headers?: Record<string, string>;
}

let host = 0;

/**
 * A made-up server for one standard. It answers every request of the page until
 * it is ended. Each has a host of its own, since the page remembers fresh answers.
 */
export function answering(answer: (url: URL) => Said) {
  const real = globalThis.fetch;
  const asked: URL[] = [];
  globalThis.fetch = async (input) => {
    const url = new URL(String(input as string | URL));
    asked.push(url);
    const { body, status = 200, headers } = answer(url);
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    const response = new Response(text, { status, headers: { 'content-type': 'application/json', ...headers } });
    return Object.defineProperty(response, 'url', { value: url.href });
  };
  return {
    origin: `https://server${host++}.example`,
    /** What was asked for, oldest first. */
    asked,
    /** What it was asked for in words, a line for each request. */
    words: () => asked.map(({ search }) => decodeURIComponent(search).replaceAll('+', ' ')).join('\n'),
    end: () => {
      globalThis.fetch = real;
    },
  };
}
