import { CalendarDate, dateOfText } from '../feel/calendar.js';
import { FeelError } from '../feel/error.js';
import type { RatesAsWritten, Row } from '../flow.js';
import { quoted } from './finding.js';
import type { World } from './world.js';

interface Dated {
  readonly at: number;
  readonly from: CalendarDate;
  readonly to: CalendarDate | undefined;
}

const day = (date: CalendarDate, days: number): string => String(new CalendarDate(date.dayNumber + days));
/** How long before the end of the last rates it is said that new ones are needed, in days. */
const soon = 42;

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
        return dateOfText(String(cell));
      } catch (error) {
        if (!(error instanceof FeelError)) throw error;
        const sentence = `${quoted(String(cell))} is not a date.`;
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
    const last = all.at(-1);
    if (!last) return;
    const there = `${place}.${last.at}`;
    const after = rates['after-last'];
    if (!last.to && !after) {
      const sentence = `The last row of ${quoted(name)} doesn't say until when it holds, so that it holds on no day.`;
      const mend = `Add "to" with its last day. To go on with it until you know better, write "after-last: use last row".`;
      findings.error('rates-end', there, sentence, mend);
    } else if (last.to && !after && today) {
      const left = last.to.dayNumber - today.dayNumber;
      if (left < 0)
        findings.error(
          'rates-end',
          there,
          `The rates ${quoted(name)} ran out on ${String(last.to)}.`,
          'Add a row with the new rates.',
        );
      else if (left < soon) {
        findings.warning(
          'rates-end',
          there,
          `The rates ${quoted(name)} run out on ${String(last.to)}.`,
          'Add a row with the new rates.',
        );
      }
    }
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
