import { expect } from 'chai';
import { check, type FeelType } from './index.js';

const names: Record<string, FeelType> = {
  days: { kind: 'list', of: { kind: 'string', options: ['1', '2'] } },
  children: { kind: 'list', of: { kind: 'context', members: { begins: { kind: 'date' } } } },
  born: { kind: 'date' },
  sure: { kind: 'boolean' },
};
const told = (rule: string): string =>
  check(rule, { names })
    .findings.map(({ message, cure = '' }) => `${message} ${cure}`.trim())
    .join(' / ');

describe('what the checker of rules suggests', () => {
  it('looks at what is sought in a list as at two sides of a comparison', () => {
    const asText = "Text and a number don't go together here. Write a number as text where it is held against text: ";
    expect(told('list contains(days, 1)')).to.equal(`${asText}"1".`);
    expect(told('list contains(list: days, element: born.weekday)')).to.equal(`${asText}string(born.weekday).`);
    expect(told('index of(days, 1)')).to.equal(`${asText}"1".`);
    expect(told('list contains(days, "9")')).to.match(/^It is never "9"\. It can be "1", "2"\./);
    expect(told('list contains(days, "2")')).to.equal('');
    expect(told('list contains([], 1)')).to.equal('');
    expect(told('days = "1"')).to.match(/write list contains\(days, "1"\)\.$/);
    expect(told('children.begins > children.begins')).to.match(/^A list and a list don't go together here\./);
  });

  it('keeps the members of records that are joined with nothing, and says nothing where it knows none', () => {
    for (const list of [
      'if sure then children else []',
      'get or else(if sure then null else children, [])',
      'concatenate([], children)',
      'flatten([children, []])',
      'get or else(null, children)',
      'append(children, children[1])',
    ]) {
      expect(told(`(${list})[begins < born]`), list).to.equal('');
      expect(told(`(${list})[beginns < born]`), list).to.equal('There is no "beginns". Did you mean "begins"?');
    }
    expect(told('[{ a: 1 }, { b: 2 }][a = 1]')).to.equal('');
  });

  it('knows what other languages call things', () => {
    expect(told('today - born')).to.match(/Write today\(\)\.$/);
    expect(told('ceil(2.5)')).to.match(/Write ceiling\( \)\.$/);
    expect(told('if not sure then 1 else 2')).to.match(/Put what "not" is about in round brackets: not\(sure\)\.$/);
    expect(told('for d in born..today() if d.weekday = 1 return d')).to.match(/\[item\.weekday = 1\]\.$/);
    expect(told('count(born..today())')).to.match(/write for d in a\.\.b return d\./);
    expect(told('born + 2 weeks')).to.match(/Write a length of time as @"P7D"\.$/);
  });
});
