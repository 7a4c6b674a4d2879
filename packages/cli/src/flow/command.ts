import type { Terminal } from '../terminal.js';

/**
 * One of the commands on flows.
 *
 * @returns the exit status
 * @throws {UsageError} where it was given what it can't take
 */
export type FlowCommand = (args: readonly string[], terminal: Terminal, signal: AbortSignal) => Promise<number>;
