import { expect } from 'chai';
import fc from 'fast-check';
import { evaluateUnaryTests } from './evaluate.js';
import { fromJson } from './json.js';
import { parseUnaryTests } from './parse.js';
import { fault, worth } from '../../test/feel.js';

describe('what is missing', () => {
  const missing = { income: null, savings: { number: '500' } };

  it('is an error with the name of it, wherever it is used', () => {
    for (const text of [
      'income + 1',
      'income < 16000',
      'income = savings',
      'income != 0',
      '-income',
      'if income > 1 then "a" else "b"',
      'income in [1..5]',
      'income between 1 and 5',
      'round half up(income, 2)',
      'max(savings, income)',
      'savings in [1..income]',
      'for x in income return x',
      'income.amount',
      '[1, 2][item > income]',
    ]) {
      expect(fault(text, missing), text).to.equal('missing income');
    }
  });

  it('never takes else', () => {
    expect(fault('if flag then 1 else 2', { flag: null })).to.equal('missing flag');
    expect(worth('if flag then 1 else 2', { flag: null }, { strict: false })).to.equal('2');
  });

  it('does no harm where the rule says what to do', () => {
    expect(worth('if income = null then "ask" else "go"', missing)).to.equal('ask');
    expect(worth('income = null or income < 5', missing)).to.equal(true);
    expect(worth('income != null and income < 5', missing)).to.equal(false);
    expect(worth('get or else(income, 0) + 1', missing)).to.equal('1');
    expect(worth('get or else(income * 12, 7)', missing)).to.equal('7');
    expect(worth('income in (null, 5)', missing)).to.equal(true);
  });

  it('does no harm where something else decides', () => {
    expect(worth('[income > 1 and savings > 900, savings > 900 and income > 1]', missing)).to.deep.equal([
      false,
      false,
    ]);
    expect(worth('[income > 1 or savings > 100, savings > 100 or income > 1]', missing)).to.deep.equal([true, true]);
    expect(fault('income > 1 and savings > 100', missing)).to.equal('missing income');
    expect(fault('savings > 900 or income > 1', missing)).to.equal('missing income');
    expect(worth('some x in [income, 5] satisfies x > 1', missing)).to.equal(true);
    expect(worth('every x in [income, 5] satisfies x > 9', missing)).to.equal(false);
    expect(fault('every x in [income, 5] satisfies x > 1', missing)).to.equal('missing x');
  });

  it('is not the same as a name that nobody knows', () => {
    expect(fault('incme + 1', missing)).to.equal('unknown incme');
    expect(worth('incme', missing, { strict: false })).to.equal(null);
  });
});

describe('a rule', () => {
  it('never compares or counts things of different kinds', () => {
    for (const text of [
      '1 < "2"',
      '1 = "1"',
      '"zebra" <= today()',
      'true > false',
      '"a" + 1',
      'not("yes")',
      '1 and true',
    ]) {
      expect(fault(text), text).to.match(/^(kinds|condition|argument)/);
    }
  });

  it('does not count down', () => {
    expect(worth('for i in 5..4 return i')).to.deep.equal([]);
    expect(worth('for i in 1..3 return i * i')).to.deep.equal(['1', '4', '9']);
    expect(worth('for d in @"2026-02-28"..@"2026-03-01" return d')).to.deep.equal(['2026-02-28', '2026-03-01']);
  });

  it('looks things up in a table', () => {
    const rates = [
      { year: { number: '2024' }, rate: { number: '10' } },
      { year: { number: '2025' }, rate: { number: '12' } },
    ];
    expect(worth('rates[year = 2025][1].rate', { rates })).to.equal('12');
    expect(worth('rates[-1].rate + sum(rates.rate)', { rates })).to.equal('34');
    expect(fault('rates[year = 2026][1].rate', { rates })).to.equal('missing rates[year = 2026][1]');
    expect(fault('rates[yr = 2026]', { rates })).to.equal('unknown yr');
  });

  it('is called off when it takes too long or grows too large', () => {
    expect(fault('for i in 1..1000000000 return i')).to.match(/^long/);
    expect(fault('every i in 1..99999, j in 1..99999 satisfies i > 0')).to.match(/^long/);
    expect(fault('for i in 1..90 return if i = 1 then ["x"] else concatenate(partial[-1], partial[-1])')).to.match(
      /^long/,
    );
    expect(fault('for i in 1..90 return if i = 1 then "xxxx" else partial[-1] + partial[-1]')).to.match(/^long/);
    expect(fault('f(f)', {}, {}), 'no such function').to.match(/^unknown/);
    expect(fault('(function(f) f(f))(function(f) f(f))')).to.match(/^deep/);
    expect(fault('1 + 1 + 1', {}, { steps: 3 })).to.match(/^long/);
    expect(worth('count(for i in 1..1000 return i)')).to.equal('1000');
  });

  it('changes nothing and cannot reach what JavaScript has', () => {
    const list = [{ number: '3' }, { number: '1' }];
    expect(worth('[sort(list), list]', { list })).to.deep.equal([
      ['1', '3'],
      ['3', '1'],
    ]);
    for (const name of ['constructor', '__proto__', 'toString', 'hasOwnProperty']) {
      expect(fault(name)).to.equal(`unknown ${name}`);
      expect(fault(`{a: 1}.${name}`)).to.match(/^member/);
      expect(fault(`"a".${name}`)).to.match(/^member/);
      expect(fault(`${name}()`)).to.equal(`unknown ${name}`);
    }
  });

  it('never breaks on anything it can be given', () => {
    const scraps = fc.constantFrom(
      ...['1', '"a"', 'x', 'null', 'true', '[', ']', '(', ')', '{', '}', ':', ',', '.', '..', '+', '-', '*', '/', '**'],
      ...[
        '=',
        '!=',
        '<',
        '>=',
        'and',
        'or',
        'in',
        'if',
        'then',
        'else',
        'for',
        'return',
        'some',
        'satisfies',
        'between',
      ],
      ...['not', 'count', 'sum', 'date', 'function', '@', '?', 'get or else', 'sort', '"', '£', '/*'],
    );
    fc.assert(
      fc.property(fc.array(scraps, { maxLength: 12 }), (parts) => {
        fault(parts.join(' '), { x: [{ number: '1' }] });
        fault(parts.join(' '), { x: null }, { strict: false });
      }),
      { numRuns: 2000 },
    );
  });
});

describe('a cell of a table', () => {
  const meets = (cell: string, input: unknown, names: Record<string, unknown> = {}) =>
    evaluateUnaryTests(
      parseUnaryTests(cell),
      fromJson(input),
      new Map(Object.entries(names).map(([name, value]) => [name, fromJson(value)])),
    );

  it('holds a value against what it says', () => {
    expect(['< 16000', '[16000..20000)', '> 20000', '20000'].map((cell) => meets(cell, 16_000))).to.deep.equal([
      false,
      true,
      false,
      false,
    ]);
    expect(meets('"yes", "maybe"', 'maybe')).to.equal(true);
    expect(meets('not("yes", "maybe")', 'maybe')).to.equal(false);
    expect(meets('-', null)).to.equal(true);
    expect(meets('-5', -5)).to.equal(true);
    expect(meets('false', false)).to.equal(true);
    expect(meets('limit, > 2 * limit', 7, { limit: 3 })).to.equal(true);
    expect(meets('? > 5 and ? < limit', 7, { limit: 9 })).to.equal(true);
    expect(meets('not(? = 7)', 7)).to.equal(false);
    expect(meets('null', null)).to.equal(true);
  });

  it('needs the value, and of the right kind', () => {
    expect(() => meets('< 5', null)).to.throw('missing');
    expect(() => meets('"a"', null)).to.throw('missing');
    expect(() => meets('< "5"', 4)).to.throw('kinds');
    expect(() => meets('< 5,', 4)).to.throw('expected');
    expect(() => meets('', 4)).to.throw('expected');
  });
});
