import { expect } from 'chai';
import fc from 'fast-check';
import { fileOf, stepped } from '../../test/flows.js';
import { readAnswer } from '../answers/read-answer.js';
import type { AnswerType, Field, FlowFile, Language, Period, Question } from '../flow.js';
import type { Problem, ProblemCode } from '../state.js';
import { tellingWords as cy } from './cy.js';
import { tellingWords as en } from './en.js';
import { isSafeAddress, readMarkup, Teller } from './index.js';

const home: Question = {
  type: 'radio',
  title: { en: 'Where do you live?', cy: 'Ble rydych chi’n byw?' },
  short: { en: 'Do you live in', cy: 'Ydych chi’n byw mewn' },
  options: [
    { value: 'flat', label: { en: 'A flat', cy: 'Fflat' } },
    { value: 'house', label: { en: 'A house', cy: 'Tŷ' } },
  ],
  next: 'rent',
};
const rent: Question = {
  type: 'money',
  title: 'Rent',
  errors: { empty: { en: 'Enter your rent', cy: 'Rhowch eich rhent' } },
  validate: [{ valid: 'rent > 10', error: { en: 'More than {limit}', cy: 'Mwy na {limit}' } }],
  next: 'end',
};
const parts: Partial<FlowFile> = {
  languages: ['en', 'cy'],
  parameters: { limit: { type: 'money', label: 'Limit', value: 10 } },
  questions: { home, rent },
  outcomes: {
    end: {
      title: { en: 'You live in: {home}', cy: 'Rydych chi’n byw mewn: {home}' },
      body: [
        { en: '## Rent\n\nIt is **{rent}** on {day as date}.', cy: '## Rhent\n\nMae’n **{rent}** ar {day as date}.' },
        { if: 'rent > 1000', text: 'A lot' },
        '- {missing}\n- there',
      ],
      figures: { day: { label: 'Day', is: 'today()' } },
    },
  },
};
const teller = (language: Language) => new Teller(fileOf(parts), language === 'en' ? en : cy);
const state = stepped(
  { ...parts, outcomes: { end: { ...parts.outcomes!.end!, body: (parts.outcomes!.end!.body as []).slice(0, 2) } } },
  { home: 'house', rent: '1,234.5' },
);
const facts = state.facts;

describe('telling a flow', () => {
  it('puts in what answers and figures are worth, in each language', () => {
    const { end } = parts.outcomes!;
    expect(teller('en').line(end!.title, facts)).to.equal('You live in: A house');
    expect(teller('cy').line(end!.title, facts)).to.equal('Rydych chi’n byw mewn: Tŷ');
    expect(teller('en').blocks(end!.body, facts)).to.deep.equal([
      { kind: 'heading', spans: [{ kind: 'text', text: 'Rent' }] },
      {
        kind: 'paragraph',
        spans: [
          { kind: 'text', text: 'It is ' },
          { kind: 'text', text: '£1,234.50', strong: true },
          { kind: 'text', text: ' on ' },
          { kind: 'text', text: '1 June 2026' },
          { kind: 'text', text: '.' },
        ],
      },
      { kind: 'paragraph', spans: [{ kind: 'text', text: 'A lot' }] },
      { kind: 'bullets', items: [[{ kind: 'text', text: 'there' }]] },
    ]);
    expect(JSON.stringify(teller('cy').blocks(end!.body, facts))).to.contain('1 Mehefin 2026');
  });

  it('says values in words', () => {
    const { words: _, ...forms } = { words: 0, number: '1234567.50' };
    expect(teller('en').value(forms)).to.equal('1,234,567.50');
    expect(teller('en').value({ number: '16000' }, 'money')).to.equal('£16,000');
    expect(teller('en').value({ number: '-0.5' }, 'money')).to.equal('−£0.50');
    expect(teller('en').value({ number: '12.5' }, 'percent')).to.equal('12.5%');
    expect(teller('en').value(['a', 'b', 'c'])).to.equal('a, b and c');
    expect(teller('cy').value(['te', 'coffi', 'afal'])).to.equal('te, coffi ac afal');
    expect(teller('cy').value({ date: '2026-02-01' })).to.equal('1 Chwefror 2026');
    expect(teller('en').figure({ label: 'x', is: 'x', as: 'money', unit: { en: 'a week' } }, { number: '5' })).to.equal(
      '£5 a week',
    );
  });

  it('says answers as people gave them', () => {
    const answer = (field: Partial<Field> & Pick<Field, 'type'>, value: unknown) =>
      teller('en').answer({ title: 'x', ...field }, value as never, {});
    expect(answer({ type: 'salary' }, { amount: { number: '5' }, period: 'two-weeks' })).to.equal('£5 every 2 weeks');
    expect(answer({ type: 'month' }, { date: '2026-02-01' })).to.equal('February 2026');
    expect(answer({ type: 'year' }, { number: '1990' })).to.equal('1990');
    expect(answer({ type: 'yes-no-dont-know' }, null)).to.equal('I don’t know');
    expect(answer({ type: 'money' }, null)).to.equal('');
    expect(answer({ type: 'number', unit: '%' }, { number: '5' })).to.equal('5%');
    expect(answer({ type: 'checkboxes', options: home.options }, ['flat', 'house'])).to.equal('A flat\nA house');
    expect(answer({ type: 'address' }, { line1: '1 Mill Lane', line2: null, postcode: 'NM1 1AA' })).to.equal(
      '1 Mill Lane\nNM1 1AA',
    );
    const fields = { name: { type: 'text', title: 'Name' }, age: { type: 'integer', title: 'Age' } } as const;
    expect(answer({ type: 'group', fields }, { name: 'Ann', age: null })).to.equal('Name: Ann');
    const asked = { age: { type: 'integer', title: 'How old are they?' } } as const;
    expect(answer({ type: 'group', fields: asked }, { age: { number: '4' } })).to.equal('How old are they? 4');
  });

  it('says what is wrong in the flow’s words, or else in ours', () => {
    const wrong = (given: string, language: Language) => {
      const { at, facts: known } = stepped(parts, { home: 'flat', rent: given });
      const { problems } = at as { problems: readonly Problem[] };
      return teller(language).problem(problems[0]!, rent, known);
    };
    expect(wrong('', 'en')).to.equal('Enter your rent');
    expect(wrong('', 'cy')).to.equal('Rhowch eich rhent');
    expect(wrong('5', 'en')).to.equal('More than £10');
    expect(wrong('x', 'en')).to.equal('Amount must be a number, like 250 or 99.50');
    expect(wrong('1.234', 'cy')).to.match(/^Rhaid i’r swm/);
    const day: Problem = { code: 'day', details: ['29', '2', '2023'], part: [] };
    expect(teller('en').problem(day, { type: 'date', title: 'x' }, {})).to.contain('29 February 2023');
    expect(teller('cy').problem(day, { type: 'date', title: 'x' }, {})).to.contain('29 Chwefror 2023');
    const least: Problem = { code: 'few', details: ['2026-04-01'], part: [] };
    expect(teller('en').problem(least, { type: 'date', title: 'x' }, {})).to.equal(
      'Date must be 1 April 2026 or later',
    );
  });

  it('says yes and no in Welsh with the verb of the question', () => {
    const said = (title: string, value: boolean) => teller('cy').answer({ type: 'yes-no', title }, value, {});
    expect(said('Oes gennych chi blant?', true)).to.equal('Oes');
    expect(said('A oes gennych chi blant?', false)).to.equal('Nac oes');
    expect(said('Ydych chi’n rhentu?', true)).to.equal('Ydw');
    expect(said('Ydy’r boeler yn gweithio?', false)).to.equal('Nac ydy');
    expect(said('A yw’n ddiogel?', true)).to.equal('Ydy');
    expect(said('Gawsoch chi lythyr?', false)).to.equal('Naddo');
    expect(said('Chi yw’r tenant?', true)).to.equal('Ie');
    expect(teller('en').answer({ type: 'yes-no', title: 'Do you rent?' }, true, {})).to.equal('Yes');
    for (const title of ['Oes plant?', 'Ydych chi?', 'Ydy hi?', 'Fyddwch chi?', 'Wnaethoch chi?', 'Pwy?']) {
      const [yes, no] = cy.yesNo(title);
      for (const word of [yes, no]) {
        const read = readAnswer({ type: 'yes-no', title }, word);
        expect(read.value, word).to.equal(word === yes);
      }
    }
  });

  it('has a sentence for every problem of every type, in both languages', () => {
    const types: AnswerType[] = [
      ...([
        'radio',
        'checkboxes',
        'yes-no',
        'yes-no-dont-know',
        'date',
        'month',
        'year',
        'money',
        'salary',
        'number',
      ] as const),
      ...(['integer', 'postcode', 'country', 'text', 'address', 'group'] as const),
    ];
    for (const words of [en, cy]) {
      for (const [code, sentence] of Object.entries(words.problems)) {
        for (const type of types) {
          for (const part of [
            ...(code === 'incomplete' ? [] : [undefined]),
            'day',
            'amount',
            'period',
            'line1',
            'postcode',
          ]) {
            const said = sentence({ type, part, limit: '5', isRepeated: false });
            expect(said, `${words.language} ${code} ${type}`).to.match(/^\p{Lu}[^{}]{7,}$/u);
            expect(said).not.to.match(/undefined|null/);
          }
        }
      }
    }
    expect(Object.keys(en.problems)).to.deep.equal(Object.keys(cy.problems));
    const codes: Exclude<ProblemCode, 'validate'>[] = ['empty', 'exclusive'];
    for (const code of codes) expect(en.problems[code]).to.be.a('function');
    for (const period of Object.keys(en.periods) as Period[]) expect(cy.periods[period]).to.be.a('string');
  });

  it('is short for a voice or a chat', () => {
    expect(teller('en').short(stepped(parts, {}))).to.equal('Do you live in A flat or A house?');
    expect(teller('cy').short(stepped(parts, {}))).to.equal('Ydych chi’n byw mewn Fflat neu Tŷ?');
    expect(teller('en').short(stepped(parts, { home: 'flat', rent: 'x' }))).to.equal(
      'Amount must be a number, like 250 or 99.50. Rent',
    );
    expect(teller('en').short(state)).to.equal('You live in: A house');
  });

  it('falls back to the flow’s first language', () => {
    expect(teller('cy').text({ en: 'Only English' })).to.equal('Only English');
    expect(teller('cy').languageOf({ en: 'Only English' })).to.equal('en');
    expect(teller('cy').languageOf({ en: 'x', cy: 'y' })).to.equal('cy');
    expect(teller('cy').text(undefined)).to.equal('');
  });
});

describe('markup', () => {
  const kinds = (text: string) => readMarkup(text).map(({ kind }) => kind);

  it('is paragraphs, headings and lists', () => {
    expect(kinds('One\nline\n\nTwo\n## Three\n- a\n- b\n\n1. c\n2. d\nEnd')).to.deep.equal([
      ...['paragraph', 'paragraph', 'heading', 'bullets', 'steps', 'paragraph'],
    ]);
    expect(readMarkup('One\r\nline')).to.deep.equal([
      { kind: 'paragraph', spans: [{ kind: 'text', text: 'One line' }] },
    ]);
    expect(kinds('- a\n\n- b')).to.deep.equal(['bullets']);
  });

  it('has links to safe addresses only, and never markup of a page', () => {
    const [block] = readMarkup('See [the page](https://northmere.example/a) or [this](javascript:alert) <b>x</b>');
    expect((block as { spans: unknown }).spans).to.deep.equal([
      { kind: 'text', text: 'See ' },
      { kind: 'link', href: 'https://northmere.example/a', spans: [{ kind: 'text', text: 'the page' }] },
      { kind: 'text', text: ' or ' },
      { kind: 'text', text: '[this](javascript:alert)' },
      { kind: 'text', text: ' <b>x</b>' },
    ]);
    for (const address of [
      'javascript:alert(1)',
      'data:text/html,x',
      '//x.example',
      '/x',
      'https:x',
      'http://a b',
      ' https://x.example',
    ]) {
      expect(isSafeAddress(address), address).to.equal(false);
    }
    for (const address of ['https://x.example', 'mailto:a@northmere.example', 'tel:01632960001', 'sms:01632960001']) {
      expect(isSafeAddress(address), address).to.equal(true);
    }
  });

  it('loses no word of a text', () => {
    const word = fc.constantFrom(
      'a',
      '**',
      '[',
      '](',
      ')',
      '{',
      '}',
      '## ',
      '- ',
      '1. ',
      '\n',
      '\n\n',
      'b c',
      '<i>',
      '{x as money}',
      '[l](https://x.example)',
    );
    fc.assert(
      fc.property(
        fc.array(word).map((words) => words.join('')),
        (text) => {
          const said = JSON.stringify(readMarkup(text));
          for (const letter of ['a', 'b c', '<i>'])
            expect(said.split(letter).length >= (text.includes(letter) ? 2 : 1)).to.equal(true);
        },
      ),
    );
  });
});
