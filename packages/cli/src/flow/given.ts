import { readFile } from 'node:fs/promises';
import { openData } from '@council-kit/data';
import type { Answers, Flow, Language, Row, Rule, StepOptions } from '@council-kit/flow';
import { dateOfText, FeelError } from '@council-kit/flow/feel';
import { type TellingWords, Teller } from '@council-kit/flow/telling';
import { tellingWords as welsh } from '@council-kit/flow/telling/cy';
import { tellingWords as english } from '@council-kit/flow/telling/en';
import { UsageError } from '../command.js';
import { findPlace } from '../local-file.js';

/** Options of the commands that step through a flow. */
export const steppingOptions = {
  today: { type: 'string' },
  parameter: { type: 'string', multiple: true },
  language: { type: 'string' },
  rates: { type: 'string', multiple: true },
} as const;

interface Stepping {
  today?: string;
  parameter?: string[];
  rates?: string[];
}

/** The date in the United Kingdom now, in ISO 8601. */
export const todayHere = (): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' }).format(new Date());

/** A date that was given, in ISO 8601. @throws {UsageError} */
export function dayGiven(given: string | undefined): string {
  if (given === undefined) return todayHere();
  try {
    return String(dateOfText(given));
  } catch (error) {
    if (!(error instanceof FeelError)) throw error;
    throw new UsageError(`--today takes a date like 2026-04-06, not "${given}".`);
  }
}

/** What a flow is handed besides the answers. @throws {UsageError} */
export async function steppingGiven(flow: Flow, values: Stepping, signal: AbortSignal): Promise<StepOptions> {
  const parameters: Record<string, Rule> = {};
  for (const [name, value] of pairs('parameter', values.parameter)) {
    if (!flow.file.parameters?.[name]) throw new UsageError(`There is no parameter "${name}" in this flow.`);
    parameters[name] = /^(?:true|false)$/.test(value) ? value === 'true' : value;
  }
  const addresses = new Map(pairs('rates', values.rates));
  const rates: Record<string, readonly Row[] | Error> = {};
  for (const [name, { source, rows }] of Object.entries(flow.file.rates ?? {})) {
    const address = addresses.get(name) ?? (rows ? undefined : source);
    if (address !== undefined) rates[name] = await rowsAt(address, signal);
  }
  return { today: dayGiven(values.today), parameters, rates };
}

/** Rows of a source; the reason where they can't be had, which the flow then says. */
async function rowsAt(address: string, signal: AbortSignal): Promise<readonly Row[] | Error> {
  const place = await findPlace(address);
  try {
    const { columns, rows } = await openData(place.address).read(undefined, { signal });
    return Array.from({ length: rows }, (_, row) =>
      Object.fromEntries(columns.map(({ name, values }) => [name, (values[row] ?? null) as Row[string]])),
    );
  } catch (error) {
    signal.throwIfAborted();
    return error instanceof Error ? error : new Error(String(error));
  } finally {
    place.close();
  }
}

/** `name=value` pairs of an option. @throws {UsageError} */
export function pairs(option: string, given: readonly string[] = []): [name: string, value: string][] {
  return given.map((pair) => {
    const at = pair.indexOf('=');
    if (at < 1) throw new UsageError(`--${option} takes a name and a value: --${option} name=value, not "${pair}".`);
    return [pair.slice(0, at), pair.slice(at + 1)];
  });
}

/** Answers from a file of JSON, and single ones on top. @throws {UsageError} */
export async function answersGiven(file: string | undefined, single: readonly string[] | undefined): Promise<Answers> {
  let answers: Record<string, unknown> = {};
  if (file !== undefined) {
    try {
      answers = JSON.parse(await readFile(file, 'utf8')) as Record<string, unknown>;
    } catch (error) {
      throw new UsageError(`The answers in "${file}" can't be read: ${(error as Error).message}`);
    }
    if (typeof answers !== 'object' || answers === null || Array.isArray(answers)) {
      throw new UsageError(`"${file}" should hold answers by question: { "tenure": "rent" }.`);
    }
  }
  for (const [name, value] of pairs('answer', single)) {
    // A list, a record or a text in quotation marks is JSON; anything else is what somebody typed.
    answers[name] = /^\s*[[{"]/.test(value) ? jsonOr(value) : value;
  }
  return answers;
}

function jsonOr(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** The words of a language that was given. @throws {UsageError} where it is none of the flow's */
export function tellerFor(flow: Flow, given: string | undefined): Teller {
  const { languages = ['en'] } = flow.file;
  const language = (given ?? languages[0]) as Language;
  if (!languages.includes(language)) {
    throw new UsageError(`This flow is in ${languages.join(' and ')}, not in "${String(given)}".`);
  }
  return new Teller(flow.file, wordsOf(language));
}

const wordsOf = (language: Language): TellingWords => (language === 'cy' ? welsh : english);
