import { expect } from 'chai';
import fc from 'fast-check';
import { fileOf } from '../test/flows.js';
import type { FlowFile, Question } from './flow.js';
import { everyPath, progressOf, readFlow, runTests, stepThrough } from './index.js';

const options = [
  { value: 'a', label: 'A' },
  { value: 'b', label: 'B', if: 'first != null and first' },
];
const questions: FlowFile['questions'] = {
  first: { type: 'yes-no', title: 'First?', next: [{ if: 'first', goto: 'second' }, { goto: 'third' }] },
  second: { type: 'radio', title: 'Second?', options, next: [{ if: 'second = "a"', goto: 'third' }, { goto: 'end' }] },
  third: {
    type: 'integer',
    title: 'Third?',
    validate: [{ valid: 'third > 0', error: 'More than none' }],
    next: [{ if: 'third > 10', goto: 'many' }, { goto: 'end' }],
  },
};
const file = fileOf({
  questions,
  outcomes: {
    end: { title: 'End' },
    many: { title: 'Many', figures: { double: { label: 'Twice', is: 'third * 2' } } },
  },
});
const flow = readFlow(file).flow!;
const today = '2026-06-01';

describe('everyPath', () => {
  it('goes every way, with the answers that it is told to try', () => {
    const paths: string[] = [];
    const all = everyPath(
      flow,
      {
        today,
        answersFor: ({ type }, id) => (type === 'integer' ? [0, 5, 50] : id === 'second' ? ['a', 'b'] : [true, false]),
      },
      ({ steps, end }) =>
        paths.push(
          [...[...steps.values()].map(({ given }) => String(given)), end.kind === 'outcome' ? end.id : end.kind].join(
            ' ',
          ),
        ),
    );
    expect(all).to.equal(true);
    expect(paths).to.deep.equal([
      ...['true a refused', 'true a 5 end', 'true a 50 many', 'true b end'],
      ...['false refused', 'false 5 end', 'false 50 many'],
    ]);
  });

  it('ends a path where nothing is there to try, and stops when it is told to', () => {
    const ends: string[] = [];
    expect(everyPath(flow, { today }, ({ end }) => ends.push(end.kind))).to.equal(true);
    expect(ends).to.deep.equal(['open', 'outcome', 'open']);
    expect(everyPath(flow, { today, most: 1 }, () => undefined)).to.equal(false);
  });

  it('comes to the same as going there afresh', () => {
    everyPath(
      flow,
      {
        today,
        answersFor: ({ type }) => (type === 'integer' ? [5, 50] : type === 'radio' ? ['a', 'b'] : ['yes', 'no']),
      },
      ({ steps, end }) => {
        const answers = Object.fromEntries([...steps].map(([id, { given }]) => [id, given]));
        expect(stepThrough(flow, answers, { today }).at).to.deep.equal(end);
      },
    );
  });
});

describe('progressOf', () => {
  it('counts the questions to come by the shortest and the longest way', () => {
    const progress = (answers: Record<string, unknown>) => progressOf(flow, stepThrough(flow, answers, { today }));
    expect(progress({})).to.deep.equal({ least: 2, most: 3 });
    expect(progress({ first: 'no' })).to.deep.equal({ least: 1, most: 1 });
    expect(progress({ first: 'no', third: 1 })).to.deep.equal({ least: 0, most: 0 });
  });

  it('says nothing where a route leads back or nowhere', () => {
    const round = (next: string) =>
      readFlow(fileOf({ questions: { ...questions, third: { ...questions.third!, next } as Question } })).flow!;
    expect(progressOf(round('first'), { path: [] })).to.equal(undefined);
    expect(progressOf(round('lost'), { path: [] })).to.equal(undefined);
  });
});

describe('runTests', () => {
  it('compares what is expected, and says what was gone through', () => {
    const tests: FlowFile['tests'] = [
      {
        name: 'many',
        today,
        answers: { first: 'no', third: '50' },
        expect: { outcome: 'many', figures: { double: '100.0' } },
      },
      {
        name: 'wrong',
        today,
        answers: { first: 'no', third: '0' },
        expect: { error: 'second', outcome: 'end', figures: { double: 1 } },
      },
      { name: 'unasked', today, answers: { second: 'a' }, expect: { question: 'first' } },
    ];
    const { results, coverage } = runTests(readFlow({ ...file, tests }).flow!);
    expect(results.map(({ differences }) => differences)).to.deep.equal([
      [],
      [
        { what: 'error', expected: 'second', got: 'third' },
        { what: 'outcome', expected: 'end', got: null },
        { what: 'figures.double', expected: { number: '1' }, got: null },
      ],
      [{ what: 'answers', expected: [], got: ['second'] }],
    ]);
    expect(coverage.routes).to.deep.equal({
      taken: 2,
      all: 6,
      missing: [
        'questions.first.next.0',
        'questions.second.next.0',
        'questions.second.next.1',
        'questions.third.next.1',
      ],
    });
    expect(coverage.options.missing).to.deep.equal([
      'questions.first.options.0',
      'questions.second.options.0',
      'questions.second.options.1',
    ]);
  });
});

describe('a flow', () => {
  const answer = fc.oneof(
    fc.constantFrom<unknown>('yes', 'no', true, 'a', 'b', 5, '50', '0', null, '', [], {}),
    fc.anything({ maxDepth: 2 }),
  );
  const answers = fc.dictionary(fc.constantFrom('first', 'second', 'third', 'other'), answer);

  it('is broken by no answers', () => {
    fc.assert(
      fc.property(answers, (given) => {
        const { at, path, dropped } = stepThrough(flow, given, { today });
        expect(['question', 'outcome']).to.include(at.kind);
        for (const id of dropped) expect(path.map(({ question }) => question)).not.to.include(id);
      }),
      { numRuns: 1000 },
    );
  });

  it('comes to the same in whatever order the answers were given, one by one or at once', () => {
    fc.assert(
      fc.property(answers, fc.infiniteStream(fc.integer()), (given, numbers) => {
        const at = new Map(Object.keys(given).map((id) => [id, numbers.next().value as number]));
        const shuffled = Object.fromEntries(Object.entries(given).sort(([a], [b]) => at.get(a)! - at.get(b)!));
        const whole = stepThrough(flow, given, { today });
        expect(stepThrough(flow, shuffled, { today }).at).to.deep.equal(whole.at);
        expect(stepThrough(flow, shuffled, { today }).path).to.deep.equal(whole.path);
        expect(stepThrough(flow, whole.answers, { today }).at).to.deep.equal(whole.at);
        let kept = {};
        for (const { question, given: each } of whole.path)
          kept = stepThrough(flow, { ...kept, [question]: each }, { today }).answers;
        const reached = stepThrough(flow, kept, { today });
        expect(reached.path).to.deep.equal(whole.path);
        expect(reached.at.id).to.equal(whole.at.id);
      }),
      { numRuns: 300 },
    );
  });
});
