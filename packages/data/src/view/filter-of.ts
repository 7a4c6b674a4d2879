import { parseFilter } from '../cql2.js';
import type { Filter } from '../query.js';

/** A filter as a tree, however it was written. @throws {DataError} `capability`, with the position of what is wrong */
export function filterOf(filter: Filter | string | undefined): Filter | undefined {
  return typeof filter === 'string' ? parseFilter(filter) : filter;
}
