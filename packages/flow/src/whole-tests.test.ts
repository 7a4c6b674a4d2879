import { expect } from 'chai';
import { fileOf } from '../test/flows.js';
import { readFlow, runTests } from './index.js';
import { parseYaml } from './yaml.js';

const money = (next: string) => ({ type: 'money', title: 'x', next }) as const;
const file = (tests: readonly object[]) => ({
  ...fileOf({
    parameters: { fee: { type: 'money', label: 'x', value: 5 } },
    questions: { rent: money('pay'), pay: money('extra'), extra: { ...money('end'), optional: true } },
    outcomes: { end: { title: 'x', figures: { sum: { label: 'x', is: 'rent + pay + fee + get or else(extra, 0)' } } } },
  }),
  tests,
});
const first = { name: 'first', today: '2026-06-01', parameters: { fee: 10 }, answers: { rent: 1, pay: 2, extra: 3 } };
const sum = (figure: number) => ({ expect: { figures: { sum: figure } } });
const differencesOf = (tests: readonly object[]) =>
  runTests(readFlow(file(tests)).flow!).results.map(({ differences }) => differences);

describe('a test that is like another', () => {
  it('has its date, parameters and answers, with its own on top', () => {
    const tests = [
      { name: 'third', like: 'second', parameters: { fee: null }, ...sum(12) },
      { ...first, ...sum(16) },
      { name: 'second', like: 'first', answers: { rent: 5, extra: '' }, ...sum(17) },
    ];
    expect(differencesOf(tests)).to.deep.equal([[], [], []]);
  });

  it('drops an answer of null, and expects nothing that the other expects', () => {
    const tests = [
      { ...first, ...sum(16) },
      { name: 'second', like: 'first', answers: { pay: null, extra: null }, expect: { question: 'pay' } },
    ];
    expect(differencesOf(tests)).to.deep.equal([[], []]);
    const { tests: whole } = readFlow(file(tests)).flow!.file;
    expect(whole![1]!.answers).to.deep.equal({ rent: 1 });
    expect(whole![1]).not.to.have.property('like');
  });

  it('is a fault where there is no such test, or only itself', () => {
    const tests = [
      { name: 'a', like: 'b', expect: {} },
      { name: 'b', like: 'a', expect: {} },
      { name: 'c', like: 'd', expect: {} },
    ];
    const { flow, findings } = readFlow(file(tests));
    expect(flow).to.equal(undefined);
    expect(findings.map(({ code, place, details }) => [code, place, ...details])).to.deep.equal([
      ['like', 'tests.0.like', 'b'],
      ['like', 'tests.1.like', 'a'],
      ['like', 'tests.2.like', 'd'],
    ]);
  });
});

describe('a test that fails', () => {
  it('first says where it ended, where it reaches no outcome', () => {
    const ends = (answers: object, expected: object) => {
      const [differences] = differencesOf([{ ...first, answers, expect: expected }]);
      return differences!.map(({ what, got }) => [what, got]);
    };
    const none = ['figures.sum', null];
    expect(ends({ rent: 1 }, { figures: { sum: 1 } })).to.deep.equal([['end', 'question'], none]);
    expect(ends({ rent: 'x' }, { figures: { sum: 1 } })).to.deep.equal([['end', 'error'], none]);
    expect(ends({ rent: 'x' }, { error: 'rent', figures: { sum: 1 } })).to.deep.equal([none]);
    const figures = { sum: { label: 'x', is: 'rent + "x"' } };
    const broken = { ...file([{ ...first, ...sum(1) }]), outcomes: { end: { title: 'x', figures } } };
    const [result] = runTests(readFlow(broken).flow!).results;
    expect(result!.differences.map(({ what, got }) => [what, got])).to.deep.equal([['end', 'failed'], none]);
  });
});

describe('merge keys in YAML', () => {
  it('put in what is written elsewhere', () => {
    const text = 'a: &two { x: 1, y: 2 }\nb: { <<: *two, y: 3 }\n';
    expect(parseYaml(text)).to.deep.equal({ a: { x: 1, y: 2 }, b: { x: 1, y: 3 } });
  });

  it('can’t be made to grow for ever', () => {
    const lines = Array.from(
      { length: 30 },
      (_, at) => `a${at + 1}: &a${at + 1} { p: { <<: *a${at} }, q: { <<: *a${at} } }`,
    );
    expect(() => parseYaml(['a0: &a0 { x: 1 }', ...lines].join('\n'))).to.throw(/alias/);
  });
});
