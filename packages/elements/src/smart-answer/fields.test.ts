import { expect } from 'chai';
import { faultsOf, treeOf } from '../../../../test/support/accessibility.js';
import { until } from '../../../../test/support/page.js';
import {
  answer,
  answersOf,
  at,
  errorsOf,
  field,
  fill,
  flowOf,
  press,
  smartAnswer,
} from '../../../../test/support/smart-answer.js';
import { all, textOf } from '../../../../test/support/table.js';
import './define.js';

const own = (element: Element): Element => element.querySelector('[data-council-own]')!;

/** Presses Continue, and waits for what is then said to be wrong. */
async function refused(element: Element, sentence: string): Promise<void> {
  press(element, 'Continue');
  await until(
    () => errorsOf(element)[0] === sentence,
    () => `“${sentence}”; it says ${errorsOf(element).join('; ')}`,
  );
}

describe('the fields of a <council-smart-answer>', () => {
  it('are those that each type of answer needs', async () => {
    const options = [
      { value: 'a', label: 'First' },
      { value: 'b', label: 'Second', hint: 'The other one' },
    ];
    for (const [question, names, fields, said] of [
      [{ type: 'radio', options }, ['group Title of q', 'radio First'], { Second: true }, 'Second'],
      [{ type: 'checkboxes', options }, ['checkbox First'], { First: true, Second: true }, 'FirstSecond'],
      [{ type: 'yes-no-dont-know' }, ['radio I don’t know'], { 'I don’t know': true }, 'I don’t know'],
      [{ type: 'month' }, ['textbox Month', 'textbox Year'], { Month: '3', Year: '2026' }, 'March 2026'],
      [{ type: 'year' }, ['textbox Title of q'], { 'Title of q': '1990' }, '1990'],
      [
        { type: 'number', unit: 'miles' },
        ['textbox Title of q (in miles)'],
        { 'Title of q (in miles)': '2.5' },
        '2.5 miles',
      ],
      [
        { type: 'salary' },
        ['group Title of q', 'textbox Amount', 'combobox How often'],
        { Amount: '£1,200', 'How often': 'month' },
        '£1,200 a month',
      ],
      [{ type: 'postcode' }, ['textbox Title of q'], { 'Title of q': 'bm11aa' }, 'BM1 1AA'],
      [{ type: 'country', options }, ['combobox Title of q'], { 'Title of q': 'b' }, 'Second'],
      [{ type: 'text', long: true }, ['textbox Title of q'], { 'Title of q': 'Two\nlines' }, 'Twolines'],
      [{ type: 'text', optional: true }, ['textbox Title of q'], {}, 'Not given'],
      [
        { type: 'address' },
        ['group Title of q', 'textbox Address line 1'],
        { 'Address line 1': '1 High Street', 'Town or city': 'Northmere', Postcode: 'BM1 1AA' },
        '1 High StreetNorthmereBM1 1AA',
      ],
    ] as const) {
      const element = await smartAnswer(flowOf({ q: question }));
      expect(treeOf(own(element)), question.type).to.include.members([...names]);
      expect(await faultsOf(element), question.type).to.deep.equal([]);
      await answer(element, fields as Record<string, string | true>, 'Done');
      expect(answersOf(element)[0]!.replace('Title of q ', ''), question.type).to.equal(said);
      element.remove();
    }
  });

  it('have a title of their own where several stand on one page', async () => {
    const element = await smartAnswer(
      flowOf({
        who: {
          type: 'group',
          hint: 'As on your bill',
          fields: { name: { type: 'text', title: 'Full name' }, born: { type: 'date', title: 'Date of birth' } },
        },
      }),
    );
    const tree = treeOf(own(element));
    expect(tree).to.include.members(['heading Title of who', 'textbox Full name', 'group Date of birth']);
    await refused(element, 'Full name: Enter an answer');
    expect(errorsOf(element)[1]).to.equal('Date of birth: Enter a date');
    press(element, 'Date of birth: Enter a date');
    expect(document.activeElement).to.equal(field(element, 'Day'));
    expect(await faultsOf(element)).to.deep.equal([]);
    await answer(element, { 'Full name': 'Sam', Day: '1', Month: '2', Year: '1990' }, 'Done');
    expect(answersOf(element)).to.deep.equal(['Title of who Full name: SamDate of birth: 1 February 1990']);
  });

  it('come again for each of several answers', async () => {
    const element = await smartAnswer(
      flowOf({
        children: {
          type: 'group',
          repeat: { max: 3, item: 'Child', add: 'Add another child' },
          fields: { name: { type: 'text', title: 'Name' }, age: { type: 'integer', title: 'Age' } },
        },
      }),
    );
    const names = () => all<HTMLInputElement>(element, 'input[name$="-name"]').map(({ value }) => value);
    fill(element, 'Name', 'Ann');
    fill(element, 'Age', '4');
    press(element, 'Add another child');
    await until(() => names().length === 2, 'a second child');
    expect(names()).to.deep.equal(['Ann', '']);
    expect(document.activeElement).to.equal(all(element, 'input[name$="-name"]')[1]);
    expect(treeOf(own(element))).to.include.members(['group Child 2', 'button Remove Child 1']);
    await refused(element, 'Child 2: Name: Enter an answer');
    press(element, 'Remove Child 1');
    await until(() => names().length === 1, 'one child');
    expect(names()).to.deep.equal(['']);
    fill(element, 'Name', 'Bo');
    fill(element, 'Age', '7');
    press(element, 'Continue');
    await at(element, 'Done');
    expect(answersOf(element)).to.deep.equal(['Title of children Child 1Name: BoAge: 7']);
  });

  it('are as many as an earlier answer says', async () => {
    const element = await smartAnswer(
      flowOf({ many: { type: 'integer' }, ages: { type: 'integer', repeat: { times: 'many' } } }),
    );
    await answer(element, { 'Title of many': '3' }, 'Title of ages');
    expect(all(element, 'form input')).to.have.length(3);
    expect(all(element, 'form button').map(textOf)).to.deep.equal(['Continue']);
  });

  it('offer only the options that apply', async () => {
    const element = await smartAnswer(
      flowOf({
        rents: { type: 'yes-no' },
        from: {
          type: 'radio',
          options: [
            { value: 'council', label: 'The council' },
            { value: 'nobody', label: 'Nobody', if: 'rents = false' },
          ],
        },
      }),
    );
    await answer(element, { Yes: true }, 'Title of from');
    expect(all(element, 'form label').map(textOf)).to.deep.equal(['The council']);
  });

  it('offer every country where the flow names none', async () => {
    const element = await smartAnswer(flowOf({ from: { type: 'country' } }));
    const select = element.querySelector('select')!;
    expect(treeOf(own(element))).to.include('combobox Title of from');
    expect(select.options).to.have.length(251);
    expect([...select.options].find(({ value }) => value === 'FR')!.text).to.equal('France');
    select.value = 'FR';
    press(element, 'Continue');
    await at(element, 'Done');
    expect(answersOf(element)).to.deep.equal(['Title of from France']);
  });

  it('have the flow’s own words for yes and no', async () => {
    const labels = { yes: 'Yes, I own it', 'dont-know': 'Not sure' };
    const element = await smartAnswer(flowOf({ owns: { type: 'yes-no-dont-know', labels } }));
    expect(all(element, 'form label').map(textOf)).to.deep.equal(['Yes, I own it', 'No', 'Not sure']);
    await answer(element, { 'Not sure': true }, 'Done');
    expect(answersOf(element)).to.deep.equal(['Title of owns Not sure']);
  });

  it('show what is typed as text, whatever it is', async () => {
    const element = await smartAnswer(
      flowOf(
        { q: { type: 'text' } },
        {
          outcomes: { done: { title: 'Done', body: 'You said {q}.' } },
        },
      ),
    );
    const odd = '**<img src=x onerror=alert(1)>** [x](javascript:alert(1))';
    await answer(element, { 'Title of q': odd }, 'Done');
    expect(textOf(own(element))).to.include(`You said ${odd}.`);
    expect(own(element).querySelector('img')).to.equal(null);
  });
});
