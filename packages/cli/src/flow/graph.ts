import { writeFile } from 'node:fs/promises';
import { drawGraph, graphOf, textList } from '@council-kit/flow/graph';
import { readArguments } from '../arguments.js';
import { exitStatus } from '../command.js';
import { printable } from '../terminal.js';
import type { FlowCommand } from './command.js';
import { openFlow, readSource } from './file.js';
import { tellerFor } from './given.js';

/** Shows a flow as a list of its questions and ways, as a picture, or as JSON. */
export const graph: FlowCommand = async (args, terminal) => {
  const { values, positionals } = readArguments('flow', args, {
    text: { type: 'boolean', default: false },
    svg: { type: 'string' },
    json: { type: 'boolean', default: false },
    language: { type: 'string' },
  });
  const flow = openFlow(await readSource(positionals[0]), terminal);
  if (!flow) return exitStatus.failed;
  const made = graphOf(flow, tellerFor(flow, values.language).words.language);
  if (values.json) terminal.out(JSON.stringify(made, null, 2));
  if (values.svg !== undefined) {
    const picture = drawGraph(made);
    if (values.svg === '-') terminal.out(picture);
    else {
      await writeFile(values.svg, picture);
      terminal.err(`The picture is in ${values.svg}.`);
    }
  }
  if (values.text || (values.svg === undefined && !values.json)) {
    for (const line of textList(made)) terminal.out(line.replace(/\S.*/, printable));
  }
  return exitStatus.well;
};
