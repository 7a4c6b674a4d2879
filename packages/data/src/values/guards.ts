import { STEP, type Steps } from '../pace.js';
import type { Texts } from './texts.js';

/** Text that a spreadsheet may take for a formula. Full-width signs count: some take them for the plain ones. */
export const formula = /^[\s"'`]*[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/;

/** Text without the apostrophe that was put before it so that no spreadsheet takes it for a formula. */
export function withoutGuard(text: string): string {
  // Cells are trimmed, so what a blank follows was never put before anything.
  return /^'\S/.test(text) && formula.test(text.slice(1)) ? text.slice(1) : text;
}

/** The same for all cells of a column. */
export function* withoutGuards(cells: Texts): Steps<Texts> {
  const { texts } = cells;
  let bare: string[] | undefined;
  for (let at = 0; at < texts.length; at++) {
    const text = texts[at]!;
    // Hardly any begins so, and to look is quicker than a pattern.
    if (text.charCodeAt(0) === apostrophe) (bare ??= texts.slice())[at] = withoutGuard(text);
    if (at % STEP === STEP - 1) yield;
  }
  return bare ? { ...cells, texts: bare } : cells;
}

const apostrophe = 39;
