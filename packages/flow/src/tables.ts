import { dateOfText } from './feel/calendar.js';
import { decimal } from './feel/decimal.js';
import { meetsCell } from './feel/evaluate.js';
import type { FeelContext, FeelValue } from './feel/values.js';
import { FlowFault } from './fault.js';
import type { Row, Rule, TableAsWritten } from './flow.js';
import type { Situation } from './situation.js';

/**
 * What a table is worth: a list of records for plain data; for decisions what the
 * row that applies gives, or a list of that for `collect`.
 *
 * @throws FlowFault `rows` where none applies, or several where only one may
 */
export function worthOfTable(situation: Situation, table: TableAsWritten, place: string): FeelValue {
  if (!('inputs' in table)) return table.rows.map((row) => recordOf(row));
  const { inputs, outputs, rows, otherwise, hit = 'unique' } = table;
  const given = (rules: readonly Rule[], there: string): FeelValue => {
    const values = rules.map((rule, at) => situation.worth(rule, `${there}.${at}`));
    return values.length > 1 ? new Map(values.map((value, at) => [outputs[at]!, value])) : values[0]!;
  };
  const asked = inputs.map((input, at) => situation.worth(input, `${place}.inputs.${at}`));
  const applies = (row: readonly Rule[], at: number): boolean =>
    asked.every((value, column) => {
      const text = String(row[column]);
      return situation.during(`${place}.rows.${at}.${column}`, text, (run) =>
        meetsCell(situation.flow.cells.get(text)!, value, situation, run),
      );
    });
  const applying: number[] = [];
  for (let at = 0; at < rows.length && !(hit === 'first' && applying.length); at++) {
    if (applies(rows[at]!, at)) applying.push(at);
  }
  const worths = () => applying.map((at) => given(rows[at]!.slice(inputs.length), `${place}.rows.${at}`));
  if (hit === 'collect') return worths();
  if (applying.length === 1) return worths()[0]!;
  if (!applying.length && otherwise) return given(otherwise, `${place}.otherwise`);
  throw new FlowFault('rows', place, applying.map(String));
}

/** A row of data as a record. */
export const recordOf = (row: Row): FeelContext =>
  new Map(Object.entries(row).map(([name, cell]) => [name, cellOf(cell)]));

/**
 * A cell of data as a value: text that is a date is one.
 *
 * @throws FeelError for a date that isn't in the calendar
 */
export function cellOf(cell: Row[string]): FeelValue {
  if (typeof cell === 'number') return decimal(cell);
  return typeof cell === 'string' && /^\d{4}-\d\d-\d\d$/.test(cell) ? dateOfText(cell) : cell;
}
