import { sendKeys } from '@web/test-runner-commands';
import { expect } from 'chai';
import '@council-kit/elements/smart-answer';
import { exampleFlow } from '../support/every-page.js';
import { fixture, until, whenState } from '../support/page.js';
import { answersOf, at, errorsOf, inline } from '../support/smart-answer.js';
import { textOf } from '../support/table.js';

/** What can be used and has the focus, as it is called. */
function focused(): string {
  const element = document.activeElement as HTMLInputElement;
  if (element.matches('h2, body')) return '';
  return textOf(element.labels?.[0] ?? element);
}

/** Presses Tab until something has the focus, by its name. */
async function tabTo(name: string): Promise<void> {
  const passed: string[] = [];
  for (let count = 0; focused() !== name; count++) {
    if (count > 40) throw new Error(`Tab does not lead to “${name}”: ${passed.join(' | ')}`);
    await sendKeys({ press: 'Tab' });
    passed.push(focused());
  }
}

/** Types key by key: WebKit's driver loses the second of two same ones that come at once. */
async function keys(text: string): Promise<void> {
  for (const key of text) await sendKeys({ press: key });
}

/** Types into fields by their names, and goes on with Enter. */
async function type(fields: Record<string, string>): Promise<void> {
  for (const [label, text] of Object.entries(fields)) {
    await tabTo(label);
    await keys(text);
  }
  await sendKeys({ press: 'Enter' });
}

describe('a flow with the keyboard alone', () => {
  it('can be gone through from the start to the end, and changed', async function () {
    this.timeout(120_000);
    const { file } = await exampleFlow('council-tax-reduction');
    const element = await whenState(
      fixture<HTMLElement>(`<council-smart-answer today="2026-06-15">${inline(file)}</council-smart-answer>`),
      'ready',
    );
    await tabTo('Start now');
    await sendKeys({ press: 'Enter' });
    await at(element, 'Do you have to pay the council tax for your home?');
    await until(() => document.activeElement?.localName === 'h2', 'the focus on the heading');

    // Enter on an answer goes on, as in any form: here with nothing chosen.
    await tabTo('Yes');
    await sendKeys({ press: 'Enter' });
    await until(() => errorsOf(element).length, 'what is wrong');
    await tabTo('Select yes or no');
    await sendKeys({ press: 'Enter' });
    expect(focused()).to.equal('Yes');
    await sendKeys({ press: ' ' });
    await tabTo('Continue');
    await sendKeys({ press: 'Enter' });

    await at(element, 'What is your date of birth?');
    await type({ Day: '12', Month: '5', Year: '1990' });

    // Arrows move between the answers, and choose.
    await at(element, 'Do you live with a partner?');
    await tabTo('Yes');
    await sendKeys({ press: 'ArrowDown' });
    expect(focused()).to.equal('No');
    expect((document.activeElement as HTMLInputElement).checked).to.equal(true);
    await sendKeys({ press: 'Enter' });

    await at(element, 'How many children live with you?');
    await type({ 'How many children live with you?': '0' });
    await at(element, 'How much do you have in savings?');
    await type({ 'How much do you have in savings? (in pounds)': '500' });
    await at(element, 'How much is your council tax for the whole year?');
    await type({ 'How much is your council tax for the whole year? (in pounds)': '1460' });
    await at(element, 'Do you get help because of a disability?');
    await tabTo('Yes');
    await sendKeys({ press: 'ArrowDown' });
    await sendKeys({ press: 'Enter' });
    await at(element, 'How many other adults live with you?');
    await type({ 'How many other adults live with you?': '0' });

    await at(element, 'What money do you get?');
    await tabTo('Your pay from a job');
    await sendKeys({ press: ' ' });
    await tabTo('Continue');
    await sendKeys({ press: ' ' });
    await at(element, 'What is your pay after tax?');
    await tabTo('Amount');
    await keys('150');
    await tabTo('How often');
    await sendKeys({ press: 'ArrowDown' });
    await tabTo('Continue');
    await sendKeys({ press: 'Enter' });

    await at(element, 'You could get £23.80 a week off your council tax');
    expect(answersOf(element).at(-1)).to.equal('What is your pay after tax? £150 a week');
    await tabTo('What this is based on');
    await sendKeys({ press: 'Enter' });
    await until(() => element.querySelector('details')!.open, 'what it is based on');
    await tabTo('Change How much do you have in savings?');
    await sendKeys({ press: 'Enter' });
    await at(element, 'How much do you have in savings?');
    await tabTo('How much do you have in savings? (in pounds)');
    // The field is selected as a whole by Tab.
    await keys('16000');
    await sendKeys({ press: 'Enter' });
    await at(element, 'You can’t get council tax reduction, because of your savings');
  });
});
