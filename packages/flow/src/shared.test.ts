import { expect } from 'chai';
import { fileOf } from '../test/flows.js';
import type { FlowFile } from './flow.js';
import { readFlow } from './read-whole.js';

const call = { kind: 'phone', value: '01632 960 001' };
const write = { kind: 'email', value: 'homes@northmere.example' };

/** What is read of an outcome that uses what is shared; or the faults. */
function read(outcome: Record<string, unknown>, shared: Record<string, unknown>): unknown {
  const file = fileOf({ shared, questions: { a: { type: 'text', title: 'x', next: 'end' } } });
  const { flow, findings } = readFlow({ ...file, outcomes: { end: { title: 'x', ...outcome } } });
  return flow ? flow.file.outcomes!.end : findings;
}

describe('what is shared', () => {
  it('stands where it is used, a list with all of its items', () => {
    expect(read({ 'next-steps': [{ use: 'call' }, { use: 'both' }] }, { call, both: [call, write] })).to.deep.equal({
      title: 'x',
      'next-steps': [call, call, write],
    });
    const nested = { call, both: [{ use: 'call' }, write] };
    expect(read({ 'next-steps': [{ use: 'both' }] }, nested)).to.deep.include({ 'next-steps': [call, write] });
  });

  it('takes in what is written beside its use', () => {
    const shared = { call, note: { en: 'Note', cy: 'Nodyn' }, plain: 'Plain' };
    expect(read({ 'next-steps': [{ use: 'call', if: 'a = "x"' }] }, shared)).to.deep.include({
      'next-steps': [{ ...call, if: 'a = "x"' }],
    });
    const condition = { if: 'a = "x"' };
    expect(
      read({ body: [{ use: 'note', ...condition }, { use: 'note' }, { use: 'plain', ...condition }] }, shared),
    ).to.deep.include({
      body: [{ text: shared.note, ...condition }, shared.note, { text: 'Plain', ...condition }],
    });
  });

  it('is a fault where there is none of that name, or it uses itself', () => {
    expect(read({ body: [{ use: 'nothing' }] }, {})).to.deep.equal([
      { code: 'shared', place: '', details: ['nothing'] },
    ]);
    expect(read({ body: [{ use: 'round' }] }, { round: [{ use: 'round' }] })).to.deep.equal([
      { code: 'shared', place: '', details: ['round'] },
    ]);
  });

  it('leaves data and tests alone, and belongs to one file', () => {
    const other = {
      ...fileOf({ questions: { b: { type: 'text', title: 'x', next: 'return' } } }),
      shared: { call: 'B' },
    };
    const file: FlowFile = fileOf({
      shared: { call: 'A' },
      flows: ['other'],
      tables: { t: { rows: [{ use: 'call' }] } },
      questions: { a: { type: 'text', title: [{ use: 'call' } as never], next: 'end' } },
    });
    const { flow } = readFlow(file, { flows: { other: { ...other, outcomes: {} } } });
    expect(flow!.file.tables).to.deep.equal(file.tables);
    expect(flow!.file.questions.a!.title).to.deep.equal(['A']);
    expect(flow!.file).not.to.have.property('shared');
  });
});
