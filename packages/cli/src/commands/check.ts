import { bounds, readArguments, readingOptions } from '../arguments.js';
import { checkAddress } from '../check/check.js';
import type { Facts } from '../check/facts.js';
import { reportOf, ruler } from '../check/report.js';
import { exitStatus, UsageError, type Command } from '../command.js';
import { version } from '../version.js';

const help = `council-kit check ADDRESS… [options]

Says what is behind an address: which standard, which data, who may read it,
what the server can be asked, and how that does against what tenders ask for.
An address is http or https, or a file: ./spend.csv

Options:
  --json             The same facts for programs
  --standard NAME    The standard it speaks, where it isn't recognised
  --records POINTER  Where the records are in JSON: /result/items
  --quick            Only reads it: tries no queries, looks for no descriptions
  --timeout SECONDS  The longest to wait for one answer: 30
  --limit MB         The largest answer to read: 100
  --quiet            No progress

Exit status: 0 all is well, 1 works with warnings, 2 can't be read,
64 wrong usage.`;

export const check: Command = {
  name: 'check',
  summary: 'Says what is behind an address, and how well it serves',
  help,
  async run(args, terminal, signal) {
    const { values, positionals } = readArguments('check', args, {
      ...readingOptions,
      json: { type: 'boolean', default: false },
      quick: { type: 'boolean', default: false },
    });
    if (!positionals.length)
      throw new UsageError('Which address? council-kit check https://… (see council-kit help check)');
    const { json, standard, records, quick } = values;
    const open = { standard, records, ...bounds(values, 30) };
    const all: Facts[] = [];
    for (const typed of positionals) {
      const facts = await checkAddress(typed, { open, quick, signal, progress: terminal.progress });
      all.push(facts);
      if (!json) {
        if (all.length > 1) terminal.out(`\n${ruler}\n`);
        terminal.out(reportOf(facts, terminal.paint));
      }
    }
    const checked = new Date().toISOString();
    if (json) terminal.out(JSON.stringify({ version, checked, sources: all }, null, 2));
    return Math.max(...all.map(({ result }) => statusOf[result]));
  },
};

const statusOf: Record<Facts['result'], number> = {
  well: exitStatus.well,
  warnings: exitStatus.warnings,
  unreadable: exitStatus.failed,
};
