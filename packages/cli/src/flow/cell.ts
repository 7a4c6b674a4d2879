import type { Language, LanguageTexts, Rule } from '@council-kit/flow';
import { inLanguage } from '@council-kit/flow/graph';

/** A cell of a table, or what a parameter is set to, in one language. Empty for none. */
export const cellInLanguage = (cell: Rule | LanguageTexts | null | undefined, language: Language): string =>
  typeof cell === 'object' && cell !== null ? inLanguage(cell, language) : String(cell ?? '');
