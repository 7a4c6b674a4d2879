import type { AnswerType, Field, Question } from '@council-kit/flow';

const partsOfDate = ['day', 'month', 'year'] as const;
const partsOfAddress = ['line1', 'line2', 'town', 'county', 'postcode'] as const;
const partsOfSalary = ['amount', 'period'] as const;

/** The parts of an answer that have a field of their own; none where there is one field, or one choice. */
export function partsOf(type: AnswerType): readonly string[] {
  switch (type) {
    case 'date':
      return partsOfDate;
    case 'month':
      return partsOfDate.slice(1);
    case 'address':
      return partsOfAddress;
    case 'salary':
      return partsOfSalary;
    default:
      return [];
  }
}

/** The id of a field, or of a part of one, which is its name in the form too. */
export const idOf = (id: string, ...parts: readonly (string | number)[]): string => [id, ...parts].join('-');

/** What a form has for a question, as a flow takes answers. Nothing is read into it. */
export function givenIn(form: HTMLFormElement, question: Question, id: string, times: number): unknown {
  const data = new FormData(form);
  if (!question.repeat) return fieldIn(data, question, id);
  return Array.from({ length: times }, (_, position) => fieldIn(data, question, idOf(id, position)));
}

function fieldIn(data: FormData, { type, fields = {} }: Field, id: string): unknown {
  const text = (name: string): string => (data.get(name) ?? '') as string;
  if (type === 'checkboxes') return data.getAll(id);
  if (type === 'group') {
    return Object.fromEntries(
      Object.entries(fields).map(([name, field]) => [name, fieldIn(data, field, idOf(id, name))]),
    );
  }
  const parts = partsOf(type);
  return parts.length ? Object.fromEntries(parts.map((part) => [part, text(idOf(id, part))])) : text(id);
}

/** A part of an answer as it was given. */
export function partOf(given: unknown, part: string | number): unknown {
  return typeof given === 'object' && given !== null ? (given as Record<string | number, unknown>)[part] : undefined;
}

/** What stands in a field; nothing for what isn't text. */
export function textOf(given: unknown): string {
  return typeof given === 'string' || typeof given === 'number' ? String(given) : '';
}

/** How many answers a repeated question has fields for. */
export function timesOf({ repeat }: Question, given: unknown, exactly: number | undefined): number {
  if (!repeat) return 1;
  const { min = 1, max = 20 } = repeat;
  return exactly ?? Math.min(max, Math.max(min, 1, Array.isArray(given) ? given.length : 0));
}
