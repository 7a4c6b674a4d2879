import { expect } from 'chai';
import fc from 'fast-check';
import { fileOf } from '../test/flows.js';
import { readFlow, stepThrough } from './core.js';
import { moreFunctions } from './feel/functions/more.js';
import type { FlowFile, Question } from './flow.js';
import { readFlow as readWhole } from './index.js';
import { rest } from './rest.js';

const options = { today: '2026-06-01' };
const radio: Question = { type: 'radio', title: 'x', options: [{ value: 'a', label: 'A' }], next: 'end' };
const figure = (is: string): Partial<FlowFile> => ({
  outcomes: { end: { title: 'End', figures: { f: { label: 'x', is } } } },
});

/** What a rule is worth to the core alone, and to the whole engine; undefined where the core can't read it. */
function worths(rule: string, parts: Partial<FlowFile> = {}): unknown[] {
  const file = fileOf({
    start: { goto: 'money' },
    questions: { money: { type: 'money', title: 'x', next: 'end' } },
    ...figure(rule),
    ...parts,
  });
  return [readFlow(file).flow, readWhole(file).flow].map(
    (flow) => flow && stepThrough(flow, { money: '£1,234.50' }, options).at,
  );
}

/** Flows that need more than the core, each by another thing. */
const needs: Record<string, Partial<FlowFile>> = {
  loops: figure('sum(for i in 1..3 return i)'),
  filters: figure('[1, 2][item > 1][1]'),
  records: figure('{a: 1}.a'),
  durations: figure('today() + @"P1D"'),
  powers: figure('2 ** 3'),
  functions: figure('age(@"2000-01-01", today())'),
  'functions of several words': figure('working days between(today(), today(), [])'),
  'functions that few rules call': figure('upper case("a")'),
  'arguments by name': figure('round half up(n: 1.25, scale: 1)'),
  tables: { tables: { t: { inputs: ['1'], outputs: ['x'], rows: [['> 0', '5']] } }, ...figure('t') },
  results: { results: { r: { title: 'R', criteria: [{ label: 'x', is: 'true' }] } } },
  'what matters': { ask: 'what matters' },
  dates: { questions: { q: { type: 'date', title: 'x', next: 'end' } } },
  groups: { questions: { q: { type: 'group', title: 'x', fields: { a: { type: 'text', title: 'x' } }, next: 'end' } } },
  'repeated questions': { questions: { q: { ...radio, repeat: {} } } },
  'questions that only some are asked': { questions: { q: { ...radio, if: '1 > 2' } } },
};

describe('the core of the engine', () => {
  it('gives what the whole engine gives', () => {
    for (const rule of [
      '(money - 34.50) / 3',
      'if money in [1000..2000) and not(money = 5) then round half up(money * 0.125, 2) else 0',
      'sum([money, 0.5, -1]) + max(1, 2) + count([1, 2])',
      'fee.full',
      'if money between 1 and 2 or money in (> 5, 7) then "a" + "b" else string(money)',
      'today()',
      'today().year',
      'get or else(null, 5)',
      'rate at("fee", @"2026-05-01").full',
      'money = "x"',
      '1 / 0',
    ]) {
      const rates = { fee: { on: 'today()', rows: [{ from: '2026-04-06', full: 12.5 }] } };
      const [core, whole] = worths(rule, { rates });
      expect(core, rule).not.to.equal(undefined);
      expect(core, rule).to.deep.equal(whole);
    }
  });

  it('reads no flow that it can’t run, and the whole engine does', () => {
    for (const [name, parts] of Object.entries(needs)) {
      const file = fileOf({ questions: { q: radio }, ...parts });
      expect(readFlow(file).flow, name).to.equal(undefined);
      const { flow, findings } = readFlow(file, { rest, functions: moreFunctions });
      expect(findings, name).to.deep.equal([]);
      expect(stepThrough(flow!, {}, options).at.kind, name).not.to.equal('failed');
    }
  });

  it('says in a state what only the values could show', () => {
    const file = fileOf({
      questions: { q: radio },
      rates: { fee: { on: 'today()', rows: [{ from: '2026-04-06', to: '2026-06-06' }] } },
      ...figure('(fee.to - fee.from).days'),
    });
    const { at } = stepThrough(readFlow(file).flow!, { q: 'a' }, options);
    expect(at).to.have.nested.property('fault.code', 'rest');
    const whole = stepThrough(readFlow(file, { rest }).flow!, { q: 'a' }, options);
    expect(whole.at).to.have.deep.nested.property('figures[0].value', { number: '61' });
  });

  it('throws nothing, whatever it is handed', () => {
    for (const questions of [{ a: null }, { a: 5 }, { a: [] }, { a: {} }]) {
      expect(() => readFlow({ format: 1, questions, values: { v: null }, tables: 5 })).not.to.throw();
    }
  });

  it('never gives anything else than the whole engine', () => {
    const rule = fc.letrec<{ n: string }>((tie) => ({
      n: fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        fc.constantFrom(
          'money',
          '1',
          '0.1',
          'today().month',
          '"a"',
          'null',
          'true',
          '[1, 2]',
          '@"2026-04-06"',
          '@"P1D"',
        ),
        fc
          .tuple(tie('n'), fc.constantFrom('+', '-', '*', '/', '<', '=', 'and'), tie('n'))
          .map(([x, sign, y]) => `(${x} ${sign} ${y})`),
        fc.tuple(tie('n'), tie('n')).map(([x, y]) => `(if ${x} then ${y} else ${x})`),
        tie('n').map((x) => `sum([${x}, 2])`),
        tie('n').map((x) => `(${x})[1]`),
        tie('n').map((x) => `mean([${x}])`),
      ),
    })).n;
    fc.assert(
      fc.property(rule, (text) => {
        const [core, whole] = worths(text);
        const isOpen = core === undefined || (core as { fault?: { code: string } }).fault?.code === 'rest';
        if (!isOpen) expect(core).to.deep.equal(whole);
      }),
      { numRuns: 300 },
    );
  });
});
