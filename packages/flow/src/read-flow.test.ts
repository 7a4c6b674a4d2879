import { expect } from 'chai';
import { fileOf, stepped } from '../test/flows.js';
import type { FlowFile, Question } from './flow.js';
import { readFlow, runTests } from './index.js';
import { parseYaml, placeInYaml } from './yaml.js';

const yesNo = (next: Question['next']): Question => ({ type: 'yes-no', title: 'x', next });
const codes = (source: unknown) => readFlow(source).findings.map(({ code, place }) => `${code} ${place}`.trim());

describe('readFlow', () => {
  it('says what keeps it from being run', () => {
    for (const source of [
      '',
      '{',
      'null',
      '[]',
      '"x"',
      '12',
      null,
      undefined,
      [],
      5,
      { format: 2 },
      { format: 1 },
      { format: 1, questions: [] },
    ]) {
      expect(codes(source), JSON.stringify(source)).to.have.length(1);
      expect(codes(source)[0]).to.match(/^(?:unreadable|no flow)$/);
    }
    const found = readFlow(
      fileOf({
        questions: { a: yesNo([{ if: 'a >', goto: 'end' }, { goto: 'end' }]) },
        values: { v: '1 +', w: { is: ')' } },
      }),
    );
    expect(found.flow).to.equal(undefined);
    expect(found.findings.map(({ place, rule }) => [place, rule])).to.deep.equal([
      ['questions.a.next.0.if', 'a >'],
      ['values.v', '1 +'],
      ['values.w.is', ')'],
    ]);
  });

  it('finds rules wherever they stand, and takes nothing else for one', () => {
    const table = { inputs: ['a >'], outputs: ['x'], rows: [['< ', '1 +']], otherwise: ['('] };
    const parts = {
      tables: { t: table, data: { rows: [{ if: 'not a rule (', is: '{' }] } },
      rates: { r: { on: ')', rows: [{ from: '2026-04-01', max: '(' }] } },
      questions: {
        q: { ...yesNo('end'), min: '2026-04-01', max: 'today() +', options: [{ value: '(', label: 'x', if: '(' }] },
      },
      results: { r: { title: '{', criteria: [{ label: '(', is: '(' }] } },
      outcomes: { end: { title: 'End', figures: { is: { label: 'x', is: '(' } } } },
      tests: [{ name: 'x', today: 'x', answers: { if: '(' }, expect: {} }],
    } as unknown as Partial<FlowFile>;
    expect(codes(fileOf(parts)).map((each) => each.split(' ')[1])).to.have.members([
      ...['tables.t.inputs.0', 'tables.t.rows.0.0', 'tables.t.rows.0.1', 'tables.t.otherwise.0'],
      ...[
        'rates.r.on',
        'questions.q.max',
        'questions.q.options.0.if',
        'results.r.criteria.0.is',
        'outcomes.end.figures.is.is',
      ],
    ]);
  });

  it('knows functions that few rules call', () => {
    const file = fileOf({ questions: { a: yesNo('end') }, values: { v: 'upper case("a")' } });
    expect(codes(file)).to.deep.equal([]);
  });

  it('reads YAML 1.2, where no is a word', () => {
    const text =
      'format: 1\nid: x\ntitle: X\nquestions:\n  a: { type: yes-no, title: no, next: end }\noutcomes: { end: { title: on } }\n';
    const { flow } = readFlow(text, { parse: parseYaml });
    expect(flow!.file.questions.a!.title).to.equal('no');
    expect(codes(text)[0]).to.equal('unreadable');
    expect(readFlow('a: 1\na: 2', { parse: parseYaml }).findings[0]!.code).to.equal('unreadable');
    const { from, to } = placeInYaml(text, 'questions.a.title');
    expect(text.slice(from, to)).to.equal('no');
    expect(placeInYaml(text, 'questions.a.lost').from).to.equal(text.indexOf('{ type'));
  });

  it('is not led astray by names that objects have', () => {
    const { flow, findings } = readFlow(
      '{"format":1,"questions":{"__proto__":{"type":"yes-no","title":"x","next":"end"}},"outcomes":{"end":{"title":"x"}}}',
    );
    expect(findings).to.deep.equal([]);
    expect(Object.keys(flow!.file.questions)).to.deep.equal(['__proto__']);
    expect(({} as { type?: string }).type).to.equal(undefined);
  });
});

describe('a flow used by another', () => {
  const income: FlowFile = {
    ...fileOf({}),
    id: 'income',
    questions: {
      works: yesNo([{ if: 'works', goto: 'pay' }, { goto: 'return' }]),
      pay: { type: 'money', title: 'Pay', next: 'return' },
    },
    values: { earnings: 'if works then pay else 0' },
    outcomes: {},
    tests: [{ name: 'own', today: '2026-01-01', answers: {}, expect: {} }],
  };
  const main: Partial<FlowFile> = {
    flows: ['income'],
    questions: {
      alone: yesNo([{ goto: 'income', then: 'savings' }]),
      savings: { type: 'money', title: 'Savings', next: 'end' },
    },
    outcomes: { end: { title: 'x', figures: { all: { label: 'x', is: 'earnings + savings' } } } },
  };
  const reading = { flows: { income } };

  it('is gone into, and comes back', () => {
    expect(stepped(main, { alone: 'yes' }, {}, reading).at.id).to.equal('works');
    expect(stepped(main, { alone: 'yes', works: 'no' }, {}, reading).at.id).to.equal('savings');
    const { at } = stepped(main, { alone: 'yes', works: 'yes', pay: 10, savings: 5 }, {}, reading);
    expect(at).to.deep.include({
      id: 'end',
      figures: [{ id: 'all', value: { number: '15' }, because: ['earnings', 'works', 'pay', 'savings'] }],
    });
  });

  it('keeps its title and its tests to itself', () => {
    const { file } = readFlow(fileOf(main), reading).flow!;
    expect(file.id).to.equal('northmere');
    expect(file.tests).to.equal(undefined);
  });

  it('has to be there, and may not share names', () => {
    expect(codes(fileOf(main))).to.deep.equal(['no flow income']);
    const clash = readFlow(fileOf({ ...main, values: { earnings: '1' } }), reading).findings;
    expect(clash).to.deep.equal([{ code: 'twice', place: 'values.earnings', details: ['earnings'] }]);
  });
});

describe('the flow of the README', () => {
  it('can be read, and does what its test says', async () => {
    const text = await (await fetch(new URL('../README.md', import.meta.url))).text();
    const { flow, findings } = readFlow(/```yaml\n([^]*?)```/.exec(text)![1], { parse: parseYaml });
    expect(findings).to.deep.equal([]);
    const { results } = runTests(flow!);
    expect(results.map(({ differences }) => differences)).to.deep.equal([[]]);
  });
});
