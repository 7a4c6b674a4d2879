import { expect } from 'chai';
import fc from 'fast-check';
import { wellMade, type WinterHelp as Draft } from '../../test/winter-help.js';
import { checkFlow, type Finding, hashOf, translationsIn } from './index.js';

const checked = (change: (flow: Draft) => void): readonly Finding[] => {
  const flow = wellMade();
  change(flow);
  return checkFlow(flow, { today: '2026-06-01' });
};
const placesOf = (findings: readonly Finding[]) => findings.map(({ code, place }) => `${code} ${place}`);

const routes = (flow: Draft, id: string) => flow.questions[id]!.next as Record<string, unknown>[];

describe('checking a flow', () => {
  it('finds nothing in a flow that is right', () => {
    expect(checked(() => {})).to.deep.equal([]);
  });

  it('says what was probably meant', () => {
    const said = (change: (flow: Draft) => void) => checked(change)[0]!;
    expect(said((flow) => (flow.questions.home!.next = 'saving')).mend).to.equal('Did you mean "savings"?');
    expect(said((flow) => (flow.questions.savings!.type = 'mony')).mend).to.equal('Did you mean "money"?');
    expect(said((flow) => (flow.questions.home!.hnt = '')).mend).to.equal('Did you mean "hint"?');
  });

  it('gives a case in point: for rows, and for an answer that some have not given', () => {
    const rows = checked((flow) => (flow.tables.share!.rows as unknown[]).pop());
    expect(rows.find(({ code }) => code === 'rows-uncovered')?.sentence).to.equal(
      'No row applies to savings 16001 and home "rent".',
    );
    const missing = checked((flow) => (flow.values.award = 'round half up(help.amount * share, 2) + ages'));
    const [finding] = missing.filter(({ code }) => code === 'needs-answer');
    expect(finding).to.include({ place: 'values.award', from: 40, to: 44 });
    expect(finding?.sentence).to.match(/^"ages" has no value here when .*children is no\.$/);
  });

  it('lets a rule say what to do with an answer that is missing', () => {
    for (const rule of [
      'award + get or else(ages, 0)',
      'if ages = null then award else award + ages',
      'if children then award + ages else award',
    ]) {
      const findings = checked(
        (flow) => ((flow.outcomes.result!.figures as Record<string, Record<string, unknown>>).help!.is = rule),
      );
      expect(
        placesOf(findings).filter((found) => found.startsWith('needs-answer')),
        rule,
      ).to.deep.equal([]);
    }
  });

  it('tells rates that have run out, and those that soon will, once it knows the day', () => {
    const flow = wellMade();
    flow.rates.help = { on: 'today()', rows: [{ from: '2025-10-01', to: '2026-06-30', amount: 5 }] };
    const on = (today: string) =>
      checkFlow(flow, { today })
        .filter(({ code }) => code === 'rates-end')
        .map(({ severity, sentence }) => [severity, sentence]);
    expect(on('2026-02-01')).to.deep.equal([]);
    expect(on('2026-04-01')).to.deep.equal([['warning', 'The rates "help" end on 30 June 2026, in 3 months.']]);
    expect(on('2026-06-29')).to.deep.equal([['warning', 'The rates "help" end on 30 June 2026, tomorrow.']]);
    expect(on('2026-07-01')).to.deep.equal([['error', 'The rates "help" ended on 30 June 2026.']]);
    const early = checkFlow(flow, { today: '2025-09-30' });
    expect(placesOf(early)).to.include('rates-uncovered rates.help.rows.0.from');
    const open = wellMade();
    const late = checkFlow(open, { today: '2027-06-01' }).filter(({ code }) => code === 'rates-end');
    expect(late.map(({ severity, sentence }) => [severity, sentence])).to.deep.equal([
      ['advice', 'The last rates "help" are from 1 April 2026, more than a year ago.'],
    ]);
  });

  it('takes it from a test that something can come about on another day', () => {
    const flow = wellMade();
    flow.questions.home!.next = [{ if: 'today() < @"2026-04-01"', goto: 'too_early' }, { goto: 'savings' }];
    flow.outcomes.too_early = { title: { en: 'Ask again in April', cy: 'Gofynnwch eto ym mis Ebrill' } };
    const found = () => placesOf(checkFlow(flow, { today: '2026-06-01' })).filter((one) => !/untested/.test(one));
    // It may come about on another day, so that it is no mistake.
    expect(found()).to.deep.equal(['not-all-tried ']);
    const early = { name: 'early', today: '2026-03-31', answers: { home: 'own' }, expect: { outcome: 'too_early' } };
    flow.tests.push(early);
    expect(found()).to.deep.equal([]);
  });

  it('tells Welsh that was never confirmed from Welsh that is out of date', () => {
    const flow = wellMade();
    flow.translated = translationsIn(flow).map(({ pair }) => pair);
    expect(checkFlow(flow, { today: '2026-06-01' })).to.deep.equal([]);
    flow.questions.home!.title = { en: 'Who owns the home?', cy: "Pwy sy'n berchen ar eich cartref?" };
    flow.questions.ages!.title = { en: 'Age of the youngest?', cy: 'Oed yr ieuengaf?' };
    expect(placesOf(checkFlow(flow, { today: '2026-06-01' }))).to.deep.equal([
      'welsh-stale questions.home.title.cy',
      'welsh-unconfirmed questions.ages.title.cy',
    ]);
    expect(hashOf(' a  b\n')).to.equal(hashOf('a b'));
  });

  it('looks at the flows that it uses as well, and says in which of them something is', () => {
    const flow = { ...wellMade(), flows: ['household'] };
    const household = { format: 1, id: 'household', title: 'Household', questions: {} as Record<string, unknown> };
    const look = (flows: Record<string, unknown>) => checkFlow(flow, { flows, today: '2026-06-01' });
    expect(placesOf(look({}))).to.deep.equal(['flow-unknown flows.0']);
    expect(look({ household })).to.deep.include({
      code: 'not-a-flow',
      severity: 'error',
      place: 'questions',
      sentence: 'There are no questions.',
      mend: 'Write the first question.',
      flow: 'household',
    });
    household.questions.size = { type: 'integer', title: { en: 'How many?', cy: 'Faint?' }, next: 'retrun' };
    routes(flow, 'savings')[1] = { goto: 'household', then: 'children' };
    expect(look({ household }).filter(({ code }) => code === 'goto-unknown')).to.have.lengthOf(1);
    expect(look({ household })[0]).to.include({ place: 'questions.size.next', flow: 'household' });
    household.questions.size = { type: 'integer', title: { en: 'How many?', cy: 'Faint?' }, next: 'return' };
    expect(look({ household }).filter(({ severity }) => severity === 'error')).to.deep.equal(
      [
        // The flow's own tests don't answer the question of the other.
      ].concat(look({ household }).filter(({ code }) => code === 'test-fails') as never),
    );
  });

  it('says of what is no flow that it is none', () => {
    for (const source of ['', '{', '[]', 'null', '"flow"', '{}', '{"a": 1}', undefined, 7, []]) {
      expect(placesOf(checkFlow(source))).to.match(/^(?:unreadable|not-a-flow) $/);
    }
  });

  it('never breaks, whatever is put in a flow, or taken out', () => {
    const paths: string[][] = [];
    const walk = (part: unknown, path: string[]): void => {
      if (path.length) paths.push(path);
      if (typeof part === 'object' && part !== null)
        for (const [name, inner] of Object.entries(part)) walk(inner, [...path, name]);
    };
    walk(wellMade(), []);
    const junk = fc.oneof(
      fc.constantFrom<unknown>(
        undefined,
        null,
        '',
        'x',
        'home',
        'return',
        '1 +',
        'award',
        [],
        {},
        true,
        -1,
        1e21,
        '__proto__',
      ),
      fc.jsonValue({ maxDepth: 2 }),
    );
    fc.assert(
      fc.property(fc.constantFrom(...paths), junk, (path, value) => {
        const flow = wellMade();
        let part = flow as unknown as Record<string, unknown>;
        for (const name of path.slice(0, -1)) part = part[name] as Record<string, unknown>;
        if (value === undefined) Reflect.deleteProperty(part, path.at(-1)!);
        else part[path.at(-1)!] = value;
        expect(checkFlow(flow)).to.be.an('array');
      }),
      { numRuns: 120 },
    );
  });

  it('looks at a flow of 500 questions in a row', () => {
    const questions = Object.fromEntries(
      Array.from({ length: 500 }, (_, at) => [
        `q${at}`,
        {
          type: 'yes-no',
          title: `Question ${at}?`,
          next: at < 499 ? [{ if: `q${at}`, goto: `q${at + 1}` }, { goto: `q${Math.min(at + 2, 499)}` }] : 'end',
        },
      ]),
    );
    const flow = { format: 1, id: 'long', title: 'Long', questions, outcomes: { end: { title: 'End' } } };
    const findings = checkFlow(flow).filter(({ severity }) => severity !== 'advice');
    expect(placesOf(findings)).to.deep.equal(['answer-unused questions.q499']);
  });
});
