import { type Moment, dateReaderOf, isDateType, isDurationType, readDuration } from './dates.js';
import { brief, isRecord, type Json, stringOf } from './json.js';
import { numberFormatOf, numberReaderOf } from './numbers.js';
import { compilePattern } from './pattern.js';
import type { Report } from './report.js';

/** What one cell holds, a list apart. Dates, times and durations are text as XML Schema writes them. */
export type Atom = string | number | boolean;

/** A datatype, ready to read texts. */
export interface Datatype {
  /** The built-in type: `string`, `decimal`, `dateTime` … */
  base: string;
  id?: string;
  /**
   * Reads one text.
   * @returns the value, or why it is none: a plain end to a sentence that begins with the text
   */
  read(text: string): { value: Atom } | { fault: string };
}

/** A whole number that must lie within bounds. */
const bounds = new Map<string, readonly [bigint | undefined, bigint | undefined]>([
  ['integer', [undefined, undefined]],
  ['long', [-(2n ** 63n), 2n ** 63n - 1n]],
  ['int', [-(2n ** 31n), 2n ** 31n - 1n]],
  ['short', [-32768n, 32767n]],
  ['byte', [-128n, 127n]],
  ['nonNegativeInteger', [0n, undefined]],
  ['positiveInteger', [1n, undefined]],
  ['unsignedLong', [0n, 2n ** 64n - 1n]],
  ['unsignedInt', [0n, 2n ** 32n - 1n]],
  ['unsignedShort', [0n, 65535n]],
  ['unsignedByte', [0n, 255n]],
  ['nonPositiveInteger', [undefined, 0n]],
  ['negativeInteger', [undefined, -1n]],
]);
const fractions = ['decimal', 'double', 'float'];
const texts = ['string', 'normalizedString', 'token', 'language', 'Name', 'NMTOKEN', 'xml', 'html', 'json'];
const binaries = ['base64Binary', 'hexBinary'];
const others = ['anyAtomicType', 'anyURI', 'QName', 'boolean'];
const aliases = new Map([
  ['any', 'anyAtomicType'],
  ['binary', 'base64Binary'],
  ['datetime', 'dateTime'],
  ['number', 'double'],
]);

/** The built-in type that a name stands for, if it is one. */
export function builtIn(name: unknown): string | undefined {
  if (typeof name !== 'string') return;
  const base = aliases.get(name) ?? name;
  const known =
    bounds.has(base) ||
    isDateType(base) ||
    isDurationType(base) ||
    [fractions, texts, binaries, others].flat().includes(base);
  return known ? base : undefined;
}

/** Whether line ends and runs of spaces in a cell mean something. */
export function keepsSpace(base: string): 'all' | 'runs' | 'none' {
  if (['string', 'json', 'xml', 'html', 'anyAtomicType'].includes(base)) return 'all';
  return base === 'normalizedString' ? 'runs' : 'none';
}

/**
 * Reads the description of a datatype: the name of a built-in type, or an
 * object with a base, a format and constraints. What is wrong is reported; then
 * undefined comes back, or a datatype without the part that was wrong.
 */
export function readDatatype(given: unknown, report: Report): Datatype | undefined {
  const description: Json = isRecord(given) ? given : { base: given };
  const { base: named = 'string' } = description;
  const known = builtIn(named);
  if (!known && !isRecord(given)) return;
  if (!known) report.warn(`"${String(named)}" is no built-in datatype; text is taken instead`);
  const base = known ?? 'string';
  const id = stringOf(description['@id']);
  if (id?.startsWith('_:') || /^http:\/\/www\.w3\.org\/2001\/XMLSchema#/.test(id ?? '')) {
    report.error('The @id of a datatype may be neither a blank node nor a built-in type');
  }
  const { format } = description;
  let formatted = format !== undefined;
  const read = readerOf(base, format, () => {
    formatted = false;
    report.warn(`${brief(format)} is no format for ${base}; it is not used`);
  });
  const limits = constraintsOf(base, description, read, report);
  return {
    base,
    ...(id && { id }),
    read(text) {
      const found = read(text);
      if (found === undefined) return { fault: `is no ${base}${formatted ? ' of the format given' : ''}` };
      const fault = limits.find(({ holds }) => !holds(found, text))?.fault;
      return fault ? { fault } : { value: found.value };
    },
  };
}

interface Reading {
  value: Atom;
  order?: number;
}
type Reader = (text: string) => Reading | undefined;

/** @param unusable called where the format is none for the type, and the usual way of writing is taken */
function readerOf(base: string, format: unknown, unusable: () => void): Reader {
  const range = bounds.get(base);
  if (range || fractions.includes(base)) {
    const kind = range ? 'integer' : base === 'decimal' ? 'decimal' : 'double';
    const said = numberFormatOf(format);
    let read = numberReaderOf(said, kind);
    if (format !== undefined && (!said || !read)) unusable();
    read ??= numberReaderOf(undefined, kind)!;
    const [least, most] = range ?? [];
    return (text) => {
      const value = read(text);
      if (value === undefined) return;
      if (range) {
        const exact = typeof value === 'number' ? value : BigInt(value);
        if ((least !== undefined && exact < least) || (most !== undefined && exact > most)) return;
      }
      return { value, order: Number(value) };
    };
  }
  const written = stringOf(format);
  if (format !== undefined && written === undefined) unusable();
  if (base === 'boolean') {
    const pair = written?.split('|');
    if (pair && pair.length !== 2) unusable();
    const [yes, no] =
      pair?.length === 2
        ? [[pair[0]], [pair[1]]]
        : [
            ['true', '1'],
            ['false', '0'],
          ];
    return (text) => (yes!.includes(text) ? { value: true } : no!.includes(text) ? { value: false } : undefined);
  }
  if (isDateType(base)) {
    let read = dateReaderOf(base, written);
    if (!read) unusable();
    read ??= dateReaderOf(base)!;
    return (text) => asReading(read(text));
  }
  const matches = written === undefined ? undefined : compilePattern(written);
  if (written !== undefined && !matches) unusable();
  return (text) => {
    if (matches && !matches(text)) return;
    if (isDurationType(base)) return asReading(readDuration(base, text));
    if (base === 'hexBinary' && !/^(?:[\da-f]{2})*$/i.test(text)) return;
    if (base === 'base64Binary' && !/^[A-Za-z\d+/ ]*={0,2}$/.test(text)) return;
    return { value: text };
  };
}

function asReading(moment: Moment | undefined): Reading | undefined {
  return moment && { value: moment.text, order: moment.order };
}

interface Constraint {
  holds: (reading: Reading, text: string) => boolean;
  fault: string;
}

const lengths = ['length', 'minLength', 'maxLength'] as const;
const limits = ['minimum', 'minInclusive', 'minExclusive', 'maximum', 'maxInclusive', 'maxExclusive'] as const;

function constraintsOf(base: string, description: Json, read: Reader, report: Report): Constraint[] {
  const constraints: Constraint[] = [];
  const sizes = new Map<string, number>();
  for (const name of lengths) {
    const said = description[name];
    if (said === undefined) continue;
    if (![texts, binaries].flat().includes(base)) report.error(`${name} is not for ${base}`);
    else if (!Number.isInteger(said) || (said as number) < 0) report.warn(`${name} must be a whole number`);
    else sizes.set(name, said as number);
  }
  const { length, minLength = length, maxLength = length } = Object.fromEntries(sizes);
  if (length !== undefined && (minLength! > length || maxLength! < length)) {
    report.error('length contradicts minLength or maxLength');
  } else if (minLength! > maxLength!) report.error('minLength is more than maxLength');
  if (minLength !== undefined || maxLength !== undefined) {
    constraints.push({
      holds: (_, text) => !(sizeOf(base, text) < minLength!) && !(sizeOf(base, text) > maxLength!),
      fault: 'is too long or too short',
    });
  }

  const at = new Map<string, number>();
  for (const name of limits) {
    if (description[name] === undefined) continue;
    const said =
      typeof description[name] === 'number' ? String(description[name]) : (stringOf(description[name]) ?? '');
    const order = read(said)?.order ?? readerOf(base, undefined, () => {})(said)?.order;
    const comparable = bounds.has(base) || fractions.includes(base) || isDateType(base) || isDurationType(base);
    if (!comparable) report.error(`${name} is not for ${base}`);
    else if (order === undefined) report.warn(`${name}: ${brief(description[name])} is no ${base}`);
    else at.set(name, order);
  }
  const {
    minimum,
    minInclusive = minimum,
    minExclusive,
    maximum,
    maxInclusive = maximum,
    maxExclusive,
  } = Object.fromEntries(at);
  if (minInclusive !== undefined && minExclusive !== undefined)
    report.error('There is both minInclusive and minExclusive');
  if (maxInclusive !== undefined && maxExclusive !== undefined)
    report.error('There is both maxInclusive and maxExclusive');
  if (
    maxInclusive! < minInclusive! ||
    maxExclusive! <= minInclusive! ||
    maxExclusive! < minExclusive! ||
    maxInclusive! <= minExclusive!
  ) {
    report.error('The minimum is over the maximum');
  }
  if (at.size) {
    constraints.push({
      holds: ({ order = NaN }) =>
        !(order < minInclusive!) && !(order <= minExclusive!) && !(order > maxInclusive!) && !(order >= maxExclusive!),
      fault: 'is not between the minimum and the maximum',
    });
  }
  return constraints;
}

/** Characters of a text, bytes of a binary. */
function sizeOf(base: string, text: string): number {
  if (base === 'hexBinary') return text.length / 2;
  if (base === 'base64Binary') return Math.floor((text.replace(/[ =]/g, '').length * 3) / 4);
  return [...text].length;
}
