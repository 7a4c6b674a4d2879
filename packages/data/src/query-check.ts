import { DataError } from './errors.js';
import { aggregateFunctions } from './query.js';

type Check = (value: unknown) => string | undefined;

const text: Check = (value) => (typeof value === 'string' ? undefined : 'is a text');
const count: Check = (value) => (typeof value === 'number' && value >= 0 ? undefined : 'is a number, 0 or more');
const yes: Check = (value) => (typeof value === 'boolean' ? undefined : 'is true or false');
const operand: Check = (value) =>
  /^(string|number|boolean)$/.test(typeof value)
    ? undefined
    : "is a text, a number, true or false, and a date is a text: '2026-01-31'";
const list =
  (example: string, of: Check): Check =>
  (value) =>
    Array.isArray(value) && !value.some(of) ? undefined : `is a list: ${example}`;

const parts = new Map<string, Check>([
  ['select', list("['ward', 'spend']", text)],
  ['filter', (value) => (typeof value === 'object' && value ? undefined : "is a text or a tree: ward = 'Abbey'")],
  ['search', text],
  ['sort', list("[{ column: 'ward', descending: true }]", (one) => text(partOf(one, 'column')))],
  ['offset', count],
  ['limit', count],
  ['distinct', yes],
  ['groupBy', list("['ward']", text)],
  ['aggregate', list("[{ function: 'sum', column: 'spend', as: 'total' }]", (one) => text(partOf(one, 'as')))],
  ['changedSince', text],
]);

/** The parts of each comparison, besides its column. */
const comparisons = new Map<string, readonly (readonly [string, Check])[]>([
  ...['=', '<>', '<', '<=', '>', '>='].map((op) => [op, [['value', operand]]] as const),
  ['in', [['values', list("['Abbey', 'Elm']", operand)]]],
  [
    'between',
    [
      ['from', operand],
      ['to', operand],
    ],
  ],
  ['like', [['pattern', text]]],
  ['is-null', []],
]);

/**
 * Looks at a query before it is carried out, since JavaScript lets anything pass as one.
 * @throws {DataError} `capability`, saying which part is wrong and how to write it
 */
export function checkQuery(query: object): void {
  for (const [name, value] of Object.entries(query) as [string, unknown][]) {
    if (value === undefined) continue;
    const check = parts.get(name);
    if (!check) throw wrong(`A query has no part “${name}”`, `Its parts are: ${[...parts.keys()].join(', ')}.`);
    demand(`The query's ${name}`, value, check);
  }
  const { filter, sort, aggregate } = query as Record<string, unknown>;
  if (filter) checkFilter(filter);
  for (const one of (sort ?? []) as object[]) {
    only(one, 'sort', ['column', 'descending']);
    optional(partOf(one, 'descending'), "A sort's descending", yes);
  }
  for (const one of (aggregate ?? []) as object[]) {
    only(one, 'aggregate', ['function', 'column', 'as']);
    const [name, column] = [partOf(one, 'function'), partOf(one, 'column')];
    if (!aggregateFunctions.includes(name as 'sum')) {
      throw wrong(
        `There is no function ${shown(name)} to aggregate by`,
        `The functions are: ${aggregateFunctions.join(', ')}.`,
      );
    }
    optional(column, "An aggregate's column", text);
    if (column === undefined && name !== 'count') {
      throw wrong(`“${name as string}” needs a column`, "Name it: { function: 'sum', column: 'spend', as: 'total' }.");
    }
  }
}

function checkFilter(filter: unknown): void {
  const op = partOf(filter, 'op');
  if (op === 'and' || op === 'or') {
    const filters = partOf(filter, 'filters');
    demand(`The filters of “${op}”`, filters, (value) => (Array.isArray(value) ? undefined : 'are a list of filters'));
    for (const part of filters as unknown[]) checkFilter(part);
    return;
  }
  if (op === 'not') {
    checkFilter(partOf(filter, 'filter'));
    return;
  }
  const operands = typeof op === 'string' ? comparisons.get(op) : undefined;
  if (!operands) {
    throw wrong(
      `There is no filter ${shown(op)}`,
      `The op of a filter is one of: and, or, not, ${[...comparisons.keys()].join(', ')}.`,
    );
  }
  demand(`The column of “${op as string}”`, partOf(filter, 'column'), text);
  for (const [name, check] of operands) demand(`The ${name} of “${op as string}”`, partOf(filter, name), check);
}

function only(one: object, what: string, names: readonly string[]): void {
  const other = Object.keys(one).find((name) => !names.includes(name));
  if (other !== undefined) throw wrong(`A part of ${what} is called “${other}”`, `Its parts are: ${names.join(', ')}.`);
}

function optional(value: unknown, what: string, check: Check): void {
  if (value !== undefined) demand(what, value, check);
}

function demand(what: string, value: unknown, check: Check): void {
  const wanted = check(value);
  if (wanted) throw wrong(`${what} can't be ${shown(value)}`, `It ${wanted}.`);
}

/** A part of what may be anything. */
function partOf(one: unknown, name: string): unknown {
  return typeof one === 'object' && one ? (one as Record<string, unknown>)[name] : undefined;
}

function shown(value: unknown): string {
  if (value === undefined) return 'left out';
  if (typeof value === 'string') return `“${value.slice(0, 60)}”`;
  return (typeof value === 'object' ? JSON.stringify(value) : String(value as number)).slice(0, 60);
}

function wrong(message: string, cure: string): DataError {
  return new DataError('capability', message, { cure });
}
