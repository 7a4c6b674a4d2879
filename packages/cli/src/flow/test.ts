import { type Covered, runTests } from '@council-kit/flow';
import { differenceInWords } from '@council-kit/flow/check';
import { FeelError } from '@council-kit/flow/feel';
import { readArguments } from '../arguments.js';
import { exitStatus, UsageError } from '../command.js';
import { type Terminal, wrap } from '../terminal.js';
import { version } from '../version.js';
import { plural } from '../words.js';
import type { FlowCommand } from './command.js';
import { openFlow, readSource } from './file.js';

interface TestOptions {
  readonly json: boolean;
  readonly quiet: boolean;
  readonly least: number;
}

/** Runs the tests in the files of flows, and says which routes and options they come through. */
export const test: FlowCommand = async (args, terminal) => {
  const { values, positionals } = readArguments('flow', args, {
    json: { type: 'boolean', default: false },
    quiet: { type: 'boolean', default: false },
    least: { type: 'string' },
  });
  const least = Number(values.least ?? 0);
  if (!(least >= 0 && least <= 100)) throw new UsageError(`--least takes a percentage, not "${values.least!}".`);
  const options: TestOptions = { ...values, least };
  const paths = positionals.length ? positionals : [undefined];
  let status: number = exitStatus.well;
  const flows: unknown[] = [];
  for (const path of paths) {
    if (paths.length > 1 && !values.json) terminal.out(terminal.paint.bold(path!));
    const [one, told] = await testFile(path, options, terminal);
    status = Math.max(status, one);
    if (told) flows.push({ file: path, ...told });
  }
  if (values.json) terminal.out(JSON.stringify({ version, flows }, null, 2));
  return status;
};

/** Runs the tests in one file. The status, and what is to be said as JSON. */
async function testFile(
  path: string | undefined,
  { json, quiet, least }: TestOptions,
  terminal: Terminal,
): Promise<[status: number, told?: object]> {
  const flow = openFlow(await readSource(path), terminal);
  if (!flow) return [exitStatus.failed];
  let report;
  try {
    report = runTests(flow);
  } catch (error) {
    if (!(error instanceof FeelError)) throw error;
    terminal.err('A test has a date or a figure that can’t be read. council-kit flow check says which.');
    return [exitStatus.warnings];
  }
  const { results, coverage } = report;
  const failed = results.filter(({ differences }) => differences.length);
  const { routes, options } = coverage;
  const enough = [routes, options].every((one) => percent(one) >= least);
  const status = failed.length || !enough || !results.length ? exitStatus.warnings : exitStatus.well;
  if (json) {
    const tests = results.map(({ test: { name }, differences }) => ({
      name,
      passed: !differences.length,
      differences,
    }));
    return [status, { tests, coverage }];
  }
  for (const { test: one, differences, state } of results) {
    if (!differences.length) {
      if (!quiet) terminal.out(`${terminal.paint.good('pass')}  ${one.name}`);
      continue;
    }
    terminal.out(`${terminal.paint.poor('FAIL')}  ${one.name}`);
    for (const difference of differences) {
      for (const line of wrap(differenceInWords(difference, state), 6)) terminal.out(line);
    }
  }
  terminal.out(`${plural(results.length, 'test')}, ${results.length - failed.length} passed, ${failed.length} failed.`);
  printCoverage('routes', routes, terminal, quiet);
  printCoverage('options', options, terminal, quiet);
  return [status];
}

const percent = ({ taken, all }: Covered): number => (all ? Math.floor((taken / all) * 100) : 100);

function printCoverage(what: string, covered: Covered, { out }: Terminal, quiet: boolean): void {
  out(`${covered.taken} of ${covered.all} ${what} taken (${percent(covered)}%).`);
  if (!quiet) for (const place of covered.missing) out(`  not taken: ${place}`);
}
