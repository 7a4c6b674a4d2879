import { expect } from 'chai';
import fc from 'fast-check';
import { fileOf, stepped } from '../test/flows.js';
import type { FlowFile, Question } from './flow.js';
import { everyPath, readFlow } from './index.js';
import type { AtOutcome } from './state.js';

const yesNo = (next: string) => ({ type: 'yes-no-dont-know', title: 'x', next }) as const;
const yesNoThen = (next: Question['next']): Question => ({ type: 'yes-no', title: 'x', next });
const schemes: Partial<FlowFile> = {
  questions: {
    nation: {
      type: 'radio',
      title: 'Where?',
      options: [
        { value: 'wales', label: 'Wales' },
        { value: 'england', label: 'England' },
      ],
      next: 'disabled',
    },
    disabled: yesNo('poor'),
    poor: yesNo('end'),
  },
  results: {
    grant: {
      title: 'A grant',
      criteria: [
        { label: 'Disabled', is: 'disabled' },
        { label: 'On a low income', is: 'poor' },
      ],
      worth: { label: 'Up to', is: 'if poor then 500 else 0', as: 'money' },
    },
    welsh: { title: 'A Welsh one', if: 'nation = "wales"', criteria: [{ label: 'Low income', is: 'poor' }] },
    anyone: { title: 'For all' },
  },
  outcomes: { end: { title: 'End', results: 'all' }, some: { title: 'End', results: ['anyone'] } },
};

const results = (answers: Record<string, string>, file = schemes) =>
  (stepped(file, answers).at as AtOutcome).results.map(({ id, verdict }) => `${id}: ${verdict}`);

describe('results', () => {
  it('are likely, not eligible, or need more to be known', () => {
    expect(results({ nation: 'wales', disabled: 'yes', poor: 'yes' })).to.deep.equal([
      'grant: likely',
      'welsh: likely',
      'anyone: likely',
    ]);
    expect(results({ nation: 'england', disabled: 'yes', poor: 'dont-know' })).to.deep.equal([
      'grant: unsure',
      'anyone: likely',
    ]);
    expect(results({ nation: 'wales', disabled: 'no', poor: 'dont-know' })).to.deep.equal([
      'grant: not eligible',
      'welsh: unsure',
      'anyone: likely',
    ]);
  });

  it('say of each criterion whether it is met and what that was decided by', () => {
    const { results: found } = stepped(schemes, { nation: 'england', disabled: 'yes', poor: 'dont-know' })
      .at as AtOutcome;
    expect(found[0]!.criteria).to.deep.equal([
      { met: true, because: ['disabled'] },
      { met: null, because: ['poor'] },
    ]);
    expect(found[0]).not.to.have.property('worth');
    const [grant] = (stepped(schemes, { nation: 'england', disabled: 'yes', poor: 'yes' }).at as AtOutcome).results;
    expect(grant!.worth).to.deep.equal({ id: 'grant', value: { number: '500' }, because: ['poor'] });
  });

  it('come to the same on every path as afresh', () => {
    const { flow } = readFlow(fileOf(schemes));
    let paths = 0;
    everyPath(flow!, { today: '2026-06-01' }, ({ steps, end }) => {
      const answers = Object.fromEntries([...steps].map(([id, { given }]) => [id, given]));
      expect(stepped(schemes, answers).at, JSON.stringify(answers)).to.deep.equal(end);
      paths++;
    });
    expect(paths).to.equal(18);
  });

  it('are those that the outcome shows', () => {
    const file = { ...schemes, questions: { ...schemes.questions, poor: yesNo('some') } };
    expect(results({ nation: 'england', disabled: 'yes', poor: 'yes' }, file)).to.deep.equal(['anyone: likely']);
  });
});

describe('asking what matters', () => {
  const file: Partial<FlowFile> = { ...schemes, ask: 'what matters' };

  it('leaves out what can change nothing any more', () => {
    const england: Partial<FlowFile> = { ...file, results: { welsh: schemes.results!.welsh! } };
    const state = stepped(england, { nation: 'england' });
    expect(state.at).to.include({ kind: 'outcome', id: 'end' });
    expect(state.path[0]).to.deep.include({ to: 'end', skipped: ['disabled', 'poor'] });
    expect(stepped(england, { nation: 'wales' }).at.id).to.equal('poor');
    expect(stepped(england, { nation: 'england', poor: 'yes' }).dropped).to.deep.equal(['poor']);
  });

  it('asks what a figure, a text, a validation or the way may still need', () => {
    const { grant } = schemes.results!;
    const only = (parts: Partial<FlowFile>) =>
      stepped({ ...file, results: { grant: grant! }, ...parts }, { nation: 'wales', disabled: 'no' }).at.id;
    expect(only({})).to.equal('end');
    expect(only({ outcomes: { end: { title: 'Poor: {poor}', results: 'all' } } })).to.equal('poor');
    expect(
      only({ outcomes: { end: { title: 'x', figures: { f: { label: 'x', is: 'if poor then 1 else 2' } } } } }),
    ).to.equal('poor');
    const values = { means: 'if poor then 1 else 2' };
    expect(only({ values, outcomes: { end: { title: 'x', figures: { f: { label: 'x', is: 'means' } } } } })).to.equal(
      'poor',
    );
    const next = [{ if: 'poor = true', goto: 'end' }, { goto: 'other' }];
    const questions = { ...schemes.questions!, poor: { ...yesNo('end'), next } };
    const other = { title: 'Another end' };
    expect(only({ questions, outcomes: { ...schemes.outcomes, other } })).to.equal('poor');
    expect(
      only({ questions: { ...questions, poor: { ...yesNo('end'), next: [next[0]!, { goto: 'end' }] } } }),
    ).to.equal('end');
  });

  it('comes to the same results as asking everything', () => {
    const criteria = [
      'disabled',
      'poor',
      'get or else(poor, true)',
      'poor = null or poor',
      'nation = "wales"',
      'not(disabled) and poor',
    ];
    const rule = fc.constantFrom(...criteria, ...criteria.map((one) => `means and (${one})`));
    const results = fc.dictionary(fc.constantFrom('a', 'b', 'c'), fc.array(rule, { maxLength: 2 }));
    const routed = fc.constantFrom<Question['next']>('poor', [
      { if: 'nation = "wales"', goto: 'poor' },
      { goto: 'end' },
    ]);
    const answer = fc.constantFrom('yes', 'no', 'dont-know');
    const given = fc.record({ nation: fc.constantFrom('wales', 'england'), disabled: answer, poor: answer });
    fc.assert(
      fc.property(results, routed, given, (rules, next, answers) => {
        const questions = { ...schemes.questions!, disabled: { ...yesNo('poor'), next } };
        const listed = Object.entries(rules).map(([id, all]) => [
          id,
          { title: id, criteria: all.map((is) => ({ label: is, is })) },
        ]);
        const parts: Partial<FlowFile> = {
          ...schemes,
          questions,
          values: { means: { is: 'get or else(poor, disabled = null)' } },
          results: Object.fromEntries(listed) as FlowFile['results'],
        };
        const likely = (ask: FlowFile['ask']) =>
          (stepped({ ...parts, ask }, answers).at as AtOutcome).results.filter(({ verdict }) => verdict === 'likely');
        expect(likely('what matters').map(({ id }) => id)).to.deep.equal(likely('all').map(({ id }) => id));
      }),
      { numRuns: 300 },
    );
  });

  it('gets past hundreds of questions that lead to the same end by different ways', () => {
    const many = Array.from({ length: 400 }, (_, at): [string, Question] => [
      `q${at}`,
      yesNoThen(at < 398 ? [{ if: `q${at} = true`, goto: `q${at + 2}` }, { goto: `q${at + 1}` }] : 'end'),
    ]);
    const state = stepped(
      { ask: 'what matters', questions: { first: yesNoThen('q0'), ...Object.fromEntries(many) } },
      { first: 'yes' },
    );
    expect(state.at.id).to.equal('end');
    expect(state.path[0]!.skipped).to.have.length(400);
  });

  it('asks what only the way from a later question needs', () => {
    const questions = {
      nation: schemes.questions!.nation!,
      disabled: yesNo('poor'),
      poor: { ...yesNo('end'), next: [{ if: 'disabled = true and poor = true', goto: 'end' }, { goto: 'other' }] },
    };
    const outcomes = { end: { title: 'End' }, other: { title: 'Another end' } };
    const flow = { ...file, questions: { ...questions, nation: { ...questions.nation, next: 'disabled' } }, outcomes };
    const at = (answers: Record<string, unknown>) => stepped({ ...flow, results: {} }, answers).at.id;
    expect(at({ nation: 'wales' })).to.equal('disabled');
    expect(at({ nation: 'wales', disabled: 'yes', poor: 'yes' })).to.equal('end');
    expect(at({ nation: 'wales', disabled: 'yes', poor: 'no' })).to.equal('other');
  });

  it('stops rather than ask what can’t help, where the way can’t be told', () => {
    const rates = { amount: { on: 'today()', rows: [{ from: '2000-01-01', to: '2000-12-31', most: 1 }] } };
    const questions = {
      nation: { ...schemes.questions!.nation!, next: 'poor' },
      poor: { ...yesNo('end'), next: [{ if: 'amount.most > 0', goto: 'end' }, { goto: 'other' }] },
    };
    const outcomes = { end: { title: 'End' }, other: { title: 'Another end' } };
    const { at, path } = stepped({ ...file, rates, questions, outcomes, results: {} }, { nation: 'wales' });
    expect(at.kind === 'failed' && at.fault.code).to.equal('rates');
    expect(path.map(({ question }) => question)).to.deep.equal(['nation']);
  });

  it('asks everything unless that is said', () => {
    expect(stepped(schemes, { nation: 'wales', disabled: 'no' }).at.id).to.equal('poor');
  });
});
