import { writeFile } from 'node:fs/promises';
import { basename, dirname, extname, relative, resolve } from 'node:path';
import { checkFlow } from '@council-kit/flow/check';
import { parseYaml } from '@council-kit/flow/yaml';
import { readArguments } from '../arguments.js';
import { exitStatus, UsageError } from '../command.js';
import type { FlowCommand } from './command.js';
import { starter } from './starter.js';

/** Writes a small flow to begin with. */
export const newFlow: FlowCommand = async (args, terminal) => {
  const { values, positionals } = readArguments('flow', args, { title: { type: 'string' } });
  const [path] = positionals;
  if (path === undefined) throw new UsageError('Where to? council-kit flow new parking-permit.yaml');
  if (!/^\.ya?ml$/.test(extname(path)))
    throw new UsageError('A new flow is written in YAML: give it a name that ends in .yaml.');
  const id =
    basename(path, extname(path))
      .replace(/[^\w-]+/g, '-')
      .replace(/^-+|-+$/g, '') || 'flow';
  const text = starter(id, values.title ?? 'Get a parking permit', schemaFrom(path));
  const [fault] = checkFlow(text, { parse: parseYaml });
  if (fault) throw new UsageError(`A flow can’t have that title: ${fault.sentence}`);
  try {
    await writeFile(path, text, { flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw new UsageError(`There is a file "${path}" already.`);
    throw error;
  }
  terminal.out(`${path} is a flow to begin with. See it at work: council-kit flow run ${path}`);
  return exitStatus.well;
};

/** Where the schema is from the folder of a file: editors that know it help as one types. */
function schemaFrom(path: string): string {
  const schema = resolve('node_modules/@council-kit/flow/flow.schema.json');
  const way = relative(dirname(resolve(path)), schema).replaceAll('\\', '/');
  return way.startsWith('.') ? way : `./${way}`;
}
