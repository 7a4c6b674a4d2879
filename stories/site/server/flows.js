import { readdir, readFile, stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

/** The example flows. Their owners write YAML; pages read them as JSON. */
const folder = fileURLToPath(new URL('../../flows/', import.meta.url));

/** The ids of the example flows. */
export async function flowIds() {
  const files = await readdir(folder);
  return files
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => file.slice(0, -'.yaml'.length))
    .sort();
}

/**
 * The flow at an address such as `/flows/which-bin.json`, as the text of a JSON file.
 *
 * @param {string} path whatever stands before `flows/`
 * @returns {Promise<string | undefined>} nothing where there is no such flow
 */
export async function flowAt(path) {
  const [, id] = /(?:^|\/)flows\/([a-z0-9-]+)\.json$/.exec(path) ?? [];
  if (!id || !(await flowIds()).includes(id)) return undefined;
  const file = `${folder}${id}.yaml`;
  const { mtimeMs } = await stat(file);
  const before = read.get(id);
  if (before?.mtimeMs === mtimeMs) return before.text;
  const text = JSON.stringify(parse(await readFile(file, 'utf8')));
  read.set(id, { mtimeMs, text });
  return text;
}

/** What has been read of each file, as it was at a time. */
const read = new Map();
