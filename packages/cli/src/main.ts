import { exitStatus, UsageError, type Command } from './command.js';
import { commands } from './commands/commands.js';
import { nearest } from './suggest.js';
import { openTerminal } from './terminal.js';
import { version } from './version.js';

const overview = `council-kit ${version}

Usage: council-kit <command> [options]

${commands.map(({ name, summary }) => `  ${name.padEnd(10)}${summary}`).join('\n')}
  ${'help'.padEnd(10)}Says more about a command: council-kit help check

Options:
  --help     Shows this, or the help of a command
  --version  Shows the version`;

/**
 * Runs one command line.
 * @param args what follows the program's name
 * @returns the exit status
 */
export async function main(args: readonly string[]): Promise<number> {
  const terminal = openTerminal(args.includes('--quiet'));
  const stop = new AbortController();
  const onSignal = () => stop.abort(new Error('Stopped'));
  process.on('SIGINT', onSignal).on('SIGTERM', onSignal);
  // Whoever reads our output may leave early: `council-kit check … | head`.
  process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => process.exit(code === 'EPIPE' ? 0 : 2));
  try {
    return await dispatch(args, terminal, stop.signal);
  } catch (error) {
    terminal.progress.end();
    if (stop.signal.aborted) {
      terminal.err('Stopped.');
      return exitStatus.interrupted;
    }
    if (error instanceof UsageError) {
      terminal.err(error.message);
      return exitStatus.usage;
    }
    const { code, path, message, stack } = error as NodeJS.ErrnoException;
    if (code && path) {
      terminal.err(message);
      return exitStatus.failed;
    }
    terminal.err(`Something went wrong inside council-kit ${version}: ${stack ?? String(error)}`);
    return exitStatus.failed;
  } finally {
    process.off('SIGINT', onSignal).off('SIGTERM', onSignal);
  }
}

async function dispatch(args: readonly string[], terminal: ReturnType<typeof openTerminal>, signal: AbortSignal) {
  const [name, ...rest] = args;
  if (name === undefined) {
    terminal.err(overview);
    return exitStatus.usage;
  }
  if (name === '--version' || name === '-v') {
    terminal.out(version);
    return exitStatus.well;
  }
  if (name === '--help' || name === '-h' || name === 'help') {
    const [about, ...within] = rest;
    terminal.out(about === undefined ? overview : helpOf(commandNamed(about), within));
    return exitStatus.well;
  }
  const command = commandNamed(name);
  if (rest.includes('--help') || rest.includes('-h')) {
    terminal.out(helpOf(command, rest));
    return exitStatus.well;
  }
  return command.run(rest, terminal, signal);
}

/** The help of a command, or of the one within it that is named first. */
function helpOf({ help, helpOn = {} }: Command, [name = '']: readonly string[]): string {
  return Object.hasOwn(helpOn, name) ? helpOn[name]! : help;
}

function commandNamed(name: string): Command {
  const found = commands.find((command) => command.name === name);
  if (found) return found;
  const names = [...commands.map((command) => command.name), 'help'];
  const near = nearest(name, names);
  throw new UsageError(
    near
      ? `There is no command "${name}". Did you mean "council-kit ${near}"?`
      : `There is no command "${name}", only ${names.join(', ')}. See council-kit --help.`,
  );
}
