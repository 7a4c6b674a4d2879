import type { PlainWords, UnitOfTime } from './words.js';

/** `a` before a consonant, `ac` before a vowel. */
const and = (next: string): string => (/^[aeiouwyâêîôûŵŷ]/i.test(next) ? 'ac' : 'a');

/** Yes and no, by how a question begins. */
const answers: readonly [verb: RegExp, yes: string, no: string][] = [
  [/^oes/, 'Oes', 'Nac oes'],
  [/^ydych/, 'Ydw', 'Nac ydw'],
  [/^(?:ydyn|ydynt)$/, 'Ydyn', 'Nac ydyn'],
  [/^(?:ydy|yw)/, 'Ydy', 'Nac ydy'],
  [/^fyddwch/, 'Byddaf', 'Na fyddaf'],
  [/^fydd/, 'Bydd', 'Na fydd'],
  [/^allwch/, 'Gallaf', 'Na allaf'],
  [/^hoffech/, 'Hoffwn', 'Na hoffwn'],
  // What has been done.
  [/och$/, 'Do', 'Naddo'],
];

/** Units of time by how many there are, where their number changes them. */
const units: Readonly<Record<UnitOfTime, Readonly<Record<string, string>>>> = {
  Y: { 1: 'flwyddyn', 2: 'flynedd', 3: 'blynedd', 4: 'blynedd', 6: 'blynedd', other: 'mlynedd' },
  M: { 2: 'fis', other: 'mis' },
  D: { 2: 'ddiwrnod', other: 'diwrnod' },
  h: { other: 'awr' },
  m: { 2: 'funud', other: 'munud' },
  s: { other: 'eiliad' },
};

/** Welsh. */
export const plainWords: PlainWords = {
  language: 'cy',
  months: [
    ...['Ionawr', 'Chwefror', 'Mawrth', 'Ebrill', 'Mai', 'Mehefin'],
    ...['Gorffennaf', 'Awst', 'Medi', 'Hydref', 'Tachwedd', 'Rhagfyr'],
  ],
  days: ['dydd Llun', 'dydd Mawrth', 'dydd Mercher', 'dydd Iau', 'dydd Gwener', 'dydd Sadwrn', 'dydd Sul'],
  yes: 'Ie',
  no: 'Na',
  yesNo: (question) => {
    const [, verb = ''] = /^(?:a )?(\p{L}*)/u.exec(question.toLowerCase()) ?? [];
    const [, yes, no] = answers.find(([pattern]) => pattern.test(verb)) ?? [verb, plainWords.yes, plainWords.no];
    return [yes, no];
  },
  dontKnow: 'Dydw i ddim yn gwybod',
  list: (items) => {
    const last = items.at(-1) ?? '';
    return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} ${and(last)} ${last}`;
  },
  salary: (amount, period) => `${amount} ${plainWords.periods[period]}`,
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
  length: (count, unit) => `${count} ${units[unit][count] ?? units[unit].other}`,
};
