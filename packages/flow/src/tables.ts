import { meetsCell } from './feel/evaluate.js';
import type { Scope } from './feel/run.js';
import type { FeelValue } from './feel/values.js';
import { cellOf, recordOf } from './data-cells.js';
import { FlowFault } from './fault.js';
import type { LanguageTexts, Rule, TableAsWritten } from './flow.js';
import type { Situation } from './situation.js';

/**
 * What a table is worth: a list of records for plain data; for decisions what the
 * row that applies gives, or a list of that for `collect`.
 *
 * @param scope what its rules know
 * @throws FlowFault `rows` where none applies, or several where only one may
 */
export function worthOfTable(situation: Situation, table: TableAsWritten, place: string, scope: Scope): FeelValue {
  if (!('inputs' in table)) return table.rows.map((row) => recordOf(row));
  const { inputs, outputs, rows, otherwise, hit = 'unique' } = table;
  const given = (rules: readonly (Rule | LanguageTexts)[], there: string): FeelValue => {
    const values = rules.map((rule, at) =>
      typeof rule === 'object' ? cellOf(rule) : situation.worth(rule, `${there}.${at}`, scope),
    );
    return values.length > 1 ? new Map(values.map((value, at) => [outputs[at]!, value])) : values[0]!;
  };
  const asked = inputs.map((input, at) => situation.worth(input, `${place}.inputs.${at}`, scope));
  const applies = (row: readonly unknown[], at: number): boolean =>
    asked.every((value, column) => {
      const text = String(row[column]);
      return situation.during(`${place}.rows.${at}.${column}`, text, (run) =>
        meetsCell(situation.flow.cells.get(text)!, value, scope, run),
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
