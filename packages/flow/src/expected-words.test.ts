import { expect } from 'chai';
import { fileOf } from '../test/flows.js';
import type { Expectation, FlowFile } from './flow.js';
import { readFlow, runTests } from './index.js';

const parts: Partial<FlowFile> = {
  languages: ['en', 'cy'],
  questions: {
    rent: {
      type: 'money',
      title: { en: 'Your rent', cy: 'Eich rhent' },
      hint: 'Each week',
      validate: [{ valid: 'rent < 1000', error: { en: 'Less than £1,000', cy: 'Llai na £1,000' } }],
      next: 'end',
    },
  },
  results: {
    help: {
      title: { en: 'Help with rent', cy: 'Help gyda rhent' },
      criteria: [{ label: 'Your rent is high', is: 'rent > 100' }],
      worth: { label: 'Worth', is: 'rent / 2', as: 'money', unit: 'a week' },
      documents: ['A tenancy agreement'],
    },
  },
  outcomes: {
    end: {
      title: { en: 'What you can get', cy: 'Beth allwch chi ei gael' },
      body: [{ if: 'rent > 500', text: { en: 'That is **a lot** of rent', cy: 'Dyna lawer o rent' } }],
      figures: { year: { label: { en: 'In a year', cy: 'Mewn blwyddyn' }, is: 'rent * 52', as: 'money' } },
      results: 'all',
      'next-steps': [{ kind: 'phone', value: '01632 960 001', label: 'Rent team', notes: 'Mondays only' }],
      services: [{ id: 'rent', label: 'Rent help' }],
    },
  },
};

/** What comes otherwise than is expected. */
function differences(expected: Expectation, rent: unknown = 600): unknown[] {
  const tests = [{ name: 'x', today: '2026-06-01', answers: { rent }, expect: expected }];
  const { flow } = readFlow(fileOf({ ...parts, tests }));
  return runTests(flow!).results[0]!.differences.map(({ what, expected: wanted }) => [what, wanted]);
}

describe('what a test expects to be said', () => {
  it('is looked for in all that people read', () => {
    const lines = [
      ...['What you can get', 'That is a lot of rent', 'In a year: £31,200', 'Help with rent', 'Worth: £300 a week'],
      ...['Your rent is high: Yes', 'Rent team: 01632 960 001', 'Mondays only', 'A tenancy agreement', 'Rent help'],
      { cy: 'Mewn blwyddyn: £31,200' },
      { en: 'a lot\n  of', cy: 'lawer o rent' },
    ];
    expect(differences({ outcome: 'end', says: lines })).to.deep.equal([]);
    expect(differences({ says: 'What you' }, 5)).to.deep.equal([]);
  });

  it('differs where it isn’t said, in either language', () => {
    expect(differences({ says: ['a lot', 'Worth'] }, 50)).to.deep.equal([
      ['says', 'a lot'],
      ['says', 'Worth'],
    ]);
    expect(differences({ says: { en: 'a lot', cy: 'a lot' } })).to.deep.equal([['says', 'a lot']]);
    expect(differences({ 'says-not': ['tenancy', 'cakes'] })).to.deep.equal([['says-not', 'tenancy']]);
  });

  it('may be what is wrong with an answer, or a question', () => {
    expect(differences({ error: 'rent', says: { en: 'Less than £1,000', cy: 'Llai na' } }, 2000)).to.deep.equal([]);
    expect(differences({ question: 'rent', says: ['Your rent', 'Each week'] }, null)).to.deep.equal([]);
  });

  it('tells results that are not eligible', () => {
    expect(differences({ 'not-eligible': ['help'], says: 'Your rent is high: No' }, 50)).to.deep.equal([]);
    expect(differences({ 'not-eligible': [] }, 50)).to.deep.equal([['not-eligible', []]]);
  });
});
