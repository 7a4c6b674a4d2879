import type { TableToolsWords } from './table-tools-words.js';

const orders = {
  text: ['A i Y', 'Y i A'],
  number: ['yr isaf yn gyntaf', 'yr uchaf yn gyntaf'],
  date: ['y cynharaf yn gyntaf', 'y diweddaraf yn gyntaf'],
  boolean: ['Na yn gyntaf', 'Ie yn gyntaf'],
} as const;

/** Welsh. A number is followed by “o” and the plural, which is right for any number. */
export const toolsWords: TableToolsWords = {
  tools: (label) => (label ? `Chwilio a hidlo: ${label}` : 'Chwilio a hidlo'),
  search: 'Chwilio',
  filter: 'Hidlo',
  filters: (label) => (label ? `Hidlwyr: ${label}` : 'Hidlwyr'),
  chosen: 'Hidlwyr a ddewiswyd',
  searched: (text) => `Chwilio: “${text}”`,
  held: (column, condition) => `${column}: ${condition}`,
  remove: 'Dileu’r hidlydd',
  clear: 'Clirio’r cyfan',
  andMore: (named, count) => `${named} a ${count} arall`,
  counted: (value, count) => `${value} (${count})`,
  contains: (column) => `${column} yn cynnwys`,
  containing: (text) => `yn cynnwys “${text}”`,
  from: 'O',
  to: 'Hyd at',
  fromTo: (from, to) => `${from} hyd at ${to}`,
  fromOn: (from) => `o ${from} ymlaen`,
  upTo: (to) => `hyd at ${to}`,
  bounds: (low, high, kind) =>
    kind === 'date' ? `Y cynharaf ${low}, y diweddaraf ${high}` : `Yr isaf ${low}, yr uchaf ${high}`,
  any: 'Unrhyw un',
  error: 'Gwall:',
  notNumber: 'Rhowch rif, megis 1,250 neu 0.5',
  notDate: 'Rhowch ddyddiad cyfan, megis 27 Mawrth 2026',
  wrongOrder: (kind) =>
    kind === 'date' ? 'Rhaid i’r dyddiad cyntaf fod cyn yr olaf' : 'Rhaid i’r rhif cyntaf fod yn llai na’r olaf',
  loading: 'Wrthi’n llwytho’r dewisiadau',
  show: (count, one) => (count === undefined ? 'Dangos y rhesi' : one ? 'Dangos 1 rhes' : `Dangos ${count} o resi`),
  sortBy: 'Trefnu yn ôl',
  sourceOrder: 'Fel y’i cyhoeddwyd',
  ordered: (column, descending, kind) => `${column}: ${orders[kind][+descending]}`,
};
