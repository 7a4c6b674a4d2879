import { link, readFile, rename, stat, unlink, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';

export const lockFile = '.council-kit.lock';

/** A run says it is alive this often, milliseconds. */
const BEAT = 60_000;
/** A run not heard of for so long is dead, wherever it ran. */
const DEAD = 10 * BEAT;

/** Who has the folder. */
export interface Holder {
  pid: number;
  host: string;
  started: string;
}

export type Lock = { release: () => Promise<void> } | { holder: Holder | undefined };

/**
 * Takes the folder for this run, or says who has it. A lock whose run has died
 * counts for nothing: its process is gone, or it has not been heard of.
 */
export async function takeLock(folder: string): Promise<Lock> {
  const path = join(folder, lockFile);
  const mine = JSON.stringify({
    pid: process.pid,
    host: hostname(),
    started: new Date().toISOString(),
  } satisfies Holder);
  for (let attempt = 0; attempt < 3; attempt++) {
    try {
      await writeFile(path, mine, { flag: 'wx' });
      return { release: keepAlive(path, mine) };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    const found = await readFile(path, 'utf8').catch(() => undefined);
    if (found === undefined) continue;
    const holder = holderOf(found);
    if (!(await isStale(path, holder))) return { holder };
    await removeStale(path, found);
  }
  return { holder: undefined };
}

function keepAlive(path: string, mine: string): () => Promise<void> {
  const timer = setInterval(() => void utimes(path, new Date(), new Date()).catch(() => {}), BEAT);
  timer.unref();
  return async () => {
    clearInterval(timer);
    // Another run may have taken a lock it thought dead.
    if ((await readFile(path, 'utf8').catch(() => '')) === mine) await unlink(path).catch(() => {});
  };
}

function holderOf(text: string): Holder | undefined {
  try {
    const { pid, host, started } = JSON.parse(text) as Partial<Holder>;
    return pid && host && started ? { pid, host, started } : undefined;
  } catch {
    return undefined;
  }
}

async function isStale(path: string, holder: Holder | undefined): Promise<boolean> {
  const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: Date.now() }));
  if (Date.now() - mtimeMs > DEAD) return true;
  return holder?.host === hostname() && !isRunning(holder.pid);
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // Somebody else's process can't be asked, but is there.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Takes a dead lock away, but never one that another run has put there in the meantime. */
async function removeStale(path: string, found: string): Promise<void> {
  const aside = `${path}.${process.pid}`;
  try {
    await rename(path, aside);
    if ((await readFile(aside, 'utf8')) !== found) await link(aside, path).catch(() => {});
    await unlink(aside);
  } catch {
    // Somebody else was quicker.
  }
}
