import type { SodaField } from './socrata-columns.js';
import type { SqlSource } from './sql-source.js';

export interface Narrowed {
  fields: readonly SodaField[];
  /** Whether the server works a table of its own out, of which nothing is known beforehand. */
  made?: boolean;
  window?: SqlSource['window'];
}

/** What is left of a dataset by the parameters that an author wrote. */
export function narrowedBy(own: URLSearchParams, all: readonly SodaField[]): Narrowed {
  const selected = own
    .get('$select')
    ?.split(',')
    .map((name) => name.trim().replaceAll('`', ''));
  const chosen = selected?.includes('*') ? undefined : selected;
  const fields = chosen ? all.filter(({ fieldName }) => chosen.includes(fieldName)) : all;
  const limit = Number(own.get('$limit') ?? NaN);
  return {
    fields,
    made: own.has('$group') || own.has('$query') || (!!chosen && fields.length < chosen.length),
    window: { offset: Number(own.get('$offset')) || 0, ...(limit >= 0 && { limit }) },
  };
}
