import type { Language } from '../flow.js';

/** How conditions and graphs are said in one language. What is put in is said already. */
export interface GraphWords {
  readonly is: (subject: string, object: string) => string;
  readonly isNot: (subject: string, object: string) => string;
  readonly less: (subject: string, object: string) => string;
  readonly most: (subject: string, object: string) => string;
  readonly more: (subject: string, object: string) => string;
  readonly least: (subject: string, object: string) => string;
  readonly includes: (list: string, item: string) => string;
  readonly answered: (question: string) => string;
  readonly unanswered: (question: string) => string;
  readonly isYes: (question: string) => string;
  readonly isNo: (question: string) => string;
  readonly not: (condition: string) => string;
  /** Of several answers. */
  readonly some: (condition: string, list: string) => string;
  readonly every: (condition: string, list: string) => string;
  readonly yes: string;
  readonly no: string;
  readonly today: string;
  /** Between two conditions. */
  readonly and: string;
  readonly or: string;
  readonly otherwise: string;
  readonly then: string;
  readonly ifSo: (condition: string) => string;
  readonly onlyIf: (condition: string) => string;
  readonly options: string;
  readonly question: string;
  readonly outcome: string;
  readonly noWay: string;
  /** What a picture shows. */
  readonly shows: (questions: number, outcomes: number) => string;
  /** One way of it. */
  readonly way: (from: string, to: string, words: string) => string;
}

const english: GraphWords = {
  is: (subject, object) => `${subject} is ${object}`,
  isNot: (subject, object) => `${subject} is not ${object}`,
  less: (subject, object) => `${subject} is less than ${object}`,
  most: (subject, object) => `${subject} is at most ${object}`,
  more: (subject, object) => `${subject} is more than ${object}`,
  least: (subject, object) => `${subject} is at least ${object}`,
  includes: (list, item) => `${list} includes ${item}`,
  answered: (question) => `${question} has an answer`,
  unanswered: (question) => `${question} has no answer`,
  isYes: (question) => `${question} is yes`,
  isNo: (question) => `${question} is no`,
  not: (condition) => `not (${condition})`,
  some: (condition, list) => `${condition}, for at least one of ${list}`,
  every: (condition, list) => `${condition}, for each of ${list}`,
  yes: 'yes',
  no: 'no',
  today: 'today',
  and: 'and',
  or: 'or',
  otherwise: 'otherwise',
  then: 'then',
  ifSo: (condition) => `if ${condition}`,
  onlyIf: (condition) => `only if ${condition}`,
  options: 'Options',
  question: 'Question',
  outcome: 'outcome',
  noWay: 'No way leads to:',
  shows: (questions, outcomes) =>
    `${questions} questions and ${outcomes} outcomes, with the ways between them and their conditions.`,
  way: (from, to, words) => `${from} to ${to}${words && `, ${words}`}`,
};

const welsh: GraphWords = {
  is: (subject, object) => `${subject} yw ${object}`,
  isNot: (subject, object) => `nid ${object} yw ${subject}`,
  less: (subject, object) => `mae ${subject} yn llai na ${object}`,
  most: (subject, object) => `mae ${subject} yn ${object} neu lai`,
  more: (subject, object) => `mae ${subject} yn fwy na ${object}`,
  least: (subject, object) => `mae ${subject} yn ${object} neu fwy`,
  includes: (list, item) => `mae ${list} yn cynnwys ${item}`,
  answered: (question) => `mae ateb i ${question}`,
  unanswered: (question) => `nid oes ateb i ${question}`,
  isYes: (question) => `yr ateb i ${question} yw ie`,
  isNo: (question) => `yr ateb i ${question} yw na`,
  not: (condition) => `nid yw hyn yn wir (${condition})`,
  some: (condition, list) => `${condition}, ar gyfer o leiaf un o ${list}`,
  every: (condition, list) => `${condition}, ar gyfer pob un o ${list}`,
  yes: 'ie',
  no: 'na',
  today: 'heddiw',
  and: 'a hefyd',
  or: 'neu',
  otherwise: 'fel arall',
  then: 'wedyn',
  ifSo: (condition) => `os yw hyn yn wir, ${condition}`,
  onlyIf: (condition) => `dim ond os yw hyn yn wir, ${condition}`,
  options: 'Dewisiadau',
  question: 'Cwestiwn',
  outcome: 'canlyniad',
  noWay: 'Nid oes ffordd yn arwain at:',
  shows: (questions, outcomes) =>
    `Nifer y cwestiynau: ${questions}. Nifer y canlyniadau: ${outcomes}. Dangosir y ffyrdd rhyngddynt a’u hamodau.`,
  way: (from, to, words) => `${from} i ${to}${words && `, ${words}`}`,
};

export const graphWords: Readonly<Record<Language, GraphWords>> = { en: english, cy: welsh };
