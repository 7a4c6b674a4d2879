import type { TableNotesWords } from './table-notes-words.js';

/** English. */
export const notesWords: TableNotesWords = {
  title: 'How to read this table',
  unit: (unit) => `Unit: ${unit}`,
  values: (named, more) => `Values: ${named}${more ? ` and ${more} more` : ''}`,
  marks: 'Marks in the table',
};
