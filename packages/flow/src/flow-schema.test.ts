import { expect } from 'chai';
import { faultsOf } from '../../services/test/holds-to.js';
import type { Column, Field, Figure, FlowFile, NextStep, Outcome, Question, Result } from './flow.js';

const words = [{ if: 'a', each: 'b', text: { en: 'x', cy: 'y' } }, 'x'];
const field: Required<Field> = {
  type: 'radio',
  title: words,
  hint: 'x',
  options: [{ value: 'a', label: 'A', hint: 'x', if: 'true', exclusive: true }],
  labels: { yes: 'x', no: { en: 'x', cy: 'y' }, 'dont-know': 'x' },
  unit: { en: { one: 'x', other: 'y' }, cy: 'z' },
  min: '2026-04-01',
  max: 5,
  places: 2,
  periods: ['week'],
  long: true,
  birth: true,
  optional: true,
  validate: [{ valid: 'true', error: 'x' }],
  errors: { empty: 'x', century: { en: 'x' } },
  fields: {},
};
const question: Required<Question> = {
  ...field,
  if: 'a',
  body: 'x',
  short: 'x',
  safe: true,
  repeat: { times: 'n', min: 0, max: 2, item: 'x', add: 'x' },
  next: [{ if: 'a', goto: 'b', then: 'c' }],
};
const column: Required<Column> = { label: 'x', as: 'money', unit: 'a week', labels: { yes: 'x' } };
const worth = { ...column, is: 5, if: true } satisfies Result['worth'];
const figure: Required<Figure> = { ...worth, columns: { x: column } };
const step: Required<NextStep> = {
  kind: 'online',
  value: 'https://northmere.example',
  label: 'x',
  notes: 'x',
  if: 'a',
};
const service = { id: 'x', href: 'https://northmere.example', label: 'x', if: 'a' };
const ending = { title: 'x', short: 'x', body: words, 'next-steps': [step], documents: words };
const result: Required<Result> = {
  ...ending,
  group: 'x',
  if: 'a',
  criteria: [{ label: 'x', is: 'a' }],
  worth,
  service,
};
const outcome: Required<Outcome> = { ...ending, services: [service], figures: { x: figure }, results: ['x'] };

/** A flow that has every part there is; a part the format gets is missing here, and the compiler says so. */
const whole: Required<FlowFile> = {
  format: 1,
  id: 'northmere',
  title: { en: 'x', cy: 'y' },
  summary: 'x',
  languages: ['en', 'cy'],
  start: { body: 'x', button: 'x', goto: 'a' },
  ask: 'what matters',
  flows: ['x'],
  shared: { s: [step] },
  parameters: { p: { type: 'money', label: 'x', value: 5 }, t: { type: 'text', label: 'x', value: { en: 'x' } } },
  rates: {
    r: {
      label: 'x',
      on: 'today()',
      rows: [{ from: '2026-04-06', to: '2027-04-05', a: 1, b: null }],
      source: 'x',
      columns: { a: 'A' },
      'after-last': 'use last row',
    },
  },
  tables: {
    decisions: {
      label: 'x',
      given: ['a'],
      inputs: ['a'],
      outputs: ['b'],
      hit: 'first',
      rows: [['-', 5, true]],
      otherwise: [{ en: 'x', cy: 'y' }],
    },
    data: { label: 'x', rows: [{ a: 1, b: 'x', c: null, d: true, e: { en: 'x', cy: 'y' } }] },
  },
  values: {
    v: 'a',
    w: { is: 5, given: ['a'], label: 'x', as: 'day', unit: 'x', labels: { a: 'x' }, columns: { x: column } },
  },
  questions: { a: { ...question, fields: { b: field } }, b: { type: 'text', title: 'x', next: 'a' } },
  results: { x: result },
  outcomes: { x: outcome, y: { title: 'x', results: 'all' } },
  unavailable: { ...ending, services: [service] },
  owner: 'x',
  sources: ['x'],
  reviewed: '2026-06-01',
  tests: [
    {
      name: 'x',
      like: 'y',
      today: '2026-06-01',
      answers: { a: ['b'] },
      parameters: { p: 5 },
      rates: { r: [{ from: '2026-04-06' }] },
      expect: {
        question: 'a',
        outcome: 'x',
        error: 'a',
        fails: 'rates',
        figures: { x: null },
        likely: ['x'],
        unsure: [],
        'not-eligible': ['x'],
        says: [{ en: 'x', cy: 'y' }],
        'says-not': 'x',
      },
    },
  ],
  translated: ['0123abcd.0123abcd'],
};

describe('flow.schema.json', () => {
  let schema: Record<string, unknown>;
  const definition = (name: string) =>
    Object.keys((schema.$defs as Record<string, { properties: object }>)[name]!.properties);
  before(async () => {
    schema = (await (await fetch(new URL('../flow.schema.json', import.meta.url))).json()) as typeof schema;
  });

  it('allows a flow with every part there is', () => {
    expect(faultsOf(whole, schema)).to.deep.equal([]);
  });

  it('allows what is shared in place of a question, its options, routes and fields', () => {
    const use = { use: 's' };
    const shared = { ...question, options: use, next: [use, { goto: 'b' }], fields: { a: use } };
    const questions = { a: { ...use, next: 'b' }, b: shared, c: { ...question, next: use } };
    expect(faultsOf({ ...whole, questions }, schema)).to.deep.equal([]);
  });

  it('names every part of the format, and no other', () => {
    expect(Object.keys(schema.properties as object)).to.have.members(['$schema', ...Object.keys(whole)]);
    for (const [name, part] of Object.entries({ question, field, figure, worth, column, result, outcome, service })) {
      expect(definition(name), name).to.have.members(Object.keys(part));
    }
  });

  it('refuses what isn’t of the format', () => {
    const wrong: unknown[] = [
      { ...whole, format: 2 },
      { ...whole, extra: 1 },
      { ...whole, questions: { a: { ...question, type: 'colour' } } },
      { ...whole, questions: { a: { type: 'text', title: 'x' } } },
      { ...whole, outcomes: { x: { ...outcome, 'next-steps': [{ ...step, kind: 'pigeon' }] } } },
      { ...whole, rates: { r: { rows: [] } } },
      { ...whole, tables: { t: { inputs: ['a'], rows: [] } } },
      { ...whole, values: { v: null } },
      { ...whole, values: { v: { is: 5, unit: { en: { one: 'x' } } } } },
      { ...whole, tests: [{ name: 'x', today: 'x', answers: {}, expect: {} }] },
    ];
    for (const one of wrong) expect(faultsOf(one, schema), JSON.stringify(one).slice(0, 200)).not.to.deep.equal([]);
  });
});
