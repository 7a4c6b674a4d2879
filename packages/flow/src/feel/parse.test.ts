import { expect } from 'chai';
import { FeelError } from './error.js';
import { parse, vocabulary } from './parse.js';
import { evaluate } from './evaluate.js';
import { fault, worth } from '../../test/feel.js';

describe('reading a rule', () => {
  it('says where the fault is', () => {
    expect(fault('1 + ')).to.equal('expected ');
    expect(fault('(1 + 2')).to.equal('expected ');
    expect(fault('if a then b')).to.equal('expected ');
    expect(fault('income = = 5')).to.equal('expected =');
    expect(fault('name = "Ann')).to.equal('expected "');
    expect(fault('amount > £16000')).to.equal('expected £');
    expect(fault('a b')).to.equal('expected b');
    expect(fault('1 < x < 5', { x: 3 })).to.match(/^comparisons/);
    expect(fault('{a: 1, a: 2}')).to.match(/^twice/);
    try {
      parse('1 + @"2026-02-30"');
      expect.fail('it should not be read');
    } catch (error) {
      expect(error).to.be.instanceOf(FeelError).and.include({ code: 'day', from: 5, to: 17 });
    }
  });

  it('binds operators as FEEL does', () => {
    expect(worth('2 + 3 * 4 ** 2')).to.equal('50');
    expect(worth('-3 ** 2')).to.equal('9');
    expect(worth('10 - 4 - 3')).to.equal('3');
    expect(worth('1 + 1 = 2 and 3 > 2 or false')).to.equal(true);
    expect(worth('if true then 1 else 2 + 10')).to.equal('1');
    expect(worth('[1, 2, 3][item > 1][1]')).to.equal('2');
    expect(worth('3 in [1..5] and 3 between 1 and 5')).to.equal(true);
    expect(worth('5 in (1..5)')).to.equal(false);
    expect(worth('5 in (1, > 4)')).to.equal(true);
  });

  it('takes text as it is written', () => {
    expect(worth('"a\\"b\\\\c\\n\\u00e9\\U01F40E"')).to.equal('a"b\\c\né🐎');
    expect(worth('string length("🐎")')).to.equal('1');
    expect(worth('"<script>" + "&amp;"')).to.equal('<script>&amp;');
  });

  it('leaves comments and spaces out', () => {
    expect(worth('1 /* one */ +\n// and\n 2')).to.equal('3');
    expect(worth('round   half\n up(1.25, 1)')).to.equal('1.3');
  });

  it('knows names of several words only if it is told', () => {
    const scope = new Map([['Full Name', 'Ann']]);
    expect(evaluate(parse('"Dear " + Full  Name', vocabulary(['Full Name'])), scope)).to.equal('Dear Ann');
    expect(fault('"Dear " + Full Name')).to.equal('expected Name');
  });

  it('refuses what is nested too deeply, and never overflows', () => {
    for (const text of [
      '('.repeat(9000),
      '['.repeat(5000) + ']'.repeat(5000),
      '-'.repeat(15_000) + '1',
      'if a then '.repeat(1500),
      'not('.repeat(3000),
      '{a:'.repeat(4000),
      'function() '.repeat(1500),
      'x in ('.repeat(2500),
    ]) {
      expect(fault(text).slice(0, 4), text.slice(0, 20)).to.equal('deep');
    }
    expect(fault(Array(4000).fill('1').join(' + '))).to.match(/^deep/);
    expect(fault('a' + '.b'.repeat(5000), { a: {} })).to.match(/^(deep|member)/);
    expect(fault('1'.repeat(20_001))).to.match(/^long/);
    expect(worth(Array(300).fill('1').join(' + '))).to.equal('300');
    expect(worth('('.repeat(200) + '1' + ')'.repeat(200))).to.equal('1');
  });
});
