import type { Texts } from './texts.js';

const guarded = /^'[\s"'`]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]/;

/** Text without the apostrophe that was put before it so that no spreadsheet takes it for a formula. */
export function withoutGuard(text: string): string {
  return text.startsWith("'") && guarded.test(text) ? text.slice(1) : text;
}

/** The same for all cells of a column. */
export function withoutGuards(cells: Texts): Texts {
  const { texts } = cells;
  return texts.some((text) => withoutGuard(text) !== text) ? { ...cells, texts: texts.map(withoutGuard) } : cells;
}
