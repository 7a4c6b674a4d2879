import { standingWords } from '@council-kit/insight/words/cy';
import type { TableWords } from './table-words.js';

const orders = {
  text: ['A i Y', 'Y i A'],
  number: ['yr isaf yn gyntaf', 'yr uchaf yn gyntaf'],
  date: ['y cynharaf yn gyntaf', 'y diweddaraf yn gyntaf'],
} as const;

const places = ['', 'trefnir yn ail yn ôl hon', 'trefnir yn drydydd yn ôl hon'];
const clock = new Intl.DateTimeFormat('en-GB', { timeStyle: 'short' });

/** Welsh. A number is followed by “o” and the plural, which is right for any number. */
export const tableWords: TableWords = {
  sortable: 'mae’r penawdau colofn sydd â botymau yn trefnu’r tabl',
  yes: 'Ie',
  no: 'Na',
  noData: 'Dim data',
  area: 'Ardal ar fap',
  more: 'Dangos y testun i gyd',
  showing: (from, to, total) => `Yn dangos ${from} i ${to} o ${total} o resi`,
  showingAll: (total, one) => (one ? 'Yn dangos 1 rhes' : `Yn dangos ${total} o resi`),
  many: 'lawer',
  matching: (count, total, one) =>
    one ? `Mae 1 o ${total} o resi yn cyfateb` : `Mae ${count} o ${total} o resi yn cyfateb`,
  nothingMatches: 'Nid oes unrhyw resi’n cyfateb i’ch dewis.',
  nothingHere: 'Nid oes unrhyw resi ar y dudalen hon.',
  arriving: (count) => `${count} o resi hyd yn hyn. Mae mwy ar eu ffordd.`,
  sortedBy: (column, descending, kind) => `Wedi’i drefnu yn ôl ${column}, ${orders[kind][+descending]}`,
  unsorted: 'Yn nhrefn y ffynhonnell',
  thenBy: (place) => places[place] ?? `trefnir yn rhif ${place + 1} yn ôl hon`,
  page: (number) => `Tudalen ${number}`,
  pages: (label) => `Tudalennau ${label}`,
  previous: 'Tudalen flaenorol',
  next: 'Tudalen nesaf',
  pageNoun: '',
  pageSize: 'Rhesi ar dudalen',
  total: { sum: 'Cyfanswm', mean: 'Cymedr', median: 'Canolrif', count: 'Nifer', min: 'Isaf', max: 'Uchaf' },
  totalWithout: (column, count, one) =>
    one
      ? `Nid yw’r ffigur ar gyfer ${column} yn cynnwys 1 rhes sydd heb rif.`
      : `Nid yw’r ffigur ar gyfer ${column} yn cynnwys ${count} o resi sydd heb rif.`,
  scrollable: (label) => `${label}: gellir sgrolio i’r ochr`,
  partFailed: 'Mae’n ddrwg gennym, ni ellir llwytho’r rhan hon o’r tabl ar hyn o bryd.',
  tryAgain: 'Rhoi cynnig arall arni',
  failed: 'Mae’n ddrwg gennym, ni ellir dangos y tabl hwn ar hyn o bryd.',
  empty: 'Nid oes unrhyw resi eto.',
  stale: (checked) =>
    `Gall y data hwn fod wedi dyddio. Mae’r data diwethaf sydd gennym o ${checked.getDate()} ${standingWords.months![checked.getMonth()]} ${checked.getFullYear()} am ${clock.format(checked)}.`,
  waiting: 'Wrthi’n llwytho',
  about: 'Am y data hwn',
  rowDetails: 'Mwy',
  ascending: 'esgynnol',
  descending: 'disgynnol',
};
