import type { ColumnType, Provenance } from '@council-kit/data';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { UsageError } from '../command.js';
import { version } from '../version.js';
import { writeFiles, type WrittenFile } from './files.js';
import { isSafeName } from './names.js';

export const indexFile = 'index.json';

/** Who writes. */
export const program = `council-kit ${version}`;

/** What the folder holds, for programs and for the next run. */
export interface Index {
  /** When this was written, ISO 8601. */
  written: string;
  by: string;
  sources: Entry[];
}

/** One copy: where it is from, how it is, and what became of the last try to renew it. */
export interface Entry {
  name: string;
  address: string;
  /** How it was read: by another version, or asked in another way, it may come out differently. */
  read: { by: string; standard: string | null; records: string | null };
  /** The standard it was found to speak. */
  standard: string | null;
  title: string | null;
  publisher: string | null;
  licence: Provenance['licence'] | null;
  rows: number;
  columns: { name: string; type: ColumnType }[];
  complete: boolean;
  /** When the publisher changed the data. */
  updated: string | null;
  /** When the copy was read. */
  retrieved: string | null;
  /** When the source was last asked, whatever came of it. */
  checked: string;
  /** What to ask the server with whether anything has changed. */
  validators: Validator[];
  /** None before a first read has gone well. */
  files: WrittenFile[];
  warnings: string[];
  /** Why the last try failed; null once one has gone well. */
  failure: { at: string; reason: string; message: string; times: number } | null;
  /** What came last and looks wrong, kept aside. */
  held: { at: string; rows: number; reasons: string[]; files: string[] } | null;
}

export interface Validator {
  address: string;
  etag: string | null;
  lastModified: string | null;
}

/** @throws {UsageError} where there is one that can't be read: it knows which copies are good */
export async function readIndex(folder: string): Promise<Entry[]> {
  const path = join(folder, indexFile);
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
  try {
    const { sources } = JSON.parse(text) as Index;
    // A name becomes a path, and anybody may have written here.
    return sources.filter(({ name, files, held }) =>
      [name, ...[...files.map(({ file }) => file), ...(held?.files ?? [])].map(stem)].every(isSafeName),
    );
  } catch {
    throw new UsageError(`${path} can't be read as an index. Mend it, or take it away to start anew.`);
  }
}

export async function writeIndex(folder: string, sources: readonly Entry[]): Promise<void> {
  const index: Index = {
    written: new Date().toISOString(),
    by: program,
    sources: [...sources].sort((one, other) => (one.name < other.name ? -1 : 1)),
  };
  await writeFiles(folder, new Map([[indexFile, `${JSON.stringify(index, null, 2)}\n`]]));
}

/** `spend` of `spend.held.csv-metadata.json`; nothing of what is no file name of ours. */
function stem(file: string): string {
  return /^([\w-]+)(\.held)?\.(json|csv|csv-metadata\.json)$/.exec(file)?.[1] ?? '';
}
