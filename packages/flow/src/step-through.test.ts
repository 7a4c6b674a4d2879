import { expect } from 'chai';
import { fileOf, stepped } from '../test/flows.js';
import type { FlowFile, Question } from './flow.js';
import { readFlow, stepThrough } from './index.js';
import type { Answers, AtOutcome, AtQuestion, Failed } from './state.js';

const home: Question = {
  type: 'radio',
  title: 'Where do you live?',
  options: [
    { value: 'rent', label: 'I rent' },
    { value: 'own', label: 'I own it' },
  ],
  next: [{ if: 'home = "rent"', goto: 'rent' }, { goto: 'worth' }],
};
const rent: Question = { type: 'money', title: 'What is your rent?', next: 'savings' };
const worth: Question = { type: 'money', title: 'What is it worth?', next: 'savings' };
const savings: Question = {
  type: 'money',
  title: 'What are your savings?',
  validate: [{ valid: 'rent = null or savings != rent', error: 'Savings can’t be {rent as money}' }],
  next: 'end',
};
const housing: Partial<FlowFile> = {
  questions: { home, rent, worth, savings },
  values: { allowed: 'if savings > 6000 then 0 else 100', yearly: { is: 'allowed * 12' } },
  outcomes: { end: { title: 'You get {weekly as money}', figures: { weekly: { label: 'A week', is: 'allowed' } } } },
};

describe('stepThrough', () => {
  it('goes from question to question by the first route whose condition is met', () => {
    expect(stepped(housing, {}).at).to.deep.equal({ kind: 'question', id: 'home', options: ['rent', 'own'] });
    expect(stepped(housing, { home: 'rent' }).at).to.deep.equal({ kind: 'question', id: 'rent' });
    expect(stepped(housing, { home: 'own' }).at).to.deep.equal({ kind: 'question', id: 'worth' });
    const end = stepped(housing, { home: 'own', worth: '1', savings: '£5,000.10' });
    expect(end.at.kind).to.equal('outcome');
    expect(end.path.map(({ question, route, to }) => [question, route, to])).to.deep.equal([
      ['home', 1, 'worth'],
      ['worth', 0, 'savings'],
      ['savings', 0, 'end'],
    ]);
    expect(end.path.at(-1)).to.deep.include({ given: '£5,000.10', value: { number: '5000.1' } });
  });

  it('says what decided, by the names of answers and of what is between', () => {
    const { path, at } = stepped(housing, { home: 'rent', rent: 400, savings: 100 });
    expect(path[0]!.because).to.deep.equal(['home']);
    expect((at as AtOutcome).figures).to.deep.equal([
      { id: 'weekly', value: { number: '100' }, because: ['allowed', 'savings'] },
    ]);
  });

  it('keeps answers that may still be asked for, and names those that never will', () => {
    const answers = { home: 'rent', rent: '400', worth: '200000', savings: '10' };
    const end = stepped(housing, answers);
    expect(end.dropped).to.deep.equal(['worth']);
    expect(end.answers).to.deep.equal({ home: 'rent', rent: '400', savings: '10' });
    const changed = stepped(housing, { ...end.answers, home: 'own' });
    expect(changed.at.id).to.equal('worth');
    expect(changed.dropped).to.deep.equal(['rent']);
    expect(changed.answers).to.deep.equal({ home: 'own', savings: '10' });
    expect(stepped(housing, { nonsense: 1 }).unknown).to.deep.equal(['nonsense']);
  });

  it('stays at a question whose answer is refused, and says why', () => {
    const { at, facts, answers } = stepped(housing, { home: 'rent', rent: '400', savings: '400' });
    expect(at).to.deep.equal({
      kind: 'question',
      id: 'savings',
      given: '400',
      problems: [{ code: 'validate', details: [], validation: 0, part: [] }],
    });
    expect(facts).to.deep.equal({ rent: { number: '400' } });
    expect(answers).to.have.property('savings', '400');
  });

  it('offers options by their conditions, and refuses the others', () => {
    const questions: FlowFile['questions'] = {
      home,
      rent: {
        ...home,
        options: [
          { value: 'x', label: 'Rent', if: 'home = "rent"' },
          { value: 'y', label: 'Any' },
        ],
        next: 'end',
      },
      worth: { ...worth, next: 'end' },
    };
    expect((stepped({ questions }, { home: 'rent' }).at as AtQuestion).options).to.deep.equal(['x', 'y']);
    const next = [{ goto: 'rent' }];
    const always = { questions: { ...questions, home: { ...home, next } } };
    const other = stepped(always, { home: 'own' });
    expect((other.at as AtQuestion).options).to.deep.equal(['y']);
    expect(other.facts).to.deep.equal({ 'home = "rent"': false });
    expect((stepped(always, { home: 'own', rent: 'x' }).at as AtQuestion).problems?.[0]?.code).to.equal('picked');
  });

  it('gives the facts of the words that apply, and of no others', () => {
    const outcomes: FlowFile['outcomes'] = {
      end: {
        title: 'End',
        body: [
          { if: 'rent != null', text: 'Rent {rent as money}' },
          { if: 'worth != null', text: { en: 'Worth {worth as money}', cy: 'Gwerth {worth as money}' } },
        ],
      },
    };
    expect(stepped({ ...housing, outcomes }, { home: 'rent', rent: 400, savings: 1 }).facts).to.deep.equal({
      'rent != null': true,
      rent: { number: '400' },
      'worth != null': false,
    });
  });

  it('gives the facts of the page before the first question with that question, and no later', () => {
    const flow = {
      ...housing,
      parameters: { most: { type: 'money', label: 'Most', value: 900 } },
      start: { body: ['You can get {most as money}.', { if: 'savings > 1', text: 'Of your {savings as money}.' }] },
    } satisfies Partial<FlowFile>;
    expect(stepped(flow, {}).facts).to.deep.equal({ most: { number: '900' } });
    expect(stepped(flow, { home: 'own' }).facts).to.deep.equal({});
  });

  it('asks for several fields on a page, or so many times as a rule says', () => {
    const children: Question = {
      type: 'group',
      title: 'Your children',
      repeat: { times: 'count_of' },
      fields: {
        born: { type: 'date', title: 'Born', validate: [{ valid: 'born <= today()', error: 'In the past' }] },
        school: { type: 'yes-no', title: 'At school?' },
      },
      next: 'end',
    };
    const parts: Partial<FlowFile> = {
      questions: { count_of: { type: 'integer', title: 'How many?', next: 'children' }, children },
      outcomes: { end: { title: 'x', figures: { at_school: { label: 'x', is: 'count(children[school])' } } } },
    };
    expect(stepped(parts, { count_of: 2 }).at).to.deep.equal({ kind: 'question', id: 'children', times: 2 });
    const one = { born: '1 2 2020', school: 'yes' };
    const two = stepped(parts, { count_of: 2, children: [one, { ...one, school: 'no' }] }).at as AtOutcome;
    expect(two.figures[0]!.value).to.deep.equal({ number: '1' });
    const late = stepped(parts, { count_of: 2, children: [one, { ...one, born: '1 2 2030' }] }).at as AtQuestion;
    expect(late.problems).to.deep.equal([{ code: 'validate', details: [], validation: 0, part: [1, 'born'] }]);
  });

  describe('goes no further', () => {
    const fault = (parts: Partial<FlowFile>, answers = {}) => (stepped(parts, answers).at as Failed).fault;

    it('where a rule meets an answer that is missing and doesn’t say what then', () => {
      const next = [{ if: 'rent > 100', goto: 'end' }, { goto: 'end' }];
      const found = fault({ questions: { home: { ...home, next }, rent } }, { home: 'own' });
      expect(found).to.deep.equal({
        code: 'missing',
        details: [],
        place: 'questions.home.next.0.if',
        rule: 'rent > 100',
        from: 0,
        to: 4,
      });
    });

    it('where routes lead round, or nowhere', () => {
      const questions = { home: { ...home, next: 'rent' }, rent: { ...rent, next: 'home' } };
      expect(fault({ questions }, { home: 'own', rent: 1 })).to.include({ code: 'loop', place: 'questions.home' });
      expect(fault({ questions: { rent: { ...rent, next: 'lost' } } }, { rent: 1 }).code).to.equal('nowhere');
      const only = [{ if: 'false', goto: 'end' }];
      expect(fault({ questions: { rent: { ...rent, next: only } } }, { rent: 1 }).code).to.equal('nowhere');
      expect(fault({ questions: { rent: { ...rent, next: 'return' } } }, { rent: 1 }).code).to.equal('nowhere');
    });

    it('where a value needs itself, or a rule never ends', () => {
      const ends = (is: string, values: FlowFile['values'] = {}) =>
        fault(
          { questions: { rent }, values, outcomes: { savings: { title: 'x', figures: { x: { label: 'x', is } } } } },
          { rent: 1 },
        );
      expect(ends('a', { a: 'b + 1', b: 'a + 1' })).to.include({ code: 'circle' });
      expect(ends('count(for a in 1..1000, b in 1..1000 return a)').code).to.equal('long');
      const deep = Object.fromEntries(Array.from({ length: 5000 }, (_, at) => [`v${at}`, at ? `v${at - 1} + 1` : '1']));
      expect(ends('v4999', deep).code).to.equal('deep');
    });

    it('where a figure would be wrong: its place is said', () => {
      const outcomes = { end: { title: 'x', figures: { x: { label: 'x', is: 'savings / 0' } } } };
      const found = fault({ ...housing, outcomes }, { home: 'rent', rent: 1, savings: 2 });
      expect(found).to.include({ code: 'zero', place: 'outcomes.end.figures.x.is', rule: 'savings / 0' });
    });
  });

  it('takes whatever is handed to it as answers', () => {
    for (const answers of [
      { home: null },
      { home: {} },
      { home: [[]] },
      { __proto__: 1 },
      JSON.parse('{"__proto__": {"x": 1}}'),
    ]) {
      expect(stepped(housing, answers as Answers).at).to.include({ kind: 'question', id: 'home' });
    }
    expect(stepped({ questions: { constructor: { ...rent, next: 'end' } } }, {}).at.id).to.equal('constructor');
  });

  it('is JSON in and out, and changes nothing', () => {
    const { flow } = readFlow(JSON.stringify(fileOf(housing)));
    const answers = Object.freeze({ home: 'rent', rent: Object.freeze({ number: '400' }) });
    const state = stepThrough(flow!, answers, { today: '2026-06-01' });
    expect(JSON.parse(JSON.stringify(state))).to.deep.equal(state);
    expect(stepThrough(flow!, state.answers, { today: '2026-06-01' })).to.deep.equal(state);
  });

  it('goes through 500 questions', () => {
    const questions = Object.fromEntries(
      Array.from({ length: 500 }, (_, at) => [
        `q${at}`,
        { type: 'yes-no', title: 'x', next: at < 499 ? `q${at + 1}` : 'end' } as Question,
      ]),
    );
    const answers = Object.fromEntries(Object.keys(questions).map((id) => [id, 'yes']));
    const { at, path } = stepped({ questions }, answers);
    expect(at.id).to.equal('end');
    expect(path).to.have.length(500);
  });

  it('refuses a day that is none', () => {
    const { flow } = readFlow(fileOf({ questions: { rent } }));
    expect(() => stepThrough(flow!, {}, { today: '2026-02-30' })).to.throw(/^day/);
  });
});

describe('answers that are no answers yet', () => {
  const times: Partial<FlowFile> = {
    questions: {
      many: { type: 'integer', title: 'x', next: 'children' },
      children: {
        type: 'group',
        title: 'x',
        repeat: { times: 'many' },
        fields: { age: { type: 'integer', title: 'x' } },
        next: 'end',
      },
    },
  };

  it('are asked for one by one, where so many are asked for', () => {
    const at = (children: unknown) => stepped(times, { many: 2, children }).at as AtQuestion;
    expect(at([{ age: 5 }])).to.deep.equal({ kind: 'question', id: 'children', times: 2, given: [{ age: 5 }] });
    expect(at([{ age: 5 }, { age: 6 }]).kind).to.equal('outcome');
    expect(at([{ age: 'x' }]).problems!.map(({ code, part }) => [code, ...part])).to.deep.equal([
      ['unreadable', 0, 'age'],
      ['few'],
    ]);
    expect(at([{ age: 5 }, {}]).problems!.map(({ code, part }) => [code, ...part])).to.deep.equal([
      ['empty', 1, 'age'],
    ]);
    expect(at([{}]).problems).not.to.equal(undefined);
    expect(at([{ age: 5 }, { age: 5 }, { age: 5 }]).problems![0]!.code).to.equal('many');
  });

  it('are named where there is no such question', () => {
    const state = stepped(times, { many: 2, childern: [], constructor: 1, nothing: null });
    expect(state.unknown).to.deep.equal(['childern', 'constructor']);
    expect(state.dropped).to.deep.equal([]);
    expect(state.answers).to.deep.equal({ many: 2 });
    expect(stepped(times, { many: 2 })).not.to.have.property('unknown');
  });
});
