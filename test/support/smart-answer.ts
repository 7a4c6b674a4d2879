import { fixture, until, whenState } from './page.js';
import { serve } from './serve.js';
import { all, textOf } from './table.js';

type SmartAnswer = HTMLElementTagNameMap['council-smart-answer'];

/** A flow as far as a test is about it. */
export type FlowPart = Record<string, unknown>;

const en = (text: string, welsh: string) => ({ en: text, cy: welsh });

/** A made-up flow of a made-up council, in two languages: eligibility for a hardship payment, and how much. */
export const hardship = {
  format: 1,
  id: 'hardship',
  title: en('Check for a hardship payment', 'Gwirio am daliad caledi'),
  summary: en('See whether you may get help, and how much.', 'Gweld a allwch gael cymorth, a faint.'),
  languages: ['en', 'cy'],
  parameters: { limit: { type: 'money', label: 'Savings limit', value: 6000 } },
  values: {
    weekly: {
      is: 'if children > 0 then 25.5 + children * 10 else 25.5',
      label: en('Weekly payment', 'Taliad wythnosol'),
      as: 'money',
    },
  },
  questions: {
    lives_here: {
      type: 'yes-no',
      title: en('Do you live in Northmere?', 'Ydych chi’n byw yn Northmere?'),
      safe: true,
      next: [{ if: 'lives_here', goto: 'born' }, { goto: 'elsewhere' }],
    },
    born: {
      type: 'date',
      title: en('What is your date of birth?', 'Beth yw eich dyddiad geni?'),
      hint: en('For example, 27 3 1980', 'Er enghraifft, 27 3 1980'),
      birth: true,
      max: 'today()',
      next: 'savings',
    },
    savings: {
      type: 'money',
      title: en('How much do you have in savings?', 'Faint o gynilion sydd gennych?'),
      next: [{ if: 'savings > limit', goto: 'too_much' }, { goto: 'gets' }],
    },
    gets: {
      type: 'checkboxes',
      title: en('Which of these do you get?', 'Pa rai o’r rhain ydych chi’n eu cael?'),
      options: [
        { value: 'uc', label: en('Universal Credit', 'Credyd Cynhwysol') },
        { value: 'pc', label: en('Pension Credit', 'Credyd Pensiwn') },
        { value: 'none', label: en('None of these', 'Dim un o’r rhain'), exclusive: true },
      ],
      next: 'children',
    },
    children: {
      type: 'integer',
      title: en('How many children live with you?', 'Faint o blant sy’n byw gyda chi?'),
      body: en('Count those under 16.', 'Cyfrwch y rhai dan 16 oed.'),
      min: 0,
      max: 12,
      next: [{ if: 'children > 3', goto: 'cares' }, { goto: 'result' }],
    },
    cares: {
      type: 'yes-no-dont-know',
      title: en('Do you care for somebody?', 'Ydych chi’n gofalu am rywun?'),
      next: 'result',
    },
  },
  results: {
    payment: {
      title: en('Hardship payment', 'Taliad caledi'),
      criteria: [
        { label: en('Your savings are low', 'Mae eich cynilion yn isel'), is: 'savings <= limit' },
        { label: en('You get Universal Credit', 'Rydych yn cael Credyd Cynhwysol'), is: 'list contains(gets, "uc")' },
      ],
    },
    vouchers: {
      title: en('Food vouchers', 'Talebau bwyd'),
      criteria: [{ label: en('You have children', 'Mae gennych blant'), is: 'children > 0' }],
    },
    carer: {
      title: en('Help for carers', 'Cymorth i ofalwyr'),
      criteria: [{ label: en('You care for somebody', 'Rydych yn gofalu am rywun'), is: 'cares' }],
    },
  },
  outcomes: {
    result: {
      title: en('What you may get', 'Beth y gallwch ei gael'),
      figures: {
        week: {
          label: en('Hardship payment', 'Taliad caledi'),
          is: 'weekly',
          as: 'money',
          unit: en('a week', 'yr wythnos'),
        },
      },
      body: en(
        'With savings of {savings} you may get **{week as money}**. <b>Not markup.</b>',
        'Gyda chynilion o {savings} gallwch gael **{week as money}**.',
      ),
      results: ['payment', 'vouchers', 'carer'],
      'next-steps': [
        { kind: 'online', value: 'https://northmere.example/hardship', label: en('Apply online', 'Gwneud cais') },
        { kind: 'phone', value: '01632 960 001' },
      ],
      documents: [en('a bank statement', 'cyfriflen banc')],
      services: [{ id: 'debt-advice', label: en('Debt advice', 'Cyngor ar ddyledion') }],
    },
    too_much: { title: en('You have too much in savings', 'Mae gennych ormod o gynilion') },
    elsewhere: { title: en('Ask the council where you live', 'Gofynnwch i’r cyngor lle rydych yn byw') },
  },
};

/** A flow of these questions, one after the other, in English. */
export function flowOf(questions: Record<string, FlowPart>, more: FlowPart = {}): FlowPart {
  const ids = Object.keys(questions);
  return {
    format: 1,
    id: 'a-flow',
    title: 'A flow',
    questions: Object.fromEntries(
      ids.map((id, position) => [id, { title: `Title of ${id}`, next: ids[position + 1] ?? 'done', ...questions[id] }]),
    ),
    outcomes: { done: { title: 'Done' } },
    ...more,
  };
}

export const fallback = '<a href="#">Phone us on 01632 960 001</a>';

/** A flow that stands inside its tag. */
export const inline = (flow: unknown): string =>
  `<script type="application/json">${JSON.stringify(flow).replaceAll('<', '\\u003c')}</script>`;

/** A smart answer of a flow that stands inside it, ready. */
export async function smartAnswer(
  flow: unknown,
  attributes = '',
  around: Record<string, string> = {},
): Promise<SmartAnswer> {
  const html = `<council-smart-answer ${attributes}>${inline(flow)}${fallback}</council-smart-answer>`;
  return whenState(fixture<SmartAnswer>(html, around), 'ready');
}

/** A smart answer of a flow at an address, ready. */
export async function smartAnswerFrom(flow: unknown, attributes = ''): Promise<SmartAnswer> {
  const src = await serve(JSON.stringify(flow), 'application/json');
  const html = `<council-smart-answer src="${src}" ${attributes}>${fallback}</council-smart-answer>`;
  return whenState(fixture<SmartAnswer>(html), 'ready');
}

/** What the page is about: its heading, without what is only read out. */
export function headingOf(element: Element): string {
  const shown = element.querySelector('[data-council-own]')!;
  const heading = all(shown, 'h1, h2, h3, h4').find((each) => !each.closest('.govuk-error-summary'));
  const copy = heading?.cloneNode(true) as Element | undefined;
  copy?.querySelectorAll('.govuk-visually-hidden').forEach((hidden) => hidden.remove());
  return textOf(copy ?? null);
}

/** Waits until a page is there, by its heading. */
export async function at(element: Element, heading: string): Promise<void> {
  await until(
    () => headingOf(element) === heading,
    () => `the page “${heading}”; it is “${headingOf(element)}”`,
  );
}

const named = (element: Element, selector: string, name: string): HTMLElement => {
  const found = all(element, selector).find((each) => textOf(each) === name && each.checkVisibility());
  if (!found) throw new Error(`nothing is called ${name}: ${all(element, selector).map(textOf).join(', ')}`);
  return found;
};

/** Presses a button or follows a link, by its name. */
export function press(element: Element, name: string): void {
  named(element, '[data-council-own] button, [data-council-own] a', name).click();
}

/** The field of a label. */
export function field(element: Element, label: string): HTMLInputElement {
  const labels = all<HTMLLabelElement>(element, '[data-council-own] label');
  const found = labels.find((each) => textOf(each) === label);
  if (!found?.control) throw new Error(`nothing is labelled ${label}: ${labels.map(textOf).join(', ')}`);
  return found.control as HTMLInputElement;
}

/** Chooses an option, or types, as people do. */
export function fill(element: Element, label: string, text?: string): void {
  const input = field(element, label);
  if (text === undefined) {
    input.click();
    return;
  }
  input.focus();
  input.value = text;
  input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  if (input.localName === 'select') input.dispatchEvent(new Event('change', { bubbles: true }));
}

/** Answers, and waits for the page that comes next. */
export async function answer(element: Element, fields: Record<string, string | true>, next: string): Promise<void> {
  for (const [label, text] of Object.entries(fields)) fill(element, label, text === true ? undefined : text);
  press(element, element.querySelector(':scope [lang="cy"] form') ? 'Parhau' : 'Continue');
  await at(element, next);
}

/** Goes through the made-up flow to its end. */
export async function toTheEnd(element: Element): Promise<void> {
  press(element, 'Start now');
  await at(element, 'Do you live in Northmere?');
  await answer(element, { Yes: true }, 'What is your date of birth?');
  await answer(element, { Day: '27', Month: '3', Year: '1980' }, 'How much do you have in savings?');
  await answer(element, { 'How much do you have in savings? (in pounds)': '£1,234.50' }, 'Which of these do you get?');
  await answer(element, { 'Universal Credit': true }, 'How many children live with you?');
  await answer(element, { 'How many children live with you?': '2' }, 'What you may get');
}

/** The rows of "Your answers": what was asked, and what was answered. */
export function answersOf(element: Element): string[] {
  const rows = all(element, '[data-council-own] section .govuk-summary-list__row');
  return rows.map((row) => `${textOf(row.querySelector('dt'))} ${textOf(row.querySelector('dd'))}`);
}

/** What is wrong, as the summary says it. */
export const errorsOf = (element: Element): string[] =>
  all(element, '[data-council-own] .govuk-error-summary li').map(textOf);
