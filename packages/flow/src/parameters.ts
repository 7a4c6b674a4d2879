import { decimal } from './feel/decimal.js';
import { type FeelValue, kindOf } from './feel/values.js';
import { cellOf } from './data-cells.js';
import { FlowFault } from './fault.js';
import type { ParameterAsWritten, Rule } from './flow.js';

const kinds: Readonly<Record<string, string>> = { 'yes-no': 'boolean', date: 'date' };

/**
 * What a parameter is worth. Text and dates are taken with and without the quotation
 * marks that they would need in a rule.
 *
 * @param set what it has been set to, if not to what the file says
 * @throws FlowFault `parameter` where that is of another kind
 */
export function worthOfParameter(
  name: string,
  { type, value: usual }: ParameterAsWritten,
  set: ParameterAsWritten['value'] = usual,
): FeelValue {
  const said = typeof set === 'string' ? set.replace(/^@?"(.*)"$/, '$1') : set;
  if (type === 'text') return typeof said === 'object' ? cellOf(said) : `${said}`;
  const worth = kinds[type] ? cellOf(said) : decimal(String(said as Rule));
  if (kindOf(worth) !== (kinds[type] ?? 'number')) throw new FlowFault('parameter', `parameters.${name}`, [type]);
  return worth;
}
