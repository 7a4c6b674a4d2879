import type { Column } from './dataset.js';
import type { Filter, Query } from './query.js';
import type { Abilities, Batch } from './standard.js';

/**
 * Reads again where a server did not heed a filter, or understood it otherwise: its
 * rows then take the places of others that match. `again` is given what the server
 * can still be left: no comparison is trusted. Undefined where every row matches.
 */
export async function readUnheeded<Given extends Pick<Batch, 'warnings'>>(
  columns: readonly Column[],
  rows: number,
  { filter }: Query,
  can: Abilities,
  again: (can: Abilities) => Promise<Given>,
): Promise<Given | undefined> {
  // Loaded already wherever there is a query.
  const { carryOut } = await import('./engine/engine.js');
  const given = { columns, rows, complete: true, provenance: {}, pushed: {}, warnings: [] };
  if ((await carryOut(given, { filter: filter as Filter })).rows === rows) return undefined;
  const whole = await again({
    ...can,
    compare: (comparison) => (can.compare?.(comparison) ? 'loosely' : false),
  });
  const said = 'The server does not apply the filter in full; it was applied here.';
  return { ...whole, warnings: [said, ...whole.warnings] };
}
