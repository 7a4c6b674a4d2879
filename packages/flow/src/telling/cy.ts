import type { AnswerType } from '../flow.js';
import type { TellingWords } from './words.js';

const parts: Readonly<Record<string, string>> = {
  day: 'diwrnod',
  month: 'mis',
  year: 'blwyddyn',
  amount: 'swm',
  period: 'pa mor aml',
  line1: 'llinell gyntaf y cyfeiriad',
  town: 'tref neu ddinas',
  postcode: 'cod post',
};

/** After `Rhowch`, which softens what follows. */
const entered: Readonly<Partial<Record<AnswerType, string>>> = {
  date: 'ddyddiad',
  month: 'fis',
  year: 'flwyddyn',
  money: 'swm',
  salary: 'swm',
  number: 'rif',
  integer: 'rif',
  postcode: 'god post',
  address: 'gyfeiriad',
};

/** With the article: feminine words are softened. */
const the: Readonly<Partial<Record<AnswerType, string>>> = {
  date: 'y dyddiad',
  month: 'y mis',
  year: 'y flwyddyn',
  money: 'y swm',
  salary: 'y swm',
  number: 'y rhif',
  integer: 'y rhif',
  postcode: 'y cod post',
};
const theThing = (type: AnswerType): string => the[type] ?? 'yr ateb';

/** `a` before a consonant, `ac` before a vowel. */
const and = (next: string): string => (/^[aeiouwyâêîôûŵŷ]/i.test(next) ? 'ac' : 'a');

/** Welsh. */
export const tellingWords: TellingWords = {
  language: 'cy',
  months: [
    ...['Ionawr', 'Chwefror', 'Mawrth', 'Ebrill', 'Mai', 'Mehefin'],
    ...['Gorffennaf', 'Awst', 'Medi', 'Hydref', 'Tachwedd', 'Rhagfyr'],
  ],
  yes: 'Ydw',
  no: 'Nac ydw',
  dontKnow: 'Dydw i ddim yn gwybod',
  list: (items) => {
    const last = items.at(-1) ?? '';
    return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} ${and(last)} ${last}`;
  },
  salary: (amount, period) => `${amount} ${tellingWords.periods[period]}`,
  periods: {
    hour: 'yr awr',
    day: 'y dydd',
    week: 'yr wythnos',
    'two-weeks': 'bob pythefnos',
    'four-weeks': 'bob 4 wythnos',
    month: 'y mis',
    quarter: 'bob 3 mis',
    year: 'y flwyddyn',
  },
  problems: {
    empty: ({ type }) => `Rhowch ${entered[type] ?? 'ateb'}`,
    pick: ({ type }) => {
      if (type === 'checkboxes') return 'Dewiswch o leiaf un opsiwn';
      return /^yes-no/.test(type) ? 'Dewiswch ateb' : 'Dewiswch opsiwn';
    },
    incomplete: ({ type, part = '' }) => {
      if (part === 'period') return 'Dewiswch pa mor aml';
      const name = parts[part] ?? part;
      return /date|month/.test(type) ? `Rhaid i ${theThing(type)} gynnwys ${name}` : `Nodwch y canlynol: ${name}`;
    },
    unreadable: ({ type, part }) => {
      if (part === 'year') return 'Rhaid i’r flwyddyn gynnwys 4 rhif';
      if (type === 'money' || type === 'salary') return 'Rhaid i’r swm fod yn rhif, fel 250 neu 99.50';
      if (type === 'number' || type === 'integer') return 'Rhaid i’r ateb fod yn rhif, fel 30';
      if (type === 'postcode' || part === 'postcode') return 'Rhowch god post llawn yn y DU';
      return type === 'date' ? 'Rhaid i’r dyddiad fod yn un go iawn' : `Gwiriwch ${theThing(type)}`;
    },
    picked: ({ part }) => (part === 'period' ? 'Dewiswch pa mor aml' : 'Dewiswch un o’r opsiynau'),
    whole: () => 'Rhaid i’r ateb fod yn rhif cyfan',
    places: ({ type, limit }) => {
      if (type === 'money' || type === 'salary') return 'Rhaid i’r swm fod mewn punnoedd a cheiniogau, fel 99.50';
      return `Ni chaiff yr ateb gynnwys mwy na ${limit} digid ar ôl y pwynt degol`;
    },
    few: ({ type, limit, isRepeated }) => {
      if (isRepeated) return `Rhowch o leiaf ${limit}`;
      if (type === 'checkboxes') return `Dewiswch o leiaf ${limit}`;
      if (type === 'text') return `Rhaid i’r ateb gynnwys o leiaf ${limit} nod`;
      return /date|month/.test(type)
        ? `Rhaid i ${theThing(type)} fod ar ${limit} neu’n hwyrach`
        : `Rhaid i ${theThing(type)} fod yn ${limit} neu’n fwy`;
    },
    many: ({ type, limit, isRepeated }) => {
      if (isRepeated) return `Peidiwch â rhoi mwy na ${limit}`;
      if (type === 'checkboxes') return `Peidiwch â dewis mwy na ${limit}`;
      if (type === 'text') return `Ni chaiff yr ateb gynnwys mwy na ${limit} nod`;
      return /date|month/.test(type)
        ? `Rhaid i ${theThing(type)} fod ar ${limit} neu’n gynharach`
        : `Rhaid i ${theThing(type)} fod yn ${limit} neu’n llai`;
    },
    century: () => 'Rhaid i’r flwyddyn gynnwys 4 rhif, fel 1956 neu 2015',
    day: ({ limit }) => `Nid oes y fath ddyddiad â ${limit}: gwiriwch y diwrnod a’r mis`,
    exclusive: () => 'Dewiswch naill ai’r opsiwn olaf neu rai o’r lleill',
  },
  choice: (question, options) =>
    options.length < 2 ? question : `${question} ${options.slice(0, -1).join(', ')} neu ${options.at(-1)}?`,
  failed: (isRates) =>
    isRates
      ? 'Mae’n ddrwg gennym, ni allwn gyfrifo hyn nawr gan nad yw’r ffigurau ar gyfer y diwrnod ar gael.'
      : 'Mae’n ddrwg gennym, mae problem gyda’r cwestiynau hyn. Ni allwn barhau.',
};
