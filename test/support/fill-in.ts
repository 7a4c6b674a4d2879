import type { Field, Question } from '@council-kit/flow';

/** Fills in the fields of a question with the value of an answer, as a state has it. */
export function fillIn(element: Element, id: string, question: Question, given: unknown): void {
  const page = element.querySelector('[data-council-own] > [id]')!;
  const form = page.querySelector('form')!;
  const base = `${page.id}-${id}`;
  if (!question.repeat) fillField(form, base, question, given);
  else (given as unknown[]).forEach((one, position) => fillField(form, `${base}-${position}`, question, one));
}

function fillField(form: HTMLFormElement, name: string, { type, fields = {} }: Field, given: unknown): void {
  // Left blank.
  if (given === undefined || (given === null && type !== 'yes-no-dont-know')) return;
  switch (type) {
    case 'yes-no':
    case 'yes-no-dont-know':
      choose(form, name, given === true ? 'yes' : given === false ? 'no' : String(given ?? 'dont-know'));
      break;
    case 'radio':
      choose(form, name, plain(given));
      break;
    case 'checkboxes':
      [given].flat().forEach((value) => choose(form, name, plain(value)));
      break;
    case 'group':
      Object.entries(fields).forEach(([part, field]) =>
        fillField(form, `${name}-${part}`, field, (given as Record<string, unknown>)[part]),
      );
      break;
    case 'date':
    case 'month':
      typeParts(form, name, partsOfDay(given), type === 'date' ? ['day', 'month', 'year'] : ['month', 'year']);
      break;
    case 'salary':
    case 'address':
      typeParts(form, name, given as object);
      break;
    default:
      typeIn(form, name, plain(given));
      break;
  }
}

/** A number or a day has its name in JSON. */
function plain(value: unknown): string {
  return typeof value === 'object' && value ? String(Object.values(value)[0]) : String(value);
}

function partsOfDay(value: unknown): Record<string, string> {
  const [year = '', month = '', day = ''] = plain(value).split('-');
  return { day, month, year };
}

function typeParts(form: HTMLFormElement, name: string, given: object, parts = Object.keys(given)): void {
  for (const part of parts) typeIn(form, `${name}-${part}`, plain((given as Record<string, unknown>)[part]));
}

function choose(form: HTMLFormElement, name: string, value: string): void {
  const input = form.querySelector<HTMLInputElement>(`[name="${name}"][value="${value}"]`);
  if (!input) throw new Error(`${name} has no ${value}`);
  if (!input.checked) input.click();
}

function typeIn(form: HTMLFormElement, name: string, text: string): void {
  const input = form.querySelector<HTMLInputElement>(`[name="${name}"]`);
  if (!input) throw new Error(`there is no ${name}`);
  input.value = text;
  input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  if (input.localName === 'select') input.dispatchEvent(new Event('change', { bubbles: true }));
}
