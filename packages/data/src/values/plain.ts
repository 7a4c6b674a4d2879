import type { Column, ColumnType, Value } from '../dataset.js';
import { identifiers, labelOf, roleOf, years } from './names.js';

const iso = /^\d{4}-(0[1-9]|1[012])-(0[1-9]|[12]\d|3[01])$/;
const periods = /^\d{4}(\/\d\d)?(-Q[1-4])?$/;
// Words that are no number, date, mark, yes or no.
const words = /^(?!(true|false|null)$)[a-z][a-z&,' -]{3,}$/i;

/**
 * Types one column whose values a machine wrote: JSON's own numbers and booleans,
 * ISO dates, canonical periods, plain words. Undefined where there is any doubt;
 * then `toColumn`, which reads what people write, has to be loaded. What is typed
 * here, it types the same.
 */
export function plainColumn(name: string, cells: ArrayLike<unknown>): Column | undefined {
  const label = labelOf(name);
  const values = Array.from(cells, (cell) => (typeof cell === 'string' ? cell.trim() || null : (cell ?? null)));
  const all = (test: (cell: NonNullable<unknown>) => unknown) => values.every((cell) => cell === null || test(cell));
  const text = (pattern: RegExp) => all((cell) => typeof cell === 'string' && pattern.test(cell));
  let decimals = 0;
  let type: ColumnType;

  if (values.every((cell) => cell === null)) type = 'text';
  else if (all((cell) => typeof cell === 'boolean')) type = 'boolean';
  else if (all((cell) => typeof cell === 'number' && Math.abs(cell) < 2 ** 53 && !/e/.test(String(cell))) && !identifiers.test(label) && !years.test(label)) {
    for (const cell of values) decimals = Math.max(decimals, String(cell).split('.')[1]?.length ?? 0);
    type = decimals ? 'number' : 'integer';
  } else if (text(iso) && all((cell) => new Date(cell as string).getUTCDate() === +(cell as string).slice(8))) type = 'date';
  else if (text(periods) && all((cell) => /[/Q]/.test(cell as string) && consecutive(cell as string))) type = 'period';
  else if (text(words)) type = 'text';
  else return;
  return { name, label, type, ...(decimals && { decimals }), values: values as Value[], role: roleOf(type, label) };
}

function consecutive(period: string): boolean {
  const [, to] = /\/(..)/.exec(period) ?? [];
  return !to || (+period.slice(0, 4) + 1) % 100 === +to;
}
