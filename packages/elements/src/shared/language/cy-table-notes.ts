import type { TableNotesWords } from './table-notes-words.js';

/** Welsh. */
export const notesWords: TableNotesWords = {
  title: 'Sut i ddarllen y tabl hwn',
  unit: (unit) => `Uned: ${unit}`,
  values: (named, more) => `Gwerthoedd: ${named}${more ? ` a ${more} arall` : ''}`,
  marks: 'Marciau yn y tabl',
};
