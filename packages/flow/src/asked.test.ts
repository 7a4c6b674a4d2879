import { expect } from 'chai';
import { fileOf, stepped } from '../test/flows.js';
import type { FlowFile } from './flow.js';
import { progressOf } from './progress.js';
import { readFlow } from './read-whole.js';

const benefits = ['housing', 'carers', 'child'];
const amount = (id: string, next: string) => ({
  if: `list contains(benefits, "${id}")`,
  type: 'money' as const,
  title: id,
  next,
});

const parts: Partial<FlowFile> = {
  questions: {
    benefits: {
      type: 'checkboxes',
      title: 'Benefits',
      options: benefits.map((value) => ({ value, label: value })),
      optional: true,
      next: 'housing',
    },
    housing: amount('housing', 'carers'),
    carers: amount('carers', 'child'),
    child: amount('child', 'end'),
  },
  values: { total: 'sum(for one in [housing, carers, child] return get or else(one, 0))' },
  outcomes: { end: { title: 'x', figures: { total: { label: 'x', is: 'total' } } } },
};

describe('questions that only some are asked', () => {
  it('are passed by, and count as without an answer', () => {
    expect(stepped(parts, { benefits: ['carers', 'child'] }).at).to.include({ kind: 'question', id: 'carers' });
    const state = stepped(parts, { benefits: ['carers', 'child'], carers: 5, child: '2.50' });
    expect(state.path.map(({ question }) => question)).to.deep.equal(['benefits', 'carers', 'child']);
    expect(state.path[0]).to.include({ to: 'carers' });
    expect(state.path[0]!.skipped).to.deep.equal(['housing']);
    expect(state.at).to.deep.include({
      id: 'end',
      figures: [{ id: 'total', value: { number: '7.5' }, because: ['total', 'housing', 'carers', 'child'] }],
    });
    expect(stepped(parts, { benefits: '' }).at).to.include({ kind: 'outcome', id: 'end' });
  });

  it('drop an answer that applies no more', () => {
    const state = stepped(parts, { benefits: ['child'], housing: 5, child: 1 });
    expect(state.dropped).to.deep.equal(['housing']);
    expect(state.answers).not.to.have.property('housing');
  });

  it('are not counted in the shortest way', () => {
    const { flow } = readFlow(fileOf(parts));
    expect(progressOf(flow!, { path: [] })).to.deep.equal({ least: 1, most: 4 });
  });

  it('fail where their condition can’t be worked out, or they lead round', () => {
    const { questions } = parts as FlowFile;
    const circle = { ...questions, child: amount('child', 'housing') };
    expect(stepped({ ...parts, questions: circle }, { benefits: '' }).at).to.deep.include({
      kind: 'failed',
      fault: { code: 'loop', place: 'questions.housing', details: [] },
    });
    const odd = { ...questions, housing: { ...questions.housing!, if: 'carers > 5' } };
    const { at } = stepped({ ...parts, questions: odd }, { benefits: ['child'] });
    expect(at).to.include({ kind: 'failed' });
    expect((at as { fault: object }).fault).to.include({ code: 'missing', place: 'questions.housing.if' });
  });

  it('go together with asking only what matters', () => {
    const more: Partial<FlowFile> = {
      ...parts,
      ask: 'what matters',
      outcomes: { end: { title: 'x', figures: { total: { label: 'x', is: 'child' } } } },
    };
    expect(stepped(more, { benefits }).at).to.include({ kind: 'question', id: 'child' });
    expect(stepped(more, { benefits: ['child'] }).at).to.include({ kind: 'question', id: 'child' });
  });
});
