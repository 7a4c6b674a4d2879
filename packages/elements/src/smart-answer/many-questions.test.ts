import { expect } from 'chai';
import { afterwards } from '../../../../test/support/page.js';
import { answer, answersOf, at, flowOf, headingOf, press, smartAnswer } from '../../../../test/support/smart-answer.js';
import './define.js';

const count = 500;
const questions = Object.fromEntries(
  Array.from({ length: count }, (_, number) => [`q${number}`, { type: 'yes-no' as const }]),
);

describe('a <council-smart-answer> with a flow of 500 questions', () => {
  it('goes from page to page near the end in no time, and to the end', async () => {
    sessionStorage.clear();
    afterwards(() => sessionStorage.clear());
    const first = await smartAnswer(flowOf(questions), 'keep id="many"');
    await answer(first, { Yes: true }, 'Title of q1');
    first.remove();
    // As if somebody had come so far, and reloaded the page.
    const [key] = Object.keys(sessionStorage);
    const answered = Object.keys(questions).slice(0, 497);
    const answers = Object.fromEntries(answered.map((id) => [id, 'yes']));
    sessionStorage.setItem(key!, JSON.stringify({ answers, begun: true }));
    const element = await smartAnswer(flowOf(questions), 'keep id="many"');
    expect(headingOf(element)).to.equal('Title of q497');
    for (const next of ['Title of q498', 'Title of q499', 'Done']) {
      const start = performance.now();
      await answer(element, { No: true }, next);
      // Some tens of milliseconds; what grows with the square of the questions would take minutes.
      expect(performance.now() - start, next).to.be.below(3000);
    }
    expect(answersOf(element)).to.have.length(count);
    press(element, 'Change Title of q250');
    await at(element, 'Title of q250');
    await answer(element, { No: true }, 'Done');
    expect(answersOf(element)[250]).to.equal('Title of q250 No');
  });
});
