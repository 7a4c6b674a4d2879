import { expect } from 'chai';
import { until, withStyles } from '../../../../test/support/page.js';
import { answer, flowOf, hardship, headingOf, press, smartAnswer } from '../../../../test/support/smart-answer.js';
import { all, textOf } from '../../../../test/support/table.js';
import './define.js';

const own = (element: Element): Element => element.querySelector('[data-council-own]')!;
const sizeOf = (element: Element): number => parseFloat(getComputedStyle(element).fontSize);

/** What sticks out of the element. */
function tooWide(element: Element): string[] {
  const { right } = element.getBoundingClientRect();
  return all(own(element), '*')
    .filter((each) => each.getBoundingClientRect().right > right + 1)
    .map(({ localName, className }) => `${localName}.${className}`);
}

describe('how a <council-smart-answer> looks', () => {
  it('keeps the words of answers that stand beside each other on one line, whatever boxes the page has', async () => {
    for (const css of ['', '* { box-sizing: border-box }']) {
      await withStyles(css);
      const element = await smartAnswer(hardship, 'without-start');
      for (const label of all(element, '.govuk-radios__label')) {
        const line = document.createRange();
        line.selectNodeContents(label);
        // White space around the words may have a place of its own, without any width.
        const rows = [...line.getClientRects()].filter(({ width }) => width > 0).map(({ top }) => top);
        expect([...new Set(rows)], `${textOf(label)} ${css}`).to.have.length(1);
      }
      element.remove();
    }
  });

  it('breaks a word that is longer than the page, rather than scroll sideways', async () => {
    const long = 'Llanfairpwllgwyngyll'.repeat(20);
    const options = [{ value: 'a', label: long }];
    const element = await smartAnswer(flowOf({ q: { type: 'radio', title: long, hint: long, options } }));
    expect(tooWide(element)).to.deep.equal([]);
    await answer(element, { [long]: true }, 'Done');
    expect(tooWide(element)).to.deep.equal([]);
  });

  it('has a heading no larger than those of the page that it stands under', async () => {
    const sizes = await Promise.all(
      ['1', '2', '3', '4'].map(async (level) => {
        const element = await smartAnswer(hardship, `without-start heading-level="${level}"`);
        return sizeOf(own(element).querySelector('legend')!);
      }),
    );
    expect(sizes[0]).to.equal(sizes[1]);
    expect(sizes[2]).to.be.below(sizes[1]!).and.equal(sizes[3]);
  });

  it('has the typeface of the page in its boxes and buttons too', async () => {
    await withStyles('body { font-family: Georgia }');
    const element = await smartAnswer(flowOf({ q: { type: 'money', title: 'How much?' } }));
    for (const control of all(element, 'input, button')) {
      expect(getComputedStyle(control).fontFamily, control.outerHTML).to.equal('Georgia');
    }
  });

  it('has a way to the other language that takes no more room than its word', async () => {
    const element = await smartAnswer(hardship, 'with-languages');
    const button = own(element).querySelector('.council-smart-answer__language button')!;
    expect(textOf(button)).to.equal('Cymraeg');
    expect(button.getBoundingClientRect().width).to.be.below(element.clientWidth / 2);
  });

  it('fills in the words of the page before the first question, and again after Back', async () => {
    const start = { body: 'You can get help with savings of up to {limit}, and no more.' };
    const element = await smartAnswer({ ...hardship, start });
    const isFilled = () => textOf(own(element)).includes('savings of up to £6,000, and no more.');
    expect(isFilled()).to.equal(true);
    press(element, 'Start now');
    await until(() => headingOf(element) === 'Do you live in Northmere?', 'the first question');
    await answer(element, { Yes: true }, 'What is your date of birth?');
    press(element, 'Back');
    press(element, 'Back');
    await until(isFilled, 'the page before the first question');
  });

  it('tells what a figure is based on without whole tables and rows', async () => {
    const element = await smartAnswer(
      flowOf(
        { q: { type: 'integer', title: 'How many?' } },
        {
          rates: {
            fee: { label: 'Fees', on: 'today()', rows: [{ from: '2020-01-01', to: '2099-12-31', each: 2, most: 9 }] },
          },
          tables: { sizes: { label: 'Sizes', rows: [{ size: 's', times: 3 }] } },
          values: {
            row: { is: 'sizes[size = "s"][1]', label: 'The row' },
            times: { is: 'row.times', label: 'Times' },
          },
          outcomes: { done: { title: 'Done', figures: { cost: { label: 'Cost', is: 'q * times * fee.each' } } } },
        },
      ),
    );
    await answer(element, { 'How many?': '2' }, 'Done');
    expect(all(element, 'details li').map(textOf)).to.have.members([
      'How many? 2',
      'Times: 3',
      'Fees, from 1 January 2020',
    ]);
  });
});
