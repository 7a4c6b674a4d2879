import type { Texts } from './texts.js';

/** Text that a spreadsheet may take for a formula. Full-width signs count: some take them for the plain ones. */
export const formula = /^[\s"'`]*[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/;

/** Text without the apostrophe that was put before it so that no spreadsheet takes it for a formula. */
export function withoutGuard(text: string): string {
  // Cells are trimmed, so what a blank follows was never put before anything.
  return /^'\S/.test(text) && formula.test(text.slice(1)) ? text.slice(1) : text;
}

/** The same for all cells of a column. */
export function withoutGuards(cells: Texts): Texts {
  const { texts } = cells;
  return texts.some((text) => withoutGuard(text) !== text) ? { ...cells, texts: texts.map(withoutGuard) } : cells;
}
