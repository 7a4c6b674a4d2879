import { expect } from 'chai';
import { positionsIn } from './positions.js';

const text = `shared:
  on: [{ if: a = "x", goto: end }]
  way: { if: b, goto: end }
questions:
  a:
    next:
      - { use: on }
      - { use: way }
      - goto: end
`;

describe('places in a file', () => {
  it('are those of what is shared, where that is used', () => {
    const find = positionsIn(text);
    expect(find('questions.a.next.0.if')).to.deep.equal({ line: 2, column: 10, text: 'a = "x"' });
    expect(find('questions.a.next.1.if')).to.include({ line: 3, text: 'b' });
    expect(find('questions.a.next.2.goto')).to.include({ line: 9, text: 'end' });
    expect(find('questions.a.hint')).to.deep.equal({ line: 5, column: 3 });
  });
});
