import { readFlow } from '@council-kit/flow';
import { expect } from 'chai';
import fc from 'fast-check';
import { hardship } from '../../../../test/support/smart-answer.js';
import { Journey } from './journey.js';

const { flow } = readFlow(hardship);
const ids = Object.keys(hardship.questions);
const given = fc.oneof(
  fc.constantFrom<unknown>('yes', 'no', '', '3', '£20', '99999', ['uc'], ['none', 'uc'], []),
  fc.constant({ day: '27', month: '3', year: '1980' }),
  fc.constant({ day: '31', month: '2', year: '' }),
  fc.anything(),
);
const place = fc.oneof(fc.constantFrom(...ids, 'start-page', 'last-page'), fc.string());
const act = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('answer' as const), given }) },
  fc.record({ do: fc.constantFrom('begin' as const, 'back' as const, 'startAgain' as const, 'refresh' as const) }),
  fc.record({ do: fc.constantFrom('change' as const, 'goTo' as const), place }),
);

describe('a way through a flow', () => {
  it('is always at one page that the answers lead to, whatever people do', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 30 }), (acts) => {
        const journey = new Journey(flow!, () => ({ today: '2026-11-22' }), true);
        for (const each of acts) {
          if (each.do === 'answer') {
            if (journey.page.kind === 'question') journey.answer(each.given);
          } else if (each.do === 'change' || each.do === 'goTo') journey[each.do](each.place);
          else journey[each.do]();
          const { page, state } = journey;
          expect(page.kind).to.be.oneOf(['start', 'question', 'outcome']);
          if (page.kind === 'question') {
            const reachable = [...state.path.map(({ question }) => question), state.at.id];
            expect(reachable).to.include(page.id);
            expect(page.at.id).to.equal(page.id);
          }
          const again = new Journey(flow!, () => ({ today: '2026-11-22' }), true);
          again.restore(JSON.parse(JSON.stringify(journey.kept)) as typeof journey.kept);
          expect(again.state.at.id).to.equal(state.at.id);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('comes to the same end back and forth as straight on', () => {
    const straight = new Journey(flow!, () => ({ today: '2026-11-22' }), true);
    const winding = new Journey(flow!, () => ({ today: '2026-11-22' }), true);
    const answers = ['yes', { day: '1', month: '1', year: '1990' }, '10', ['uc'], '2'];
    for (const journey of [straight, winding]) {
      journey.begin();
      for (const answer of answers) journey.answer(answer);
    }
    for (let step = 0; step < answers.length; step++) winding.back();
    for (const answer of answers) winding.answer(answer);
    expect(winding.state).to.deep.equal(straight.state);
    expect(winding.page.kind).to.equal('outcome');
  });
});
