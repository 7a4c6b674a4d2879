import type { Builder, Cell, Named, Operator } from './builder.js';
import { dateOfText } from './calendar.js';
import { decimal } from './decimal.js';
import { fail, FeelError } from './error.js';
import type { Token } from './tokens.js';
import type { ComparisonOperator, FeelRange, FeelValue } from './values.js';

/** How tightly each operator binds what is on its right. */
const strengths: Record<string, number> = {
  ...{ or: 1, and: 2, in: 3, between: 3, '=': 3, '!=': 3, '<': 3, '<=': 3, '>': 3, '>=': 3 },
  ...{ '+': 4, '-': 4, '*': 5, '/': 5, '**': 6 },
};
const comparing = 3;
const negating = 6;
const constants = new Map<string, FeelValue>([
  ['true', true],
  ['false', false],
  ['null', null],
]);
/** An expression that is nested deeper is refused, so that nothing overflows. */
const deepest = 250;

/** What can be read from tokens. */
export interface Reading<Part> {
  readonly build: Builder<Part>;
  readonly tokens: readonly Token[];
  /** How many of them have been read. */
  at: number;
  expression(): Part;
  /** `< 5`, or any expression. */
  test(): Part;
  /** The text of the next token, which has to be of a kind. */
  text(kind: 'name' | 'string'): string;
  /** Goes past a sign or a keyword, if that comes next. */
  takes(sign: string): boolean;
  /** Goes past one of several signs, which has to come next. */
  needs(...signs: string[]): string;
  /** Things with commas between them, up to a closing bracket; without one, at least one and as many as there are. */
  listed<T>(close: string, readOne: () => T): T[];
  /** Finds fault with the next token. */
  expected(...things: string[]): never;
}

/** How parts are read that not every rule has. */
export interface Forms<Part> {
  /** Values that begin with a keyword or a sign of their own, by that; it has been read already. */
  readonly starts: Readonly<Record<string, () => Part>>;
  argument(): Named<Part>;
  cell(): Cell<Part>;
}

export type MakeForms = <Part>(reading: Reading<Part>) => Forms<Part>;

/**
 * Reads the whole of an expression or a cell, by the strength of its operators.
 *
 * @throws FeelError with its place: `expected`, `comparisons`, `twice`, `deep`, and
 * those of a literal that can't be
 */
export function read<Part, Whole>(
  tokens: readonly Token[],
  build: Builder<Part>,
  makeForms: MakeForms,
  what: (reading: Pick<Reading<Part>, 'expression'> & Pick<Forms<Part>, 'cell'>) => Whole,
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
  function text(kind: Token['kind']): string {
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

  const listed = <T>(close: string, readOne: () => T): T[] => (takes(close) ? [] : rest(close, readOne, readOne()));

  /** A range whose lower end has been read, if it is one. */
  function range(from: number, open: string, low: Part): [Part] | undefined {
    if (!takes('..')) return undefined;
    const high = expression(comparing);
    return [placed(from, build.range((open + needs(']', ')')) as FeelRange['form'], low, high))];
  }

  /** A number, a text, a name, or what begins with a bracket or a keyword. */
  function start(from: number): Part {
    const { kind, text: token } = tokens[at++]!;
    const isSign = kind === 'sign';
    if (isSign && token === '(') {
      const first = test();
      const [found] = range(from, token, first) ?? rest(')', expected, first);
      return found!;
    }
    if (isSign && token === '[') {
      if (takes(']')) return placed(from, build.list([]));
      const first = expression();
      return range(from, token, first)?.[0] ?? placed(from, build.list(rest(']', expression, first)));
    }
    const form = isSign && Object.hasOwn(special, token) ? special[token] : undefined;
    if (form) return placed(from, form());
    const constant =
      kind === 'string' ? token : kind === 'number' ? decimal(token) : isSign ? constants.get(token) : undefined;
    if (constant !== undefined) return placed(from, build.literal(constant));
    if (kind === 'name') return placed(from, build.name(token));
    at--;
    return expected('value');
  }

  /** A value with what hangs on to it: `.name`, `[filter]`, `(arguments)`. */
  function value(from: number): Part {
    let name = next().kind === 'name' ? next().text : '';
    for (let part = start(from); ; name = '') {
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

  const reading: Reading<Part> = {
    ...{ build, tokens, expression, test, text, takes, needs, listed, expected },
    get at() {
      return at;
    },
    set at(place) {
      at = place;
    },
  };
  const { starts, argument, cell } = makeForms(reading);
  const special: Readonly<Record<string, () => Part>> = {
    if: () => {
      const condition = expression();
      needs('then');
      const then = expression();
      needs('else');
      return build.if(condition, then, expression());
    },
    '@': () => build.literal(dateOfText(text('string'))),
    ...starts,
  };

  try {
    const whole = what({ expression, cell });
    text('end');
    return whole;
  } catch (error) {
    throw error instanceof FeelError ? error.at(last()) : error;
  }
}
