import { createHash } from 'node:crypto';
import { open, readdir, readFile, rename, unlink } from 'node:fs/promises';
import { join } from 'node:path';

const temporary = /^\.council-kit-\d+-\d+\.tmp$/;
let count = 0;

/** A file that was written: its name in the folder, its size, and what to know it by. */
export interface WrittenFile {
  file: string;
  bytes: number;
  sha256: string;
}

export function digestOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/**
 * Writes files so that nobody ever sees half of one: each is whole on the disk
 * under another name first. None takes its place before all of them are ready.
 */
export async function writeFiles(folder: string, contents: ReadonlyMap<string, string>): Promise<WrittenFile[]> {
  const ready: { from: string; to: string }[] = [];
  const written: WrittenFile[] = [];
  try {
    for (const [file, content] of contents) {
      const from = join(folder, `.council-kit-${process.pid}-${++count}.tmp`);
      const handle = await open(from, 'wx', 0o644);
      ready.push({ from, to: join(folder, file) });
      try {
        await handle.writeFile(content);
        await handle.sync();
      } finally {
        await handle.close();
      }
      written.push({ file, bytes: Buffer.byteLength(content), sha256: digestOf(content) });
    }
    for (const { from, to } of ready) await rename(from, to);
    await syncFolder(folder);
    return written;
  } catch (error) {
    for (const { from } of ready) await unlink(from).catch(() => {});
    throw error;
  }
}

/** Those of the files that are there as they were written. */
export async function intactOf(folder: string, files: readonly WrittenFile[]): Promise<WrittenFile[]> {
  const intact: WrittenFile[] = [];
  for (const one of files) {
    const content = await readFile(join(folder, one.file)).catch(() => undefined);
    if (content && digestOf(content) === one.sha256) intact.push(one);
  }
  return intact;
}

export async function removeFiles(folder: string, files: readonly string[]): Promise<void> {
  for (const file of files) await unlink(join(folder, file)).catch(() => {});
}

/** Takes away what a run that was killed has left half written. */
export async function removeLeftovers(folder: string): Promise<void> {
  await removeFiles(
    folder,
    (await readdir(folder)).filter((file) => temporary.test(file)),
  );
}

/** A renamed file survives a power cut only once its folder is on the disk too. */
async function syncFolder(folder: string): Promise<void> {
  // Windows can't open a folder, and needs no such thing.
  const handle = await open(folder, 'r').catch(() => undefined);
  try {
    await handle?.sync().catch(() => {});
  } finally {
    await handle?.close();
  }
}
