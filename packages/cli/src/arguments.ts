import { parseArgs, type ParseArgsConfig } from 'node:util';
import { UsageError } from './command.js';
import { nearest } from './suggest.js';

type Options = NonNullable<ParseArgsConfig['options']>;
type Parsed<T extends Options> = ReturnType<
  typeof parseArgs<{ args: string[]; options: T; allowPositionals: true; strict: true }>
>;

/** Reads a command's options. @throws {UsageError} in words a person can act on */
export function readArguments<T extends Options>(command: string, args: readonly string[], options: T): Parsed<T> {
  const more = `See council-kit help ${command}.`;
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    const { code, message } = error as Error & { code?: string };
    if (code !== 'ERR_PARSE_ARGS_UNKNOWN_OPTION') throw new UsageError(`${message.split('\n')[0]!} ${more}`);
    const [, typed = ''] = /'--?([^']*)'/.exec(message) ?? [];
    const near = nearest(typed, Object.keys(options));
    throw new UsageError(`There is no option --${typed}. ${near ? `Did you mean --${near}? ` : ''}${more}`);
  }
}

/** The options of every command that reads data. */
export const readingOptions = {
  standard: { type: 'string' },
  records: { type: 'string' },
  timeout: { type: 'string' },
  limit: { type: 'string' },
  quiet: { type: 'boolean', default: false },
} as const;

/**
 * The longest wait for one answer, in milliseconds, `seconds` where none was given,
 * and the largest answer, in bytes. @throws {UsageError}
 */
export function bounds(
  { timeout, limit }: { timeout?: string; limit?: string },
  seconds: number,
): { timeout: number; limit: number } {
  return {
    timeout: (positive('timeout', timeout) ?? seconds) * 1000,
    limit: (positive('limit', limit) ?? 100) * 1e6,
  };
}

/** A number above zero an option was given. @throws {UsageError} */
function positive(option: string, given: string | undefined): number | undefined {
  if (given === undefined) return undefined;
  const number = Number(given);
  if (number > 0) return number;
  throw new UsageError(`--${option} takes a number above 0, not "${given}".`);
}
