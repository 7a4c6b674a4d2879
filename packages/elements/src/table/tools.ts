import { html, type TemplateResult } from 'lit';
import type { Language } from '../shared/language-controller.js';
import type { TableWords } from '../shared/language/table-words.js';
import type { TableController } from './table-controller.js';

export interface ToolsView {
  table: TableController;
  words: TableWords;
  language: Language;
  id: string;
  label: string;
  element: HTMLElement;
}

/** What people choose rows with: placed before the table. */
export function renderTools({ id }: ToolsView): TemplateResult {
  return html`<div id="${id}-tools"></div>`;
}
