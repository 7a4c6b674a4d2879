import { readFile } from 'node:fs/promises';
import { dirname, extname, join, resolve } from 'node:path';
import type { Flow, FlowFile } from '@council-kit/flow';
import { readFlow } from '@council-kit/flow';
import { checkFlow } from '@council-kit/flow/check';
import { parseYaml } from '@council-kit/flow/yaml';
import { UsageError } from '../command.js';
import type { Terminal } from '../terminal.js';
import { printFindings } from './findings.js';

/** A flow's file, with those of the flows that it uses, before anything is made of it. */
export interface FlowSource {
  readonly path: string;
  readonly text: string;
  /** Files of the flows that it uses, by their ids. */
  readonly flows: Readonly<Record<string, string>>;
  /** Where those are. */
  readonly paths: Readonly<Record<string, string>>;
}

const endings = ['.yaml', '.yml', '.json'];

/**
 * Reads a flow's file. A flow that it uses is in the same folder, under its id.
 *
 * @throws {UsageError} where there is no such file
 */
export async function readSource(typed: string | undefined): Promise<FlowSource> {
  if (typed === undefined) throw new UsageError('Which flow? Give its file: council-kit flow check bins.yaml');
  const path = resolve(typed);
  if (!endings.includes(extname(path))) {
    throw new UsageError(`"${typed}" is not the file of a flow, which ends in .yaml or .json.`);
  }
  const text = await readText(path);
  if (text === undefined) throw new UsageError(`There is no file "${typed}".`);
  const flows: Record<string, string> = {};
  const paths: Record<string, string> = {};
  const wanted = usedBy(text);
  for (const id of wanted) {
    // An id that is a path would lead out of the folder.
    if (!/^[\w-]+$/.test(id) || Object.hasOwn(flows, id)) continue;
    for (const ending of endings) {
      const there = join(dirname(path), `${id}${ending}`);
      const found = await readText(there);
      if (found === undefined) continue;
      flows[id] = found;
      paths[id] = there;
      wanted.push(...usedBy(found));
      break;
    }
  }
  return { path, text, flows, paths };
}

async function readText(path: string): Promise<string | undefined> {
  try {
    // Editors on Windows may put a byte order mark in front.
    return (await readFile(path, 'utf8')).replace(/^\uFEFF/, '');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return undefined;
    if (code === 'EISDIR') throw new UsageError(`"${path}" is a folder. Give the file itself.`);
    throw error;
  }
}

/** The ids of the flows that a file says it uses. */
function usedBy(text: string): string[] {
  try {
    const { flows } = parseYaml(text) as Partial<FlowFile>;
    return Array.isArray(flows) ? flows.map(String) : [];
  } catch {
    // What is wrong with the file is said by whoever looks at all of it.
    return [];
  }
}

/** A flow that can be stepped through; nothing where it can't, and then what is wrong has been printed. */
export function openFlow(source: FlowSource, terminal: Terminal): Flow | undefined {
  const { text, flows } = source;
  const { flow } = readFlow(text, { flows, parse: parseYaml });
  const errors = checkFlow(text, { flows, parse: parseYaml, tests: false }).filter(
    ({ severity }) => severity === 'error',
  );
  // A flow may have faults and be run all the same, so that they can be seen.
  if (flow && !errors.some(({ code }) => fatal.has(code))) return flow;
  terminal.err(`${source.path} can't be run as it is.`);
  printFindings(errors, source, { ...terminal, out: (line) => terminal.err(line) });
  return undefined;
}

const fatal = new Set(['unreadable', 'not-a-flow', 'shape', 'member-missing', 'name-twice', 'flow-unknown', 'circle']);
