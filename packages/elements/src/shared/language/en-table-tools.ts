import type { TableToolsWords } from './table-tools-words.js';

const orders = {
  text: ['A to Z', 'Z to A'],
  number: ['lowest first', 'highest first'],
  date: ['earliest first', 'latest first'],
  boolean: ['No first', 'Yes first'],
} as const;

/** English. */
export const toolsWords: TableToolsWords = {
  tools: (label) => (label ? `Search and filter: ${label}` : 'Search and filter'),
  search: 'Search',
  filter: 'Filter',
  filters: (label) => (label ? `Filters: ${label}` : 'Filters'),
  chosen: 'Chosen filters',
  searched: (text) => `Search: “${text}”`,
  held: (column, condition) => `${column}: ${condition}`,
  remove: 'Remove filter',
  clear: 'Clear all',
  andMore: (named, count) => `${named} and ${count} more`,
  counted: (value, count) => `${value} (${count})`,
  contains: (column) => `${column} contains`,
  containing: (text) => `contains “${text}”`,
  from: 'From',
  to: 'To',
  fromTo: (from, to) => `${from} to ${to}`,
  fromOn: (from) => `from ${from}`,
  upTo: (to) => `up to ${to}`,
  bounds: (low, high, kind) => (kind === 'date' ? `Earliest ${low}, latest ${high}` : `Lowest ${low}, highest ${high}`),
  any: 'Any',
  error: 'Error:',
  notNumber: 'Enter a number, such as 1,250 or 0.5',
  notDate: 'Enter a whole date, such as 27 March 2026',
  wrongOrder: (kind) =>
    kind === 'date' ? 'The first date must be before the last' : 'The first number must be smaller than the last',
  loading: 'Loading the choices',
  show: (count, one) => (count === undefined ? 'Show the rows' : `Show ${count} ${one ? 'row' : 'rows'}`),
  sortBy: 'Sort by',
  sourceOrder: 'As published',
  ordered: (column, descending, kind) => `${column}: ${orders[kind][+descending]}`,
};
