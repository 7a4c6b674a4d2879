import type { Language } from '@council-kit/flow';

/** What the conversation in the terminal says besides the flow's own words. */
export interface RunWords {
  /** What can be typed instead of an answer. */
  readonly help: string;
  readonly several: string;
  readonly parts: Readonly<Record<'line1' | 'line2' | 'town' | 'county' | 'postcode', string>>;
  readonly optional: string;
  /** Before a question that not everybody is asked. */
  readonly askedIf: (condition: string) => string;
  readonly item: (number: number) => string;
  /** What is asked after each of several answers, with what the flow says on its button. */
  readonly another: (add: string) => string;
  readonly dropped: (titles: string) => string;
  readonly first: string;
  readonly likely: string;
  readonly unsure: string;
  readonly notEligible: string;
  readonly yes: string;
  readonly no: string;
  readonly notKnown: string;
  readonly next: string;
  readonly documents: string;
  readonly services: string;
  readonly answers: string;
  readonly ended: string;
  readonly preview: (day: string) => string;
  readonly noRates: (names: string) => string;
  readonly back: RegExp;
  readonly quit: RegExp;
  readonly says: RegExp;
}

const english: RunWords = {
  help: 'Type "back" to go back, "quit" to stop.',
  several: 'Several with a comma between.',
  parts: {
    line1: 'Address line 1',
    line2: 'Address line 2 (optional)',
    town: 'Town or city',
    county: 'County (optional)',
    postcode: 'Postcode',
  },
  optional: 'optional',
  askedIf: (condition) => `Asked only if ${condition}.`,
  item: (number) => `Number ${number}`,
  another: (add) => `${add || 'Add another'}? yes or no`,
  dropped: (titles) => `These answers apply no more: ${titles}`,
  first: 'This is the first question.',
  likely: 'You are likely to be eligible for',
  unsure: 'More has to be known about',
  notEligible: 'You are not eligible for',
  yes: 'Yes',
  no: 'No',
  notKnown: 'Not known',
  next: 'What to do next',
  documents: 'What to have ready',
  services: 'Services',
  answers: 'Your answers',
  ended: 'The answers ended before the questions did.',
  preview: (day) => `As on ${day}`,
  noRates: (names) => `No rates are known for this day: ${names}. What needs them can’t be worked out.`,
  back: /^back$/i,
  quit: /^quit$/i,
  says: /^y/i,
};

const welsh: RunWords = {
  help: 'Teipiwch "nôl" i fynd yn ôl, "gorffen" i stopio.',
  several: 'Sawl ateb gyda choma rhyngddynt.',
  parts: {
    line1: 'Llinell gyfeiriad 1',
    line2: 'Llinell gyfeiriad 2 (dewisol)',
    town: 'Tref neu ddinas',
    county: 'Sir (dewisol)',
    postcode: 'Cod post',
  },
  optional: 'dewisol',
  askedIf: (condition) => `Dim ond os yw hyn yn wir y gofynnir: ${condition}.`,
  item: (number) => `Rhif ${number}`,
  another: (add) => `${add || 'Ychwanegu un arall'}? ie neu na`,
  dropped: (titles) => `Nid yw’r atebion hyn yn berthnasol mwyach: ${titles}`,
  first: 'Dyma’r cwestiwn cyntaf.',
  likely: 'Rydych yn debygol o fod yn gymwys ar gyfer',
  unsure: 'Mae angen gwybod mwy am',
  notEligible: 'Nid ydych yn gymwys ar gyfer',
  yes: 'Ydy',
  no: 'Nac ydy',
  notKnown: 'Ddim yn hysbys',
  next: 'Beth i’w wneud nesaf',
  documents: 'Beth i’w gael yn barod',
  services: 'Gwasanaethau',
  answers: 'Eich atebion',
  ended: 'Daeth yr atebion i ben cyn y cwestiynau.',
  preview: (day) => `Fel ar ${day}`,
  noRates: (names) => `Nid oes cyfraddau ar gyfer y diwrnod hwn: ${names}. Ni ellir cyfrifo’r hyn sydd eu hangen.`,
  back: /^(?:n[oô]l|yn [oô]l|back)$/i,
  quit: /^(?:gorffen|quit)$/i,
  says: /^(?:ie|y)/i,
};

export const runWords: Readonly<Record<Language, RunWords>> = { en: english, cy: welsh };
