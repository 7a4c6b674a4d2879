import type { Iterator, LoopKind } from './builder.js';
import { dateOfText } from './calendar.js';
import { durationOfText } from './duration.js';
import { fail } from './error.js';
import type { MakeForms, Reading } from './read.js';

/** Loops, records, functions, lengths of time, arguments by name, and cells of decision tables. */
export const forms: MakeForms = <Part>(reading: Reading<Part>) => {
  const { build, tokens, expression, test, text, takes, needs, listed, expected } = reading;

  /** A name of one word or more, up to a colon; nothing, and nothing read, where there is none. */
  function label(): string | undefined {
    const start = reading.at;
    while (/name|string/.test(tokens[reading.at]!.kind)) reading.at++;
    const words = tokens.slice(start, reading.at).map((token) => token.text);
    if (words.length && takes(':')) return words.join(' ');
    reading.at = start;
    return undefined;
  }

  function iterator(): Iterator<Part> {
    const name = text('name');
    needs('in');
    return { name, list: expression(), end: takes('..') ? expression() : undefined };
  }

  const loop =
    (kind: LoopKind, word = 'satisfies') =>
    (): Part => {
      const iterators = listed('', iterator);
      needs(word);
      return build.loop(kind, iterators, expression());
    };

  const starts = {
    for: loop('for', 'return'),
    some: loop('some'),
    every: loop('every'),
    '@': () => {
      const written = text('string');
      return build.literal(/^-?P/.test(written) ? durationOfText(written) : dateOfText(written));
    },
    '{': () => {
      const names = new Set<string>();
      const entries = listed('}', () => {
        const name = label() ?? expected('name');
        if (names.has(name)) fail('twice', name);
        names.add(name);
        return { name, value: expression() };
      });
      return build.context(entries);
    },
    function: () => {
      needs('(');
      const names = listed(')', () => text('name'));
      return build.function(names, expression());
    },
  };

  return {
    starts,
    argument: () => ({ name: label(), value: expression() }),
    cell() {
      const conditions = tokens.some(({ kind, text: token }) => kind === 'name' && token === '?');
      const [first, second] = tokens;
      const negated = first!.text === 'not' && second!.text === '(';
      if (negated) reading.at = 2;
      const anything = second?.kind === 'end' && takes('-');
      const tests = anything ? [] : listed('', () => test());
      if (negated) needs(')');
      return { tests, conditions, negated };
    },
  };
};
