import { expect } from 'chai';
import { faultsOf, treeOf } from '../../../../test/support/accessibility.js';
import { fixture, nextEvent, until, whenState } from '../../../../test/support/page.js';
import {
  answer,
  answersOf,
  at,
  errorsOf,
  field,
  flowOf,
  hardship,
  headingOf,
  press,
  smartAnswer,
  smartAnswerFrom,
  toTheEnd,
} from '../../../../test/support/smart-answer.js';
import { all, textOf } from '../../../../test/support/table.js';
import './define.js';

const own = (element: Element): Element => element.querySelector('[data-council-own]')!;
const text = (element: Element): string => textOf(own(element));

describe('<council-smart-answer>', () => {
  it('begins with a page that says what it is, in place of the fallback', async () => {
    const element = await smartAnswer(hardship);
    expect(headingOf(element)).to.equal('Check for a hardship payment');
    expect(text(element)).to.include('See whether you may get help, and how much.');
    expect(treeOf(own(element))).to.include.members(['heading Check for a hardship payment', 'button Start now']);
    expect(element.querySelector('a')!.checkVisibility()).to.equal(false);
    expect(document.activeElement).to.equal(document.body);
  });

  it('begins with the first question where the page has said it all', async () => {
    const element = await smartAnswer(hardship, 'without-start');
    expect(headingOf(element)).to.equal('Do you live in Northmere?');
    expect(treeOf(own(element))).not.to.include('link Back');
  });

  it('asks one question at a time, and tells what comes out', async () => {
    const element = await smartAnswer(hardship);
    await toTheEnd(element);
    expect(text(element)).to.include('Hardship payment £45.50 a week');
    expect(text(element)).to.include('With savings of £1,234.50 you may get £45.50. <b>Not markup.</b>');
    const tree = treeOf(own(element));
    expect(tree).to.include.members([
      'heading What you may get',
      'heading You are likely to be eligible',
      'heading We need more information',
      'heading Your answers',
      'link Apply online',
      'link 01632 960 001',
      'button Print this page',
      'link Change How much do you have in savings?',
    ]);
    expect(element.querySelector<HTMLAnchorElement>('a[href^="tel"]')!.href).to.equal('tel:+441632960001');
    expect(all(element, '[aria-label="Why"] li').map(textOf)).to.deep.equal([
      '✓Your savings are low: Met',
      '✓You get Universal Credit: Met',
      '✓You have children: Met',
      '?You care for somebody: Not known yet',
    ]);
    expect(answersOf(element)).to.deep.equal([
      'Do you live in Northmere? Yes',
      'What is your date of birth? 27 March 1980',
      'How much do you have in savings? £1,234.50',
      'Which of these do you get? Universal Credit',
      'How many children live with you? 2',
    ]);
  });

  it('takes the focus to each heading and the title along, and gives the title back', async () => {
    const before = (document.title = 'Northmere Council');
    const element = await smartAnswer(hardship);
    press(element, 'Start now');
    await at(element, 'Do you live in Northmere?');
    await until(() => document.activeElement?.localName === 'h2', 'the focus on the heading');
    expect(textOf(document.activeElement)).to.equal('Do you live in Northmere?');
    expect(document.title).to.equal(`Do you live in Northmere? – ${before}`);
    (document.activeElement as HTMLElement).blur();
    expect(own(element).querySelector('h2')!.hasAttribute('tabindex')).to.equal(false);
    press(element, 'Back');
    await at(element, 'Check for a hardship payment');
    expect(document.title).to.equal(before);
    press(element, 'Start now');
    await at(element, 'Do you live in Northmere?');
    element.remove();
    expect(document.title).to.equal(before);
  });

  it('has headings of the level that is asked for', async () => {
    const element = await smartAnswer(hardship, 'heading-level="1" without-start');
    expect(own(element).querySelector('h1')!.textContent).to.include('Do you live in Northmere?');
  });

  it('says what is wrong, where, and takes the focus there', async () => {
    const before = (document.title = 'Northmere Council');
    const element = await smartAnswer(hardship, 'without-start');
    press(element, 'Continue');
    await until(() => errorsOf(element).length, 'an error');
    expect(errorsOf(element)).to.deep.equal(['Select yes or no']);
    expect(document.title).to.equal(`Error: Do you live in Northmere? – ${before}`);
    expect(document.activeElement!.className).to.include('govuk-error-summary');
    expect(textOf(document.activeElement)).to.equal('There is a problem Select yes or no');
    const group = own(element).querySelector('fieldset')!;
    expect(textOf(own(element).querySelector(`#${group.getAttribute('aria-describedby')}`))).to.equal(
      'Error: Select yes or no',
    );
    const address = location.href;
    press(element, 'Select yes or no');
    expect(document.activeElement).to.equal(field(element, 'Yes'));
    expect(location.href).to.equal(address);
    await answer(element, { Yes: true }, 'What is your date of birth?');
    expect(errorsOf(element)).to.deep.equal([]);
    expect(document.title).to.equal(`What is your date of birth? – ${before}`);
  });

  it('marks the parts of a date that are wrong, and keeps what was typed', async () => {
    const element = await smartAnswer(flowOf({ born: { type: 'date' } }));
    for (const [given, sentence, wrong] of [
      [['31', '2', '2023'], 'There is no 31 February 2023: check the day and the month', 'Day Month Year'],
      [['1', '', '1990'], 'Date must include a month', 'Month'],
      [['1', '5', '90'], 'Year must include 4 numbers, like 1956 or 2015', 'Year'],
      [['', '', ''], 'Enter a date', 'Day Month Year'],
    ] as const) {
      ['Day', 'Month', 'Year'].forEach((label, position) => {
        const input = field(element, label);
        input.value = given[position]!;
        input.dispatchEvent(new InputEvent('input', { bubbles: true }));
      });
      press(element, 'Continue');
      await until(
        () => errorsOf(element)[0] === sentence,
        () => `“${sentence}”; it says ${errorsOf(element).join()}`,
      );
      const marked = all<HTMLInputElement>(element, '.govuk-input--error').map(({ labels }) => textOf(labels![0]));
      expect(marked.join(' '), sentence).to.equal(wrong);
      expect(['Day', 'Month', 'Year'].map((label) => field(element, label).value)).to.deep.equal([...given]);
      press(element, sentence);
      expect(document.activeElement).to.equal(field(element, wrong.split(' ')[0]!));
    }
    await answer(element, { Day: '1', Month: 'May', Year: '1990' }, 'Done');
    expect(answersOf(element)).to.deep.equal(['Title of born 1 May 1990']);
  });

  it('leaves nothing else chosen beside “None of these”', async () => {
    const element = await smartAnswer(hardship, 'without-start');
    await answer(element, { Yes: true }, 'What is your date of birth?');
    await answer(element, { Day: '27', Month: '3', Year: '1980' }, 'How much do you have in savings?');
    await answer(element, { 'How much do you have in savings? (in pounds)': '1' }, 'Which of these do you get?');
    field(element, 'Universal Credit').click();
    field(element, 'None of these').click();
    expect(field(element, 'Universal Credit').checked).to.equal(false);
    field(element, 'Pension Credit').click();
    expect(field(element, 'None of these').checked).to.equal(false);
  });

  it('reads a flow at an address, and shows the fallback where there is none', async () => {
    expect(headingOf(await smartAnswerFrom(hardship))).to.equal('Check for a hardship payment');
    const failed = nextEvent('council-failed');
    const element = fixture<HTMLElement>(
      '<council-smart-answer src="/nowhere.json"><a href="#">Phone us</a></council-smart-answer>',
    );
    await whenState(element, 'failed');
    await failed;
    expect(element.querySelector('a')!.checkVisibility()).to.equal(true);
    expect(textOf(element.shadowRoot!.querySelector('[part=notice]'))).to.equal(
      'Sorry, these questions cannot be shown at the moment.',
    );
  });

  it('is printed with what it is based on', async () => {
    const element = await smartAnswer(hardship);
    await toTheEnd(element);
    const details = element.querySelector('details')!;
    dispatchEvent(new Event('beforeprint'));
    expect(details.open).to.equal(true);
    expect(all(details, 'li').map(textOf)).to.have.members([
      'How many children live with you? 2',
      'Weekly payment: £45.50',
    ]);
    dispatchEvent(new Event('afterprint'));
    expect(details.open).to.equal(false);
  });

  it('has no fault that axe can find, on any page', async () => {
    const element = await smartAnswer(hardship);
    const check = async () => expect(await faultsOf(element), headingOf(element)).to.deep.equal([]);
    await check();
    press(element, 'Start now');
    await at(element, 'Do you live in Northmere?');
    press(element, 'Continue');
    await until(() => errorsOf(element).length, 'an error');
    await check();
    await answer(element, { Yes: true }, 'What is your date of birth?');
    await check();
    await answer(element, { Day: '27', Month: '3', Year: '1980' }, 'How much do you have in savings?');
    await check();
    await answer(element, { 'How much do you have in savings? (in pounds)': '10' }, 'Which of these do you get?');
    await check();
    await answer(element, { 'None of these': true }, 'How many children live with you?');
    await check();
    await answer(element, { 'How many children live with you?': '4' }, 'Do you care for somebody?');
    await answer(element, { 'I don’t know': true }, 'What you may get');
    await check();
  });
});
