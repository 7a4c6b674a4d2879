import type { AggregateFunction } from '@council-kit/data';
import { explainMeasure, findMeasure } from '@council-kit/insight';
import type { ReadableSource } from '../shared/data-controller.js';
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
  const look = counting && !settings.measure ? undefined : await source.read({ limit: enough });
  if (look?.rows === 0) return { value: null, provenance: look.provenance, warnings: look.warnings };
  const measure = look && findMeasure(look.columns, settings.measure);
  if (look && !measure) throw explainMeasure(look.columns, settings.measure);
  const { columns, provenance, warnings } = await source.read({
    filter,
    aggregate: [{ function: aggregate as AggregateFunction, column: measure?.name, as: 'value' }],
  });
  const [column] = columns;
  return {
    value: (column?.values[0] as number | null | undefined) ?? null,
    label: measure?.label,
    unit: counting ? undefined : (column?.unit ?? measure?.unit),
    decimals: counting || aggregate === 'mean' ? undefined : measure?.decimals,
    description: measure?.description,
    provenance,
    warnings,
  };
}
