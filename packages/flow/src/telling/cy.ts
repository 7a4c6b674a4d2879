import type { AnswerType } from '../flow.js';
import { plainWords } from './plain-cy.js';
import type { TellingWords } from './words.js';

/** What a date has to include. */
const dateParts: Readonly<Record<string, string>> = { day: 'diwrnod', month: 'mis', year: 'blwyddyn' };

/** After `Rhowch`, which softens what follows. */
const enteredParts: Readonly<Record<string, string>> = {
  amount: 'swm',
  line1: 'linell gyntaf y cyfeiriad',
  town: 'dref neu ddinas',
  postcode: 'god post',
};
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
const anEntered = (type: AnswerType): string => entered[type] ?? 'ateb';

/** After `i’r`, which softens feminine words. */
const things: Readonly<Partial<Record<AnswerType, string>>> = {
  date: 'dyddiad',
  month: 'mis',
  year: 'flwyddyn',
  money: 'swm',
  salary: 'swm',
  number: 'rhif',
  integer: 'rhif',
  postcode: 'cod post',
};
const thing = (type: AnswerType): string => things[type] ?? 'ateb';

/** Welsh. */
export const tellingWords: TellingWords = {
  ...plainWords,
  problems: {
    empty: ({ type }) => `Rhowch ${anEntered(type)}`,
    pick: ({ type }) => {
      if (type === 'checkboxes') return 'Dewiswch o leiaf un opsiwn';
      return /^yes-no/.test(type) ? 'Dewiswch ateb' : 'Dewiswch opsiwn';
    },
    incomplete: ({ type, part = '' }) => {
      if (part === 'period') return 'Dewiswch pa mor aml';
      return /date|month/.test(type)
        ? `Rhaid i’r ${thing(type)} gynnwys ${dateParts[part] ?? part}`
        : `Rhowch ${enteredParts[part] ?? part}`;
    },
    unreadable: ({ type, part }) => {
      if (part === 'year') return 'Rhaid i’r flwyddyn gynnwys 4 rhif';
      if (type === 'money' || type === 'salary') return 'Rhaid i’r swm fod yn rhif, fel 250 neu 99.50';
      if (type === 'number' || type === 'integer') return 'Rhaid i’r ateb fod yn rhif, fel 30';
      if (type === 'postcode' || part === 'postcode') return 'Rhowch god post llawn yn y DU';
      return `Rhaid i’r ${thing(type)} fod yn ${anEntered(type)} go iawn`;
    },
    picked: ({ part }) => (part === 'period' ? 'Dewiswch pa mor aml' : 'Dewiswch un o’r opsiynau'),
    whole: () => 'Rhaid i’r ateb fod yn rhif cyfan',
    places: ({ type, limit }) => {
      if (type === 'money' || type === 'salary') return 'Rhaid i’r swm fod mewn punnoedd a cheiniogau, fel 99.50';
      // Two softens what it counts.
      return `Ni chaiff yr ateb gynnwys mwy na ${limit} ${limit === '2' ? 'ddigid' : 'digid'} ar ôl y pwynt degol`;
    },
    few: ({ type, limit, isRepeated }) => {
      if (isRepeated) return `Rhowch o leiaf ${limit}`;
      if (type === 'checkboxes') return `Dewiswch o leiaf ${limit}`;
      if (type === 'text') return `Rhaid i’r ateb gynnwys o leiaf ${limit} nod`;
      if (type === 'year') return `Rhaid i’r flwyddyn fod yn ${limit} neu’n hwyrach`;
      return /date|month/.test(type)
        ? `Rhaid i’r ${thing(type)} fod ar ${limit} neu’n hwyrach`
        : `Rhaid i’r ${thing(type)} fod yn ${limit} neu’n fwy`;
    },
    many: ({ type, limit, isRepeated }) => {
      if (isRepeated) return `Peidiwch â rhoi mwy na ${limit}`;
      if (type === 'checkboxes') return `Peidiwch â dewis mwy na ${limit}`;
      if (type === 'text') return `Ni chaiff yr ateb gynnwys mwy na ${limit} nod`;
      if (type === 'year') return `Rhaid i’r flwyddyn fod yn ${limit} neu’n gynharach`;
      return /date|month/.test(type)
        ? `Rhaid i’r ${thing(type)} fod ar ${limit} neu’n gynharach`
        : `Rhaid i’r ${thing(type)} fod yn ${limit} neu’n llai`;
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
