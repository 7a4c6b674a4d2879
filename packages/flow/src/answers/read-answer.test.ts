import { expect } from 'chai';
import fc from 'fast-check';
import { toJson } from '../feel/json.js';
import type { Field, Question } from '../flow.js';
import { readAnswer } from './read-answer.js';

type Asked = Partial<Field> & Pick<Field, 'type'> & Pick<Partial<Question>, 'repeat'>;

const options = [
  { value: 'rent', label: 'Rent' },
  { value: 'own', label: 'Own' },
  { value: 'none', label: 'None of these', exclusive: true },
];

/** An answer as JSON, or the codes of what is wrong with it. */
function read(asked: Asked, given: unknown): unknown {
  const { value, problems } = readAnswer({ title: '', ...asked }, given);
  if (problems) return problems.map(({ code, details, part }) => [code, ...details, ...part].join(' '));
  return toJson(value);
}

const number = (text: string) => ({ number: text });

describe('answers', () => {
  it('are numbers in every form that people paste', () => {
    const money = (given: unknown) => read({ type: 'money' }, given);
    for (const given of [
      '1234.5',
      '£1,234.50',
      ' £ 1,234.50 ',
      '1 234.50',
      '1234.50£',
      '１２３４.５',
      1234.5,
      number('1234.5'),
    ]) {
      expect(money(given), String(given)).to.deep.equal(number('1234.5'));
    }
    expect(money('50p')).to.deep.equal(number('0.5'));
    expect(money('£.50')).to.deep.equal(number('0.5'));
    expect(money('10.')).to.deep.equal(number('10'));
    expect(money('0.10')).to.deep.equal(number('0.1'));
  });

  it('are never guessed at where digits and points stand in odd places', () => {
    for (const given of [
      '1,23',
      '1,2345',
      '12,34.50',
      '1.234,50',
      '10.50.5',
      '1e3',
      '12k',
      '£',
      '--5',
      '5-',
      'abc',
      {},
      [1, 2],
      '9'.repeat(50),
    ]) {
      expect(read({ type: 'money', optional: false }, given), JSON.stringify(given)).to.satisfy((said: string[]) =>
        /^(?:unreadable|empty)$/.test(said[0]!),
      );
    }
    expect(read({ type: 'money' }, '10.505')).to.deep.equal(['places 2']);
    expect(read({ type: 'money' }, '-5')).to.deep.equal(['few 0']);
    expect(read({ type: 'money', min: -10 }, '−5')).to.deep.equal(number('-5'));
    expect(read({ type: 'integer' }, '2.5')).to.deep.equal(['whole']);
    expect(read({ type: 'integer' }, '2.0')).to.deep.equal(number('2'));
    expect(read({ type: 'number', places: 1 }, '2.55')).to.deep.equal(['places 1']);
    expect(read({ type: 'number' }, '12.5%')).to.deep.equal(number('12.5'));
  });

  it('keep to limits', () => {
    expect(read({ type: 'number', min: 1, max: 7 }, '8')).to.deep.equal(['many 7']);
    expect(read({ type: 'text', max: 3 }, 'abcd')).to.deep.equal(['many 3']);
    expect(read({ type: 'date', min: '2026-04-01' }, '31 3 2026')).to.deep.equal(['few 2026-04-01']);
    expect(read({ type: 'checkboxes', options, max: 1 }, ['rent', 'own'])).to.deep.equal(['many 1']);
    expect(read({ type: 'salary', max: 100 }, { amount: '101', period: 'week' })).to.deep.equal(['many 100 amount']);
  });

  it('are dates with months by number or name, in English or Welsh', () => {
    for (const given of [
      ...[
        '5 4 2026',
        '5/4/2026',
        '05-04-2026',
        '5.4.2026',
        '2026-04-05',
        '5th April 2026',
        '5 apr 2026',
        '5ed Ebrill 2026',
      ],
      ...[{ day: '5', month: '4', year: '2026' }, { day: 5, month: 'April', year: 2026 }, { date: '2026-04-05' }],
    ]) {
      expect(read({ type: 'date' }, given), JSON.stringify(given)).to.deep.equal({ date: '2026-04-05' });
    }
    expect(read({ type: 'month' }, { month: 'Chwefror', year: '2026' })).to.deep.equal({ date: '2026-02-01' });
    expect(read({ type: 'month' }, '2 2026')).to.deep.equal({ date: '2026-02-01' });
    expect(read({ type: 'year' }, '1990')).to.deep.equal(number('1990'));
  });

  it('name the day that there isn’t, and ask for the century', () => {
    expect(read({ type: 'date' }, '31 2 2026')).to.deep.equal(['day 31 2 2026']);
    expect(read({ type: 'date' }, '29/2/2023')).to.deep.equal(['day 29 2 2023']);
    expect(read({ type: 'date' }, '29/2/2024')).to.deep.equal({ date: '2024-02-29' });
    expect(read({ type: 'date' }, '1/2/90')).to.deep.equal(['century year']);
    expect(read({ type: 'year' }, '90')).to.deep.equal(['century']);
    expect(read({ type: 'date' }, '32 1 2026')).to.deep.equal(['unreadable day']);
    expect(read({ type: 'date' }, '1 13 2026')).to.deep.equal(['unreadable month']);
    expect(read({ type: 'date' }, 'next Tuesday')).to.deep.equal(['unreadable']);
    expect(read({ type: 'date' }, { day: '5', month: '', year: '' })).to.deep.equal([
      'incomplete month',
      'incomplete year',
    ]);
    expect(read({ type: 'date' }, { day: '', month: '', year: '' })).to.deep.equal(['empty']);
  });

  it('are picked', () => {
    expect(read({ type: 'radio', options }, 'rent')).to.equal('rent');
    expect(read({ type: 'radio', options }, 'squat')).to.deep.equal(['picked']);
    expect(read({ type: 'radio', options }, '')).to.deep.equal(['pick']);
    expect(read({ type: 'checkboxes', options }, ['own', 'rent', 'own'])).to.deep.equal(['rent', 'own']);
    expect(read({ type: 'checkboxes', options }, 'own, rent')).to.deep.equal(['rent', 'own']);
    expect(read({ type: 'checkboxes', options }, [])).to.deep.equal(['pick']);
    expect(read({ type: 'checkboxes', options, optional: true }, [])).to.deep.equal([]);
    expect(read({ type: 'checkboxes', options }, ['none', 'own'])).to.deep.equal(['exclusive']);
    expect(read({ type: 'yes-no' }, 'yes')).to.equal(true);
    expect(read({ type: 'yes-no' }, false)).to.equal(false);
    expect(read({ type: 'yes-no' }, 'dont-know')).to.deep.equal(['picked']);
    expect(read({ type: 'yes-no-dont-know' }, 'dont-know')).to.equal(null);
  });

  it('are postcodes, salaries and addresses', () => {
    expect(read({ type: 'postcode' }, 'nm1 1aa')).to.equal('NM1 1AA');
    expect(read({ type: 'postcode' }, 'Nm11aA.')).to.equal('NM1 1AA');
    expect(read({ type: 'postcode' }, 'NM1')).to.deep.equal(['unreadable']);
    const weekly = { amount: number('500.5'), period: 'week' };
    expect(read({ type: 'salary' }, { amount: '£500.50', period: 'week' })).to.deep.equal(weekly);
    expect(read({ type: 'salary' }, '£500.50 a week')).to.deep.equal(weekly);
    expect(read({ type: 'salary' }, { amount: '5' })).to.deep.equal(['incomplete period']);
    expect(read({ type: 'salary' }, { period: 'week' })).to.deep.equal(['incomplete amount']);
    expect(read({ type: 'salary' }, { amount: '5', period: 'hour' })).to.deep.equal(['picked period']);
    const address = { line1: ' 1 Mill  Lane', town: 'Northmere', postcode: 'nm11aa' };
    expect(read({ type: 'address' }, address)).to.deep.equal({
      line1: '1 Mill Lane',
      line2: null,
      town: 'Northmere',
      county: null,
      postcode: 'NM1 1AA',
    });
    expect(read({ type: 'address' }, { line1: 'x' })).to.deep.equal(['incomplete town', 'incomplete postcode']);
  });

  it('are several fields, or several of them', () => {
    const fields = { name: { type: 'text', title: 'Name' }, born: { type: 'date', title: 'Born' } } as const;
    const child = { name: 'Ann', born: '1 2 2020' };
    expect(read({ type: 'group', fields }, child)).to.deep.equal({ name: 'Ann', born: { date: '2020-02-01' } });
    expect(read({ type: 'group', fields }, { born: 'x' })).to.deep.equal(['empty name', 'unreadable born']);
    const several: Asked = { type: 'group', fields, repeat: { min: 1, max: 2 } };
    expect(read(several, [child, { name: 'Bob' }])).to.deep.equal(['empty 1 born']);
    expect(read(several, [child, child, child])).to.deep.equal(['many 2']);
    expect(read(several, [])).to.deep.equal(['few 1']);
    expect(read({ type: 'integer', repeat: { times: 2 } }, ['1', '2'])).to.deep.equal([number('1'), number('2')]);
    expect(read({ type: 'integer', repeat: { times: 2 } }, ['1'])).to.deep.equal(['few 2']);
  });

  it('may be left blank only where the flow says so', () => {
    for (const type of ['text', 'money', 'date', 'postcode', 'address', 'salary'] as const) {
      expect(read({ type }, ' '), type).to.deep.equal(['empty']);
      expect(read({ type, optional: true }, ' '), type).to.equal(null);
    }
  });

  it('come back as they were read', () => {
    const asked: Asked[] = [
      ...(
        ['money', 'number', 'integer', 'date', 'month', 'year', 'postcode', 'text', 'salary', 'address'] as const
      ).map((type) => ({ type, min: type === 'text' ? undefined : -1e9 })),
      { type: 'checkboxes', options },
      { type: 'yes-no-dont-know' },
    ];
    const day = fc.record({
      day: fc.integer({ min: 0, max: 32 }),
      month: fc.integer({ min: 0, max: 13 }),
      year: fc.integer({ min: 90, max: 3000 }),
    });
    const pay = fc.record({ amount: fc.integer(), period: fc.constantFrom('week', 'year', 'never') });
    const any = fc.oneof(
      fc.string(),
      fc.double().map(String),
      fc.integer(),
      day,
      pay,
      fc.subarray(['rent', 'own', 'none']),
      fc.boolean(),
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...asked.filter(({ type, min }) => !(min && /date|month|year/.test(type)))),
        any,
        (one, given) => {
          const first = readAnswer({ title: '', ...one }, given);
          if (first.problems || first.value === null) return;
          const again = readAnswer({ title: '', ...one }, toJson(first.value));
          expect(again.problems, JSON.stringify(given)).to.equal(undefined);
          expect(toJson(again.value!)).to.deep.equal(toJson(first.value));
        },
      ),
      { numRuns: 500 },
    );
  });
});
