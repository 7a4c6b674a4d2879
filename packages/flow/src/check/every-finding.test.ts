import { expect } from 'chai';
import { wellMade, type WinterHelp as Draft } from '../../test/winter-help.js';
import { checkFlow, type Finding } from './index.js';

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
  'a text in two languages where an input belongs': [
    'shape tables.share.rows.1.0',
    (flow) => (flow.tables.share!.rows as unknown[][])[1]!.splice(0, 1, { en: '< 5' }),
  ],
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
  'a test like none': [
    'like tests.1.like',
    (flow) => Object.assign(flow.tests[1]!, { like: 'nothing of the kind', answers: undefined, today: undefined }),
  ],
  'a test like itself': ['like tests.1.like', (flow) => Object.assign(flow.tests[1]!, { like: flow.tests[1]!.name })],
  'an outcome without a test': ['outcome-untested outcomes.too_much', (flow) => flow.tests.pop()],
  'a route without a test': ['route-untested questions.savings.next.0', (flow) => flow.tests.pop()],
  'an option without a test': ['option-untested questions.home.options.0', (flow) => flow.tests.shift()],
  'a long sentence': [
    'long-sentence outcomes.too_much.body.en',
    (flow) => (flow.outcomes.too_much!.body = { en: Array(26).fill('word').join(' '), cy: 'Gair' }),
  ],
};

describe('checking a flow with one thing wrong', () => {
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
});
