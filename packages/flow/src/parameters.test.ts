import { expect } from 'chai';
import { stepped } from '../test/flows.js';
import type { ParameterAsWritten } from './flow.js';
import type { AtOutcome } from './state.js';

type Value = ParameterAsWritten['value'];

/** What a parameter is worth, or the code of the fault. */
function worth(type: ParameterAsWritten['type'], value: Value, set?: Value): unknown {
  const { at } = stepped(
    {
      parameters: { p: { type, label: 'x', value } },
      questions: { a: { type: 'text', title: 'x', next: 'end' } },
      outcomes: { end: { title: 'x', figures: { x: { label: 'x', is: 'p' } } } },
    },
    { a: 'a' },
    set === undefined ? {} : { parameters: { p: set } },
  );
  return at.kind === 'failed' ? at.fault.code : (at as AtOutcome).figures[0]!.value;
}

describe('parameters', () => {
  it('are texts and dates with and without quotation marks', () => {
    expect(worth('text', 'Northmere')).to.equal('Northmere');
    expect(worth('text', '"Northmere"')).to.equal('Northmere');
    expect(worth('text', 'The "North"')).to.equal('The "North"');
    expect(worth('text', 24)).to.equal('24');
    expect(worth('text', '2026-04-06')).to.equal('2026-04-06');
    for (const day of ['2026-04-06', '@"2026-04-06"', '"2026-04-06"']) {
      expect(worth('date', day), day).to.deep.equal({ date: '2026-04-06' });
    }
  });

  it('are texts in several languages', () => {
    const both = { en: 'Northmere Council', cy: 'Cyngor Northmere' };
    expect(worth('text', both)).to.deep.equal(both);
    expect(worth('text', both, 'Other')).to.equal('Other');
  });

  it('are faults where they are of another kind', () => {
    expect(worth('money', 'lots')).to.equal('number');
    expect(worth('date', 'soon')).to.equal('parameter');
    expect(worth('yes-no', 'yes')).to.equal('parameter');
    expect(worth('yes-no', true)).to.equal(true);
    expect(worth('money', 5, '7.50')).to.deep.equal({ number: '7.5' });
  });
});
