import type { ColumnRole, ColumnType } from '../dataset.js';

/** Headings of numbers that are names: they stay text, whatever they look like. */
export const identifiers =
  /\bu[ps]rn\b|^(\w+ )?((tele)?phone|tel|mobile|fax)( n\w+)?$|\b(compan|charity|registration|account|invoice|transaction).* (no|num|number|id)\b/i;

/** Headings under which a bare 2026 is a year. */
export const years = /\b(year|yr|period)\b/i;

const places =
  /\b(lat|lo?ng?|(lat|long)itude|easting|northing|geo ?[xy]|ward|parish|postcode|district|area|[lm]soa|address|location)\b/i;
const codes = /\b((object)?id|ref|reference|code)$/i;

/**
 * A heading as people would write it: `payment_date`, `PaymentDate` and
 * `PAYMENT_DATE` become `Payment date`. A heading that is no bare name was written
 * by a person and stays.
 */
export function labelOf(name: string): string {
  if (!/^[a-z_][\w.-]*$/i.test(name)) return name;
  const upper = (text: string) => text.toUpperCase();
  const abbreviation = /[a-z]/.test(name) ? /^[A-Z\d]{2,}$/ : /^[A-Z\d]{2,3}$/;
  const label = name
    .replace(/[a-z\d](?=[A-Z])|[A-Z](?=[A-Z][a-z])/g, '$& ')
    .replace(/[\W_]+/g, ' ')
    .trim()
    .replace(/\w+/g, (word) => (abbreviation.test(word) ? word : word.toLowerCase()));
  return label.replace(/\bu[ps]rn\b|^./gi, upper) || name;
}

/** What a column is likely to be for. */
export function roleOf(type: ColumnType, label: string): ColumnRole {
  if (/^(date|period)/.test(type)) return 'time';
  if (places.test(label)) return 'place';
  return /er$/.test(type) && !codes.test(label) ? 'measure' : 'dimension';
}
