import { UsageError, type Command } from '../command.js';
import { check } from '../flow/check.js';
import type { FlowCommand } from '../flow/command.js';
import { confirmWelsh } from '../flow/confirm-welsh.js';
import { explain } from '../flow/explain.js';
import { exportFlow } from '../flow/export.js';
import { graph } from '../flow/graph.js';
import { flowHelp } from '../flow/help.js';
import { newFlow } from '../flow/new.js';
import { run } from '../flow/run.js';
import { test } from '../flow/test.js';
import { nearest } from '../suggest.js';

const help = `council-kit flow COMMAND FILE [options]

Looks after smart answers: questions, rules and outcomes in one YAML or JSON file.
A flow that another uses is in the same folder, under its id.

Commands:
  new FILE           Writes a small flow to begin with
  check FILE…        Says what is wrong, where, and how to mend it
  test FILE…         Runs the tests in the file, and says what they leave out
  run FILE           Asks the questions here, or takes answers from a pipe
  explain FILE       Says where some answers lead, and why
  graph FILE         Lists the questions and the ways between them, or draws them
  export FILE        Writes the rules for reading, printing and other programs
  confirm-welsh FILE [PLACE…]
                     Notes that texts are translations of each other as they are

Options of check:    --today DATE, --strict (warnings fail too), --quiet, --json
Options of test:     --least PERCENT (of routes and options), --quiet, --json
Options of run and explain:
  --today DATE       The date that it is taken to be
  --language cy      Another of the flow's languages
  --parameter N=V    Sets a parameter
  --rates N=ADDRESS  Where rates are, instead of where the flow says
Options of run:      --why
Options of explain:  --answers FILE (JSON), --answer QUESTION=ANSWER, --test NAME,
                     --json
Options of graph:    --text, --svg FILE, --json, --language cy
Options of export:   --html, --out FILE, --tables FOLDER (CSV), --dmn FILE,
                     --json (for pages), --criteria (what to show without scripts),
                     --language cy, --today DATE
Options of new:      --title TEXT
Options of confirm-welsh: --list (only says which)

More about one of them: council-kit flow check --help

Exit status: 0 all is well, 1 there is something to mend, 2 it can't be read or
run, 64 wrong usage.`;

const commands = new Map<string, FlowCommand>([
  ['new', newFlow],
  ['check', check],
  ['test', test],
  ['run', run],
  ['explain', explain],
  ['graph', graph],
  ['export', exportFlow],
  ['confirm-welsh', confirmWelsh],
]);

export const flow: Command = {
  name: 'flow',
  summary: 'Checks, tests, runs and prints smart answers',
  help,
  helpOn: flowHelp,
  async run([name, ...args], terminal, signal) {
    if (name === undefined)
      throw new UsageError('Which command? council-kit flow check bins.yaml (see council-kit help flow)');
    const command = commands.get(name);
    if (command) return command(args, terminal, signal);
    const near = nearest(name, [...commands.keys()]);
    throw new UsageError(
      near
        ? `There is no command "flow ${name}". Did you mean "council-kit flow ${near}"?`
        : `There is no command "flow ${name}", only ${[...commands.keys()].join(', ')}.`,
    );
  },
};
