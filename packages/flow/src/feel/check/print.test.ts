import { expect } from 'chai';
import fc from 'fast-check';
import { print } from './print.js';
import { type Node, parseTree } from './tree.js';

const leaf = fc.oneof(
  fc.constantFrom('a', 'b1', 'ŵy', 'true', 'false', 'null', '@"2026-04-06"', '@"P1Y"', '@"-PT5H"', '[]', '{}'),
  fc.nat().map(String),
  fc.string().map((text) => JSON.stringify(text)),
);
const expression = fc.letrec<{ any: string }>((tie) => {
  const any = tie('any');
  const of = (write: (...parts: string[]) => string, count: number) =>
    fc.tuple(...Array<typeof any>(count).fill(any)).map((parts) => write(...parts));
  const operator = fc.constantFrom('+', '-', '*', '/', '**', '=', '!=', '<', '>=', 'and', 'or');
  return {
    any: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      leaf,
      fc.tuple(any, operator, any).map(([left, sign, right]) => `(${left}) ${sign} (${right})`),
      of((x) => `-(${x})`, 1),
      of((x, y, z) => `if ${x} then ${y} else ${z}`, 3),
      of((x, y) => `for i in (${x})..(${y}), j in [1] return (${x})`, 2),
      of((x, y) => `some i in (${x}) satisfies (${y})`, 2),
      of((x, y) => `(${x}).name[(${y})]`, 2),
      of((x, y) => `f(first word: (${x}), second: (${y}))`, 2),
      of((x, y) => `[(${x}), (${y})]`, 2),
      of((x, y) => `{"odd key": (${x}), plain: (${y})}`, 2),
      of((x, y, z) => `(${x}) in ([(${y})..(${z})), < (${y}))`, 3),
      of((x, y, z) => `(${x}) between (${y}) and (${z})`, 3),
      of((x) => `(function(p, q) (${x}))(1, 2)`, 1),
    ),
  };
}).any;

/** A tree without its places. */
const shape = (tree: Node): unknown =>
  JSON.parse(JSON.stringify(tree, (key, value: unknown) => (key === 'from' || key === 'to' ? undefined : value)));

describe('a printed rule', () => {
  it('reads as the same tree', () => {
    fc.assert(
      fc.property(expression, (text) => {
        const tree = parseTree(text);
        expect(shape(parseTree(print(tree)))).to.deep.equal(shape(tree));
      }),
    );
  });

  it('has no more brackets than it needs', () => {
    expect(print(parseTree('income  <  16000 and not( partner )'))).to.equal('(income < 16000) and not(partner)');
    expect(print(parseTree('rates[year=2026][1].rate'))).to.equal('rates[year = 2026][1].rate');
  });
});
