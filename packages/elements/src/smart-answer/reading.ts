import { openData, readDocument, type Dataset } from '@council-kit/data';
import { readFlow, type CoreReadOptions, type Flow, type Row } from '@council-kit/flow/core';
import { siteOptions } from '../shared/data-controller.js';
import { scriptsIn } from './inside.js';

/** A flow that was read, and where it stood. */
export interface FlowReading {
  readonly flow: Flow;
  /** What addresses in it are relative to. */
  readonly base: string;
  /** Plain sentences for a developer. */
  readonly warnings: readonly string[];
  /** Reads it again with the whole engine, which few flows need. */
  again(): Promise<Flow | undefined>;
}

/** Why a flow can't be shown: for whoever owns it. */
class FlowError extends Error {
  readonly cure = 'Run council-kit flow check on the file: it says what is wrong and how to mend it.';
}

/**
 * Reads the flow of an element: the file that `src` says, or the one that stands
 * inside the tag. A flow that it uses is another script inside the tag, or the file of
 * that name beside it.
 *
 * @throws {DataError} where a file can't be had
 * @throws Error where there is no flow in it
 */
export async function readFlowOf(host: Element, src: string | undefined, signal: AbortSignal): Promise<FlowReading> {
  const site = siteOptions();
  const base = src ? new URL(src, site.base).href : (site.base ?? document.baseURI);
  const inside = scriptsIn(host).map(parsed);
  const file = src ? await readDocument(src, { ...site, signal }) : inside[0];
  if (file === undefined) throw new FlowError('There is no flow: give its address in src, or put it into the tag');
  const flows: Record<string, unknown> = {};
  const find = async (from: unknown): Promise<void> => {
    for (const name of usedBy(from)) {
      if (name in flows) continue;
      flows[name] =
        inside.find((other) => (other as { id?: unknown }).id === name) ??
        (await readDocument(new URL(`${encodeURIComponent(name)}.json`, base).href, { ...site, signal }));
      await find(flows[name]);
    }
  };
  await find(file);
  const read = (more: Pick<CoreReadOptions, 'functions' | 'rest'> = {}) => readFlow(file, { flows, ...more });
  let { flow, findings } = read();
  if (!flow) ({ flow, findings } = read(await wholeEngine()));
  if (!flow) {
    const told = findings.map(({ code, place, details }) => `${place || 'the file'}: ${[code, ...details].join(', ')}`);
    throw new FlowError(`This is no flow that can be run (${told.join('; ')})`);
  }
  return { flow, base, warnings: [], again: async () => read(await wholeEngine()).flow };
}

/** What of the engine not every flow needs. */
async function wholeEngine(): Promise<Pick<CoreReadOptions, 'functions' | 'rest'>> {
  const [{ rest }, { moreFunctions }] = await Promise.all([
    import('@council-kit/flow/rest'),
    import('@council-kit/flow/feel/more'),
  ]);
  return { rest, functions: moreFunctions };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new FlowError('The script inside the tag is not JSON');
  }
}

function usedBy(file: unknown): readonly string[] {
  const { flows } = (file ?? {}) as { flows?: unknown };
  return Array.isArray(flows) ? flows.filter((name): name is string => typeof name === 'string') : [];
}

/** The rates that a flow has from elsewhere: their rows, or why they can't be had. */
export async function readRates(
  { flow, base }: FlowReading,
  signal: AbortSignal,
): Promise<Record<string, readonly Row[] | Error>> {
  const sourced = Object.entries(flow.file.rates ?? {}).flatMap(([name, { source }]) =>
    source ? [[name, source] as const] : [],
  );
  const read = await Promise.all(
    sourced.map(async ([name, source]) => {
      try {
        const address = new URL(source, base).href;
        const dataset = await openData(address, siteOptions()).read({}, { signal });
        // What was held from before may have changed since: rates are never guessed.
        if (dataset.stale) throw dataset.problem ?? new Error('They are out of date');
        if (!dataset.complete) throw new Error('Only some of the rows could be had');
        return [name, rowsOf(dataset)] as const;
      } catch (problem) {
        return [name, problem instanceof Error ? problem : new Error(String(problem))] as const;
      }
    }),
  );
  return Object.fromEntries(read) as Record<string, readonly Row[] | Error>;
}

function rowsOf({ columns, rows }: Dataset): Row[] {
  return Array.from({ length: rows }, (_, row) =>
    Object.fromEntries(columns.map(({ name, values }) => [name, (values[row] ?? null) as Row[string]])),
  );
}
