import type { TableGroupsWords } from './table-groups-words.js';

/** Welsh. A number is followed by “o” and the plural, which is right for any number. */
export const groupsWords: TableGroupsWords = {
  rows: (count, one, continued) => `${one ? '1 rhes' : `${count} o resi`}${continued ? ', parhad' : ''}`,
  continued: 'parhad',
  figure: (kind, column, figure) => `${kind}, ${column}: ${figure}`,
  without: (count, one) => (one ? 'heb 1 rhes sydd heb rif' : `heb ${count} o resi sydd heb rif`),
};
