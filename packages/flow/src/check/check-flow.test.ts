import { expect } from 'chai';
import fc from 'fast-check';
import { checkFlow, type Finding, hashOf, translationsIn } from './index.js';

/** A made-up council's flow with nothing to mend. */
const wellMade = () => ({
  format: 1,
  id: 'winter-help',
  title: { en: 'Help in winter', cy: 'Help yn y gaeaf' },
  languages: ['en', 'cy'],
  parameters: {
    limit: { type: 'money', label: { en: 'Most savings', cy: 'Cynilion mwyaf' }, value: 16000 },
  } as Record<string, unknown>,
  rates: {
    help: {
      on: 'today()',
      'after-last': 'use last row',
      rows: [
        { from: '2025-10-01', to: '2026-03-31', amount: 120 },
        { from: '2026-04-01', amount: 125.5 },
      ] as Record<string, unknown>[],
    },
  } as Record<string, Record<string, unknown>>,
  tables: {
    share: {
      inputs: ['savings', 'home'],
      outputs: ['part'],
      rows: [
        ['< 6000', '-', 1],
        ['[6000..limit]', '"rent"', 0.5],
        ['[6000..limit]', 'not("rent")', 0.25],
        ['> limit', '-', 0],
      ] as unknown[][],
    },
  } as Record<string, Record<string, unknown>>,
  values: { award: 'round half up(help.amount * share, 2)' } as Record<string, unknown>,
  questions: {
    home: {
      type: 'radio',
      title: { en: 'Who owns your home?', cy: "Pwy sy'n berchen ar eich cartref?" },
      options: [
        { value: 'rent', label: { en: 'A landlord', cy: 'Landlord' } },
        { value: 'own', label: { en: 'Me', cy: 'Fi' } },
      ] as Record<string, unknown>[],
      next: 'savings',
    },
    savings: {
      type: 'money',
      title: { en: 'What are your savings?', cy: 'Beth yw eich cynilion?' },
      next: [{ if: 'savings > limit', goto: 'too_much' }, { goto: 'children' }],
    },
    children: {
      type: 'yes-no',
      title: { en: 'Do any children live with you?', cy: 'Oes plant yn byw gyda chi?' },
      next: [{ if: 'children', goto: 'ages' }, { goto: 'result' }],
    },
    ages: {
      type: 'integer',
      title: { en: 'How old is the youngest?', cy: 'Beth yw oed yr ieuengaf?' },
      max: 17,
      next: 'result',
    },
  } as Record<string, Record<string, unknown>>,
  results: {
    milk: {
      title: { en: 'Free milk', cy: 'Llaeth am ddim' },
      criteria: [
        { label: { en: 'You have a child under 4', cy: 'Mae gennych blentyn o dan 4' }, is: 'children and ages < 4' },
      ],
    },
  } as Record<string, Record<string, unknown>>,
  outcomes: {
    result: {
      title: { en: 'You may get help', cy: 'Efallai y cewch help' },
      body: { en: 'You get {award as money}.', cy: 'Cewch {award as money}.' },
      figures: { help: { label: { en: 'Help', cy: 'Help' }, is: 'award', as: 'money' } },
      results: 'all',
      'next-steps': [{ kind: 'online', value: 'https://www.example.gov.uk/winter' }],
    },
    too_much: { title: { en: 'You have too much saved', cy: 'Mae gennych ormod wedi’i gynilo' } },
  } as Record<string, Record<string, unknown>>,
  tests: [
    {
      name: 'renting with little saved and a baby',
      today: '2026-06-01',
      answers: { home: 'rent', savings: '£500', children: 'yes', ages: '0' },
      expect: { outcome: 'result', figures: { help: '125.50' }, likely: ['milk'] },
    },
    {
      name: 'owning',
      today: '2026-06-01',
      answers: { home: 'own', savings: '7000', children: 'no' },
      expect: { outcome: 'result', figures: { help: '31.38' } },
    },
    {
      name: 'much saved',
      today: '2026-06-01',
      answers: { home: 'own', savings: '16,000.01' },
      expect: { outcome: 'too_much' },
    },
  ] as Record<string, unknown>[],
  translated: undefined as string[] | undefined,
});
type Draft = ReturnType<typeof wellMade>;

const checked = (change: (flow: Draft) => void): readonly Finding[] => {
  const flow = wellMade();
  change(flow);
  return checkFlow(flow, { today: '2026-06-01' });
};
const placesOf = (findings: readonly Finding[]) => findings.map(({ code, place }) => `${code} ${place}`);

const routes = (flow: Draft, id: string) => flow.questions[id]!.next as Record<string, unknown>[];

/** A way to break the flow, and what has to be found where. */
const mutations: Record<string, [found: string, change: (flow: Draft) => void]> = {
  'a part of the wrong kind': ['shape questions.home.options', (flow) => (flow.questions.home!.options = 'rent')],
  'a type that is none': ['shape questions.savings.type', (flow) => (flow.questions.savings!.type = 'mony')],
  'a member that is missing': ['member-missing questions.home', (flow) => delete flow.questions.home!.title],
  'a member with a slip': ['member-unknown questions.home.hnt', (flow) => (flow.questions.home!.hnt = 'Look')],
  'an id with a hyphen': ['name values.an-award', (flow) => (flow.values['an-award'] = '1')],
  'a word of the rule language': ['name values.if', (flow) => (flow.values.if = '1')],
  'one name twice': ['name-twice values.home', (flow) => (flow.values.home = '1')],
  'a row too short': ['shape tables.share.rows.0', (flow) => (flow.tables.share!.rows as unknown[][])[0]!.pop()],
  'an unknown name': ['rule values.award', (flow) => (flow.values.award = 'round half up(hlep.amount * share, 2)')],
  'kinds that don’t go together': [
    'rule questions.savings.next.0.if',
    (flow) => (routes(flow, 'savings')[0]!.if = 'savings > "limit"'),
  ],
  'a condition that is none': [
    'rule questions.savings.next.0.if',
    (flow) => (routes(flow, 'savings')[0]!.if = 'savings + 1'),
  ],
  'a cell with an unknown option': [
    'rule tables.share.rows.1.1',
    (flow) => (flow.tables.share!.rows as unknown[][])[1]!.splice(1, 1, '"rnet"'),
  ],
  'a rule that can’t be read': ['rule values.award', (flow) => (flow.values.award = 'round half up(')],
  'rates that are not there': [
    'rule values.award',
    (flow) => (flow.values.award = 'rate at("hlep", today()).amount * help.amount * share'),
  ],
  'values in a circle': [
    'circle values.award',
    (flow) => Object.assign(flow.values, { award: 'other', other: 'award' }),
  ],
  'a value without a use': ['unused values.spare', (flow) => (flow.values.spare = '5')],
  'a parameter without a use': ['unused parameters.spare', (flow) => (flow.parameters.spare = flow.parameters.limit)],
  'an answer without a use': ['answer-unused questions.ages', (flow) => delete flow.results.milk!.criteria],
  'no default': ['no-default questions.children.next.1', (flow) => (routes(flow, 'children')[1]!.if = 'not(children)')],
  'a route after the default': [
    'route-after-default questions.children.next.0',
    (flow) => delete routes(flow, 'children')[0]!.if,
  ],
  'an unknown goto': ['goto-unknown questions.home.next', (flow) => (flow.questions.home!.next = 'saving')],
  'an unreachable question': ['unreachable questions.ages', (flow) => (routes(flow, 'children')[0]!.goto = 'result')],
  'an unreachable outcome': [
    'unreachable outcomes.other',
    (flow) => (flow.outcomes.other = { title: { en: 'Other', cy: 'Arall' } }),
  ],
  'a loop': ['loop questions.ages.next', (flow) => (flow.questions.ages!.next = 'home')],
  'a route that nothing takes': [
    'route-never-taken questions.savings.next.0',
    (flow) => (routes(flow, 'savings')[0]!.if = 'savings < 0'),
  ],
  'an option that is never offered': [
    'option-never-offered questions.home.options.1.if',
    (flow) => ((flow.questions.home!.options as Record<string, unknown>[])[1]!.if = '1 = 2'),
  ],
  'an option that is always refused': [
    'option-dead-end questions.home.options.1',
    (flow) => (flow.questions.home!.validate = [{ valid: 'home != "own"', error: { en: 'No', cy: 'Na' } }]),
  ],
  'a result that nobody gets': [
    'result-never-likely results.milk',
    (flow) => (flow.results.milk!.criteria = [{ label: { en: 'A', cy: 'B' }, is: 'children and ages > 17' }]),
  ],
  'an answer that some aren’t asked for': [
    'needs-answer outcomes.result.figures.help.is',
    (flow) => ((flow.outcomes.result!.figures as Record<string, Record<string, unknown>>).help!.is = 'award + ages'),
  ],
  'a division by 0': [
    'fails outcomes.result.figures.help.is',
    (flow) =>
      ((flow.outcomes.result!.figures as Record<string, Record<string, unknown>>).help!.is =
        'round half up(award / savings, 2)'),
  ],
  'uncovered rows': ['rows-uncovered tables.share.rows', (flow) => (flow.tables.share!.rows as unknown[]).pop()],
  'overlapping rows': [
    'rows-overlap tables.share.rows.1',
    (flow) => (flow.tables.share!.rows as unknown[][])[0]!.splice(0, 1, '<= 6000'),
  ],
  'a row that never applies': [
    'row-never-applies tables.share.rows.1',
    (flow) => (flow.tables.share!.rows as unknown[][])[1]!.splice(0, 1, '< 0'),
  ],
  'a gap between rates': [
    'rates-uncovered rates.help.rows.1.from',
    (flow) => ((flow.rates.help!.rows as Record<string, unknown>[])[1]!.from = '2026-04-02'),
  ],
  'rates that overlap': [
    'rates-overlap rates.help.rows.1.from',
    (flow) => ((flow.rates.help!.rows as Record<string, unknown>[])[1]!.from = '2026-03-31'),
  ],
  'rates without an end': ['rates-end rates.help.rows.1', (flow) => delete flow.rates.help!['after-last']],
  'missing Welsh': [
    'welsh-missing questions.home.title',
    (flow) => (flow.questions.home!.title = { en: 'Who owns your home?' }),
  ],
  'a plain text where two are needed': [
    'welsh-missing questions.home.title',
    (flow) => (flow.questions.home!.title = 'Who owns your home?'),
  ],
  'something else put in than in English': [
    'insertion outcomes.result.body',
    (flow) => (flow.outcomes.result!.body = { en: 'You get {award as money}.', cy: 'Da.' }),
  ],
  'an unknown insertion': [
    'insertion outcomes.result.title.en',
    (flow) => (flow.outcomes.result!.title = { en: '{awrad}', cy: '{award}' }),
  ],
  'text said as money': [
    'insertion outcomes.result.title.cy',
    (flow) => (flow.outcomes.result!.title = { en: '{home}', cy: '{home as money}' }),
  ],
  'an unsafe link': [
    'link outcomes.result.body.en',
    (flow) => (flow.outcomes.result!.body = { en: '[x](javascript:alert) {award}', cy: '{award}' }),
  ],
  'an unsafe next step': [
    'link outcomes.result.next-steps.0.value',
    (flow) => (flow.outcomes.result!['next-steps'] = [{ kind: 'online', value: 'javascript:alert(1)' }]),
  ],
  'a test that fails': ['test-fails tests.2', (flow) => (flow.tests[2]!.expect = { outcome: 'result' })],
  'a test with a date that is none': ['test-fails tests.2', (flow) => (flow.tests[2]!.today = '2026-02-30')],
  'money without rounding': [
    'not-rounded outcomes.result.figures.help.is',
    (flow) => (flow.values.award = 'help.amount * share'),
  ],
  'an outcome without a test': ['outcome-untested outcomes.too_much', (flow) => flow.tests.pop()],
  'a route without a test': ['route-untested questions.savings.next.0', (flow) => flow.tests.pop()],
  'an option without a test': ['option-untested questions.home.options.0', (flow) => flow.tests.shift()],
  'a long sentence': [
    'long-sentence outcomes.too_much.body.en',
    (flow) => (flow.outcomes.too_much!.body = { en: Array(26).fill('word').join(' '), cy: 'Gair' }),
  ],
};

describe('checking a flow', () => {
  it('finds nothing in a flow that is right', () => {
    expect(checked(() => {})).to.deep.equal([]);
  });

  for (const [what, [found, change]] of Object.entries(mutations)) {
    it(`finds ${what}, at its place`, () => {
      const findings = checked(change);
      expect(placesOf(findings)).to.include(found);
      for (const { sentence, mend } of findings) {
        expect(sentence).to.match(/^\P{Ll}.*[.?"]$/su);
        expect(mend).to.match(/^\P{Ll}.*[.?]$/su);
      }
    });
  }

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
    expect(found()).to.deep.equal(['route-never-taken questions.home.next.0', 'unreachable outcomes.too_early']);
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
