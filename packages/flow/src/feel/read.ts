import type { Builder, Cell, Iterator, LoopKind, Named, Operator } from './builder.js';
import { dateOfText } from './calendar.js';
import { decimal } from './decimal.js';
import { durationOfText } from './duration.js';
import { fail, FeelError } from './error.js';
import type { Token } from './tokens.js';
import type { ComparisonOperator, FeelRange } from './values.js';

/** How tightly each operator binds what is on its right. */
const strengths: Record<string, number> = {
  ...{ or: 1, and: 2, in: 3, between: 3, '=': 3, '!=': 3, '<': 3, '<=': 3, '>': 3, '>=': 3 },
  ...{ '+': 4, '-': 4, '*': 5, '/': 5, '**': 6 },
};
const comparing = 3;
const negating = 6;
/** An expression that is nested deeper is refused, so that nothing overflows. */
const deepest = 250;

/** What can be read from tokens. */
export interface Reading<Part> {
  expression(): Part;
  /** The tests of a decision table's cell. */
  cell(): Cell<Part>;
}

/**
 * Reads the whole of an expression or a cell, by the strength of its operators.
 *
 * @throws FeelError with its place: `expected`, `comparisons`, `twice`, `deep`, and
 * those of a literal that can't be
 */
export function read<Part, Whole>(
  tokens: readonly Token[],
  build: Builder<Part>,
  what: (reading: Reading<Part>) => Whole,
): Whole {
  let at = 0;
  let depth = 0;

  const next = (): Token => tokens[at]!;
  const last = (): Token => tokens[at - 1] ?? next();

  function takes(sign: string): boolean {
    const seen = next().text === sign && next().kind === 'sign';
    if (seen) at++;
    return seen;
  }

  function expected(...things: string[]): never {
    throw new FeelError('expected', things).at(next());
  }

  const needs = (...signs: string[]): string => signs.find(takes) ?? expected(...signs);

  /** The text of the next token, if it is of a kind. */
  function text(kind: 'name' | 'string' | 'end'): string {
    if (next().kind !== kind) expected(kind);
    return tokens[at++]!.text;
  }

  /** A part that began at a place, and ends where reading has come to. */
  const placed = (from: number, part: Part): Part => build.placed(part, from, last().to);

  /** How tightly the next token binds, if it is an operator. */
  const strength = (): number => (next().kind === 'sign' && strengths[next().text]) || 0;

  /** An expression whose operators bind more tightly than `above`. */
  function expression(above = 0): Part {
    if (++depth > deepest) fail('deep');
    const { from } = next();
    let left = takes('-') ? placed(from, build.negate(expression(negating))) : value(from);
    for (let binding = strength(); binding > above; binding = strength()) {
      left = placed(from, operation(left, tokens[at++]!.text, binding));
      if (binding === comparing && strength() === comparing) fail('comparisons');
    }
    depth--;
    return left;
  }

  function operation(left: Part, operator: string, binding: number): Part {
    const { from } = next();
    if (operator === 'in') return build.in(left, takes('(') ? bracketed(from) : [test(comparing)]);
    const right = expression(binding);
    if (operator !== 'between') return build.binary(operator as Operator, left, right);
    needs('and');
    return build.in(left, [placed(from, build.range('[]', right, expression(binding)))]);
  }

  /** Tests in brackets after `in`, or the range that the bracket begins. */
  function bracketed(from: number): Part[] {
    const first = test();
    return range(from, '(', first) ?? rest(')', test, first);
  }

  /** `< 5`, or any expression. */
  function test(above = 0): Part {
    if (strength() !== comparing) return expression(above);
    const { from, text: operator } = tokens[at++]!;
    return placed(from, build.test(operator as ComparisonOperator, expression(comparing)));
  }

  /** All of several things with commas between them, the first of which has been read. */
  function rest<T>(close: string, readOne: () => T, first: T): T[] {
    const found = [first];
    while (takes(',')) found.push(readOne());
    if (close) needs(close);
    return found;
  }

  /** Things with commas between them, up to a closing bracket. */
  const listed = <T>(close: string, readOne: () => T): T[] => (takes(close) ? [] : rest(close, readOne, readOne()));

  /** A range whose lower end has been read, if it is one. */
  function range(from: number, open: string, low: Part): [Part] | undefined {
    if (!takes('..')) return undefined;
    const high = expression(comparing);
    return [placed(from, build.range((open + needs(']', ')')) as FeelRange['form'], low, high))];
  }

  /** A value with what hangs on to it: `.name`, `[filter]`, `(arguments)`. */
  function value(from: number): Part {
    const { kind, text: token } = tokens[at++]!;
    const start = kind === 'sign' ? prefixes[token]?.(from) : undefined;
    if (start === undefined && /sign|end/.test(kind)) {
      at--;
      expected('value');
    }
    let part =
      start ??
      placed(from, kind === 'name' ? build.name(token) : build.literal(kind === 'number' ? decimal(token) : token));
    for (let name = kind === 'name' ? token : ''; ; name = '') {
      let more: Part;
      if (takes('.')) more = build.path(part, text('name'));
      else if (takes('(')) more = build.call(part, listed(')', argument), name);
      else if (takes('[')) {
        more = build.filter(part, expression());
        needs(']');
      } else return part;
      part = placed(from, more);
    }
  }

  /** A name of one word or more, up to a colon; nothing, and nothing read, where there is none. */
  function label(): string | undefined {
    const start = at;
    while (/name|string/.test(next().kind)) at++;
    const words = tokens.slice(start, at).map((token) => token.text);
    if (words.length && takes(':')) return words.join(' ');
    at = start;
    return undefined;
  }

  const argument = (): Named<Part> => ({ name: label(), value: expression() });

  const constant = (is: boolean | null) => (from: number) => placed(from, build.literal(is));

  const loop =
    (kind: LoopKind, word = 'satisfies') =>
    (from: number): Part => {
      const iterators = rest('', iterator, iterator());
      needs(word);
      return placed(from, build.loop(kind, iterators, expression()));
    };

  function iterator(): Iterator<Part> {
    const name = text('name');
    needs('in');
    return { name, list: expression(), end: takes('..') ? expression() : undefined };
  }

  const prefixes: Record<string, (from: number) => Part> = {
    true: constant(true),
    false: constant(false),
    null: constant(null),
    for: loop('for', 'return'),
    some: loop('some'),
    every: loop('every'),
    '@': (from) => {
      const written = text('string');
      return placed(from, build.literal(/^-?P/.test(written) ? durationOfText(written) : dateOfText(written)));
    },
    '(': (from) => {
      const first = test();
      const [found] = range(from, '(', first) ?? rest(')', expected, first);
      return found!;
    },
    '[': (from) => {
      if (takes(']')) return placed(from, build.list([]));
      const first = expression();
      return range(from, '[', first)?.[0] ?? placed(from, build.list(rest(']', expression, first)));
    },
    '{': (from) => {
      const names = new Set<string>();
      const entries = listed('}', () => {
        const name = label() ?? expected('name');
        if (names.has(name)) fail('twice', name);
        names.add(name);
        return { name, value: expression() };
      });
      return placed(from, build.context(entries));
    },
    if: (from) => {
      const condition = expression();
      needs('then');
      const then = expression();
      needs('else');
      return placed(from, build.if(condition, then, expression()));
    },
    function: (from) => {
      needs('(');
      const names = listed(')', () => text('name'));
      return placed(from, build.function(names, expression()));
    },
  };

  function cell(): Cell<Part> {
    const conditions = tokens.some(({ kind, text: token }) => kind === 'name' && token === '?');
    const [first, second] = tokens;
    const negated = first!.text === 'not' && second!.text === '(';
    if (negated) at = 2;
    const anything = second?.kind === 'end' && takes('-');
    return { tests: anything ? [] : rest(negated ? ')' : '', test, test()), conditions, negated };
  }

  try {
    const whole = what({ expression, cell });
    text('end');
    return whole;
  } catch (error) {
    throw error instanceof FeelError ? error.at(last()) : error;
  }
}
