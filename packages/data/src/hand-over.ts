import { detected, isForeign, known } from './detect.js';
import { DataError } from './errors.js';
import type { OpenedSource, StandardContext, StandardOptions, StandardRead } from './standard.js';

/** What the source that names another address knows about what is there. */
export interface HandOver {
  /** The standard spoken there, where it is known. */
  standard?: string;
  /** Said besides what the author said. */
  options?: StandardOptions;
}

/** A package names a file, a catalogue a package; more than this is a loop. */
const MOST = 4;

/**
 * The source at an address that another source names: a catalogue its file, a
 * package its table. It is read by its own standard, through the same transport,
 * so that the author's hosts, limits and gateway hold for it too.
 */
export function handOver(
  context: StandardContext,
  address: string,
  { standard, options }: HandOver = {},
): OpenedSource {
  const { transport, url: from } = context;
  const handed = [...(context.handed ?? []), bare(from)];
  let opened: OpenedSource | undefined;
  let guessed = !standard;

  const open = async (read: StandardRead): Promise<OpenedSource> => {
    const url = addressOf(address, from);
    if (handed.length > MOST || handed.includes(bare(url))) {
      throw new DataError('limit', 'One address leads to another without end', { address: url.href });
    }
    let body;
    let registration = known(standard, guessed, url);
    if (!registration) {
      guessed = false;
      ({ registration, body } = await detected(transport, url, read));
    }
    const { standard: adapter } = await registration.load();
    return adapter.open({
      url,
      body,
      transport,
      options: { ...context.options, resource: undefined, ...options },
      handed,
    });
  };

  return {
    async read(read) {
      try {
        opened ??= await open(read);
        return await opened.read(read);
      } catch (cause) {
        if (!guessed || !isForeign(cause)) throw cause;
        // The address only looked like a standard's: the answer itself decides.
        guessed = false;
        opened = await open(read);
        return opened.read(read);
      }
    },
  };
}

function addressOf(address: string, from: URL): URL {
  try {
    return new URL(address, from);
  } catch (cause) {
    throw new DataError('not-data', `“${address}” is not an address`, { address: from.href, cause });
  }
}

function bare({ href }: URL): string {
  return href.replace(/#.*/s, '');
}
