import { CalendarDate, dateOfText } from '../feel/calendar.js';
import { FeelError } from '../feel/error.js';
import type { RatesAsWritten, Row } from '../flow.js';
import { ruleOf } from '../rules-in.js';
import { quoted } from './finding.js';
import type { World } from './world.js';

interface Dated {
  readonly at: number;
  readonly from: CalendarDate;
  readonly to: CalendarDate | undefined;
}

/** Rows in their order, as they stand to a day. */
interface Span {
  readonly first: Dated;
  readonly last: Dated;
  readonly after: RatesAsWritten['after-last'];
  readonly today: CalendarDate;
}

const inWords = (date: CalendarDate): string =>
  new Date(String(date)).toLocaleDateString('en-GB', {
    ...{ day: 'numeric', month: 'long', year: 'numeric' },
    timeZone: 'UTC',
  });

/** How far off something is: "in 3 months". */
function inTime(days: number): string {
  const [count, unit] =
    days >= 60 ? [Math.floor(days / 30), 'months'] : days >= 21 ? [Math.floor(days / 7), 'weeks'] : [days, 'days'];
  return days < 2 ? (days ? 'tomorrow' : 'today') : `in ${count} ${unit}`;
}

/** A cell as it is written. */
const said = (cell: NonNullable<Row[string]>): string => String(ruleOf(cell));

const day = (date: CalendarDate, days: number): string => String(new CalendarDate(date.dayNumber + days));
/** How long before the end of the last rates it is said that new ones are needed, in days: they are settled in winter for April. */
const soon = 100;
/** Rates that go on until there are others are looked at again after so many days. */
const old = 400;

/**
 * Looks at the dates of rates that are in the file.
 *
 * @param today where it is known: then rates that have run out are found, and those that soon will
 */
export function checkRates({ file, findings }: World, today: CalendarDate | undefined): void {
  for (const [name, rates] of Object.entries(file.rates ?? {})) {
    if (rates.rows) checkRows(name, rates, rates.rows);
  }

  function dated(row: Row, at: number, place: string): Dated | undefined {
    const read = (member: 'from' | 'to'): CalendarDate | undefined => {
      const cell = row[member];
      if (cell === undefined || cell === null) return undefined;
      try {
        return dateOfText(said(cell));
      } catch (error) {
        if (!(error instanceof FeelError)) throw error;
        const sentence = `${quoted(said(cell))} is not a date.`;
        findings.error('shape', `${place}.${member}`, sentence, 'Write it like 2026-04-01.');
        return undefined;
      }
    };
    const [from, to] = [read('from'), read('to')];
    if (row.from === undefined) {
      findings.error(
        'member-missing',
        place,
        "This row doesn't say from when it holds.",
        'Add "from" with a date like 2026-04-01.',
      );
    }
    if (from && to && to.dayNumber < from.dayNumber) {
      findings.error(
        'rates-uncovered',
        `${place}.to`,
        `This row ends on ${String(to)}, before it begins on ${String(from)}.`,
        'Mend one of the dates.',
      );
    }
    return from && { at, from, to };
  }

  function checkRows(name: string, { columns, ...rates }: RatesAsWritten, rows: readonly Row[]): void {
    const place = `rates.${name}.rows`;
    // Rows with headings of their own are as their source has them.
    if (columns) return;
    const all = rows
      .flatMap((row, at) => dated(row, at, `${place}.${at}`) ?? [])
      .sort((a, b) => a.from.dayNumber - b.from.dayNumber || a.at - b.at);
    all.forEach(({ from, to }, index) => {
      const next = all[index + 1];
      if (!next) return;
      const there = `${place}.${next.at}.from`;
      if (next.from.dayNumber === from.dayNumber) {
        const sentence = `Two rows of ${quoted(name)} hold from ${String(from)}.`;
        findings.error('rates-overlap', there, sentence, 'Take one of them out, or mend its date.');
      } else if (to && to.dayNumber >= next.from.dayNumber) {
        const sentence = `Two rows of ${quoted(name)} hold on ${String(next.from)}: the one before it lasts until ${String(to)}.`;
        findings.error(
          'rates-overlap',
          there,
          sentence,
          `End the earlier one on ${day(next.from, -1)}, or leave its "to" out.`,
        );
      } else if (to && to.dayNumber + 1 < next.from.dayNumber) {
        const gap = `from ${day(to, 1)} to ${day(next.from, -1)}`;
        const sentence = `No row of ${quoted(name)} holds ${gap}.`;
        findings.error('rates-uncovered', there, sentence, 'Add the row that is missing, or mend the dates.');
      }
    });
    checkColumns(name, rows, place);
    checkAmounts(rows, place);
    const last = all.at(-1);
    if (!last) return;
    const there = `${place}.${last.at}`;
    const after = rates['after-last'];
    if (!last.to && !after) {
      const sentence = `The last row of ${quoted(name)} doesn't say until when it holds, so that it holds on no day.`;
      const mend = `Add "to" with its last day. To go on with it until you know better, write "after-last: use last row".`;
      findings.error('rates-end', there, sentence, mend);
    }
    if (today) checkToday(name, { first: all[0]!, last, after, today }, place);
  }

  /** Whether the rates hold on the day it is, and for how long. */
  function checkToday(name: string, { first, last, after, today }: Span, place: string): void {
    const there = `${place}.${last.at}`;
    const add = 'Add a row with the new rates.';
    if (today.dayNumber < first.from.dayNumber) {
      const sentence = `The rates ${quoted(name)} only begin on ${inWords(first.from)}, and today is ${inWords(today)}.`;
      findings.error('rates-uncovered', `${place}.${first.at}.from`, sentence, 'Add a row with the rates of today.');
    }
    if (last.to && !after) {
      const left = last.to.dayNumber - today.dayNumber;
      const end = inWords(last.to);
      if (left < 0) findings.error('rates-end', there, `The rates ${quoted(name)} ended on ${end}.`, add);
      else if (left < soon) {
        findings.warning('rates-end', there, `The rates ${quoted(name)} end on ${end}, ${inTime(left)}.`, add);
      }
    } else if (after && today.dayNumber - last.from.dayNumber > old) {
      const sentence = `The last rates ${quoted(name)} are from ${inWords(last.from)}, more than a year ago.`;
      findings.advice('rates-end', there, sentence, 'Find out if there are newer ones, and add a row with them.');
    }
  }

  /** An amount with a sign is text, and nothing can be worked out with it. */
  function checkAmounts(rows: readonly Row[], place: string): void {
    rows.forEach((row, at) => {
      for (const [column, cell] of Object.entries(row)) {
        if (typeof cell !== 'string') continue;
        const [, pounds, number, percent] = /^\s*(£?)\s*(\d[\d,]*(?:\.\d+)?)\s*(%?)\s*$/.exec(cell) ?? [];
        if (number === undefined) continue;
        const plain = Number(number.replaceAll(',', ''));
        const mend = percent
          ? `Write a percentage as a part of 1: ${Number((plain / 100).toPrecision(12))} for ${number}%.`
          : `Write the number alone, without ${pounds ? 'its sign and ' : ''}quotation marks: ${plain}.`;
        findings.error('shape', `${place}.${at}.${column}`, `${quoted(cell)} is text, not a number.`, mend);
      }
    });
  }

  function checkColumns(name: string, rows: readonly Row[], place: string): void {
    const every = [...new Set(rows.flatMap((row) => Object.keys(row)))].filter(
      (column) => !/^(?:from|to)$/.test(column),
    );
    rows.forEach((row, at) => {
      for (const column of every) {
        if (row[column] !== undefined) continue;
        const sentence = `Other rows of ${quoted(name)} have ${quoted(column)}, and this one hasn't.`;
        findings.warning('rates-uncovered', `${place}.${at}`, sentence, `Add ${quoted(column)}.`);
      }
    });
  }
}
