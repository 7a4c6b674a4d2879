import { openData } from '@council-kit/data';
import { lgslWords, synonyms, synonymsFrom } from '@council-kit/services/synonyms';
import { siteOptions } from '../shared/data-controller.js';
import type { SearchWords } from './indexing.js';

/** The words that mean the same, as far as the library knows them. */
export const known: SearchWords = { synonyms, lgslWords };

/**
 * The groups of words that mean the same by a site's own file: one group a row.
 *
 * @throws {DataError} where the file can't be had
 */
export async function synonymsAt(address: string): Promise<SearchWords['synonyms']> {
  return synonymsFrom(await openData(address, siteOptions()).read());
}
