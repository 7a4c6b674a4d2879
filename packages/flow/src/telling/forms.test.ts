import { expect } from 'chai';
import { fileOf, stepped } from '../../test/flows.js';
import type { FlowFile, Words } from '../flow.js';
import { tellingWords as cy } from './cy.js';
import { tellingWords as en } from './en.js';
import { linesSaid } from './said.js';
import { Teller } from './teller.js';

const number = (text: string) => ({ number: text });
const date = (text: string) => ({ date: text });

const parts: Partial<FlowFile> = {
  languages: ['en', 'cy'],
  parameters: {
    council: { type: 'text', label: 'x', value: { en: 'Northmere Council', cy: 'Cyngor Northmere' } },
    town: { type: 'text', label: 'x', value: '"Northmere"' },
    fee: { type: 'money', label: 'x', value: 12.5 },
    begins: { type: 'date', label: 'x', value: '@"2026-04-06"' },
  },
  tables: {
    bin: {
      inputs: ['colour'],
      outputs: ['name', 'days'],
      rows: [
        ['"blue"', { en: 'Blue bin', cy: 'Bin glas' }, 1],
        ['"green"', { en: 'Green bin', cy: 'Bin gwyrdd' }, 2],
      ],
    },
    places: {
      rows: [
        { name: { en: 'North', cy: 'Gogledd' }, miles: 3 },
        { name: 'Mid', miles: 1 },
      ],
    },
  },
  values: {
    days: {
      is: 'bin.days',
      unit: { en: { one: 'day', other: 'days' }, cy: { one: 'diwrnod', two: 'ddiwrnod', other: 'o ddiwrnodau' } },
    },
    full: { is: 'bin.days = 2', labels: { yes: { en: 'full rate', cy: 'cyfradd lawn' }, no: 'none' } },
    band: { is: 'if bin.days = 2 then "a" else "b"', labels: { a: { en: 'Band A', cy: 'Band A' }, b: 'Band B' } },
  },
  questions: {
    colour: {
      type: 'radio',
      title: 'Colour',
      options: [
        { value: 'blue', label: 'Blue' },
        { value: 'green', label: 'Green' },
      ],
      next: 'home',
    },
    home: {
      type: 'group',
      title: 'Home',
      fields: {
        rent: { type: 'money', title: 'Rent' },
        owns: {
          type: 'yes-no-dont-know',
          title: 'Owns',
          labels: {
            yes: { en: 'I own it', cy: 'Fi sy’n berchen' },
            'dont-know': { en: 'Not sure', cy: 'Ddim yn siŵr' },
          },
        },
      },
      next: 'pay',
    },
    pay: { type: 'salary', title: 'Pay', next: 'from' },
    from: { type: 'country', title: 'From', next: 'end' },
  },
};
const answers = {
  colour: 'green',
  home: { rent: '500', owns: 'dont-know' },
  pay: { amount: 250, period: 'week' },
  from: 'de',
};

/** A line of an outcome in English and in Welsh. */
function said(words: Words, given: Record<string, unknown> = answers): [string, string] {
  const file = fileOf({ ...parts, outcomes: { end: { title: words } } });
  const { at, facts } = stepped(file, given);
  if (at.kind !== 'outcome') throw new Error(JSON.stringify(at));
  return [new Teller(file, en).line(words, facts), new Teller(file, cy).line(words, facts)];
}

/** The blocks of an outcome in English, each as its kind and its texts. */
function told(body: Words): unknown[] {
  const file = fileOf({ ...parts, outcomes: { end: { title: 'x', body } } });
  const { facts } = stepped(file, answers);
  const line = (spans: readonly { kind: string }[]) => spans.map((span) => (span as { text?: string }).text).join('');
  return new Teller(file, en)
    .blocks(body, facts)
    .map((block) => [block.kind, ...('spans' in block ? [line(block.spans)] : block.items.map(line))]);
}

describe('what is put in', () => {
  it('is in the language of whoever reads it', () => {
    expect(said('{bin.name}')).to.deep.equal(['Green bin', 'Bin gwyrdd']);
    expect(said('{council}')).to.deep.equal(['Northmere Council', 'Cyngor Northmere']);
    expect(said('{from}')).to.deep.equal(['Germany', cy.language && new Teller(fileOf({}), cy).country('DE')]);
    expect(said('{places.name}')).to.deep.equal(['North and Mid', 'Gogledd a Mid']);
  });

  it('is a date with its day of the week, or without its day', () => {
    const teller = (words: typeof en) => new Teller(fileOf({}), words);
    expect(teller(en).value(date('2026-04-06'), 'day')).to.equal('Monday 6 April 2026');
    expect(teller(cy).value(date('2026-04-12'), 'day')).to.equal('dydd Sul 12 Ebrill 2026');
    expect(teller(en).value(date('2026-04-06'), 'month')).to.equal('April 2026');
    expect(teller(en).value([date('2026-04-06'), date('2026-04-08')], 'day')).to.equal(
      'Monday 6 April 2026 and Wednesday 8 April 2026',
    );
    expect(teller(en).answer({ type: 'month', title: 'x' }, date('2026-04-01'), {})).to.equal('April 2026');
    expect(said('{begins as day}')[0]).to.equal('Monday 6 April 2026');
  });

  it('has the form that its definition says, and a parameter no quotation marks', () => {
    expect(said('{town}: {fee}, {home.rent}, {pay}, {pay.amount}')[0]).to.equal(
      'Northmere: £12.50, £500, £250 a week, £250',
    );
  });

  it('is yes or no in the words of the flow', () => {
    expect(said('{full}')).to.deep.equal(['full rate', 'cyfradd lawn']);
    expect(said('{band}', { ...answers, colour: 'blue' })).to.deep.equal(['Band B', 'Band B']);
    const own = { ...answers, home: { rent: 1, owns: 'yes' } };
    expect(said('{home.owns}', own)).to.deep.equal(['I own it', 'Fi sy’n berchen']);
    const { owns } = parts.questions!.home!.fields!;
    expect(new Teller(fileOf(parts), cy).answer(owns!, null, {})).to.equal('Ddim yn siŵr');
    expect(new Teller(fileOf(parts), en).answer(owns!, false, {})).to.equal('No');
  });

  it('has its unit in the form for the number', () => {
    expect(said('{days}')).to.deep.equal(['2 days', '2 ddiwrnod']);
    expect(said('{days}', { ...answers, colour: 'blue' })).to.deep.equal(['1 day', '1 diwrnod']);
    const teller = new Teller(fileOf({}), en);
    const unit = { en: { one: 'mile', other: 'miles' } };
    expect(teller.unit(unit)).to.equal('miles');
    expect(teller.figure({ unit }, number('1'))).to.equal('1 mile');
    expect(teller.figure({ unit }, number('1.5'))).to.equal('1.5 miles');
    expect(teller.answer({ type: 'number', title: 'x', unit }, number('1'), {})).to.equal('1 mile');
    expect(teller.figure({ unit: 'a week', as: 'money' }, number('5'))).to.equal('£5 a week');
  });
});

describe('a text for each item', () => {
  it('is said once for each, as one list', () => {
    expect(told([{ each: 'places', text: '- {item.name}: {item.miles} away' }, 'End'])).to.deep.equal([
      ['bullets', 'North: 3 away', 'Mid: 1 away'],
      ['paragraph', 'End'],
    ]);
    expect(told([{ each: 'for n in 1..2 return n * 1000', text: '{item as money}' }])).to.deep.equal([
      ['paragraph', '£1,000'],
      ['paragraph', '£2,000'],
    ]);
    expect(told([{ each: '[]', text: '- {item}' }])).to.deep.equal([]);
    expect(told([{ if: 'bin.days > 5', each: 'places', text: '- {item.name}' }])).to.deep.equal([]);
  });

  it('goes on with a list that was begun', () => {
    expect(told(['- One', { if: 'bin.days = 2', text: '- Two' }, '- Three\n\nEnd'])).to.deep.equal([
      ['bullets', 'One', 'Two', 'Three'],
      ['paragraph', 'End'],
    ]);
    expect(told(['- One', '1. Two'])).to.deep.equal([
      ['bullets', 'One'],
      ['steps', 'Two'],
    ]);
  });
});

describe('records', () => {
  const columns = {
    on: { label: { en: 'On', cy: 'Ar' }, as: 'date' },
    amount: { label: { en: 'Amount', cy: 'Swm' }, as: 'money' },
    days: {
      label: { en: 'For', cy: 'Am' },
      unit: { en: { one: 'day', other: 'days' }, cy: { two: 'ddiwrnod', other: 'diwrnod' } },
    },
  } as const;
  const flow: Partial<FlowFile> = {
    languages: ['en', 'cy'],
    values: {
      pays: { is: '[{ on: @"2026-06-08", amount: 1000.5, days: 1 }, { on: @"2026-06-15", days: 2 }]', columns },
      amounts: { is: '[5, 7.5]', as: 'money' },
    },
    questions: {
      children: {
        type: 'group',
        title: 'x',
        repeat: {},
        fields: {
          weekly: { type: 'money', title: 'x' },
          kind: { type: 'radio', title: 'x', options: [{ value: 'a', label: { en: 'Only', cy: 'Unig' } }] },
        },
        next: 'end',
      },
    },
    outcomes: {
      end: {
        title: '{all}',
        body: [
          { each: 'pays', text: '- {item.days} from {item.on}' },
          { each: 'amounts', text: '- {item}' },
          { each: 'children', text: '- {item.weekly} {item.kind}' },
        ],
        figures: { all: { label: { en: 'Payments', cy: 'Taliadau' }, is: 'pays', columns } },
      },
    },
  };
  const state = stepped(flow, { children: [{ weekly: 20, kind: 'a' }] });
  const saidIn = (words: typeof en) => linesSaid(fileOf(flow), state, new Teller(fileOf(flow), words));

  it('are rows with a column for each member, and lines where there is no table', () => {
    const teller = new Teller(fileOf(flow), en);
    const figure = flow.outcomes!.end!.figures!.all!;
    const value = state.at.kind === 'outcome' ? state.at.figures[0]!.value : null;
    expect(teller.cells(figure.columns!, value)).to.deep.equal([
      ['8 June 2026', '£1,000.50', '1 day'],
      ['15 June 2026', '', '2 days'],
    ]);
    expect(saidIn(en)).to.include.members([
      'Payments',
      'On: 8 June 2026, Amount: £1,000.50, For: 1 day',
      'On: 15 June 2026, For: 2 days',
    ]);
    expect(saidIn(cy)).to.include.members(['Taliadau', 'Ar: 15 Mehefin 2026, Am: 2 ddiwrnod']);
    const short = 'On: 8 June 2026, Amount: £1,000.50, For: 1 day; On: 15 June 2026, For: 2 days';
    expect(teller.short(state)).to.equal(short);
  });

  it('are said of each as their columns say, and answers as their fields do', () => {
    const each = ['1 day from 8 June 2026', '2 days from 15 June 2026', '£5', '£7.50', '£20 Only'];
    expect(saidIn(en)).to.include.members(each);
    expect(saidIn(cy)).to.include.members(['2 ddiwrnod from 15 Mehefin 2026', '£20 Unig']);
  });
});

describe('lengths of time', () => {
  it('are said in words', () => {
    const said = (duration: string) => [en, cy].map((words) => new Teller(fileOf({}), words).value({ duration }));
    expect(said('P1Y6M')).to.deep.equal(['1 year and 6 months', '1 flwyddyn a 6 mis']);
    expect(said('P2Y2M')).to.deep.equal(['2 years and 2 months', '2 flynedd a 2 fis']);
    expect(said('-P1D')).to.deep.equal(['−1 day', '−1 diwrnod']);
    expect(said('P2DT1H5M30S')).to.deep.equal([
      '2 days, 1 hour, 5 minutes and 30 seconds',
      '2 ddiwrnod, 1 awr, 5 munud a 30 eiliad',
    ]);
    expect(said('P0D')[0]).to.equal('0 days');
  });
});
