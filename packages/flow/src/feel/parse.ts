import { dateOfText } from './calendar.js';
import { decimal } from './decimal.js';
import { durationOfText } from './duration.js';
import { fail, FeelError } from './error.js';
import { functions } from './functions/index.js';
import type { Argument, Expression, Iterator, Node, NodeKind, NodeOf, UnaryTests } from './syntax.js';
import { type Token, tokenPattern, tokensOf } from './tokens.js';

export interface ParseOptions {
  /** Names of more than one word that an expression may use; flows have none. */
  names?: Iterable<string>;
}

/** How tightly each operator binds what is on its right. */
const strengths: Record<string, number> = {
  ...{ or: 1, and: 2, in: 3, between: 3, '=': 3, '!=': 3, '<': 3, '<=': 3, '>': 3, '>=': 3 },
  ...{ '+': 4, '-': 4, '*': 5, '/': 5, '**': 6 },
};
const comparing = 3;
const negating = 6;
/** An expression that is nested deeper is refused, so that nothing overflows. */
const deepest = 250;

let known: RegExp | undefined;

/**
 * Reads an expression once, to be worked out as often as one likes.
 *
 * @throws FeelError with its place, where the text can't be read
 */
export function parse(text: string, options: ParseOptions = {}): Expression {
  return reading(text, options, ({ expression }) => ({ text, root: expression() }));
}

/**
 * Reads the cell of a decision table: `< 16000`, `[16000..20000)`, `"yes", "maybe"`,
 * `not("no")`, or `-` for anything. `?` stands for the value that is tested.
 *
 * @throws FeelError as `parse` does
 */
export function parseUnaryTests(text: string, options: ParseOptions = {}): UnaryTests {
  return reading(text, options, ({ takes, tests, tokens }) => {
    const conditions = tokens.some(({ text: token, kind }) => kind === 'name' && token === '?');
    if (tokens.length === 2 && takes('-')) return { text, tests: [], conditions, negated: false };
    const negated = tokens[0]!.text === 'not' && takes('not', 'name') && takes('(');
    return { text, tests: tests(negated ? ')' : ''), conditions, negated };
  });
}

/** Reads a whole text; a fault that has no place yet is where reading had come to. */
function reading<T>(text: string, { names }: ParseOptions, read: (reader: ReturnType<typeof readerOf>) => T): T {
  const pattern = names ? tokenPattern([...functions.keys(), ...names]) : (known ??= tokenPattern(functions.keys()));
  const reader = readerOf(text, tokensOf(text, pattern));
  try {
    const result = read(reader);
    reader.end();
    return result;
  } catch (error) {
    throw error instanceof FeelError ? error.at(reader.last()) : error;
  }
}

/** Reads tokens by the strength of operators. Each function reads one kind of thing, and leaves off behind it. */
function readerOf(text: string, tokens: readonly Token[]) {
  let at = 0;
  let depth = 0;
  /** In the upper end of a range a `[` closes it, as in `[1..5[`. */
  let inEnd = false;

  const next = (): Token => tokens[at]!;
  const last = (): Token => tokens[Math.max(0, at - 1)]!;
  const sees = (sign: string, kind = 'sign'): boolean => next().text === sign && next().kind === kind;

  function takes(sign: string, kind = 'sign'): boolean {
    const seen = sees(sign, kind);
    if (seen) at++;
    return seen;
  }

  function expected(...what: string[]): never {
    throw new FeelError('expected', what).at(next());
  }

  function needs(...signs: string[]): string {
    return signs.find((sign) => takes(sign)) ?? expected(...signs);
  }

  function name(): string {
    if (next().kind !== 'name') expected('name');
    return tokens[at++]!.text;
  }

  /** A part that began at a token's place, and ends where reading has come to. */
  function node<K extends NodeKind>(kind: K, from: number, parts: Omit<NodeOf<K>, 'kind' | 'from' | 'to'>): Node {
    return { kind, ...parts, from, to: last().to } as unknown as Node;
  }

  /** An expression whose operators bind more tightly than `above`. */
  function expression(above = 0): Node {
    if (++depth > deepest) fail('deep');
    const { from } = next();
    let left = takes('-') ? node('negate', from, { value: expression(negating) }) : followed(primary());
    for (;;) {
      const { kind, text: operator } = next();
      const strength = (kind === 'sign' && strengths[operator]) || 0;
      if (strength <= above) break;
      at++;
      left = operation(left, operator, strength);
      if (strength === comparing && next().kind === 'sign' && strengths[next().text] === comparing) fail('comparisons');
    }
    depth--;
    return left;
  }

  function operation(left: Node, operator: string, strength: number): Node {
    const { from } = left;
    if (operator === 'in')
      return node('in', from, { value: left, tests: takes('(') ? bracketed() : [test(comparing)] });
    if (operator !== 'between') {
      return node('binary', from, {
        operator: operator as NodeOf<'binary'>['operator'],
        left,
        right: expression(strength),
      });
    }
    const low = expression(comparing);
    needs('and');
    const high = expression(comparing);
    return node('in', from, { value: left, tests: [node('range', low.from, { form: '[]', low, high })] });
  }

  /** Tests in brackets after `in`, or the range that the bracket begins. */
  function bracketed(): Node[] {
    const { from } = last();
    const first = test();
    if (sees('..')) return [range(from, '(', first)];
    return takes(',') ? [first, ...tests(')')] : (needs(')'), [first]);
  }

  /** `< 5`, or any expression. */
  function test(above = 0): Node {
    const { from, kind, text: operator } = next();
    if (kind !== 'sign' || strengths[operator] !== comparing) return expression(above);
    at++;
    return node('test', from, { operator: operator as NodeOf<'test'>['operator'], value: expression(comparing) });
  }

  const tests = (close: string): Node[] => listed(close, test);

  /** Things with commas between them, up to a closing bracket. */
  function listed<T>(close: string, read: () => T): T[] {
    const found: T[] = [];
    if (close && takes(close)) return found;
    do found.push(read());
    while (takes(','));
    if (close) needs(close);
    return found;
  }

  /** A range whose lower end has been read. */
  function range(from: number, open: string, low: Node): Node {
    needs('..');
    const high = inside(() => expression(comparing), true);
    const close = needs(']', ')', '[') === ']' ? ']' : ')';
    return node('range', from, { form: `${open}${close}` as NodeOf<'range'>['form'], low, high });
  }

  /** Reads something in which a `[` is a filter again, or the end of a range. */
  function inside<T>(read: () => T, end = false): T {
    const outer = inEnd;
    inEnd = end;
    const result = read();
    inEnd = outer;
    return result;
  }

  /** A value with what hangs on to it: `.name`, `[filter]`, `(arguments)`. */
  function followed(of: Node): Node {
    const { from } = of;
    if (takes('.')) return followed(node('path', from, { of, name: name() }));
    if (takes('(')) return followed(node('call', from, { callee: of, given: inside(() => listed(')', argument)) }));
    if (inEnd || !takes('[')) return of;
    const condition = inside(expression);
    needs(']');
    return followed(node('filter', from, { of, condition }));
  }

  /** `name: value`, where the name may have several words, or a value. */
  function argument(): Argument {
    const start = at;
    while (next().kind === 'name') at++;
    if (at > start && takes(':')) {
      const words = tokens.slice(start, at - 1).map((token) => token.text);
      return { name: words.join(' '), value: expression() };
    }
    at = start;
    return { name: undefined, value: expression() };
  }

  function primary(): Node {
    const { kind, text: token, from } = next();
    const read = kind === 'sign' ? prefixes[token] : undefined;
    if (!read && (kind === 'sign' || kind === 'end')) expected('value');
    at++;
    if (read) return read(from);
    if (kind === 'name') return node('name', from, { name: token });
    return node('literal', from, { value: kind === 'number' ? decimal(token) : token });
  }

  const prefixes: Record<string, (from: number) => Node> = {
    true: (from) => node('literal', from, { value: true }),
    false: (from) => node('literal', from, { value: false }),
    null: (from) => node('literal', from, { value: null }),
    '@': (from) => {
      if (next().kind !== 'string') expected('date');
      const { text: value } = tokens[at++]!;
      return node('literal', from, { value: /^-?P/.test(value) ? durationOfText(value) : dateOfText(value) });
    },
    '(': (from) =>
      inside(() => {
        const first = test();
        if (sees('..')) return range(from, '(', first);
        needs(')');
        return first;
      }),
    '[': (from) =>
      inside(() => {
        if (takes(']')) return node('list', from, { items: [] });
        const first = expression();
        if (sees('..')) return range(from, '[', first);
        const items = [first, ...(takes(',') ? listed(']', expression) : (needs(']'), []))];
        return node('list', from, { items });
      }),
    ']': (from) =>
      range(
        from,
        '(',
        inside(() => expression(comparing)),
      ),
    '{': (from) => inside(() => context(from)),
    if: (from) => {
      const condition = expression();
      needs('then');
      const then = expression();
      needs('else');
      return node('if', from, { condition, then, otherwise: expression() });
    },
    for: (from) => node('for', from, loop('return')),
    some: (from) => node('some', from, loop('satisfies')),
    every: (from) => node('every', from, loop('satisfies')),
    function: (from) => {
      needs('(');
      return node('function', from, { names: listed(')', name), body: expression() });
    },
  };

  function loop(word: string): { iterators: Iterator[]; value: Node } {
    const iterators = listed('', () => {
      const variable = name();
      needs('in');
      return { name: variable, list: expression(), end: takes('..') ? expression() : undefined };
    });
    needs(word);
    return { iterators, value: expression() };
  }

  function context(from: number): Node {
    const names = new Set<string>();
    const entries = listed('}', () => {
      const entry = entryName();
      if (names.has(entry)) fail('twice', entry);
      names.add(entry);
      needs(':');
      return { name: entry, value: expression() };
    });
    return node('context', from, { entries });
  }

  /** A name in quotation marks, or all that stands before the colon. */
  function entryName(): string {
    const { kind, text: token, from } = next();
    if (kind !== 'string' && kind !== 'name') expected('name');
    do at++;
    while (kind === 'name' && !sees(':') && next().kind !== 'end');
    return kind === 'string' ? token : text.slice(from, last().to);
  }

  const end = (): void => {
    if (next().kind !== 'end') expected('end');
  };

  return { expression, takes, tests, end, last, tokens };
}
