import type { Terminal } from './terminal.js';

/** How a run ended, as the shell sees it. */
export const exitStatus = {
  well: 0,
  warnings: 1,
  failed: 2,
  /** EX_USAGE of sysexits.h. */
  usage: 64,
  /** EX_TEMPFAIL: another run is under way, try again later. */
  busy: 75,
  /** As a shell reports a program ended by Ctrl-C. */
  interrupted: 130,
} as const;

/** One command. It lives in a file of its own in `commands/`. */
export interface Command {
  name: string;
  /** One line for the list of commands. */
  summary: string;
  /** What `help` prints. */
  help: string;
  /** What it prints of a command within this one, by its name, if there is one. */
  helpOn?: Readonly<Record<string, string>>;
  /**
   * @returns the exit status
   * @throws {UsageError} where the command was given what it can't take
   */
  run(args: readonly string[], terminal: Terminal, signal: AbortSignal): Promise<number>;
}

/** The person at the keyboard has mistyped; the message says what. */
export class UsageError extends Error {
  override name = 'UsageError';
}
