import { expect } from 'chai';
import fc from 'fast-check';
import { afterwards, frame, mount, until, whenState } from '../../../../test/support/page.js';
import {
  answer,
  answersOf,
  at,
  hardship,
  headingOf,
  inline,
  smartAnswer,
} from '../../../../test/support/smart-answer.js';
import { all, textOf } from '../../../../test/support/table.js';
import './define.js';

const titles = Object.fromEntries(Object.entries(hardship.questions).map(([id, { title }]) => [id, title.en]));

/** Puts the address of the test page back. */
function keepAddress(): void {
  const before = location.href;
  afterwards(() => history.replaceState(null, '', before));
}

/** The steps that the page has added to the browser's history, and where one is among them. */
function stepsOfHistory(): { travel(steps: number): Promise<void>; home(): Promise<void> } {
  let here = 0;
  let last = 0;
  const { pushState } = history;
  history.pushState = (...args) => {
    pushState.apply(history, args);
    last = ++here;
  };
  afterwards(() => Reflect.deleteProperty(history, 'pushState'));

  /** Never off the test page, nor to where there is nothing. */
  async function travel(steps: number): Promise<void> {
    const there = Math.min(last, Math.max(0, here + steps));
    if (there === here) return;
    const arrived = new Promise((resolve) => addEventListener('popstate', resolve, { once: true }));
    history.go(there - here);
    await arrived;
    here = there;
  }
  return { travel, home: () => travel(-here) };
}

type Act = { press: string } | { travel: number } | { fill: string };

const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ fill: fc.constantFrom('1', '2', '27', '3', '1980', '7000', '') }) },
  { weight: 2, arbitrary: fc.record({ travel: fc.constantFrom(-1, 1, -2, 2) }) },
  fc.record({ press: fc.constantFrom('Back', 'Change', 'Start again', 'Continue') }),
);

/** What somebody does on the page who is in a hurry. */
function perform(element: Element, doing: Exclude<Act, { travel: number }>): void {
  const own = element.querySelector('[data-council-own]')!;
  const buttons = all(own, 'button, a');
  if ('press' in doing) {
    buttons.find((each) => textOf(each).startsWith(doing.press))?.click();
    return;
  }
  for (const input of all<HTMLInputElement>(own, 'form input')) {
    if (!/radio|checkbox/.test(input.type)) input.value = input.name.endsWith('year') ? '1980' : doing.fill;
    else if (input.value !== doing.fill) input.click();
  }
  buttons.find((each) => /Continue|Start now/.test(textOf(each)))?.click();
}

describe('Back and Forward in a <council-smart-answer>', () => {
  it('never leave the page and the address at odds, whatever people do', async function () {
    this.timeout(60_000);
    keepAddress();
    const steps = stepsOfHistory();
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 4, maxLength: 12 }), async (acts) => {
        const element = await smartAnswer(hardship, 'share="mess" without-start');
        for (const doing of acts) {
          if ('travel' in doing) await steps.travel(doing.travel);
          else perform(element, doing);
          await frame();
          const place = new URLSearchParams(location.hash.slice(1)).get('mess');
          const wanted = titles[place ?? 'lives_here'];
          await until(
            () => (wanted ? headingOf(element) === wanted : headingOf(element)),
            () => `the page of ${place} after ${JSON.stringify(acts)}; it is “${headingOf(element)}”`,
          );
          expect(location.hash).not.to.match(/1980|7000/);
          const asked = answersOf(element).length;
          expect(asked).to.be.at.most(Object.keys(titles).length);
        }
        element.remove();
        await steps.home();
        history.replaceState(null, '', location.pathname + location.search);
      }),
      { numRuns: 6, endOnFailure: true, includeErrorInReport: true },
    );
  });

  it('move in that of two flows which was used last', async () => {
    keepAddress();
    const both = mount(
      `<council-smart-answer id="one" share without-start>${inline(hardship)}</council-smart-answer>
       <council-smart-answer id="two" share without-start>${inline(hardship)}</council-smart-answer>`,
    );
    const [one, two] = [...both.children] as [HTMLElement, HTMLElement];
    await Promise.all([whenState(one, 'ready'), whenState(two, 'ready')]);
    await answer(one, { Yes: true }, titles.born!);
    await answer(two, { No: true }, 'Ask the council where you live');
    await answer(one, { Day: '27', Month: '3', Year: '1980' }, titles.savings!);
    history.back();
    await at(one, titles.born!);
    expect(headingOf(two)).to.equal('Ask the council where you live');
    history.back();
    await at(two, titles.lives_here!);
    expect(headingOf(one)).to.equal(titles.born);
    history.back();
    await at(one, titles.lives_here!);
    history.go(3);
    await at(one, titles.savings!);
    await until(() => headingOf(two) === 'Ask the council where you live', 'the end of the other');
    expect(all<HTMLInputElement>(one, 'input:checked')).to.have.length(0);
    expect(answersOf(one)).to.have.length(2);
  });
});
