import { standingWords } from '@council-kit/insight/words/cy';
import type { CatalogueWords } from './catalogue-words.js';

const clock = new Intl.DateTimeFormat('en-GB', { timeStyle: 'short' });

/** Welsh. A number is followed by “o” and the plural, which is right for any number. */
export const catalogueWords: CatalogueWords = {
  tools: (label) => (label ? `Chwilio a hidlo: ${label}` : 'Chwilio a hidlo'),
  search: 'Chwilio am wasanaethau',
  filter: 'Hidlo',
  filters: 'Hidlwyr',
  skipFilters: 'Neidio i’r canlyniadau',
  show: (count, one) =>
    count === undefined ? 'Dangos y gwasanaethau' : one ? 'Dangos 1 gwasanaeth' : `Dangos ${count} o wasanaethau`,
  facets: {
    topic: 'Pwnc',
    audience: 'Ar gyfer pwy',
    cost: 'Cost',
    channel: 'Sut i’w gael',
    provider: 'Darparwr',
    area: 'Ardal',
    status: 'Statws',
  },
  values: {
    cost: { free: 'Am ddim', paid: 'Rhaid talu', depends: 'Mae’n dibynnu' },
    channel: {
      online: 'Ar-lein',
      phone: 'Ffôn',
      'in-person': 'Wyneb yn wyneb',
      email: 'E-bost',
      post: 'Post',
      sms: 'Neges destun',
      textphone: 'Ffôn testun',
      relay: 'Relay UK',
      bsl: 'Iaith Arwyddion Prydain',
    },
    status: { open: 'Ar agor fel arfer', disrupted: 'Tarfu ar y gwasanaeth', closed: 'Ar gau' },
  },
  counted: (value, count) => `${value} (${count})`,
  chosen: 'Hidlwyr a ddewiswyd',
  searched: (text) => `Chwilio: “${text}”`,
  held: (facet, value) => `${facet}: ${value}`,
  beginning: (letter) => `Yn dechrau gyda ${letter}`,
  remove: 'Dileu’r hidlydd',
  clear: 'Clirio’r cyfan',
  sortBy: 'Trefnu yn ôl',
  sorts: { relevance: 'Y cyfatebiad gorau', name: 'A i Y', distance: 'Yr agosaf yn gyntaf' },
  straightLine: 'Mesurir pellteroedd mewn llinell syth. Gall y daith yno fod yn hirach.',
  letters: (label) => (label ? `A i Y: ${label}` : 'A i Y o wasanaethau'),
  noLetter: (count, one) => (one ? 'Rhifau ac arwyddion, 1 gwasanaeth' : `Rhifau ac arwyddion, ${count} o wasanaethau`),
  letter: (letter, count, one) => (one ? `${letter}, 1 gwasanaeth` : `${letter}, ${count} o wasanaethau`),
  found: (from, to, total) => `Yn dangos ${from} i ${to} o ${total} o wasanaethau`,
  foundAll: (total, one) => (one ? '1 gwasanaeth' : `${total} o wasanaethau`),
  foundSome: (from, to) => `Yn dangos gwasanaethau ${from} i ${to}`,
  foundNone: (search) =>
    search ? `Nid oes unrhyw wasanaethau’n cyfateb i “${search}”` : 'Nid oes unrhyw wasanaethau’n cyfateb i’ch dewis',
  foundFor: (text) => `Canlyniadau ar gyfer “${text}”.`,
  loosely: 'Nid oes gan yr un gwasanaeth y geiriau hyn i gyd. Mae gan y rhain rai ohonynt.',
  arriving: (count) => `${count} o wasanaethau hyd yn hyn. Mae mwy ar eu ffordd.`,
  lost: (count, of) =>
    of
      ? `Mae’n ddrwg gennym, ni ellir dangos rhai gwasanaethau ar hyn o bryd. Gallwch weld ${count} o ${of}.`
      : `Mae’n ddrwg gennym, ni ellir dangos rhai gwasanaethau ar hyn o bryd. Gallwch weld y ${count} sydd gennym.`,
  didYouMean: (text) => `Chwilio am “${text}” yn lle hynny`,
  checkSpelling: 'Gwiriwch y sillafu, neu defnyddiwch lai o eiriau neu eiriau eraill.',
  seeAll: 'Gweld pob gwasanaeth',
  seeAllByName: 'Gweld pob gwasanaeth o A i Y',
  partFailed: 'Mae’n ddrwg gennym, ni ellir dangos y gwasanaethau hyn ar hyn o bryd.',
  tryAgain: 'Rhoi cynnig arall arni',
  printed: (from, to, total) => `Gwasanaethau ${from} i ${to} o ${total}`,
  page: (number) => `Tudalen ${number}`,
  pages: (label) => (label ? `Tudalennau ${label}` : 'Tudalennau gwasanaethau'),
  previous: 'Tudalen flaenorol',
  next: 'Tudalen nesaf',
  pageNoun: '',
  pageSize: 'Gwasanaethau ar dudalen',
  failed: 'Mae’n ddrwg gennym, ni ellir dangos y gwasanaethau hyn ar hyn o bryd.',
  empty: 'Nid oes unrhyw wasanaethau yma eto.',
  stale: (checked) =>
    `Gall y wybodaeth hon fod wedi dyddio. Mae’r wybodaeth ddiwethaf sydd gennym o ${checked.getDate()} ${standingWords.months![checked.getMonth()]} ${checked.getFullYear()} am ${clock.format(checked)}.`,
  waiting: 'Wrthi’n llwytho',
  about: 'Am y wybodaeth hon',
};
