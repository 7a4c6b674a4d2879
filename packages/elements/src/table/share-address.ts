import type { Sort } from '@council-kit/data';
import { partsIn, type AddressPart } from '../shared/page-address.js';
import type { Condition, TableState } from './state.js';

/** What an address says of a table; what it leaves out is as the author has it. */
export interface Address {
  wanted: Partial<TableState>;
  /** Parameters that can't be understood, as they were written. */
  odd: string[];
}

/** What is no column: a column of such a name gets a tilde before it. */
const ownKeys = ['search', 'sort', 'page', 'size'];
const mostRows = 1000;

/** What a query string says of the table of a name. */
export function readAddress(query: string, name: string): Address {
  const wanted: Partial<TableState> = {};
  const conditions = new Map<string, Condition>();
  const odd: string[] = [];
  for (const [key, value] of partsIn(query, name)) {
    const number = /^[1-9]\d{0,8}$/.test(value) ? Number(value) : undefined;
    if (key === 'search') wanted.search = value;
    else if (key === 'sort') wanted.sort = sortsIn(value);
    else if (key === 'page' && number) wanted.page = number;
    else if (key === 'size' && number && number <= mostRows) wanted.size = number;
    else if (ownKeys.includes(key) || value === '..') odd.push(`${name}.${key}=${value}`);
    else hold(conditions, key.replace(/^~/, ''), conditionIn(value));
  }
  if (conditions.size) wanted.conditions = conditions;
  return { wanted, odd };
}

/** What of a state is not as by default, each with its key: `sort=-amount`, `service=Housing`, `amount=100..500`. */
export function partsOf({ search, sort, page, size, conditions }: TableState, usual: TableState): AddressPart[] {
  const parts: AddressPart[] = [];
  const order = sortText(sort);
  if (search !== usual.search) parts.push(['search', search]);
  for (const [column, condition] of conditions) {
    const key = ownKeys.includes(column) || column.startsWith('~') ? `~${column}` : column;
    for (const value of valuesOf(condition)) parts.push([key, value]);
  }
  if (order !== sortText(usual.sort)) parts.push(['sort', order]);
  if (size !== usual.size) parts.push(['size', String(size)]);
  if (page !== usual.page) parts.push(['page', String(page)]);
  return parts;
}

/** One of a list stands alone, a range has two dots in it, a part of a text a tilde before it. */
function valuesOf(condition: Condition): string[] {
  switch (condition.kind) {
    case 'list':
      return condition.values.map((value) => (/^[~!]|\.\./.test(value) ? `!${value}` : value));
    case 'text':
      return [`~${condition.text}`];
    case 'range': {
      const { from = '', to = '' } = condition;
      return from || to ? [`${endText(from)}..${endText(to)}`] : [];
    }
  }
}

function conditionIn(value: string): Condition {
  if (value.startsWith('~')) return { kind: 'text', text: value.slice(1) };
  if (value.startsWith('!')) return { kind: 'list', values: [value.slice(1)] };
  const dots = value.indexOf('..');
  if (dots < 0) return { kind: 'list', values: [value] };
  const [from, to] = [value.slice(0, dots), value.slice(dots + 2)].map(plain);
  return { kind: 'range', ...(from && { from }), ...(to && { to }) };
}

/** A list grows with each of its values; of anything else the last counts. */
function hold(conditions: Map<string, Condition>, column: string, condition: Condition): void {
  const before = conditions.get(column);
  const both = before?.kind === 'list' && condition.kind === 'list';
  conditions.set(
    column,
    both ? { kind: 'list', values: [...new Set([...before.values, ...condition.values])] } : condition,
  );
}

function sortText(sort: readonly Sort[]): string {
  return sort
    .map(({ column, descending }) => `${descending ? '-' : ''}${column.replace(/%|,|^-/g, escaped)}`)
    .join(',');
}

function sortsIn(text: string): Sort[] {
  return text.split(',').flatMap((part) => {
    const column = plain(part.replace(/^-/, ''));
    return !column ? [] : part.startsWith('-') ? { column, descending: true } : { column };
  });
}

/** Without what would be taken for something else: two dots, or a sign at the start. */
function endText(text: string): string {
  return text.replace(/%|\.(?=\.|$)|^[.~!]/g, escaped);
}

function escaped(letter: string): string {
  return `%${letter.charCodeAt(0).toString(16).toUpperCase()}`;
}

/** Takes back what was escaped, and leaves alone what only looks like it. */
function plain(text: string): string {
  return text.replace(/%(21|25|2C|2D|2E|7E)/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}
