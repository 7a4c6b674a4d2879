import type { Dataset } from '@council-kit/data';
import { formatCount, listed, plural } from '../words.js';
import type { Entry } from './index-file.js';

/** Names listed in a sentence. */
const LISTED = 3;

/** Why new data is more likely broken than right, in sentences; none where it looks well. */
export function suspicions({ rows, columns, complete }: Dataset, old: Entry): string[] {
  const reasons: string[] = [];
  if (rows * 2 < old.rows) {
    reasons.push(`It has ${plural(rows, 'row')}, and had ${formatCount(old.rows)}.`);
  }
  if (!complete && old.complete) reasons.push('It does not come whole any more.');
  const names = new Set(columns.map(({ name }) => name));
  const lost = old.columns.filter(({ name }) => !names.has(name)).map(({ name }) => `"${name}"`);
  if (lost.length) {
    const shown = lost.slice(0, LISTED);
    const more = lost.length - shown.length;
    reasons.push(`It has lost ${listed(more ? [...shown, plural(more, 'more column')] : shown)}.`);
  }
  return reasons;
}

/** Columns that hold something else now, which what is built on them may not expect. */
export function typeChanges({ columns }: Dataset, old: Entry): string[] {
  return columns.flatMap(({ name, type }) => {
    const before = old.columns.find((column) => column.name === name);
    return before && before.type !== type ? [`Column ${name} was ${before.type} and is ${type} now.`] : [];
  });
}
