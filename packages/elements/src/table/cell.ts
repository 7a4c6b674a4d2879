import type { Mark, Point, Value } from '@council-kit/data';
import { cellFormatter, standingWords } from '@council-kit/insight';
import { html, type nothing, type TemplateResult } from 'lit';
import type { Language } from '../shared/language-controller.js';
import type { TableWords } from '../shared/language/table-words.js';
import { safeLink } from '../shared/links.js';
import type { TableColumn } from './columns.js';

/** What stands in one cell. */
export type Cell = TemplateResult | string | typeof nothing | Node;

/** From so many letters on, a text is shown in part until somebody wants all of it. */
const long = 300;
const phone = /\b(tele)?phone\b|\btel\b|\bmobile\b/i;
const number = /^\+?[\d\s()-]{9,20}$/;
const postcode = /^[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}$/i;

/** How the cells of a column are drawn. */
export function cellsOf(
  { column, label, unit, decimals, format }: TableColumn,
  language: Language,
  words: TableWords,
): (row: number) => Cell {
  const { type, codes } = column;
  const write = cellFormatter({ label, type, unit, decimals, format }, language);
  const isPhone = phone.test(label);
  const draw = (value: NonNullable<Value>): Cell => {
    const code = codes?.get(String(value as string | number));
    if (code !== undefined) return code;
    switch (type) {
      case 'boolean':
        return value ? words.yes : words.no;
      case 'link':
        return linkTo(value as string);
      case 'point':
        return written(value as Point);
      case 'shape':
        return words.area;
      case 'text':
        return textOf(value as string, isPhone, words);
      default:
        return write(value);
    }
  };
  return (row) => {
    const value = column.values[row] ?? null;
    const mark = column.marks?.get(row);
    if (mark) return marked(mark, value === null ? undefined : draw(value), language);
    return value === null ? html`<span class="council-table__none">${words.noData}</span>` : draw(value);
  };
}

/** A mark as the source wrote it, with its reason for those who don't know it. */
function marked({ text, reason }: Mark, value: Cell | undefined, language: Language): Cell {
  const why = standingWords(language).marks[reason] ?? reason;
  return html`${value} <abbr class="council-table__mark" title=${why}>${text}</abbr
    ><span class="council-table__ears"> ${why}</span>`;
}

function written({ longitude, latitude }: Point): string {
  return `${latitude.toFixed(5)}, ${longitude.toFixed(5)}`;
}

function linkTo(address: string): Cell {
  const href = safeLink(address);
  if (!href) return address;
  return html`<a class="govuk-link" href=${href}>${shortened(address)}</a>`;
}

/** What tells one address from the next: the site and the last of the path. */
function shortened(address: string): string {
  const bare = address.replace(/^(https?:\/\/(www\.)?|mailto:|tel:)/i, '').replace(/\/$/, '');
  const [site, ...path] = bare.split('/');
  if (bare.length <= 40 || !path.length) return bare;
  const last = path.at(-1) ?? '';
  return last.length <= 24 ? `${site}/…/${last}` : `${site}/…${last.slice(-24)}`;
}

function textOf(text: string, isPhone: boolean, words: TableWords): Cell {
  if (text.length > long) {
    return html`<details class="council-table__long">
      <summary><span dir="auto">${cut(text)}</span><span class="council-table__ears"> ${words.more}</span></summary>
      <p dir="auto">${text}</p>
    </details>`;
  }
  if (isPhone && number.test(text)) {
    return html`<a class="govuk-link council-table__whole" href="tel:${text.replace(/[^\d+]/g, '')}">${text}</a>`;
  }
  return postcode.test(text) ? html`<span class="council-table__whole">${text}</span>` : text;
}

/** Ends at a word, and never in the middle of a letter. */
function cut(text: string): string {
  const start = [...text.slice(0, 160)].slice(0, -1).join('');
  return `${start.replace(/\s+\S*$/, '') || start} …`;
}
