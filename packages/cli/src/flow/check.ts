import { checkFlow } from '@council-kit/flow/check';
import { parseYaml } from '@council-kit/flow/yaml';
import { readArguments } from '../arguments.js';
import { exitStatus } from '../command.js';
import { version } from '../version.js';
import { readSource } from './file.js';
import { countFindings, placed, printFindings } from './findings.js';
import { dayGiven } from './given.js';
import type { FlowCommand } from './command.js';

/** Says what is wrong with a flow, where, and how to mend it. */
export const check: FlowCommand = async (args, terminal) => {
  const { values, positionals } = readArguments('flow', args, {
    today: { type: 'string' },
    json: { type: 'boolean', default: false },
    quiet: { type: 'boolean', default: false },
    strict: { type: 'boolean', default: false },
  });
  const today = dayGiven(values.today);
  let status: number = exitStatus.well;
  const paths = positionals.length ? positionals : [undefined];
  const all = [];
  for (const path of paths) {
    const source = await readSource(path);
    const findings = checkFlow(source.text, { flows: source.flows, parse: parseYaml, today });
    const poor = findings.some(({ severity }) => severity === 'error' || (values.strict && severity === 'warning'));
    if (poor) status = exitStatus.warnings;
    if (values.json) {
      all.push({ file: path, findings: placed(findings, source) });
      continue;
    }
    printFindings(values.quiet ? findings.filter(({ severity }) => severity !== 'advice') : findings, source, terminal);
    const count = countFindings(placed(findings, source));
    terminal.out(poor ? `${path!}: ${count}.` : terminal.paint.good(`${path!}: ${count}.`));
  }
  if (values.json) terminal.out(JSON.stringify({ version, today, flows: all }, null, 2));
  return status;
};
