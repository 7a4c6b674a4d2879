import { userAgent } from './version.js';

/** One request that was made, and how it went. */
export interface Exchange {
  /** The address that was asked for. */
  asked: string;
  /** The address that answered, after redirects. */
  address: string;
  method: string;
  /** Without an answer, 0. */
  status: number;
  headers: Headers;
  /** Bytes read of the body, unpacked. */
  bytes: number;
  /** The first bytes of the body, up to {@link START}. */
  start: Uint8Array;
  /** Milliseconds until the headers were there. */
  waited: number;
}

/** Enough of a body to tell what it is. */
const START = 512;

export interface Network {
  /** Every request since the network was opened, in the order it was made. */
  readonly exchanges: readonly Exchange[];
  /** Asks once, without the data package. The body is for the caller to read or to cancel. */
  fetch: typeof fetch;
  /** Gives an answer that is here already to whoever asks for its address next. */
  hold(address: string, response: Response): void;
  close(): void;
}

interface NetworkOptions {
  /** Sent as `Origin`, as a page of that site would. */
  origin?: string;
  onBytes?: (bytes: number) => void;
}

/**
 * Stands between the data package and the network while a command works: it asks
 * each host for one thing at a time, says who is asking, and notes what came back,
 * which reading by itself does not tell. There is one at a time.
 */
export function openNetwork({ origin, onBytes }: NetworkOptions = {}): Network {
  const original = globalThis.fetch;
  const exchanges: Exchange[] = [];
  const queues = new Map<string, Promise<void>>();
  const held = new Map<string, Response>();
  const turns = new WeakMap<Response, () => void>();

  const ask: typeof fetch = async (input, init = {}) => {
    const asked = input instanceof Request ? input.url : String(input);
    const ready = held.get(asked);
    if (ready) {
      held.delete(asked);
      return ready;
    }
    const done = await takeTurn(new URL(asked).host, init.signal);
    const headers = new Headers(init.headers);
    headers.set('user-agent', userAgent);
    if (origin) headers.set('origin', origin);
    // Else fetch adds "no-cache" to a conditional request, and some servers then send all again.
    if (!headers.has('cache-control')) headers.set('cache-control', 'max-age=0');
    const exchange: Exchange = {
      asked,
      address: asked,
      method: init.method ?? 'GET',
      status: 0,
      headers: new Headers(),
      bytes: 0,
      start: new Uint8Array(),
      waited: 0,
    };
    exchanges.push(exchange);
    const started = performance.now();
    try {
      init.signal?.throwIfAborted();
      const response = await original(input, { ...init, headers });
      exchange.waited = Math.round(performance.now() - started);
      exchange.address = response.url || asked;
      exchange.status = response.status;
      exchange.headers = response.headers;
      turns.set(response, done);
      return counted(response, exchange, done, onBytes);
    } catch (error) {
      done();
      throw error;
    }
  };

  /** Waits until nobody else asks this host. What comes back lets the next one go. */
  const takeTurn = async (host: string, signal?: AbortSignal | null): Promise<() => void> => {
    let done = () => {};
    const before = queues.get(host);
    const turn = new Promise<void>((resolve) => (done = resolve));
    queues.set(
      host,
      Promise.resolve(before).then(() => turn),
    );
    // Whoever asked gives up or has read enough: either way the next may go.
    signal?.addEventListener('abort', done);
    await before;
    return done;
  };

  globalThis.fetch = ask;
  return {
    exchanges,
    fetch: ask,
    hold(address, response) {
      // It may be asked for only after others have had their turn.
      turns.get(response)?.();
      held.set(address, response);
    },
    close() {
      for (const response of held.values()) void response.body?.cancel();
      globalThis.fetch = original;
    },
  };
}

/** The same answer, whose body is counted as it is read. */
function counted(
  response: Response,
  exchange: Exchange,
  done: () => void,
  onBytes: NetworkOptions['onBytes'],
): Response {
  if (!response.body) {
    done();
    return response;
  }
  const reader = response.body.getReader();
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      try {
        const part = await reader.read();
        if (part.done) {
          controller.close();
          done();
          return;
        }
        if (!exchange.bytes) exchange.start = part.value.slice(0, START);
        exchange.bytes += part.value.length;
        onBytes?.(part.value.length);
        controller.enqueue(part.value);
      } catch (error) {
        done();
        controller.error(error);
      }
    },
    async cancel(reason) {
      done();
      await reader.cancel(reason);
    },
  });
  // A new Response would not know its address.
  return Object.defineProperty(response, 'body', { value: body });
}
