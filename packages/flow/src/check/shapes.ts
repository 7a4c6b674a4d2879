import { nearest } from '../feel/check/nearest.js';
import { type Findings, listed, quoted } from './finding.js';

/** What a part of a file has to look like. It finds what doesn't. */
export type Shape = (value: unknown, place: string, findings: Findings) => void;

const kindOf = (value: unknown): string => {
  if (value === null || value === undefined) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  return (
    { string: 'text', number: 'a number', boolean: 'true or false', object: 'a record' }[typeof value as 'string'] ??
    'something else'
  );
};

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const said = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number'
    ? `${kindOf(value)} (${quoted(String(value))})`
    : kindOf(value);

function wrong(value: unknown, place: string, wanted: string, findings: Findings): void {
  const name = place.split('.').at(-1)!;
  // What looks like something else than text has lost its quotation marks.
  const isBare = /^text\b/.test(wanted) && /^(?:number|boolean)$/.test(typeof value);
  const mend = isBare ? `Put quotation marks around it: "${String(value)}".` : `Write ${wanted} here.`;
  findings.error('shape', place, `${quoted(name)} should be ${wanted}, not ${said(value)}.`, mend);
}

/** A value that passes a test. */
export const a =
  (wanted: string, test: (value: unknown) => boolean): Shape =>
  (value, place, findings) => {
    if (!test(value)) wrong(value, place, wanted, findings);
  };

export const string = a('text', (value) => typeof value === 'string');
export const flag = a('true or false', (value) => typeof value === 'boolean');
export const count = a('a whole number, 0 or more', (value) => Number.isInteger(value) && (value as number) >= 0);
export const date = a(
  'a date like 2026-04-01',
  (value) => typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value),
);
export const rule = a('a rule', (value) => /^(?:string|number|boolean)$/.test(typeof value) && value !== '');
export const anything: Shape = () => {};

/** One of a few texts. */
export const oneOf =
  (...values: readonly string[]): Shape =>
  (value, place, findings) => {
    if (values.includes(value as string)) return;
    const near = typeof value === 'string' ? nearest(value, values) : undefined;
    const mend = near ? `Did you mean ${quoted(near)}?` : `Write one of these: ${values.join(', ')}.`;
    const name = quoted(place.split('.').at(-1)!);
    const sentence =
      typeof value === 'string'
        ? `${quoted(value)} is not one of what ${name} can be.`
        : `${name} should be ${listed(values, 'or')}, not ${kindOf(value)}.`;
    findings.error('shape', place, sentence, mend);
  };

/** A list of parts of one shape. */
export const listOf =
  (shape: Shape, least = 0): Shape =>
  (value, place, findings) => {
    if (!Array.isArray(value)) {
      wrong(value, place, 'a list', findings);
      return;
    }
    if (value.length < least) wrong(value, place, `a list of ${least} or more`, findings);
    // A hole in a list counts as nothing, where forEach would leave it out.
    for (const [at, item] of value.entries()) shape(item, `${place}.${at}`, findings);
  };

/** Parts by names that the author gives them. */
export const named =
  (shape: Shape, names: RegExp, wanted: string): Shape =>
  (value, place, findings) => {
    if (!isRecord(value)) {
      wrong(value, place, 'a record of parts with names', findings);
      return;
    }
    for (const [name, part] of Object.entries(value)) {
      const there = `${place}.${name}`;
      if (!names.test(name)) {
        const plain = name.trim().replace(/[^\p{L}\d_]+/gu, '_');
        const mend = plain !== name && names.test(plain) ? `Write ${quoted(plain)}. Use ${wanted}.` : `Use ${wanted}.`;
        findings.error('name', there, `${quoted(name)} can't be a name here.`, mend);
      }
      shape(part, there, findings);
    }
  };

/** Between { and }, a comma ends a text that has no quotation marks. */
const cutShort = (rest: string): string =>
  `The text before ${quoted(rest)} is cut short: it has a comma, and no quotation marks around it.`;
const aroundAll = 'Put quotation marks around the whole text: { en: "Yes, I do" }.';

/** Whole words for members that are called something shorter, or otherwise. */
const otherwiseCalled: Readonly<Record<string, string>> = {
  ...{ minimum: 'min', maximum: 'max', least: 'min', most: 'max', from: 'min', to: 'max', count: 'times', when: 'if' },
  ...{ condition: 'if', required: 'optional', label: 'title', question: 'title', text: 'title', choices: 'options' },
  ...{ format: 'as', rule: 'is', value: 'is', calculate: 'is', validation: 'validate', message: 'error', go: 'goto' },
};

function meantBy(name: string, members: readonly string[]): string | undefined {
  const other = Object.hasOwn(otherwiseCalled, name) ? otherwiseCalled[name]! : undefined;
  return other !== undefined && members.includes(other) ? other : undefined;
}

/** A record of certain members, some of which it must have. */
export const record =
  (members: Readonly<Record<string, Shape>>, ...needed: readonly string[]): Shape =>
  (value, place, findings) => {
    if (!isRecord(value)) {
      wrong(value, place, 'a record', findings);
      return;
    }
    const whose = place ? quoted(place) : 'The file';
    for (const name of needed) {
      if (value[name] !== undefined) continue;
      findings.error('member-missing', place, `${whose} has no ${quoted(name)}.`, `Add ${quoted(name)}.`);
    }
    for (const [name, part] of Object.entries(value)) {
      const there = place ? `${place}.${name}` : name;
      if (Object.hasOwn(members, name)) {
        if (part !== undefined) members[name]!(part, there, findings);
        continue;
      }
      if (part === null && (Object.hasOwn(members, 'en') || !/^[a-z-]+$/.test(name))) {
        findings.error('member-unknown', there, cutShort(name), aroundAll);
        continue;
      }
      const near = nearest(name, Object.keys(members)) ?? meantBy(name, Object.keys(members));
      const mend = near ? `Did you mean ${quoted(near)}?` : `It can have ${listed(Object.keys(members))}.`;
      findings.error('member-unknown', there, `${whose} can't have ${quoted(name)}.`, mend);
    }
  };

/** One shape or another, as a test of the value says. */
export const either =
  (test: (value: unknown) => boolean, yes: Shape, no: Shape): Shape =>
  (value, place, findings) =>
    (test(value) ? yes : no)(value, place, findings);
