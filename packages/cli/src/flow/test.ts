import { type Covered, runTests } from '@council-kit/flow';
import { differenceInWords } from '@council-kit/flow/check';
import { FeelError } from '@council-kit/flow/feel';
import { readArguments } from '../arguments.js';
import { exitStatus } from '../command.js';
import { type Terminal, wrap } from '../terminal.js';
import { plural } from '../words.js';
import type { FlowCommand } from './command.js';
import { openFlow, readSource } from './file.js';

/** Runs the tests in a flow's file, and says which routes and options they come through. */
export const test: FlowCommand = async (args, terminal) => {
  const { values, positionals } = readArguments('flow', args, {
    json: { type: 'boolean', default: false },
    quiet: { type: 'boolean', default: false },
    least: { type: 'string' },
  });
  const source = await readSource(positionals[0]);
  const flow = openFlow(source, terminal);
  if (!flow) return exitStatus.failed;
  let report;
  try {
    report = runTests(flow);
  } catch (error) {
    if (!(error instanceof FeelError)) throw error;
    terminal.err('A test has a date or a figure that can’t be read. council-kit flow check says which.');
    return exitStatus.warnings;
  }
  const { results, coverage } = report;
  const failed = results.filter(({ differences }) => differences.length);
  const { routes, options } = coverage;
  const least = Number(values.least ?? 0);
  const enough = [routes, options].every((one) => percent(one) >= least);
  const status = failed.length || !enough || !results.length ? exitStatus.warnings : exitStatus.well;
  if (values.json) {
    const tests = results.map(({ test: { name }, differences }) => ({
      name,
      passed: !differences.length,
      differences,
    }));
    terminal.out(JSON.stringify({ tests, coverage }, null, 2));
    return status;
  }
  for (const { test: one, differences, state } of results) {
    if (!differences.length) {
      if (!values.quiet) terminal.out(`${terminal.paint.good('pass')}  ${one.name}`);
      continue;
    }
    terminal.out(`${terminal.paint.poor('FAIL')}  ${one.name}`);
    for (const difference of differences) {
      for (const line of wrap(differenceInWords(difference, state), 6)) terminal.out(line);
    }
  }
  terminal.out(`${plural(results.length, 'test')}, ${results.length - failed.length} passed, ${failed.length} failed.`);
  printCoverage('routes', routes, terminal, values.quiet);
  printCoverage('options', options, terminal, values.quiet);
  return status;
};

const percent = ({ taken, all }: Covered): number => (all ? Math.floor((taken / all) * 100) : 100);

function printCoverage(what: string, covered: Covered, { out }: Terminal, quiet: boolean): void {
  out(`${covered.taken} of ${covered.all} ${what} taken (${percent(covered)}%).`);
  if (!quiet) for (const place of covered.missing) out(`  not taken: ${place}`);
}
