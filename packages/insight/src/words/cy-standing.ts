import type { ChangeWords, StandingWords } from './words.js';

/** The month after "i" takes the soft mutation, so each quarter is written out. */
const quarters = ['Ionawr i Fawrth', 'Ebrill i Fehefin', 'Gorffennaf i Fedi', 'Hydref i Ragfyr'];

const against = {
  previous: 'o’i gymharu â’r cyfnod blaenorol',
  'last-year': 'o’i gymharu â’r un cyfnod y llynedd',
};

const verdicts = { better: 'gwell', worse: 'gwaeth' };

function change({ amount, against: basis, direction }: ChangeWords): string {
  if (direction === 'same') return `dim newid ${against[basis]}`;
  return `${direction === 'up' ? 'i fyny' : 'i lawr'} ${amount} ${against[basis]}`;
}

function target(value: string, met?: boolean): string {
  if (met === undefined) return `targed ${value}`;
  return met ? `targed ${value} wedi’i gyrraedd` : `targed ${value} heb ei gyrraedd`;
}

/** How a value stands in time and against a target, in Welsh. */
export const standingWords: StandingWords = {
  points: (number) => `${number} pwynt`,
  financialYear: (start) => `${start} i ${start + 1}`,
  quarter: (index, year) => `${quarters[index]} ${year}`,
  months: [
    'Ionawr',
    'Chwefror',
    'Mawrth',
    'Ebrill',
    'Mai',
    'Mehefin',
    'Gorffennaf',
    'Awst',
    'Medi',
    'Hydref',
    'Tachwedd',
    'Rhagfyr',
  ],
  lengths: { hour: 'awr', minute: 'munud', second: 'eiliad', day: 'diwrnod' },
  week: (start) => `yr wythnos sy’n dechrau ${start}`,
  change,
  changeWithVerdict: (told) => (told.verdict ? `${change(told)} (${verdicts[told.verdict]})` : change(told)),
  target,
  trend: (from, to, lowest, highest) =>
    `Siart linell fach: cyntaf ${from}, olaf ${to}, isaf ${lowest}, uchaf ${highest}`,
  marks: {
    suppressed: 'heb ei ddangos, er mwyn diogelu preifatrwydd pobl',
    'suppressed-below': 'ni ddangosir yr union ffigur, er mwyn diogelu preifatrwydd pobl',
    low: 'rhy fach i’w ddangos',
    'not-available': 'ddim ar gael',
    'not-applicable': 'ddim yn berthnasol',
    unreliable: 'llai dibynadwy nag arfer',
    estimated: 'amcangyfrif',
    provisional: 'dros dro',
    revised: 'wedi’i ddiwygio',
    partial: 'heb gynnwys ffigurau sydd wedi’u dal yn ôl neu ar goll',
    break: 'ni ellir ei gymharu â ffigurau cynharach',
  },
};
