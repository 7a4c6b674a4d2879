import { fixture, until, whenState } from './page.js';

type Table = HTMLElementTagNameMap['council-table'];

/** What stands in a part of the page, as one line. */
export const textOf = (node: Element | null | undefined): string => node?.textContent.replace(/\s+/g, ' ').trim() ?? '';

export const all = <T extends HTMLElement = HTMLElement>(root: Element, selector: string): T[] => [
  ...root.querySelectorAll<T>(selector),
];

interface Around {
  /** What the author writes inside the tag. */
  inside?: string;
  /** Attributes of what stands around the table. */
  around?: Record<string, string>;
}

/** A table of a source on the page, as soon as it has been told to be one. */
export function tableFrom(src: string, attributes = '', { inside = '', around }: Around = {}): Table {
  return fixture<Table>(`<council-table src="${src}" ${attributes}>${inside}</council-table>`, around);
}

/** A table of a source, ready. */
export const readyTable = (src: string, attributes?: string, more?: Around): Promise<Table> =>
  whenState(tableFrom(src, attributes, more), 'ready');

/** The cells of each row of the body, as people read them. */
export function rowsOf(table: Element): string[][] {
  return all<HTMLTableRowElement>(table, '[data-council-own] tbody > tr').map(({ cells }) => [...cells].map(textOf));
}

/** What each row is called. */
export const rowNames = (table: Element): string[] => all(table, 'tbody th[scope="row"]').map(textOf);

/** The button that sorts by a column. */
export function sorter(table: Element, heading: string): HTMLButtonElement {
  const found = all<HTMLButtonElement>(table, 'thead th button').find((each) => textOf(each).startsWith(heading));
  if (!found) throw new Error(`no heading ${heading}`);
  return found;
}

/** What was said last to those who don't see the table change. */
export const told = (table: Element): string => textOf(table.querySelector('[role="status"]'));

export async function says(table: Element, sentence: string): Promise<void> {
  await until(
    () => told(table) === sentence,
    () => `“${sentence}”; what is said is “${told(table)}”`,
  );
}

/** The line over the table: which rows are shown. */
export const counted = (table: Element): string => textOf(table.querySelector('[data-council-own] [tabindex="-1"]'));

/** The pages people can go to. */
export async function pagesOf(table: Element): Promise<HTMLElement> {
  await until(() => table.querySelector('nav[aria-label]'), 'the pages');
  return table.querySelector('nav')!;
}

/** Something to press, by its name. */
export function control(root: Element, name: string): HTMLElement {
  const found = all(root, 'button, a[href]').find((each) => (each.ariaLabel ?? textOf(each)) === name);
  if (!found) throw new Error(`nothing is called ${name}: ${all(root, 'button, a[href]').map(textOf).join(', ')}`);
  return found;
}

/** Turns to a page and waits until it is said to be the one that is shown. */
export async function turnTo(table: Element, page: number | 'Next page' | 'Previous page'): Promise<void> {
  const pages = await pagesOf(table);
  const before = counted(table);
  control(pages, typeof page === 'number' ? `Page ${page}` : page).click();
  await until(() => counted(table) !== before, `page ${page}`);
}
