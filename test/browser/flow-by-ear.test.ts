import { virtual } from '@guidepup/virtual-screen-reader/browser.js';
import { expect } from 'chai';
import '@council-kit/elements/smart-answer';
import { exampleFlow } from '../support/every-page.js';
import { afterwards, fixture, until, whenState } from '../support/page.js';
import { at, errorsOf, inline } from '../support/smart-answer.js';

/** Where a part begins and ends, which is not what these tests are about. */
const frame = /^(?:end\b|(?:paragraph|list|term|definition|strong|:)$|listitem)/;

/** Reads on until something is said; gives all that was said on the way, with it. */
async function readTo(phrase: string): Promise<string[]> {
  const from = (await virtual.spokenPhraseLog()).length - 1;
  for (let count = 0; (await virtual.lastSpokenPhrase()) !== phrase; count++) {
    if (count > 150) throw new Error(`“${phrase}” is not said: ${(await virtual.spokenPhraseLog()).join(' | ')}`);
    await virtual.next();
  }
  return (await virtual.spokenPhraseLog()).slice(from).filter((line) => !frame.test(line));
}

/** Presses what was said last, and waits for the page that comes. */
async function press(element: Element, heading: string): Promise<void> {
  await virtual.act();
  await at(element, heading);
}

/** A radio button is said with its place, and then its label is read. */
const radio = (label: string, position: number, size: number, hint = ''): string =>
  `radio, ${label}${hint && `, ${hint}`}, not checked, position ${position}, set size ${size}`;

const question = {
  know: 'What do you want to know?',
  thing: 'What do you want to throw away?',
  many: 'How many large items do you have?',
  benefit: 'Do you get a benefit that depends on your income?',
};
const change = (title: string): string[] => [`link, Change ${title}`, 'Change', title];

describe('a flow by ear alone', () => {
  it('can be gone through from the start to the end', async function () {
    this.timeout(120_000);
    const { file } = await exampleFlow('which-bin');
    const element = await whenState(
      fixture<HTMLElement>(`<council-smart-answer today="2026-06-15">${inline(file)}</council-smart-answer>`),
      'ready',
    );
    await virtual.start({ container: element.parentElement! });
    afterwards(() => void virtual.stop());

    expect(await readTo('button, Start now')).to.deep.equal([
      'Preview for 15 June 2026. This is what people will see on that day.',
      'heading, Which bin, and which day, level 2',
      'Find out where to put something you want to throw away, or when your bins are emptied around a bank holiday.',
      'We tell you:',
      'which bin something goes in, or where to take it',
      'what day we come next, or on any date up to',
      '28 March 2027',
      'button, Start now',
    ]);
    await press(element, question.know);

    // The heading of each page is what is said first.
    const first = radio('Where to put something I want to throw away', 1, 2);
    expect(await readTo(first)).to.deep.equal([`heading, ${question.know}, level 2`, first]);
    await virtual.act();
    await readTo('button, Continue');
    await press(element, question.thing);

    const [heading, food] = await readTo('button, Continue');
    expect(heading).to.equal(`heading, ${question.thing}, level 2`);
    expect(food).to.equal(radio('Food', 1, 15, 'Peelings, bones, tea bags, leftovers'));
    await virtual.act();
    await until(() => errorsOf(element).length, 'what is wrong');
    const chair = radio('Furniture or a mattress', 10, 15);
    const refused = await readTo(chair);
    const alert = refused.indexOf('alert');
    expect(refused.slice(alert, alert + 9)).to.deep.equal([
      'alert',
      'heading, There is a problem, level 2',
      'link, Select an option',
      'Question 2 of no more than 5',
      'form',
      `group, ${question.thing}, Error: Select an option`,
      question.thing,
      `heading, ${question.thing}, level 2`,
      'Error',
    ]);
    await virtual.act();
    await readTo('button, Continue');
    await press(element, question.many);

    const box = `textbox, ${question.many}, A mattress and its base are 2 items.`;
    expect(await readTo(box)).to.deep.equal([
      `heading, ${question.many}, level 2`,
      question.many,
      'A mattress and its base are 2 items.',
      box,
    ]);
    await virtual.type('2');
    await readTo('button, Continue');
    await press(element, question.benefit);

    const no = radio('No', 2, 2);
    expect(await readTo(no)).to.deep.equal([
      `heading, ${question.benefit}, level 2`,
      'For example Universal Credit, Pension Credit or Housing Benefit.',
      radio('Yes', 1, 2),
      'Yes',
      no,
    ]);
    await virtual.act();
    await readTo('button, Continue');
    await press(element, 'We can collect it for £36');

    expect(await readTo('button, Copy a link to these questions')).to.deep.equal([
      'heading, We can collect it for £36, level 2',
      ...['Price for your items', '£36'],
      ...['group', 'What this is based on', 'What this is based on'],
      ...[question.benefit, 'No', question.many, '2', 'Prices of collections, from 1 April 2026'],
      ...['We come within 10 working days. Leave it outside your home by', '6am', ', where we can reach it.'],
      'If it still works, a charity may take it for nothing.',
      'heading, What to do next, level 3',
      'link, Book and pay online',
      ...['Book by phone', 'link, 01632 960 110'],
      ...['Book at the town hall', 'Northmere Town Hall, 1 Market Street'],
      'heading, What you will need, level 3',
      'A list of what you want to throw away',
      'heading, Related services, level 3',
      'Have large items collected',
      'region, Your answers',
      'heading, Your answers, level 3',
      ...[question.know, 'Where to put something I want to throw away', ...change(question.know)],
      ...[question.thing, 'Furniture or a mattress', ...change(question.thing)],
      ...[question.many, '2', ...change(question.many)],
      ...[question.benefit, 'No', ...change(question.benefit)],
      'button, Start again',
      'button, Print this page',
      'button, Copy a link to these questions',
    ]);
  });
});
