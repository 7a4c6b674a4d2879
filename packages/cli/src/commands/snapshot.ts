import { mkdir } from 'node:fs/promises';
import { bounds, readArguments, readingOptions } from '../arguments.js';
import { exitStatus, UsageError, type Command } from '../command.js';
import { openNetwork } from '../network.js';
import { formatNamed, nameAll, readConfig, type Given } from '../snapshot/config.js';
import { removeLeftovers } from '../snapshot/files.js';
import { readIndex, writeIndex } from '../snapshot/index-file.js';
import { takeLock } from '../snapshot/lock.js';
import { refresh, type Refreshed, type RefreshOptions } from '../snapshot/refresh.js';
import { formats } from '../snapshot/render.js';
import type { Terminal } from '../terminal.js';

const help = `council-kit snapshot ADDRESS… --out FOLDER [options]

Keeps copies of data in a folder of your own site, so that its pages may read
it: NAME.json with all that is known, NAME.csv with its description beside it,
and index.json that says what is there. Run it again, from cron, to renew them.
An unchanged source is left alone, and a failed one never replaces a good copy.

Options:
  --out FOLDER       Where the copies go; it is made where it isn't there
  --name NAME        What to call the copy of a single address
  --format FORMAT    csv or json; without it, both
  --config FILE      Addresses and options from a JSON file
  --standard NAME    The standard it speaks, where it isn't recognised
  --records POINTER  Where the records are in JSON: /result/items
  --accept           Take data that has lost most rows or some columns
  --timeout SECONDS  The longest to wait for one answer: 60
  --limit MB         The largest answer to read: 100
  --quiet            Say only what went wrong

Exit status: 0 all is well, 1 something was held back or is incomplete,
2 a source failed, 64 wrong usage, 75 another run has the folder.`;

export const snapshot: Command = {
  name: 'snapshot',
  summary: 'Keeps copies of data on your own site, and renews them',
  help,
  async run(args, terminal, signal) {
    const { values, positionals } = readArguments('snapshot', args, {
      ...readingOptions,
      out: { type: 'string' },
      name: { type: 'string' },
      format: { type: 'string' },
      config: { type: 'string' },
      accept: { type: 'boolean', default: false },
    });
    const config = values.config === undefined ? undefined : await readConfig(values.config);
    const { name, standard, records } = values;
    if (name !== undefined && positionals.length !== 1) throw new UsageError('--name is for a single address.');
    const given = [...positionals.map((address) => ({ address, name, standard, records })), ...(config?.sources ?? [])];
    const folder = values.out ?? config?.out;
    if (!given.length) throw new UsageError('Which addresses? council-kit snapshot https://… --out data');
    if (!folder) throw new UsageError('Which folder? Give it with --out.');

    const options = {
      folder,
      formats: values.format === undefined ? (config?.formats ?? formats) : formatNamed(values.format),
      accept: values.accept,
      ...bounds(values, 60),
      progress: terminal.progress,
      signal,
    };
    // What was typed wrong is said before anything is done.
    nameAll(given, []);
    await mkdir(folder, { recursive: true });
    const lock = await takeLock(folder);
    if (!('release' in lock)) {
      const { pid, host, started } = lock.holder ?? {};
      const who = pid ? `process ${pid} on ${host ?? ''}, since ${started ?? ''}` : 'somebody';
      terminal.err(`Another run is at work in ${folder} (${who}). Nothing was done.`);
      return exitStatus.busy;
    }
    try {
      await removeLeftovers(folder);
      return await refreshAll(given, options, terminal, values.quiet);
    } finally {
      await lock.release();
    }
  },
};

async function refreshAll(
  given: readonly Given[],
  options: Omit<RefreshOptions, 'network'>,
  terminal: Terminal,
  quiet: boolean,
): Promise<number> {
  const { folder, progress } = options;
  const known = await readIndex(folder);
  const entries = new Map(known.map((entry) => [entry.name, entry]));
  let status: number = exitStatus.well;
  for (const wanted of nameAll(given, known)) {
    const network = openNetwork({ onBytes: (bytes) => progress.addBytes(bytes) });
    try {
      const { outcome, entry, message } = await refresh(wanted, entries.get(wanted.name), { ...options, network });
      entries.set(wanted.name, entry);
      // A run that is stopped keeps what it has done.
      await writeIndex(folder, [...entries.values()]);
      const severity = severityOf(outcome, entry);
      status = Math.max(status, severity);
      if (severity) terminal.err(`${wanted.name}: ${message}`);
      else if (!quiet) terminal.out(`${wanted.name}: ${message}`);
    } finally {
      network.close();
    }
  }
  return status;
}

function severityOf(outcome: Refreshed['outcome'], { complete }: Refreshed['entry']): number {
  if (outcome === 'failed') return exitStatus.failed;
  return outcome === 'held' || !complete ? exitStatus.warnings : exitStatus.well;
}
