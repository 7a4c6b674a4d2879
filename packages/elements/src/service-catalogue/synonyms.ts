import { openData } from '@council-kit/data';
import { siteOptions } from '../shared/data-controller.js';
export { synonyms } from '@council-kit/services/synonyms';

/**
 * The words that mean the same by a site's own file, each of whose rows is a group: `bin, rubbish, waste`.
 *
 * @throws {DataError} where the file can't be had
 */
export async function synonymsAt(address: string): Promise<readonly (readonly string[])[]> {
  const { columns, rows } = await openData(address, siteOptions()).read();
  const groups = Array.from({ length: rows }, (_, row) => columns.flatMap(({ values }) => wordsIn(values[row])));
  return groups.filter((group) => group.length > 1);
}

function wordsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(wordsIn);
  if (typeof value !== 'string') return [];
  return value
    .split(/[,;|]/)
    .map((word) => word.trim())
    .filter(Boolean);
}
