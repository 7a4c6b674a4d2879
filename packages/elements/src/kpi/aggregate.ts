import type { AggregateFunction, Dataset } from '@council-kit/data';
import { explainMeasure, findMeasure } from '@council-kit/insight';
import type { ReadableSource } from '../shared/data-controller.js';
import { partProblem } from './problems.js';
import type { Tile, TileSettings } from './tile.js';

/** Rows enough to see what the columns are. */
const enough = 100;

/**
 * One figure for all rows that match, worked out by the server where it can.
 *
 * @throws ColumnError where no column fits; whatever the source throws
 */
export async function readAggregate(source: ReadableSource, settings: TileSettings): Promise<Tile> {
  const { aggregate, filter } = settings;
  const counting = aggregate === 'count';
  const look = counting ? undefined : await source.read({ limit: enough });
  if (look?.rows === 0) return { value: null, provenance: look.provenance, warnings: look.warnings };
  const measure = look && findMeasure(look.columns, settings.measure);
  if (look && !measure) throw explainMeasure(look.columns, settings.measure);
  const column = counting ? settings.measure : measure?.name;
  const whole = await source.read({
    filter,
    aggregate: [{ function: aggregate as AggregateFunction, column, as: 'value' }],
  });
  const { columns, complete, pushed, provenance, warnings } = whole;
  if (!complete) throw partProblem(whole);
  const withheld =
    !counting && !pushed.aggregate && hasWithheld(await source.read({ filter, select: [measure!.name] }));
  return {
    value: (columns[0]?.values[0] as number | null | undefined) ?? null,
    mark: withheld ? { text: '', reason: 'partial' } : undefined,
    label: measure?.label,
    unit: columns[0]?.unit ?? measure?.unit,
    decimals: aggregate === 'mean' ? undefined : measure?.decimals,
    description: measure?.description,
    provenance,
    warnings,
  };
}

/** Whether a column holds marks where values should be: those are not in a sum, and that must be said. */
function hasWithheld({ columns: [column] }: Dataset): boolean {
  return [...(column?.marks?.keys() ?? [])].some((row) => column!.values[row] === null);
}
