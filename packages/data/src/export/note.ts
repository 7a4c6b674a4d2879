import type { Dataset } from '../dataset.js';

/** How much of what matches is there: `25 of 1,204 rows`; undefined where it is all. */
export function partOf({ rows, total, complete }: Dataset): string | undefined {
  if (complete) return;
  const count = (number: number) => number.toLocaleString('en-GB');
  return total === undefined ? `${count(rows)} rows of more` : `${count(rows)} of ${count(total)} rows`;
}

/** Provenance in one line, as people write it under a table: `Source: …`. Empty where nothing is known. */
export function noteOf(dataset: Dataset): string {
  const { title, publisher, licence, updated, attribution = '', page, address } = dataset.provenance;
  const part = partOf(dataset);
  const missing = part ? `This is a part of the data: ${part}.` : '';
  // What came from such a line goes back as it was.
  if (/^(source|notes?)\b/i.test(attribution)) return [attribution, missing].filter(Boolean).join(' ');
  const source = [publisher, title, page ?? address].filter(Boolean).join(', ');
  const sentences = [
    source && `Source: ${source}.`,
    licence && `Licence: ${[licence.title, licence.url].filter(Boolean).join(', ')}.`,
    updated && `Updated: ${updated.slice(0, 10)}.`,
    attribution,
    missing,
  ].filter(Boolean);
  const note = sentences.join(' ');
  return note && !source ? `Note: ${note}` : note;
}
