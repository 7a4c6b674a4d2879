import type { Column } from '../dataset.js';
import { toColumn } from '../values/column.js';
import { labelOf, years } from '../values/names.js';
import { declaredColumn, type DeclaredField } from '../values/typed.js';
import { unitOf } from '../values/units.js';

/**
 * A column of the type its server declares. Two things servers have no types for
 * are found: dates, periods, links and yes or no that are kept as text, where what
 * looks like a number is an identifier; and years that are kept as numbers.
 */
export function servedColumn(field: DeclaredField, cells: ArrayLike<unknown>, warnings: string[]): Column {
  const { name, label = labelOf(name), description, type, unit, codes, role } = field;
  const numeric = type === 'integer' || type === 'number';
  if (type === 'text' || (numeric && years.test(label))) {
    const found = toColumn({ name, label, description }, cells, []);
    if (numeric ? found.type === 'period' : !/er$/.test(found.type)) {
      return { ...found, ...(codes?.size && { codes }), ...(role && { role }) };
    }
  }
  const column = declaredColumn(field, cells, warnings);
  const labelled = numeric && !unit && !column.unit && unitOf(label, Array.from(column.values));
  return labelled ? { ...column, unit: labelled } : column;
}
