import { openData, type Dataset } from '@council-kit/data';
import { failureOf } from '../failure.js';
import type { Network } from '../network.js';
import type { Progress } from '../progress.js';
import { plural } from '../words.js';
import type { Wanted } from './config.js';
import { intactOf, digestOf, removeFiles, writeFiles, type WrittenFile } from './files.js';
import { program, type Entry, type Validator } from './index-file.js';
import { render, type Format } from './render.js';
import { hideSecrets } from './secrets.js';
import { suspicions, typeChanges } from './suspicion.js';

export interface RefreshOptions {
  folder: string;
  formats: readonly Format[];
  /** Take what looks wrong all the same. */
  accept: boolean;
  timeout: number;
  limit: number;
  network: Network;
  progress: Progress;
  signal: AbortSignal;
}

export interface Refreshed {
  outcome: 'written' | 'unchanged' | 'held' | 'failed';
  entry: Entry;
  /** What there is to say about it, without the name. */
  message: string;
}

/** More requests than this are not repeated one by one to see whether anything changed. */
const FEW = 3;

/**
 * Brings one copy up to date. Whatever goes wrong, the files of `old` stay as they are.
 * @throws the reason of the signal, once that is aborted
 */
export async function refresh(wanted: Wanted, old: Entry | undefined, options: RefreshOptions): Promise<Refreshed> {
  const { folder, network, progress, signal, accept } = options;
  const { address, name } = wanted;
  const hide = hideSecrets(address);
  const checked = new Date().toISOString();
  progress.start(`Reading ${name}`);
  try {
    const left = old ? await intactOf(folder, old.files) : [];
    const good = left.length > 0;
    const asIs =
      !!old && good && left.length === old.files.length && isAskedAlike(old, wanted, options) && !(accept && old.held);
    if (asIs && (await isUnchanged(old.validators, options))) {
      await dropHeld(folder, old);
      return unchanged({ ...old, checked });
    }
    const dataset = await readAll(wanted, options);
    const validators = hide(address) === address ? validatorsOf(network) : [];

    if (asIs && isSame(dataset, old, wanted, options)) {
      await dropHeld(folder, old);
      return unchanged({ ...old, checked, validators });
    }
    const reasons = old && good && !accept ? suspicions(dataset, old) : [];
    if (old && reasons.length) return await hold(dataset, old, wanted, reasons, checked, options);

    const files = await writeFiles(folder, render(dataset, name, address, options.formats));
    if (old) await removeOld(folder, old, files);
    const warnings = [...dataset.warnings.map(hide), ...(old ? typeChanges(dataset, old) : [])];
    const entry = { ...entryOf(dataset, wanted, files, checked), validators, warnings };
    const part = dataset.complete ? '' : ', which is not all of it';
    return { outcome: 'written', entry, message: `written, ${plural(dataset.rows, 'row')}${part}` };
  } catch (error) {
    signal.throwIfAborted();
    const { reason, message } = failureOf(error);
    const times = (old?.failure?.times ?? 0) + 1;
    const failure = { at: checked, reason, message: hide(message), times };
    const kept = old?.files.length
      ? ` The copy of ${old.retrieved?.slice(0, 10) ?? 'before'} stays.`
      : ' There is no copy yet.';
    return {
      outcome: 'failed',
      entry: { ...(old ?? emptyEntry(wanted, checked)), checked, failure },
      message: `failed: ${failure.message}${kept}`,
    };
  } finally {
    progress.end();
  }
}

function unchanged(old: Entry): Refreshed {
  return { outcome: 'unchanged', entry: { ...old, failure: null, held: null }, message: 'unchanged' };
}

async function readAll({ address, standard, records }: Wanted, options: RefreshOptions): Promise<Dataset> {
  const { timeout, limit, signal, progress } = options;
  const source = openData(address, { standard, records, timeout, limit, rows: Infinity });
  return source.read({}, { signal, progress: ({ rows }) => progress.setRows(rows) });
}

/** Whether every request the copy was made of would be answered the same. */
async function isUnchanged(
  validators: readonly Validator[],
  { network, timeout, signal }: RefreshOptions,
): Promise<boolean> {
  for (const { address, etag, lastModified } of validators) {
    const headers = new Headers();
    if (etag) headers.set('if-none-match', etag);
    if (lastModified) headers.set('if-modified-since', lastModified);
    const within = AbortSignal.any([signal, AbortSignal.timeout(timeout)]);
    // Reading says what is wrong where this does not get through.
    const response = await network.fetch(address, { headers, signal: within }).catch(() => undefined);
    signal.throwIfAborted();
    if (!response) return false;
    if (response.status === 304) continue;
    // It has travelled already, so reading need not ask again.
    if (response.ok) network.hold(address, response);
    else await response.body?.cancel();
    return false;
  }
  return validators.length > 0;
}

/** Validators of all good answers; none where one of them has none. */
function validatorsOf({ exchanges }: Network): Validator[] {
  const good = exchanges.filter(({ status }) => status >= 200 && status < 300);
  const validators = good.map(({ asked, headers }) => ({
    address: asked,
    etag: headers.get('etag'),
    lastModified: headers.get('last-modified'),
  }));
  const usable = good.length <= FEW && good.every(({ method }) => method === 'GET');
  return usable && validators.every(({ etag, lastModified }) => etag ?? lastModified) ? validators : [];
}

/** Whether the copy was made in the way it would be made now. */
function isAskedAlike(old: Entry, wanted: Wanted, { formats }: RefreshOptions): boolean {
  const { name, address, read } = emptyEntry(wanted, '');
  return (
    old.address === address &&
    (['by', 'standard', 'records'] as const).every((key) => old.read?.[key] === read[key]) &&
    formats.every((format) => old.files.some(({ file }) => file === `${name}.${format}`))
  );
}

/** Whether the files would come out as they are, but for the time they were read. */
function isSame(dataset: Dataset, old: Entry, { name, address }: Wanted, { formats }: RefreshOptions): boolean {
  const provenance = { ...dataset.provenance, retrieved: old.retrieved ?? undefined };
  const contents = render({ ...dataset, provenance }, name, address, formats);
  return [...contents].every(([file, content]) =>
    old.files.some((one) => one.file === file && one.sha256 === digestOf(content)),
  );
}

async function hold(
  dataset: Dataset,
  old: Entry,
  { name, address }: Wanted,
  reasons: string[],
  checked: string,
  { folder, formats }: RefreshOptions,
): Promise<Refreshed> {
  const written = await writeFiles(folder, render(dataset, `${name}.held`, address, formats));
  const files = written.map(({ file }) => file);
  const held = { at: checked, rows: dataset.rows, reasons, files };
  return {
    outcome: 'held',
    entry: { ...old, checked, failure: null, held },
    message: `looks wrong: ${reasons.join(' ')} Kept aside as ${files[0]!}; the good copy stays. If it is right, run again with --accept.`,
  };
}

/** What a new copy leaves over: what was kept aside, and files of a format it doesn't have. */
async function removeOld(folder: string, old: Entry, files: readonly WrittenFile[]): Promise<void> {
  const kept = new Set(files.map(({ file }) => file));
  await removeFiles(
    folder,
    old.files.map(({ file }) => file).filter((file) => !kept.has(file)),
  );
  await dropHeld(folder, old);
}

async function dropHeld(folder: string, { held }: Entry): Promise<void> {
  if (held) await removeFiles(folder, held.files);
}

function entryOf(dataset: Dataset, wanted: Wanted, files: WrittenFile[], checked: string): Entry {
  const { provenance, standard, rows, complete, columns } = dataset;
  const hide = hideSecrets(wanted.address);
  return {
    ...emptyEntry(wanted, checked),
    standard,
    title: provenance.title ? hide(provenance.title) : null,
    publisher: provenance.publisher ?? null,
    licence: provenance.licence ?? null,
    rows,
    columns: columns.map(({ name, type }) => ({ name, type })),
    complete,
    updated: provenance.updated ?? null,
    retrieved: provenance.retrieved ?? checked,
    files,
  };
}

function emptyEntry({ name, address, standard, records }: Wanted, checked: string): Entry {
  return {
    name,
    address: hideSecrets(address)(address),
    read: { by: program, standard: standard ?? null, records: records ?? null },
    standard: null,
    title: null,
    publisher: null,
    licence: null,
    rows: 0,
    columns: [],
    complete: false,
    updated: null,
    retrieved: null,
    checked,
    validators: [],
    files: [],
    warnings: [],
    failure: null,
    held: null,
  };
}
