import { expect } from 'chai';
import { checkFlow, type Finding } from './index.js';

type Part = Record<string, unknown>;
/** A made-up flow: what a household with children may get. */
const household = () => ({
  format: 1,
  id: 'household',
  title: 'Household',
  values: { young: 'count(children[age < 5])', help: 'round half up(young * 12.5, 2)' } as Part,
  tables: {} as Record<string, Part>,
  questions: {
    home: {
      type: 'radio',
      title: 'Whose is your home?',
      options: [
        { value: 'own', label: 'Mine' },
        { value: 'rent', label: 'A landlord’s' },
        { value: 'none', label: 'I have none' },
      ],
      next: [{ if: 'home = "none"', goto: 'ring' }, { goto: 'children' }],
    } as Part,
    children: {
      type: 'group',
      title: 'Your children',
      repeat: { min: 1, max: 5 },
      fields: {
        age: { type: 'integer', title: 'Age', max: 18 },
        school: {
          type: 'radio',
          title: 'School',
          options: [
            { value: 'state', label: 'State' },
            { value: 'other', label: 'Other' },
          ],
        },
      },
      next: [{ if: 'some c in children satisfies c.age < 5 and c.school = "state"', goto: 'end' }, { goto: 'ring' }],
    } as Part,
  } as Record<string, Part>,
  outcomes: {
    ring: { title: 'Ring us' },
    end: { title: 'You get help', figures: { help: { label: 'Help', is: 'help', as: 'money' } } },
  } as Record<string, Part>,
  tests: [
    {
      name: 'a young child',
      today: '2026-06-01',
      answers: { home: 'own', children: [{ age: 3, school: 'state' }] },
      expect: { outcome: 'end', figures: { help: '12.50' } },
    },
    { name: 'no home', today: '2026-06-01', answers: { home: 'none' }, expect: { outcome: 'ring' } },
    {
      name: 'an older child',
      today: '2026-06-01',
      answers: { home: 'rent', children: [{ age: 9, school: 'state' }] },
      expect: { outcome: 'ring' },
    },
  ] as Part[],
});
type Draft = ReturnType<typeof household>;

const checked = (change: (flow: Draft) => void = () => {}): readonly Finding[] => {
  const flow = household();
  change(flow);
  return checkFlow(flow, { today: '2026-06-01' });
};
const placesOf = (findings: readonly Finding[]) => findings.map(({ code, place }) => `${code} ${place}`);

describe('trying a flow out', () => {
  it('tries what rules ask of each of several answers', () => {
    // Ways that only hang on a field of the group are found, and what can't be is told.
    expect(placesOf(checked())).to.deep.equal(['option-untested questions.children.fields.school.options.1']);
    const never = checked((flow) => {
      flow.questions.children!.next = [
        { if: 'some c in children satisfies c.age > 18', goto: 'end' },
        { goto: 'ring' },
      ];
      flow.tests.shift();
    });
    expect(placesOf(never)).to.include('route-never-taken questions.children.next.0');
    const edge = checked((flow) => {
      flow.questions.children!.next = [{ if: 'children[item.age = 17] != []', goto: 'end' }, { goto: 'ring' }];
      flow.tests.shift();
    });
    expect(placesOf(edge)).not.to.include('route-never-taken questions.children.next.0');
  });

  it('knows the fields of each of several answers', () => {
    const said = (rule: string) => {
      const [finding] = checked((flow) => (flow.values.young = rule));
      return `${finding!.place}: ${finding!.sentence} ${finding!.mend}`;
    };
    for (const rule of [
      'count(children[agee < 5])',
      'count(for child in children return child.agee)',
      'count(children[item.agee < 5])',
      'if some child in children satisfies child.agee > 5 then 1 else 2',
    ]) {
      expect(said(rule), rule).to.equal('values.young: There is no "agee". Did you mean "age"?');
    }
    expect(said('count(children[school = "sate"])')).to.match(/It is never "sate".*Did you mean "state"\?/);
    expect(said('count(children[age < "5"])')).to.match(/A number and text don't go together/);
  });

  it('says which options of fields in a group no test picks', () => {
    const finding = checked().find(({ code }) => code === 'option-untested');
    expect(finding?.sentence).to.equal('No test picks "other" of "school" in "children".');
  });

  it('asks for rows of a table only for what answers lead to', () => {
    const share = (rows: unknown[]) => (flow: Draft) => {
      flow.tables.share = { inputs: ['home'], outputs: ['part'], rows };
      flow.values.help = 'share * young';
    };
    const both = [
      ['"own"', 1],
      ['"rent"', 2],
    ];
    // Whoever has no home never comes to where the table is used.
    expect(placesOf(checked(share(both))).join()).not.to.match(/rows-/);
    const [finding] = checked(share(both.slice(0, 1))).filter(({ code }) => code === 'rows-uncovered');
    expect(finding).to.include({ severity: 'error', place: 'tables.share.rows' });
    expect(finding?.sentence).to.equal('No row applies to home "rent".');
    const twice = checked(share([...both, ['"rent"', 3]])).find(({ code }) => code === 'rows-overlap');
    expect(twice?.sentence).to.equal('Rows 2 and 3 both apply, as to home "rent".');
  });

  it('tells tests that fail for one reason once', () => {
    const findings = checked((flow) => {
      flow.values.help = 'round half up(young / 0, 2)';
      flow.tests.push({ ...flow.tests[0]!, name: 'another' }, { ...flow.tests[0]!, name: 'a third' });
    });
    const failing = findings.filter(({ code }) => code === 'test-fails');
    expect(failing).to.have.lengthOf(1);
    expect(failing[0]).to.include({ place: 'tests.0' });
    expect(failing[0]?.sentence).to.match(
      /^3 tests fail for one reason\. ".*" can't be worked out\. They are "a young child", "another" and "a third"\.$/,
    );
    expect(findings.map(({ code }) => code)).to.include('fails');
  });

  it('tells what follows from one mistake with it, or not at all', () => {
    const rule = checked(
      (flow) => (flow.questions.home!.next = [{ if: 'home = none', goto: 'ring' }, { goto: 'children' }]),
    );
    expect(placesOf(rule)).to.deep.equal(['rule questions.home.next.0.if', 'test-fails tests.0']);
    expect(rule[1]?.mend).to.equal('Mend "questions.home.next.0.if" first.');
    const goto = checked(
      (flow) => (flow.questions.home!.next = [{ if: 'home = "none"', goto: 'ring' }, { goto: 'child' }]),
    );
    expect(placesOf(goto)).to.deep.equal(['goto-unknown questions.home.next.1.goto', 'test-fails tests.0']);
    expect(goto[1]?.sentence).to.match(
      /^2 tests fail for one reason\. "questions\.home\.next\.1\.goto" leads nowhere\./,
    );
    const unread = checked((flow) => (flow.values.help = 'if young > 1 then 2'));
    expect(placesOf(unread)).to.deep.equal(['rule values.help']);
  });

  it('tells names in tests that nothing has, and of a failing test what matters', () => {
    const findings = checked((flow) => {
      flow.tests[0] = { ...flow.tests[0]!, expect: { outcome: 'ennd', figures: { hlep: 1 } } };
      flow.tests[1] = { ...flow.tests[1]!, answers: { hmoe: 'none' } };
      flow.tests[2] = { ...flow.tests[2]!, expect: { outcome: 'end', figures: { help: 5 } } };
    });
    expect(findings.map(({ place, sentence, mend }) => [place, sentence, mend])).to.deep.equal([
      ['tests.0.expect.outcome', 'There is no outcome "ennd".', 'Did you mean "end"?'],
      ['tests.0.expect.figures.hlep', 'There is no figure "hlep".', 'Did you mean "help"?'],
      ['tests.1.answers.hmoe', 'There is no question "hmoe".', 'Did you mean "home"?'],
      [
        'tests.2',
        'The test "an older child" fails. It should end at "end", and it ends at "ring".',
        'Find out which is wrong, the rules or the test, and mend that.',
      ],
    ]);
  });

  it('tells the first few of many tests that fail in the same way', () => {
    const findings = checked((flow) => {
      flow.values.help = 'young * 10';
      for (let at = 1; at < 8; at++) flow.tests.push({ ...flow.tests[0]!, name: `case ${at}` });
    }).filter(({ code }) => code === 'test-fails');
    expect(findings).to.have.lengthOf(4);
    expect(findings[0]?.sentence).to.equal('The test "a young child" fails. "help" should be 12.5, and is 10.');
    expect(findings[3]?.sentence).to.match(/^5 more tests fail in the same way: "case 3", .* and "case 7"\.$/);
  });

  it('forgets nothing and mixes nothing up from one look to the next', () => {
    const first = checked();
    expect(checked((flow) => (flow.title = 'Other words'))).to.deep.equal(first);
    const broken = checked((flow) => (flow.values.help = 'young * 10'));
    expect(placesOf(broken)).to.include('test-fails tests.0');
    expect(checked()).to.deep.equal(first);
    const inserted = checked((flow) => (flow.outcomes.end!.title = 'You get {missing}'));
    expect(placesOf(inserted)).to.include('insertion outcomes.end.title');
  });
});

describe('other things that the checker finds', () => {
  it('is a name that is a function too, and what to call it instead', () => {
    const [finding] = checked((flow) => {
      flow.questions.age = { type: 'integer', title: 'Age?', next: 'end' };
      flow.questions.children!.next = 'age';
    });
    expect(finding).to.deep.include({ code: 'name', severity: 'error', place: 'questions.age' });
    expect(`${finding!.sentence} ${finding!.mend}`).to.equal(
      '"age" is a function of the rule language too, which rules couldn\'t use then. Choose another name, such as "their_age", and write that in the rules that mean it.',
    );
    const [value] = checked((flow) => (flow.values.count = '5'));
    expect(value?.mend).to.match(/such as "count_value"/);
  });

  it('is a flow without tests, and one that returns to nowhere', () => {
    expect(checked((flow) => (flow.tests = [])).find(({ code }) => code === 'no-tests')).to.deep.include({
      severity: 'advice',
      place: '',
      sentence: 'The flow has no tests.',
      mend: 'Write down cases that the policy decides, with what should come of them, under "tests".',
    });
    const [finding] = checked((flow) => (flow.questions.home!.next = [{ goto: 'ring', then: 'end' }])).filter(
      ({ code }) => code === 'goto-return',
    );
    expect(finding).to.include({ severity: 'error', place: 'questions.home.next.0.then', mend: 'Take "then" out.' });
  });

  it('is a text that takes too old a reading age', () => {
    const hard =
      'Notwithstanding contemporaneous eligibility determinations, administrative authorities necessarily reconsider supplementary entitlements. ';
    const [finding] = checked((flow) => (flow.outcomes.ring!.body = hard.repeat(4))).filter(
      ({ code }) => code === 'reading-age',
    );
    expect(finding).to.include({
      severity: 'advice',
      place: 'outcomes.ring.body',
      mend: 'Use shorter sentences and everyday words.',
    });
    expect(finding?.sentence).to.match(/^This takes a reading age of about \d+ \(Flesch–Kincaid\)\.$/);
  });

  it('is that there was too much to try all of it', () => {
    const options = Array.from({ length: 8 }, (_, at) => ({ value: `o${at}`, label: `Option ${at}` }));
    const ids = Array.from({ length: 9 }, (_, at) => `q${at}`);
    const questions = Object.fromEntries(
      ids.map((id, at) => [id, { type: 'radio', title: id, options, next: ids[at + 1] ?? 'end' }]),
    );
    const outcomes = { end: { title: 'End {picked}' } };
    const values = { picked: `count([${ids.map((id) => `${id} = "o1"`).join(', ')}])` };
    const findings = checkFlow({ format: 1, id: 'many', title: 'Many', questions, values, outcomes });
    expect(findings.find(({ code }) => code === 'not-all-tried')).to.include({
      severity: 'advice',
      place: '',
      mend: 'Add tests for the cases that matter most.',
    });
  });
});
