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

/** A number above zero an option was given. @throws {UsageError} */
export function positive(option: string, given: string | undefined): number | undefined {
  if (given === undefined) return undefined;
  const number = Number(given);
  if (number > 0) return number;
  throw new UsageError(`--${option} takes a number above 0, not "${given}".`);
}
