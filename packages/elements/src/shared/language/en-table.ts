import type { TableWords } from './table-words.js';

const orders = {
  text: ['A to Z', 'Z to A'],
  number: ['lowest first', 'highest first'],
  date: ['earliest first', 'latest first'],
} as const;

const places = ['', 'sorted by second', 'sorted by third'];

const rows = (one: boolean) => (one ? 'row' : 'rows');

/** English. */
export const tableWords: TableWords = {
  sortable: 'column headings with buttons sort the table',
  yes: 'Yes',
  no: 'No',
  noData: 'No data',
  area: 'Area on a map',
  more: 'Show all of this text',
  showing: (from, to, total) => `Showing ${from} to ${to} of ${total} rows`,
  showingAll: (total, one) => `Showing ${total} ${rows(one)}`,
  matching: (count, total, one) => `${count} of ${total} rows ${one ? 'matches' : 'match'}`,
  many: 'many',
  nothingMatches: 'No rows match what you have chosen.',
  nothingHere: 'There are no rows on this page.',
  arriving: (count) => `${count} rows so far. More are on their way.`,
  sortedBy: (column, descending, kind) => `Sorted by ${column}, ${orders[kind][+descending]}`,
  unsorted: 'In the order of the source',
  thenBy: (place) => places[place] ?? `sorted by as number ${place + 1}`,
  page: (number) => `Page ${number}`,
  pages: (label) => `Pages of ${label}`,
  previous: 'Previous',
  next: 'Next',
  pageNoun: 'page',
  pageSize: 'Rows on a page',
  total: { sum: 'Total', mean: 'Mean', median: 'Median', count: 'Count', min: 'Lowest', max: 'Highest' },
  totalWithout: (column, count, one) =>
    `The figure for ${column} leaves out ${count} ${one ? 'row that has' : 'rows that have'} no number.`,
  scrollable: (label) => `${label}: scrolls sideways`,
  partFailed: 'Sorry, this part of the table cannot be loaded at the moment.',
  tryAgain: 'Try again',
  failed: 'Sorry, this table cannot be shown at the moment.',
  empty: 'There are no rows yet.',
  stale: (checked) =>
    `This data may be out of date. The last we have is from ${new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short' }).format(checked)}.`,
  waiting: 'Loading',
  about: 'About this data',
  rowDetails: 'More',
  ascending: 'ascending',
  descending: 'descending',
};
