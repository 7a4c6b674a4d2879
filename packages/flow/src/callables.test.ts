import { expect } from 'chai';
import { stepped } from '../test/flows.js';
import type { DecisionTable, FlowFile } from './flow.js';
import type { AtOutcome } from './state.js';

const number = (text: string) => ({ number: text });

const fee: DecisionTable = {
  given: ['age', 'days'],
  inputs: ['age', 'days'],
  outputs: ['price'],
  rows: [
    ['< 2', '-', 'days * 70'],
    ['>= 2', '< 3', 'days * rate'],
    ['>= 2', '>= 3', 'days * rate - discount(days)'],
  ],
};

const parts: Partial<FlowFile> = {
  questions: {
    children: {
      type: 'group',
      title: 'Children',
      repeat: {},
      fields: { age: { type: 'integer', title: 'Age' }, days: { type: 'integer', title: 'Days' } },
      next: 'end',
    },
  },
  tables: { fee },
  values: { rate: 60, discount: { given: ['days'], is: 'days * 2.5' } },
};

function figure(is: string, more: Partial<FlowFile> = {}): unknown {
  const { at } = stepped(
    { ...parts, ...more, outcomes: { end: { title: 'x', figures: { x: { label: 'x', is } } } } },
    {
      children: [
        { age: 1, days: 2 },
        { age: 3, days: 4 },
      ],
    },
  );
  if (at.kind === 'failed') return [at.fault.code, at.fault.place].join(' ');
  return (at as AtOutcome).figures[0]?.value;
}

describe('values and tables that are given something', () => {
  it('are worked out each time that a rule calls them', () => {
    expect(figure('fee(1, 2)')).to.deep.equal(number('140'));
    expect(figure('fee(days: 4, age: 3)')).to.deep.equal(number('230'));
    expect(figure('sum(for child in children return fee(child.age, child.days))')).to.deep.equal(number('370'));
  });

  it('fail where too little is given, or no row applies', () => {
    expect(figure('fee(1)')).to.equal('arguments outcomes.end.figures.x.is');
    expect(figure('fee')).to.equal('unknown outcomes.end.figures.x.is');
    expect(figure('fee(3, 1)', { tables: { fee: { ...fee, rows: fee.rows.slice(0, 1) } } })).to.equal(
      'rows tables.fee',
    );
  });

  it('may call themselves, but not for ever', () => {
    const values = { ...parts.values, factorial: { given: ['n'], is: 'if n <= 1 then 1 else n * factorial(n - 1)' } };
    expect(figure('factorial(20)', { values })).to.deep.equal(number('2432902008176640000'));
    expect(figure('factorial(5000)', { values })).to.match(/^deep /);
  });

  it('say which answers decided', () => {
    const { at } = stepped(
      {
        questions: { rent: { type: 'money', title: 'x', next: 'end' } },
        values: { share: { given: ['part'], is: 'rent * part' } },
        outcomes: { end: { title: 'x', figures: { x: { label: 'x', is: 'share(0.5)' } } } },
      },
      { rent: 100 },
    );
    expect((at as AtOutcome).figures[0]).to.deep.equal({ id: 'x', value: number('50'), because: ['share', 'rent'] });
  });

  it('keep the questions that they need, where only what matters is asked', () => {
    const more: Partial<FlowFile> = {
      ask: 'what matters',
      questions: {
        a: { type: 'yes-no', title: 'x', next: 'rent' },
        rent: { type: 'money', title: 'x', next: 'end' },
      },
      values: { share: { given: ['part'], is: 'rent * part' } },
      outcomes: { end: { title: 'x', figures: { x: { label: 'x', is: 'if a then share(2) else 0' } } } },
    };
    expect(stepped(more, { a: 'yes' }).at).to.include({ kind: 'question', id: 'rent' });
    expect(stepped(more, { a: 'no' }).at).to.include({ kind: 'outcome', id: 'end' });
  });
});
