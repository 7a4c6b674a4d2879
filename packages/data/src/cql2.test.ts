import { expect } from 'chai';
import fc from 'fast-check';
import { parseFilter } from './cql2.js';
import { DataError } from './errors.js';
import type { Filter } from './query.js';

const failure = (text: string): DataError => {
  try {
    parseFilter(text);
  } catch (error) {
    expect(error).to.be.instanceOf(DataError);
    return error as DataError;
  }
  throw new Error(`“${text}” was read`);
};

describe('parseFilter', () => {
  it('reads comparisons', () => {
    expect(parseFilter("ward = 'Abbey'")).to.deep.equal({ op: '=', column: 'ward', value: 'Abbey' });
    expect(parseFilter('year>=2023')).to.deep.equal({ op: '>=', column: 'year', value: 2023 });
    expect(parseFilter('a <> -1.5e2')).to.deep.equal({ op: '<>', column: 'a', value: -150 });
    expect(parseFilter('open = TRUE')).to.deep.equal({ op: '=', column: 'open', value: true });
  });

  it('reads quotation marks within text and names', () => {
    expect(parseFilter('"Sum of ""nett""" = \'St John\'\'s\'')).to.deep.equal({
      op: '=',
      column: 'Sum of "nett"',
      value: "St John's",
    });
  });

  it('reads dates, also in a column called date', () => {
    expect(parseFilter("date >= DATE('2026-01-01')")).to.deep.equal({ op: '>=', column: 'date', value: '2026-01-01' });
    expect(parseFilter("date < '2026-01-01'")).to.deep.equal({ op: '<', column: 'date', value: '2026-01-01' });
  });

  it('binds NOT before AND before OR', () => {
    const a: Filter = { op: '=', column: 'a', value: 1 };
    const b: Filter = { op: '=', column: 'b', value: 2 };
    const c: Filter = { op: '=', column: 'c', value: 3 };
    expect(parseFilter('a=1 OR b=2 AND NOT c=3')).to.deep.equal({
      op: 'or',
      filters: [a, { op: 'and', filters: [b, { op: 'not', filter: c }] }],
    });
    expect(parseFilter('(a=1 or b=2) and c=3')).to.deep.equal({
      op: 'and',
      filters: [{ op: 'or', filters: [a, b] }, c],
    });
  });

  it('reads IN, BETWEEN, LIKE and IS NULL, and their opposites', () => {
    expect(parseFilter("w IN ('a', 'b')")).to.deep.equal({ op: 'in', column: 'w', values: ['a', 'b'] });
    expect(parseFilter('n BETWEEN 1 AND 5 AND m = 2')).to.deep.equal({
      op: 'and',
      filters: [
        { op: 'between', column: 'n', from: 1, to: 5 },
        { op: '=', column: 'm', value: 2 },
      ],
    });
    expect(parseFilter("s NOT LIKE 'A%'")).to.deep.equal({
      op: 'not',
      filter: { op: 'like', column: 's', pattern: 'A%' },
    });
    expect(parseFilter('s IS NULL')).to.deep.equal({ op: 'is-null', column: 's' });
    expect(parseFilter('s IS NOT NULL')).to.deep.equal({ op: 'not', filter: { op: 'is-null', column: 's' } });
  });

  for (const [text, where] of [
    ['', 'at its end'],
    ['ward =', 'at its end'],
    ['ward Abbey', 'character 6'],
    ["ward = 'Abbey", 'character 8'],
    ['(a = 1', 'at its end'],
    ['a = 1 b = 2', 'character 7'],
    ['a = b', 'character 5'],
    ['and = 1', 'character 1'],
    ['a = 1; drop', 'character 6'],
    ['a = 12x', 'character 5'],
    ['a IN ()', 'character 7'],
    ['a NOT = 1', 'character 7'],
  ]) {
    it(`says where “${text}” fails`, () => {
      const error = failure(text!);
      expect(error.reason).to.equal('capability');
      expect(error.message).to.contain(where);
    });
  }

  it('gives up on a thousand parentheses with an error of its own', () => {
    expect(failure('('.repeat(1e5)).reason).to.equal('capability');
  });

  it('throws nothing else, whatever the text', () => {
    const part = fc.constantFrom(
      'a',
      '"a b"',
      "'x'",
      '1',
      'AND',
      'OR',
      'NOT',
      'IN',
      '(',
      ')',
      '=',
      ',',
      'IS',
      'NULL',
      'BETWEEN',
      'LIKE',
      "'",
      '"',
      ' ',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(part).map((parts) => parts.join(' ')),
        ),
        (text) => {
          try {
            parseFilter(text);
          } catch (error) {
            expect(error).to.be.instanceOf(DataError);
          }
        },
      ),
    );
  });
});
