import { expect } from 'chai';
import fc from 'fast-check';
import { evaluate as ask } from 'feelin';
import { FeelError } from './error.js';
import { evaluate } from './evaluate.js';
import { type FeelJson, fromJson, toJson } from './json.js';
import { parse } from './parse.js';

/**
 * The same expressions, worked out by another engine. Where the two differ on purpose:
 *
 * - feelin's numbers are binary, so they are compared to twelve digits, and none are
 *   generated that are halfway between two results of rounding;
 * - a fault is null for feelin, as for us if not strict;
 * - feelin finds `=` of different kinds false, and ours null, as the standard has it:
 *   what is generated keeps to one kind;
 * - feelin takes a condition that is null for false in `some` and `every`; to us it stays
 *   open, as it does with `and` and `or`: theirs are generated without null.
 */
const names = { a: 3, b: -7.5, c: 16_000, yes: true, no: false, none: null, name: 'Ann', list: [4, 1, 9] };

const number: fc.Arbitrary<string> = fc.letrec<{ n: string }>((tie) => ({
  n: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom('a', 'b', 'c', '1', '2.5', '0', '12.75', 'list[2]', 'list[-1]', 'none'),
    fc.tuple(tie('n'), fc.constantFrom('+', '-', '*', '/'), tie('n')).map(([x, sign, y]) => `(${x} ${sign} ${y})`),
    tie('n').map((x) => `-(${x})`),
    tie('n').map((x) => `abs(${x})`),
    tie('n').map((x) => `sum([${x}, a])`),
    fc.tuple(tie('n'), tie('n')).map(([x, y]) => `max(${x}, ${y})`),
    fc.tuple(tie('n'), tie('n')).map(([x, y]) => `(if ${x} > ${y} then ${x} else ${y})`),
    tie('n').map((x) => `count(list[item > ${x}])`),
    tie('n').map((x) => `sum(for i in list return i * ${x})`),
  ),
})).n;

const truth: fc.Arbitrary<string> = fc.letrec<{ t: string }>((tie) => ({
  t: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom('yes', 'no', 'none', 'name = "Ann"', 'name != "Bob"', 'list contains(list, a)'),
    fc.tuple(number, fc.constantFrom('<', '<=', '>', '>='), number).map(([x, sign, y]) => `(${x} ${sign} ${y})`),
    fc.tuple(tie('t'), fc.constantFrom('and', 'or'), tie('t')).map(([x, word, y]) => `(${x} ${word} ${y})`),
    tie('t').map((x) => `not(${x})`),
    number.map((x) => `(${x} in [1..5))`),
    number.map((x) => `(${x} between a and c)`),
    fc.constantFrom('some', 'every').map((word) => `(${word} i in list satisfies i > a)`),
  ),
})).t;

const scope = new Map(Object.entries(names).map(([name, value]) => [name, fromJson(value)]));

function ours(text: string): FeelJson {
  try {
    return toJson(evaluate(parse(text), scope, { strict: false }));
  } catch (error) {
    if (error instanceof FeelError) return null;
    throw error;
  }
}

/** Numbers to twelve digits: what binary numbers can be trusted with. */
function trusted(value: unknown): unknown {
  const json = value as { number?: string } | null;
  const number = typeof value === 'number' ? value : json?.number === undefined ? undefined : Number(json.number);
  return number === undefined ? value : Number(number.toPrecision(12));
}

const theirs = (text: string): unknown => (ask(text, names) as { value: unknown }).value;

describe('beside feelin', () => {
  for (const [what, expressions] of Object.entries({ numbers: number, conditions: truth })) {
    it(`gives the same ${what}`, () => {
      fc.assert(
        fc.property(expressions, (text) => {
          expect(trusted(ours(text)), text).to.deep.equal(trusted(theirs(text)));
        }),
        { numRuns: 300 },
      );
    });
  }

  it('is exact and strict where feelin is not', () => {
    expect([theirs('0.1 + 0.2'), ours('0.1 + 0.2')]).to.deep.equal([0.30000000000000004, { number: '0.3' }]);
    expect(() => evaluate(parse('none > 5'), scope)).to.throw('missing');
  });
});
