import { expect } from 'chai';
import { fileOf, stepped } from '../test/flows.js';
import type { FlowFile, RatesAsWritten } from './flow.js';
import { ratesMissing, readFlow, stepThrough, worthOfNames } from './index.js';
import type { StepOptions } from './situation.js';
import type { AtOutcome, Failed } from './state.js';

const wage: RatesAsWritten = {
  on: 'today()',
  rows: [
    { from: '2026-04-06', to: '2027-04-05', adult: 12.71 },
    { from: '2025-04-06', adult: 12.21 },
  ],
};

/** What a rule with these rates is worth on a day, or what is wrong. */
function figure(rates: RatesAsWritten, today: string, options: Partial<StepOptions> = {}, is = 'wage.adult'): unknown {
  const file: Partial<FlowFile> = {
    rates: { wage: rates },
    questions: { worked: { type: 'date', title: 'When did you work?', next: 'end' } },
    outcomes: { end: { title: 'x', figures: { hourly: { label: 'x', is } } } },
  };
  const { at } = stepped(file, { worked: '1 5 2025' }, { today, ...options });
  if (at.kind === 'failed') return `${at.fault.code} ${at.fault.details.join(' ')}`;
  return (at as AtOutcome).figures[0]!.value;
}

const number = (text: string) => ({ number: text });

describe('rates', () => {
  it('are those of the day, right on the day that they change', () => {
    expect(figure(wage, '2026-04-05')).to.deep.equal(number('12.21'));
    expect(figure(wage, '2026-04-06')).to.deep.equal(number('12.71'));
    expect(figure(wage, '2027-04-05')).to.deep.equal(number('12.71'));
  });

  it('are never those of another time', () => {
    expect(figure(wage, '2027-04-06')).to.equal('rates wage 2027-04-06');
    expect(figure(wage, '2025-04-05')).to.equal('rates wage 2025-04-05');
    const open = { ...wage, rows: wage.rows!.map(({ from, adult }) => ({ from: from!, adult: adult! })) };
    expect(figure(open, '2030-01-01')).to.equal('rates wage 2030-01-01');
    expect(figure(open, '2026-04-06')).to.equal('rates wage 2026-04-06');
    expect(figure({ ...open, 'after-last': 'use last row' }, '2030-01-01')).to.deep.equal(number('12.71'));
    expect(figure({ ...wage, 'after-last': 'use last row' }, '2027-04-06')).to.equal('rates wage 2027-04-06');
    const gap = [{ from: '2025-04-06', to: '2025-12-31', adult: 1 }, wage.rows![0]!];
    expect(figure({ ...wage, rows: gap }, '2026-01-01')).to.equal('rates wage 2026-01-01');
  });

  it('are those of the date that counts', () => {
    expect(figure({ ...wage, on: 'worked' }, '2026-06-01')).to.deep.equal(number('12.21'));
    expect(figure(wage, '2026-06-01', {}, 'rate at("wage", worked).adult')).to.deep.equal(number('12.21'));
  });

  it('come from elsewhere, with the names of their columns there', () => {
    const source: RatesAsWritten = {
      on: 'today()',
      source: 'rates.csv',
      columns: { from: 'Start', to: 'End', adult: '21 and over' },
    };
    const rows = [{ Start: '2026-04-06', End: '2027-04-05', '21 and over': 12.71 }];
    expect(figure(source, '2026-06-01', { rates: { wage: rows } })).to.deep.equal(number('12.71'));
    expect(figure(source, '2026-06-01')).to.equal('rates wage ');
    expect(figure(source, '2026-06-01', { rates: { wage: new Error('Not there') } })).to.equal('rates wage Not there');
    expect(figure({ ...source, columns: undefined }, '2026-06-01', { rates: { wage: rows } })).to.equal(
      'rates wage 2026-06-01',
    );
  });

  it('can be shown beside the figure that was worked out with them', () => {
    const { flow } = readFlow(
      fileOf({
        rates: { wage },
        values: { yearly: 'wage.adult * hours', lost: '1 / (hours - hours)' },
        questions: { hours: { type: 'integer', title: 'Hours a year', next: 'end' } },
        outcomes: { end: { title: 'x', figures: { yearly: { label: 'x', is: 'yearly' } } } },
      }),
    );
    const options = { today: '2026-06-01' };
    const state = stepThrough(flow!, { hours: 100 }, options);
    const { because } = (state.at as AtOutcome).figures[0]!;
    expect(because).to.deep.equal(['yearly', 'wage', 'hours']);
    expect(worthOfNames(flow!, state, options, [...because, 'lost', 'nobody'])).to.deep.equal({
      yearly: number('1271'),
      wage: { from: { date: '2026-04-06' }, to: { date: '2027-04-05' }, adult: number('12.71') },
      hours: number('100'),
    });
  });

  it('fail in criteria too, since no answer can mend that', () => {
    const file: Partial<FlowFile> = {
      rates: { wage },
      questions: { q: { type: 'yes-no', title: 'x', next: 'end' } },
      results: { r: { title: 'x', criteria: [{ label: 'x', is: 'wage.adult > 1' }] } },
      outcomes: { end: { title: 'x', results: 'all' } },
    };
    const { at } = stepped(file, { q: 'yes' }, { today: '2030-01-01' });
    expect((at as Failed).fault).to.include({ code: 'rates', place: 'rates.wage' });
  });
});

describe('parameters', () => {
  const limit = (value: unknown, set?: unknown) => {
    const { at } = stepped(
      {
        parameters: { limit: { type: 'money', label: 'Limit', value: value as number } },
        questions: { q: { type: 'yes-no', title: 'x', next: 'end' } },
        outcomes: { end: { title: 'x', figures: { x: { label: 'x', is: 'limit' } } } },
      },
      { q: 'yes' },
      set === undefined ? {} : { parameters: { limit: set as number } },
    );
    return at.kind === 'failed' ? at.fault.code : (at as AtOutcome).figures[0]!.value;
  };

  it('are what the file says, or the page', () => {
    expect(limit(16000)).to.deep.equal(number('16000'));
    expect(limit(16000, 8000)).to.deep.equal(number('8000'));
    expect(limit(16000, '8000.50')).to.deep.equal(number('8000.5'));
    expect(limit(16000, 'a lot')).to.equal('number');
  });

  it('can be known to be missing before the first answer', () => {
    const { flow } = readFlow(
      fileOf({
        rates: {
          wage,
          then: { ...wage, on: 'worked' },
          elsewhere: { on: 'today()', source: '/rates.csv' },
          circular: { ...wage, on: 'no_such_name' },
        },
        questions: { worked: { type: 'date', title: 'When did you work?', next: 'end' } },
      }),
    );
    const missing = (today: string, rates: StepOptions['rates'] = {}) =>
      ratesMissing(flow!, { today, rates }).map(({ code, details }) => [code, ...details].join(' '));
    const elsewhere = [{ from: '2026-04-06', to: '2027-04-05', adult: 1 }];
    expect(missing('2026-06-01', { elsewhere })).to.deep.equal([]);
    expect(missing('2027-04-06', { elsewhere })).to.deep.equal(['rates wage 2027-04-06', 'rates elsewhere 2027-04-06']);
    expect(missing('2026-06-01', { elsewhere: new Error('No answer') })).to.deep.equal(['rates elsewhere No answer']);
    expect(missing('2026-06-01')).to.deep.equal(['rates elsewhere ']);
  });
});
