import { dateOfText } from '../src/feel/calendar.js';
import { FeelError } from '../src/feel/error.js';
import { evaluate } from '../src/feel/evaluate.js';
import { moreFunctions } from '../src/feel/functions/more.js';
import { type FeelJson, fromJson, toJson } from '../src/feel/json.js';
import { parse, vocabulary } from '../src/feel/parse.js';
import type { EvaluateOptions } from '../src/feel/run.js';

const words = vocabulary(moreFunctions.keys());
const plainly = (json: FeelJson): unknown => {
  if (Array.isArray(json)) return json.map(plainly);
  if (json === null || typeof json !== 'object') return json;
  const [name, only] = Object.entries(json)[0] ?? [];
  return name && /^(number|date|duration)$/.test(name) && typeof only === 'string' ? only : json;
};

/** What an expression gives, for tests: numbers, dates and durations as their text. */
export function worth(text: string, names: Record<string, unknown> = {}, options: EvaluateOptions = {}): unknown {
  const scope = new Map(Object.entries(names).map(([name, value]) => [name, fromJson(value)]));
  const today = dateOfText('2026-04-06');
  return plainly(toJson(evaluate(parse(text, words), scope, { functions: moreFunctions, today, ...options })));
}

/** The fault of an expression, for tests: its code and what it is about. */
export function fault(text: string, names: Record<string, unknown> = {}, options: EvaluateOptions = {}): string {
  try {
    return `no fault: ${JSON.stringify(worth(text, names, options))}`;
  } catch (error) {
    if (!(error instanceof FeelError)) throw error;
    return `${error.code} ${text.slice(error.from, error.to)}`;
  }
}
