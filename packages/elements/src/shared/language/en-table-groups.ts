import type { TableGroupsWords } from './table-groups-words.js';

/** English. */
export const groupsWords: TableGroupsWords = {
  rows: (count, one, continued) => `${count} ${one ? 'row' : 'rows'}${continued ? ', continued' : ''}`,
  continued: 'continued',
  figure: (kind, column, figure) => `${kind}, ${column}: ${figure}`,
  without: (count, one) => `without ${count} ${one ? 'row that has' : 'rows that have'} no number`,
};
