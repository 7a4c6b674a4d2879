import type { ColumnType } from '../dataset.js';
import type { DescribedField } from '../csvw/description.js';
import { type Json, recordOf, stringOf } from '../csvw/json.js';

const XSD = 'http://www.w3.org/2001/XMLSchema#';

// Dates are left to the cells: these schemas call them strings with a pattern,
// or date-times that are written day first, and links may be several in a cell.
const types = new Map<string, ColumnType>([
  ['string', 'text'],
  ['float', 'number'],
  ['double', 'number'],
  ['decimal', 'number'],
  ['integer', 'integer'],
  ['nonNegativeInteger', 'integer'],
  ['boolean', 'boolean'],
]);

/** Whether a field has its type where the LGA's schemas have it: an address of XML Schema among the constraints. */
export function isLgaField({ constraints }: Json): boolean {
  return !!stringOf(recordOf(constraints).type)?.startsWith(XSD);
}

/** What a schema of the LGA says of a column. `required` may be the text `"true"`. */
export function describeLgaField({ title, description, constraints }: Json): DescribedField {
  const { type: written, required, pattern } = recordOf(constraints);
  const found = types.get(stringOf(written)?.slice(XSD.length) ?? '');
  const type = found === 'text' && pattern !== undefined ? undefined : found;
  const [label, about] = [stringOf(title), stringOf(description)];
  return {
    ...(label && { label }),
    ...(about && { description: about }),
    ...(type && { type }),
    ...(/^true$/i.test(String(required as string | boolean)) && { required: true }),
  };
}
