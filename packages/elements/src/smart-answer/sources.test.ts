import { expect } from 'chai';
import { afterwards, consoleOf, fixture, mount, until, whenState } from '../../../../test/support/page.js';
import { store } from '../../../../test/support/serve.js';
import { serve } from '../../../../test/support/serve.js';
import {
  answer,
  at,
  fallback,
  field,
  fill,
  flowOf,
  hardship,
  headingOf,
  inline,
  press,
  smartAnswer,
} from '../../../../test/support/smart-answer.js';
import { all, textOf } from '../../../../test/support/table.js';
import './define.js';

const rated = (source: string) =>
  flowOf(
    { q: { type: 'yes-no' } },
    {
      rates: { fee: { label: 'Fees', on: 'today()', source, columns: { from: 'Start', full: 'Full fee' } } },
      outcomes: { done: { title: 'Done', figures: { cost: { label: 'Fee', is: 'fee.full', as: 'money' } } } },
      unavailable: {
        title: 'We cannot tell the fee now',
        'next-steps': [{ kind: 'phone', value: '01632 960 001' }],
      },
    },
  );

describe('what a <council-smart-answer> is read from', () => {
  it('takes rates from a source, by the day', async () => {
    const source = await serve('Start,Full fee\n2026-04-06,10.50\n2027-04-06,\n', 'text/csv');
    const element = await smartAnswer(rated(source), 'today="2026-11-22"');
    await answer(element, { Yes: true }, 'Done');
    expect(textOf(element)).to.include('£10.50');
    expect(all(element, 'details li').map(textOf)).to.deep.equal(['Fees, from 6 April 2026']);
  });

  it('says that it cannot tell where a source of rates fails, and what to do', async () => {
    const said = consoleOf();
    const element = await smartAnswer(rated('/no-rates.csv'));
    await answer(element, { Yes: true }, 'We cannot tell the fee now');
    expect(textOf(element.querySelector('[data-council-own]'))).not.to.include('£');
    expect(element.querySelector<HTMLAnchorElement>('[data-council-own] a[href^=tel]')!.textContent).to.equal(
      '01632 960 001',
    );
    await until(() => said.errors.some((line) => line.includes('cannot go on')), 'the reason in the console');
    press(element, 'Back');
    await at(element, 'Title of q');
  });

  it('loads the rest of the engine for a flow that needs it, however late that shows', async () => {
    const figures = { f: { label: 'Days', is: '(fee.to - fee.from).days' } };
    const late = flowOf(
      { q: { type: 'yes-no' } },
      {
        rates: { fee: { on: 'today()', rows: [{ from: '2026-04-06', to: '2026-12-06' }] } },
        outcomes: { done: { title: 'Done', figures } },
      },
    );
    const element = await smartAnswer(late, 'today="2026-11-22"');
    await answer(element, { Yes: true }, 'Done');
    expect(textOf(element)).to.include('244');
    const early = flowOf(
      { q: { type: 'yes-no' } },
      {
        tables: { t: { inputs: ['q'], outputs: ['x'], rows: [['true', '5 ** 2']], otherwise: ['0'] } },
        outcomes: { done: { title: 'Done', figures: { f: { label: 'Square', is: 't' } } } },
      },
    );
    const other = await smartAnswer(early);
    await answer(other, { Yes: true }, 'Done');
    expect(textOf(other)).to.include('25');
  });

  it('uses other flows that stand beside it, or inside the tag', async () => {
    const part = flowOf({ inner: { type: 'yes-no', next: 'return' } }, { id: 'part', outcomes: {} });
    const whole = flowOf(
      { first: { type: 'yes-no', next: [{ goto: 'part', then: 'done' }] } },
      { id: 'whole', flows: ['part'] },
    );
    const html = `<council-smart-answer>${inline(whole)}${inline(part)}</council-smart-answer>`;
    const element = await whenState(fixture<HTMLElement>(html), 'ready');
    await answer(element, { Yes: true }, 'Title of inner');
    const folder = crypto.randomUUID();
    await store(`${folder}-part.json`, JSON.stringify({ ...part, id: `${folder}-part` }), 'application/json');
    const questions = { first: { type: 'yes-no', next: [{ goto: `${folder}-part`, then: 'done' }] } };
    const other = flowOf(questions, { id: 'other', flows: [`${folder}-part`] });
    const src = await store(`${folder}-other.json`, JSON.stringify(other), 'application/json');
    const beside = await whenState(
      fixture<HTMLElement>(`<council-smart-answer src="${src}"></council-smart-answer>`),
      'ready',
    );
    await answer(beside, { No: true }, 'Title of inner');
    await answer(beside, { No: true }, 'Done');
  });

  it('loads functions that few rules call where one calls them', async () => {
    const flow = flowOf(
      { q: { type: 'integer' } },
      { outcomes: { done: { title: 'Done', body: [{ if: 'even(q)', text: 'It is even.' }] } } },
    );
    const element = await smartAnswer(flow);
    await answer(element, { 'Title of q': '4' }, 'Done');
    expect(textOf(element)).to.include('It is even.');
  });

  it('shows the fallback where there is no flow that can be run, and tells the developer why', async () => {
    const said = consoleOf();
    for (const content of [
      '',
      inline({ format: 1, id: 'x', title: 'X' }),
      inline(flowOf({ q: { type: 'text', next: [{ if: '1 +', goto: 'done' }] } })),
      '<script type="application/json">{</script>',
    ]) {
      const element = fixture<HTMLElement>(`<council-smart-answer>${content}${fallback}</council-smart-answer>`);
      await whenState(element, 'failed');
      expect(element.querySelector('a')!.checkVisibility()).to.equal(true);
    }
    await until(
      () => said.errors.length === 4,
      () => `four reasons; there are ${said.errors.join('\n')}`,
    );
    expect(said.errors.join('\n')).to.include('There is no flow').and.include('questions.q.next.0.if');
  });

  it('says that something is wrong where a flow goes round in a circle', async () => {
    consoleOf();
    const element = await smartAnswer(flowOf({ a: { type: 'yes-no', next: 'b' }, b: { type: 'yes-no', next: 'a' } }));
    await answer(element, { Yes: true }, 'Title of b');
    await answer(element, { Yes: true }, 'Sorry, there is a problem with these questions');
  });

  it('takes a flow of 500 questions', async () => {
    const questions = Object.fromEntries(
      Array.from({ length: 500 }, (_, number) => [`q${number}`, { type: 'yes-no' }]),
    );
    const element = await smartAnswer(flowOf(questions));
    expect(textOf(element)).to.include('Question 1 of 500');
    for (let number = 1; number < 4; number++) await answer(element, { Yes: true }, `Title of q${number}`);
  });

  it('leaves parameters out that the flow does not have, and days that are none', async () => {
    const said = consoleOf();
    const element = await smartAnswer(hardship, 'parameters="limmit: 5" today="31 February"');
    await until(() => said.warnings.length > 1, 'two warnings');
    expect(said.warnings.join('\n')).to.include('"limmit"').and.include('31 February');
    expect(element.querySelector('.govuk-inset-text')).to.equal(null);
  });

  it('is not doubled by a copy of the page, and stands in a shadow root too', async () => {
    const element = await smartAnswer(hardship);
    const copy = element.cloneNode(true) as HTMLElement;
    mount('<div></div>').firstElementChild!.append(copy);
    await whenState(copy, 'ready');
    expect(all(copy, '[data-council-own]')).to.have.length(1);
    const host = mount('<div></div>').firstElementChild!;
    const root = host.attachShadow({ mode: 'open' });
    const inside = document.createElement('council-smart-answer');
    inside.append(document.createRange().createContextualFragment(inline(hardship)));
    root.append(inside);
    await whenState(inside, 'ready');
    press(inside, 'Start now');
    await at(inside, 'Do you live in Northmere?');
    expect(getComputedStyle(inside.querySelector('.govuk-radios__input')!).opacity).to.equal('0');
    press(inside, 'Continue');
    await until(() => inside.querySelector('.govuk-error-summary'), 'an error');
    press(inside, 'Select yes or no');
    expect(root.activeElement).to.equal(field(inside, 'Yes'));
  });

  it('copies a link to where it begins, and shows it where the browser does not let it', async () => {
    const written: string[] = [];
    const clipboard = (writeText: (text: string) => Promise<void>) => {
      Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText } });
    };
    afterwards(() => Reflect.deleteProperty(navigator, 'clipboard'));
    clipboard((text) => Promise.resolve(void written.push(text)));
    const element = await smartAnswer(hardship, 'id="hardship" without-start');
    await answer(element, { No: true }, 'Ask the council where you live');
    press(element, 'Copy a link to these questions');
    await until(() => textOf(element).includes('Link copied'), 'it is said');
    expect(new URL(written[0]!).hash).to.equal('#hardship');
    clipboard(() => Promise.reject(new Error('no')));
    press(element, 'Copy a link to these questions');
    await until(() => textOf(element).includes('Copy this link'), 'a field to copy from');
    expect(field(element, 'Copy this link').value).to.equal(written[0]);
  });

  it('does not go on without an answer when Enter is pressed, nor send anything', async () => {
    const element = await smartAnswer(flowOf({ q: { type: 'text' } }));
    const before = location.href;
    fill(element, 'Title of q', '');
    element.querySelector('form')!.requestSubmit();
    await until(() => element.querySelector('.govuk-error-summary'), 'an error');
    expect(headingOf(element)).to.equal('Title of q');
    expect(location.href).to.equal(before);
  });
});
