import { expect } from 'chai';
import { afterwards, mount, nextEvent, until, whenState } from '../../../../test/support/page.js';
import {
  answer,
  answersOf,
  at,
  errorsOf,
  fill,
  flowOf,
  hardship,
  headingOf,
  inline,
  press,
  smartAnswer,
  toTheEnd,
} from '../../../../test/support/smart-answer.js';
import { all, textOf } from '../../../../test/support/table.js';
import type { SmartAnswerDetail } from './council-smart-answer.js';
import './define.js';

const savings = 'How much do you have in savings?';

describe('going through a <council-smart-answer>', () => {
  it('goes back with the answers as they were, and on again one by one', async () => {
    const element = await smartAnswer(hardship);
    await toTheEnd(element);
    press(element, 'Back');
    await at(element, 'How many children live with you?');
    press(element, 'Back');
    await at(element, 'Which of these do you get?');
    press(element, 'Continue');
    await at(element, 'How many children live with you?');
    press(element, 'Continue');
    await at(element, 'What you may get');
  });

  it('changes one answer and comes back, with those that still apply', async () => {
    const element = await smartAnswer(hardship);
    await toTheEnd(element);
    press(element, `Change ${savings}`);
    await at(element, savings);
    await answer(element, { [`${savings} (in pounds)`]: '20' }, 'What you may get');
    expect(answersOf(element)[2]).to.equal(`${savings} £20`);
    expect(all(element, '[role=status] li')).to.have.length(0);
  });

  it('names the answers that apply no more', async () => {
    const element = await smartAnswer(hardship);
    await toTheEnd(element);
    press(element, `Change ${savings}`);
    await at(element, savings);
    await answer(element, { [`${savings} (in pounds)`]: '7000' }, 'You have too much in savings');
    expect(all(element, '.govuk-inset-text li').map(textOf)).to.deep.equal([
      'Which of these do you get?',
      'How many children live with you?',
    ]);
    const described = document.activeElement!.getAttribute('aria-describedby')!;
    expect(textOf(document.getElementById(described))).to.include('Which of these do you get?');
    press(element, 'Back');
    await at(element, savings);
    expect(all(element, '.govuk-inset-text')).to.have.length(0);
    await answer(element, { [`${savings} (in pounds)`]: '10' }, 'Which of these do you get?');
    expect(all<HTMLInputElement>(element, 'input:checked')).to.have.length(0);
  });

  it('starts again with nothing', async () => {
    const element = await smartAnswer(hardship);
    await toTheEnd(element);
    press(element, 'Start again');
    await at(element, 'Check for a hardship payment');
    press(element, 'Start now');
    await at(element, 'Do you live in Northmere?');
    expect(all(element, 'input:checked')).to.have.length(0);
  });

  it('goes on in Welsh with the answers there are, and what is being typed', async () => {
    const element = await smartAnswer(hardship, 'without-start with-languages');
    await answer(element, { Yes: true }, 'What is your date of birth?');
    fill(element, 'Day', '27');
    press(element, 'Cymraeg');
    await at(element, 'Beth yw eich dyddiad geni?');
    expect(element.querySelector<HTMLInputElement>('input[name$="-day"]')!.value).to.equal('27');
    expect(answersOf(element)).to.deep.equal(['Ydych chi’n byw yn Northmere? Ydw']);
    expect(element.querySelector('[data-council-own] > div')!.getAttribute('lang')).to.equal('cy');
    press(element, 'Parhau');
    await until(() => errorsOf(element).length, 'an error');
    expect(errorsOf(element)[0]).to.match(/^Rhaid i.+dyddiad gynnwys mis$/);
    press(element, 'English');
    await at(element, 'What is your date of birth?');
    expect(errorsOf(element)[0]).to.equal('Date must include a month');
  });

  it('speaks the language of the page around it, where the flow has that', async () => {
    expect(headingOf(await smartAnswer(hardship, '', { lang: 'cy' }))).to.equal('Gwirio am daliad caledi');
    const element = await smartAnswer(flowOf({ one: { type: 'text' } }), '', { lang: 'cy' });
    expect(headingOf(element)).to.equal('Title of one');
    press(element, 'Continue');
  });

  it('keeps two flows on one page apart', async () => {
    const both = mount(
      `<council-smart-answer without-start>${inline(hardship)}</council-smart-answer>
       <council-smart-answer without-start>${inline(hardship)}</council-smart-answer>`,
    );
    const [one, two] = [...both.children] as [HTMLElement, HTMLElement];
    await Promise.all([whenState(one, 'ready'), whenState(two, 'ready')]);
    fill(one, 'No');
    fill(two, 'Yes');
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    expect(new Set(ids).size).to.equal(ids.length);
    press(one, 'Continue');
    await at(one, 'Ask the council where you live');
    expect(headingOf(two)).to.equal('Do you live in Northmere?');
    expect(two.querySelectorAll('input:checked')).to.have.length(1);
  });

  it('tells the page which question is asked, and an answer only where the flow says it is safe', async () => {
    const heard: SmartAnswerDetail[] = [];
    const listen = (event: Event) => heard.push((event as CustomEvent<SmartAnswerDetail>).detail);
    document.addEventListener('council-change', listen);
    afterwards(() => document.removeEventListener('council-change', listen));
    const before = location.href;
    const element = await smartAnswer(hardship, 'without-start');
    await answer(element, { Yes: true }, 'What is your date of birth?');
    await answer(element, { Day: '27', Month: '3', Year: '1980' }, savings);
    press(element, 'Continue');
    await until(() => errorsOf(element).length, 'an error');
    expect(heard).to.deep.equal([
      { flow: 'hardship', page: 'question', question: 'born', answered: 'lives_here', answer: true },
      { flow: 'hardship', page: 'question', question: 'savings', answered: 'born' },
      { flow: 'hardship', page: 'question', question: 'savings', refused: true },
    ]);
    expect(location.href).to.equal(before);
  });

  it('keeps answers through a reload where the site wants that, until the end', async () => {
    sessionStorage.clear();
    const element = await smartAnswer(hardship, 'keep id="kept"');
    press(element, 'Start now');
    await at(element, 'Do you live in Northmere?');
    await answer(element, { Yes: true }, 'What is your date of birth?');
    element.remove();
    const again = await smartAnswer(hardship, 'keep id="kept"');
    expect(headingOf(again)).to.equal('What is your date of birth?');
    expect(answersOf(again)).to.deep.equal(['Do you live in Northmere? Yes']);
    press(again, 'Change Do you live in Northmere?');
    await at(again, 'Do you live in Northmere?');
    await answer(again, { No: true }, 'Ask the council where you live');
    expect(sessionStorage).to.have.length(0);
    again.remove();
    const other = await smartAnswer(hardship, 'id="kept"');
    expect(headingOf(other)).to.equal('Check for a hardship payment');
  });

  it('keeps nothing where the site does not ask for it', async () => {
    sessionStorage.clear();
    const element = await smartAnswer(hardship, 'without-start');
    await answer(element, { Yes: true }, 'What is your date of birth?');
    expect(sessionStorage).to.have.length(0);
  });

  it('takes its answers along when it is moved on the page', async () => {
    const element = await smartAnswer(hardship, 'without-start');
    await answer(element, { Yes: true }, 'What is your date of birth?');
    mount('<main></main>').firstElementChild!.append(element);
    await whenState(element, 'ready');
    expect(headingOf(element)).to.equal('What is your date of birth?');
    element.remove();
  });

  it('lets Back and Forward of the browser move through the questions, in the fragment alone', async () => {
    const before = location.href;
    afterwards(() => history.replaceState(null, '', before));
    const element = await smartAnswer(hardship, 'share="help"');
    press(element, 'Start now');
    await at(element, 'Do you live in Northmere?');
    expect(location.hash).to.equal('#help=lives_here');
    await answer(element, { Yes: true }, 'What is your date of birth?');
    expect(location.hash).to.equal('#help=born');
    history.back();
    await at(element, 'Do you live in Northmere?');
    expect(all<HTMLInputElement>(element, 'input:checked')).to.have.length(1);
    history.forward();
    await at(element, 'What is your date of birth?');
    history.go(-2);
    await at(element, 'Check for a hardship payment');
    expect(location.href).to.equal(before);
    expect(location.search).to.equal(new URL(before).search);
  });

  it('begins at the start where the address names a page that nobody has come to', async () => {
    const before = location.href;
    afterwards(() => history.replaceState(null, '', before));
    for (const place of ['last-page', 'savings', '%', 'nonsense']) {
      history.replaceState(null, '', `#help=${place}&other=1`);
      const element = await smartAnswer(hardship, 'share="help"');
      expect(headingOf(element)).to.equal('Check for a hardship payment');
      expect(location.hash).to.equal('#other=1&help=start-page');
      element.remove();
    }
  });

  it('says what day is previewed, and takes the rates of that day', async () => {
    const rated = flowOf(
      { ready: { type: 'yes-no' } },
      {
        rates: {
          fee: {
            on: 'today()',
            rows: [
              { from: '2026-04-06', to: '2027-04-05', full: 10 },
              { from: '2027-04-06', to: '2028-04-05', full: 12.5 },
            ],
          },
        },
        outcomes: { done: { title: 'Done', figures: { cost: { label: 'Fee', is: 'fee.full', as: 'money' } } } },
      },
    );
    const element = await smartAnswer(rated, 'today="2027-04-06"');
    expect(textOf(element.querySelector('.govuk-inset-text'))).to.include('Preview for 6 April 2027');
    await answer(element, { Yes: true }, 'Done');
    expect(textOf(element)).to.include('£12.50');
    element.today = '2026-11-22';
    await until(() => textOf(element).includes('£10'), 'the rates of another day');
    element.today = '2030-01-01';
    await at(element, 'Sorry, we cannot work this out at the moment');
    expect(textOf(element)).not.to.match(/£\d/);
  });

  it('uses parameters of the page, as text or JSON', async () => {
    for (const parameters of ['limit: 100', 'limit: £100.00;', '{&quot;limit&quot;: 100}']) {
      const element = await smartAnswer(hardship, `without-start parameters="${parameters}"`);
      await answer(element, { Yes: true }, 'What is your date of birth?');
      await answer(element, { Day: '27', Month: '3', Year: '1980' }, savings);
      await answer(element, { [`${savings} (in pounds)`]: '101' }, 'You have too much in savings');
    }
  });

  it('tells the page which service a link was followed to', async () => {
    const element = await smartAnswer(hardship, 'href-template="#services/{id}"');
    await toTheEnd(element);
    const followed = nextEvent<SmartAnswerDetail>('council-service');
    const before = location.href;
    afterwards(() => history.replaceState(null, '', before));
    press(element, 'Debt advice');
    expect((await followed).detail.service).to.equal('debt-advice');
  });
});
