import { expect } from 'chai';
import { fileOf } from '../../test/flows.js';
import type { FlowFile } from '../flow.js';
import { checkFlow } from './check-flow.js';

const question = { type: 'integer', title: 'Age', next: 'end' } as const;

/** What is found in a flow, without advice: the code, the place and the sentence of each. */
function found(parts: Partial<FlowFile>): string[] {
  const file = fileOf({ questions: { years: question }, ...parts });
  return checkFlow(file, { today: '2026-06-01' })
    .filter(({ severity }) => severity !== 'advice')
    .map(({ code, place, sentence }) => `${code} ${place}: ${sentence}`);
}

const figures = (is: string) => ({ end: { title: 'x', figures: { x: { label: 'x', is } } } });
const fee = {
  given: ['age'],
  inputs: ['age'],
  outputs: ['price'],
  rows: [
    ['< 2', 70],
    ['>= 2', 60],
  ],
};

describe('the checker, of values and tables that are given something', () => {
  it('has no fault to find where they are called as they should be', () => {
    expect(found({ tables: { fee }, outcomes: figures('fee(years) * 2') })).to.deep.equal([]);
    const values = { twice: { given: ['n'], is: 'n * 2' } };
    expect(found({ values, outcomes: figures('twice(n: years)') })).to.deep.equal([]);
  });

  it('finds what their rows leave open', () => {
    const open = {
      ...fee,
      rows: [
        ['< 2', 70],
        ['> 2', 60],
      ],
    };
    expect(found({ tables: { fee: open }, outcomes: figures('fee(years)') })).to.deep.equal([
      'rows-uncovered tables.fee.rows: No row applies to age 2.',
    ]);
  });

  it('knows what they give, what they are given, and whether anything calls them', () => {
    expect(found({ tables: { fee }, outcomes: figures('fee(years, 2)') }).join()).to.match(
      /^rule outcomes.end.figures.x.is: This function needs age/,
    );
    expect(found({ tables: { fee }, outcomes: figures('fee(years) + "x"') }).join()).to.match(/A number and text/);
    expect(found({ tables: { fee }, outcomes: figures('years') })).to.include(
      'unused tables.fee: The table "fee" is never used.',
    );
    expect(
      found({ values: { twice: { given: ['n'], is: 'm * years' } }, outcomes: figures('twice(1)') }).join(),
    ).to.match(/rule values.twice.is: There is no "m"/);
  });
});

describe('the checker, of questions that only some are asked', () => {
  it('walks past them', () => {
    const questions = { years: { ...question, next: 'more' }, more: { ...question, if: 'years > 5' } };
    const is = 'get or else(more, 0) + years';
    expect(found({ questions, outcomes: figures(is) })).to.deep.equal([]);
    const [first] = found({ questions, outcomes: figures('more + years') });
    expect(first).to.match(/^needs-answer outcomes.end.figures.x.is/);
    const never = { ...questions, more: { ...question, if: 'years > 5 and years < 4' } };
    expect(found({ questions: never, outcomes: figures(is) }).join()).to.match(/unreachable questions.more/);
  });

  it('refuses a condition of the first, and of a field', () => {
    expect(found({ questions: { years: { ...question, if: 'true' } }, outcomes: figures('years') }).join()).to.match(
      /rule questions.years.if: The first question is asked of everybody/,
    );
    const fields = { b: { type: 'text', title: 'x', if: 'true' } as never };
    expect(found({ questions: { a: { type: 'group', title: 'x', fields, next: 'end' } } }).join()).to.match(
      /member-unknown questions.a.fields.b.if: A field of a page has no condition/,
    );
  });
});

describe('the checker, of texts', () => {
  const places = { rows: [{ name: 'North', miles: 3 }] };

  it('looks for the Welsh of cells, units, labels and parameters', () => {
    const parts: Partial<FlowFile> = {
      languages: ['en', 'cy'],
      title: { en: 'x', cy: 'y' },
      questions: { years: { ...question, title: { en: 'x', cy: 'y' }, unit: { en: { one: 'year', other: 'years' } } } },
      parameters: { p: { type: 'text', label: { en: 'x', cy: 'y' }, value: { en: 'Council' } } },
      tables: {
        places: { rows: [{ name: { en: 'North' } }] },
        t: { inputs: ['years'], outputs: ['b'], rows: [['-', { en: 'North' }]] },
      },
      values: { v: { is: 'years > 5', labels: { yes: { en: 'Old' } } } },
      outcomes: { end: { title: { en: '{p} {v} {t} {places.name}', cy: '{p} {v} {t} {places.name}' } } },
    };
    const missing = found(parts).filter((line) => line.startsWith('welsh-missing'));
    expect(missing.map((line) => line.split(/[ :]/)[1])).to.deep.equal([
      'parameters.p.value',
      'tables.places.rows.0.name',
      'tables.t.rows.0.1',
      'values.v.labels.yes',
      'questions.years.unit',
    ]);
  });

  it('knows what is said for each item of a list', () => {
    const said = (each: string, text: string) =>
      found({ tables: { places }, outcomes: { end: { title: 'x', body: [{ each, text }, '{years}'] } } });
    expect(said('places[miles > years]', '- {item.name}: {item.miles as number}')).to.deep.equal([]);
    expect(said('places', '- {item.mile}').join()).to.match(/insertion outcomes.end.body.0.text.*"mile"/);
    expect(said('years', '- {item}').join()).to.match(
      /rule outcomes.end.body.0.each: This should be a list, not a number/,
    );
  });

  it('takes days and months for forms of a date', () => {
    const values = { day: '@"2026-04-06"', days: '[@"2026-04-06", @"2026-04-07"]' };
    const title = (text: string) => found({ values, outcomes: { end: { title: text } } });
    expect(title('{day as day} {day as month} {days as day} {years}')).to.deep.equal([]);
    expect(title('{day} {days} {years as day}').join()).to.match(/"years" is a number, and can't be said as day/);
  });

  it('finds a use of what isn’t shared', () => {
    const shared = { call: { kind: 'phone', value: '01632 960 001' } };
    const end = (use: string) => ({ end: { title: '{years}', 'next-steps': [{ use } as never] } });
    expect(found({ shared, outcomes: end('call') })).to.deep.equal([]);
    expect(found({ shared, outcomes: end('cal') }).join()).to.match(/use-unknown shared: .*"cal"/);
    expect(found({ shared, outcomes: { end: { title: '{years}' } } }).join()).to.match(/unused shared.call/);
  });
});

describe('the checker, of figures that are records', () => {
  const records = '[{ on: today(), amount: years }]';
  const end = (figure: object) => ({ end: { title: 'x', figures: { x: { label: 'x', is: records, ...figure } } } });
  const of = (parts: Partial<FlowFile>) =>
    checkFlow(fileOf({ questions: { years: question }, ...parts }), { today: '2026-06-01' })
      .filter(({ code }) => code === 'columns')
      .map(({ severity, place, sentence, mend }) => [severity, place, `${sentence} ${mend}`] as const);

  it('advises a table where they are shown as one line', () => {
    const [[severity, place, said] = []] = of({ outcomes: end({}) });
    expect([severity, place]).to.deep.equal(['advice', 'outcomes.end.figures.x']);
    expect(said).to.include('columns: { on: { label: … } }').and.to.include('".on"');
    expect(of({ outcomes: end({ is: 'years' }) })).to.deep.equal([]);
    expect(of({ outcomes: end({ is: '{ en: "Blue", cy: "Glas" }' }) })).to.deep.equal([]);
  });

  it('finds columns of what the records don’t have', () => {
    const columns = { on: { label: 'On' }, amout: { label: 'Amount' } };
    const [[severity, place, said] = []] = of({ outcomes: end({ columns }) });
    expect([severity, place]).to.deep.equal(['error', 'outcomes.end.figures.x.columns.amout']);
    expect(said).to.include('"amout"').and.to.include('Did you mean "amount"?');
    expect(of({ values: { v: { is: records, columns } }, outcomes: figures('count(v)') })[0]![1]).to.equal(
      'values.v.columns.amout',
    );
    expect(of({ outcomes: end({ is: 'years', columns }) })).to.deep.equal([]);
  });

  it('wants their headings in both languages', () => {
    const columns = { on: { label: 'On' } };
    const missing = found({ languages: ['en', 'cy'], outcomes: end({ columns }) });
    expect(missing.join()).to.include('welsh-missing outcomes.end.figures.x.columns.on.label');
  });
});
