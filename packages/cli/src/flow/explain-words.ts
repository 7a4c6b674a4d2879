import type { Language, Verdict } from '@council-kit/flow';

/** What an explanation says besides the flow's own words. */
export interface ExplainWords {
  readonly on: (day: string) => string;
  readonly blank: string;
  readonly leadsTo: (place: string, reason: string) => string;
  readonly by: (reason: string, names: string) => string;
  readonly onlyWay: string;
  readonly noOther: string;
  readonly skipped: (ids: string) => string;
  readonly dropped: (ids: string) => string;
  readonly unknown: (ids: string) => string;
  readonly stops: (place: string, code: string) => string;
  readonly rule: (rule: string) => string;
  readonly refuses: (question: string) => string;
  readonly asks: (question: string) => string;
  readonly verdicts: Readonly<Record<Verdict, string>>;
  readonly yes: string;
  readonly no: string;
  readonly notKnown: string;
}

const english: ExplainWords = {
  on: (day) => `On ${day}`,
  blank: '(left blank)',
  leadsTo: (place, reason) => `leads to ${place}: ${reason}`,
  by: (reason, names) => `${reason}, by ${names}`,
  onlyWay: 'the only way',
  noOther: 'no other route applied',
  skipped: (ids) => `left out, since they can change nothing: ${ids}`,
  dropped: (ids) => `Answers that apply no more: ${ids}`,
  unknown: (ids) => `Answers to questions that there aren’t: ${ids}`,
  stops: (place, code) => `It can’t go on at ${place}: ${code}`,
  rule: (rule) => `rule: ${rule}`,
  refuses: (question) => `Refuses the answer to: ${question}`,
  asks: (question) => `Asks next: ${question}`,
  verdicts: { likely: 'Likely', unsure: 'More has to be known', 'not eligible': 'Not eligible' },
  yes: 'yes',
  no: 'no',
  notKnown: 'not known',
};

const welsh: ExplainWords = {
  on: (day) => `Ar ${day}`,
  blank: '(gadawyd yn wag)',
  leadsTo: (place, reason) => `yn arwain at ${place}: ${reason}`,
  by: (reason, names) => `${reason}, yn ôl ${names}`,
  onlyWay: 'yr unig ffordd',
  noOther: 'nid oedd unrhyw lwybr arall yn berthnasol',
  skipped: (ids) => `gadawyd allan, gan na allant newid dim: ${ids}`,
  dropped: (ids) => `Atebion nad ydynt yn berthnasol mwyach: ${ids}`,
  unknown: (ids) => `Atebion i gwestiynau nad ydynt yn bodoli: ${ids}`,
  stops: (place, code) => `Ni all fynd ymlaen yn ${place}: ${code}`,
  rule: (rule) => `rheol: ${rule}`,
  refuses: (question) => `Yn gwrthod yr ateb i: ${question}`,
  asks: (question) => `Yn gofyn nesaf: ${question}`,
  verdicts: { likely: 'Yn debygol', unsure: 'Mae angen gwybod mwy', 'not eligible': 'Ddim yn gymwys' },
  yes: 'ydy',
  no: 'nac ydy',
  notKnown: 'ddim yn hysbys',
};

export const explainWords: Readonly<Record<Language, ExplainWords>> = { en: english, cy: welsh };
