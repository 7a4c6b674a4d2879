import { expect } from 'chai';
import { checkFlow, type Finding } from './index.js';

type Part = Record<string, unknown>;
/** A made-up flow in which one date hangs on another. */
const leave = () => ({
  format: 1,
  id: 'leave',
  title: 'Leave',
  parameters: { most: { type: 'integer', label: 'Most', value: 4 } },
  rates: {
    pay: { on: 'today()', rows: [{ from: '2026-04-06', to: '2027-04-05', weekly: 190 }] as Part[] } as Part,
  } as Record<string, Part>,
  values: {
    earliest: 'due - @"P77D"',
    last: 'rate at("pay", starts + @"P1D" * 6).weekly',
  } as Part,
  questions: {
    due: { type: 'date', title: 'When is it due?', next: 'starts' },
    starts: {
      type: 'date',
      title: 'When does leave start?',
      validate: [{ valid: 'starts >= earliest and starts <= due', error: 'Too early' }],
      next: 'kind',
    },
    kind: {
      type: 'radio',
      title: 'Which?',
      options: [
        { value: 'one', label: 'One' },
        { value: 'two', label: 'Two' },
      ],
      next: [{ if: 'kind = "one"', goto: 'weeks' }, { goto: 'end' }],
    },
    weeks: { type: 'integer', title: 'Weeks', min: 1, max: 'most', next: 'end' },
  } as Record<string, Part>,
  outcomes: {
    end: {
      title: 'End {weeks}',
      figures: { pay: { label: 'Pay', is: 'last * most', as: 'money' } } as Record<string, Part>,
    },
  },
  tests: [] as Part[],
});
const checked = (change: (flow: ReturnType<typeof leave>) => void = () => {}, today = '2026-06-01') => {
  const flow = leave();
  change(flow);
  return checkFlow(flow, { today });
};
const poor = (findings: readonly Finding[]) =>
  findings.filter(({ severity }) => severity !== 'advice').map(({ code, place, mend }) => `${code} ${place} ${mend}`);

describe('what was not tried', () => {
  it('is got to by thresholds that hang on other answers, and by limits that are parameters', () => {
    expect(poor(checked())).to.deep.equal([]);
    expect(checked().map(({ code }) => code)).not.to.include('not-all-tried');
  });

  it('is one piece of advice where no answer is found, and nothing to mend', () => {
    const findings = checked((flow) => {
      flow.questions.starts!.validate = [
        { valid: 'starts.year * 7 - due.month = 14189 and starts >= earliest', error: 'No' },
      ];
    });
    expect(poor(findings)).to.deep.equal([]);
    expect(findings.find(({ code }) => code === 'not-all-tried')).to.include({
      severity: 'advice',
      sentence: 'Only 1 of 5 routes were tried.',
      mend: 'Add a test that gets past "starts".',
    });
  });

  it('is found by way of the tests, each answer of which is varied', () => {
    const findings = checked((flow) => {
      flow.questions.starts!.validate = [
        { valid: 'starts.year * 7 - due.month = 14189 and starts >= earliest', error: 'No' },
      ];
      const answers = { due: '2028-07-09', starts: '2028-07-08', kind: 'two' };
      flow.tests.push({ name: 'two', today: '2026-06-01', answers, expect: { question: 'weeks' } });
    });
    expect(findings.map(({ code }) => code)).not.to.include('not-all-tried');
  });

  it('is an error only where it can never come about', () => {
    const findings = checked((flow) => {
      flow.questions.due!.next = 'kind';
      delete flow.questions.starts;
      flow.values = { last: 'pay.weekly', earliest: 'due' };
      flow.questions.kind!.next = [{ if: 'kind = "one" and kind = "two"', goto: 'weeks' }, { goto: 'end' }];
    });
    expect(findings.map(({ code, place }) => `${code} ${place}`)).to.include.members([
      'route-never-taken questions.kind.next.0',
      'unreachable questions.weeks',
    ]);
  });

  it('warns of rates that are asked for ahead of the last row', () => {
    const late = poor(checked(() => {}, '2027-04-01'));
    expect(late.join()).to.match(/rates-end rates\.pay\.rows\.0 Add a row with the next rates\./);
    const open = checked((flow) => {
      flow.rates.pay = { on: 'today()', 'after-last': 'use last row', rows: [{ from: '2026-04-06', weekly: 190 }] };
    }, '2027-04-01');
    expect(poor(open)).to.deep.equal([]);
  });
});

describe('a field of several answers', () => {
  it('is told to go by its own name in its validations', () => {
    const [finding] = checked((flow) => {
      flow.questions.weeks = {
        type: 'group',
        title: 'Weeks',
        repeat: { max: 3 },
        fields: {
          begins: { type: 'date', title: 'From' },
          stops: { type: 'date', title: 'To', validate: [{ valid: 'weeks.stops > weeks.begins', error: 'No' }] },
        },
        next: 'end',
      };
    });
    expect(finding).to.include({ place: 'questions.weeks.fields.stops.validate.0.valid', severity: 'error' });
    expect(finding!.mend).to.equal('Inside a field, write "stops".');
  });
});
