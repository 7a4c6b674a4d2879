import { expect } from 'chai';
import fc from 'fast-check';
import { check, checkUnaryTests, namesIn } from './check.js';
import { parseTree } from './tree.js';
import type { FeelType } from './types.js';

const names: Record<string, FeelType> = {
  income: { kind: 'number' },
  savings: { kind: 'number', optional: true },
  tenure: { kind: 'string', options: ['rent', 'own', 'other'] },
  partner: { kind: 'boolean' },
  birth: { kind: 'date' },
  rates: { kind: 'list', of: { kind: 'context', members: { year: { kind: 'number' }, rate: { kind: 'number' } } } },
};

/** Each finding as its code and the text it is about. */
const found = (text: string) =>
  check(text, { names }).findings.map(({ code, from, to }) => `${code}: ${text.slice(from, to)}`);
const said = (text: string) =>
  check(text, { names }).findings.map(({ message, cure }) => [message, cure].filter(Boolean).join(' '));

describe('checking a rule', () => {
  it('finds nothing in a rule that is right', () => {
    for (const text of [
      'income < 16000 and partner',
      'if tenure = "rent" then income * 0.2 else 0',
      'rates[year = birth.year][1].rate + sum(rates.rate)',
      'age(birth, today()) >= 18',
      'some r in rates satisfies r.rate > 5',
      'for r in rates return r.rate * 2',
      'round half up(income / 12, 2)',
      'birth + @"P18Y" <= today()',
      'tenure in ("rent", "own")',
      'count(rates[rate > 5]) > 0',
      'sort(rates, function(a, b) a.rate < b.rate)[1].rate',
      '{a: 1, b: a + 1}.b',
      'get or else(savings, 0) + income',
      'min(28, 5.6 * income)',
    ]) {
      expect(found(text), text).to.deep.equal([]);
    }
  });

  it('finds values of the wrong kind, and says so in a plain sentence', () => {
    expect(found('income > "16000"')).to.deep.equal(['kinds: income > "16000"']);
    expect(said('income > "16000"')).to.deep.equal([
      "A number and text don't go together here. Write a number without quotation marks: 16000.",
    ]);
    expect(said('birth < "2026-04-06"')[0]).to.match(/Write a date as @"2026-04-06"\.$/);
    expect(said('partner = "yes"')[0]).to.match(/In a rule, yes is true and no is false\.$/);
    expect(found('partner + 1')).to.deep.equal(['kinds: partner + 1']);
    expect(found('if income then 1 else 2')).to.deep.equal(['condition: income']);
    expect(found('income and partner')).to.deep.equal(['condition: income']);
    expect(found('upper case(income)')).to.deep.equal(['argument: income']);
    expect(found('-tenure')).to.deep.equal(['minus: -tenure']);
    expect(found('birth < 18')).to.deep.equal(['kinds: birth < 18']);
    expect(found('income in ["a".."b"]')).to.deep.equal(['kinds: ["a".."b"]']);
    expect(found('income(5)')).to.deep.equal(['call: income']);
  });

  it('finds names that mean nothing, and what was probably meant', () => {
    expect(said('incmoe + 1')).to.deep.equal(['There is no "incmoe". Did you mean "income"?']);
    expect(said('roundhalfup(income, 2)')).to.deep.equal(['There is no "roundhalfup". Did you mean "round half up"?']);
    expect(said('rates[1].rat')).to.deep.equal(['There is no "rat". Did you mean "rate"?']);
    expect(said('birth.yeer')).to.deep.equal(['There is no "yeer". Did you mean "year"?']);
    expect(said('zzzzzz')).to.deep.equal(['There is no "zzzzzz".']);
    expect(found('constructor')).to.deep.equal(['unknown: constructor']);
  });

  it('tells text and dates that have lost their marks', () => {
    expect(said('tenure = rent')).to.deep.equal(['There is no "rent". Put quotation marks around text: "rent".']);
    expect(said('tenure in (rent, "own")')).to.deep.equal([
      'There is no "rent". Put quotation marks around text: "rent".',
    ]);
    expect(checkUnaryTests('rent', names.tenure!, { names }).findings[0]?.cure).to.equal(
      `Put quotation marks around text: "rent". Where that is all there is, YAML needs both kinds: '"rent"'.`,
    );
    expect(said('partner = yes')).to.deep.equal(['There is no "yes". In a rule, yes is true and no is false.']);
    expect(said('birth < 2026-04-06')).to.deep.equal([
      '"2026-04-06" is worked out as a subtraction. Write a date as @"2026-04-06".',
    ]);
  });

  it('says so where a name hides a function', () => {
    const age = { kind: 'number' } as const;
    const [finding] = check('age(birth, today()) > 5', { names: { ...names, age } }).findings;
    expect(finding).to.include({ code: 'call', from: 0, to: 3, cure: 'Give what has that name another one.' });
    expect(finding?.message).to.match(/so that the function "age" can't be used\.$/);
  });

  it('knows the members of what a rule goes through', () => {
    for (const text of [
      'some r in rates satisfies r.raet > 5',
      'every r in rates satisfies r.raet > 5',
      'for r in rates return r.raet',
      'rates[raet > 5]',
      'rates[item.raet > 5]',
      'rates[year = 2026][1].raet',
      'for r in append(rates, rates[1]) return r.raet',
      'for r in concatenate(rates, rates) return r.raet',
    ]) {
      expect(said(text), text).to.deep.equal(['There is no "raet". Did you mean "rate"?']);
    }
    expect(found('some r in rates satisfies r.rate > "5"')).to.deep.equal(['kinds: r.rate > "5"']);
  });

  it('finds an answer that can never be', () => {
    expect(said('tenure = "rnet"')).to.deep.equal([
      'It is never "rnet". It can be "rent", "own", "other". Did you mean "rent"?',
    ]);
    expect(found('tenure in ("rent", "sofa")')).to.deep.equal(['option: "sofa"']);
    expect(checkUnaryTests('"rent", "sofa"', names.tenure!, { names }).findings).to.have.lengthOf(1);
  });

  it('finds a value that may be missing, unless the rule says what to do', () => {
    expect(found('savings > 5')).to.deep.equal(['missing: savings']);
    expect(said('savings > 5')).to.deep.equal(['"savings" has no value here. Say what to do when it is missing.']);
    for (const text of [
      'savings = null or savings > 5',
      'savings != null and savings > 5',
      'if savings = null then 0 else savings + 1',
      'if not(savings = null) then savings + 1 else 0',
      'if savings != null and income > 5 then savings else income',
    ]) {
      expect(found(text), text).to.deep.equal([]);
    }
    expect(found('savings = null and savings > 5')).to.deep.equal(['missing: savings']);
    expect(found('if savings != null or income > 5 then savings + 1 else 0')).to.deep.equal(['missing: savings']);
  });

  it('finds what a flow has no use for', () => {
    expect(found('for i in 5..4 return i')).to.deep.equal(['count: 4']);
    expect(found('function(x) x + 1')).to.deep.equal(['function: function(x) x + 1']);
    expect(found('round half up(income)')).to.deep.equal(['arguments: round half up(income)']);
  });

  it('finds what cannot be read, and says what to write', () => {
    expect(said('income > £16,000')[0]).to.match(/Write an amount without its sign/);
    expect(said('income == 5')[0]).to.match(/Write = once/);
    expect(said('income > 16,000')[0]).to.match(/^The rule should end before ",". Write a number without commas/);
    expect(said('partner AND partner')[0]).to.match(/Write and in small letters/);
    expect(said('tenure = council tenant')[0]).to.match(/^The rule should end before "tenant"\. Put text in quotation/);
    expect(said('tenure = ‘rent’')[0]).to.match(/double quotation marks/);
    expect(said('income >')).to.deep.equal(['The rule ends where there should be a value.']);
    expect(said('"rent')).to.deep.equal(['This text has no closing quotation mark.']);
    expect(said('1 < income < 5')[0]).to.match(/need "and"/);
  });

  it('tells the type of what a rule gives', () => {
    const type = (text: string) => check(text, { names }).type;
    expect(type('income * 2').kind).to.equal('number');
    expect(type('birth - @"P1Y"').kind).to.equal('date');
    expect(type('today() - birth').kind).to.equal('seconds');
    expect(type('if partner then "a" else "b"')).to.deep.equal({ kind: 'string', options: ['a', 'b'] });
    expect(type('if partner then 1 else null')).to.deep.equal({ kind: 'number', optional: true });
    expect(type('rates[1]').kind).to.equal('context');
  });

  it('never breaks, whatever is typed', () => {
    fc.assert(fc.property(fc.string({ maxLength: 30 }), (text) => void check(text, { names })));
    expect(check('('.repeat(5000), { names }).findings[0]?.code).to.equal('deep');
    expect(check(Array(5000).fill('1').join('+'), { names }).findings[0]?.code).to.equal('deep');
  });

  it('lists the names that a rule takes from outside', () => {
    const tree = parseTree('for x in rates return x.rate + income + count(list[item > limit])');
    expect(namesIn(tree)).to.deep.equal(['rates', 'income', 'list', 'limit']);
  });
});
