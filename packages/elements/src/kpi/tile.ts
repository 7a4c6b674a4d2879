import type { Dataset, Mark, Provenance } from '@council-kit/data';
import {
  findMeasure,
  findTime,
  type Better,
  type Change,
  type Comparison,
  type Period,
  type SeriesColumn,
  type SeriesPoint,
  type TargetStatus,
} from '@council-kit/insight';
import type { ReadableSource } from '../shared/data-controller.js';
import { LazyPart } from '../shared/lazy.js';

/** How the one number of a tile is taken from the rows of a dataset. */
export const aggregates = ['latest', 'sum', 'mean', 'median', 'count', 'min', 'max'] as const;
export type TileAggregate = (typeof aggregates)[number];

/** What the attributes of a tile ask for. */
export interface TileSettings {
  measure?: string;
  date?: string;
  aggregate: TileAggregate;
  filter?: string;
  compare: Comparison;
  /** Canonical period text, or any words. */
  period?: string;
  previous?: number;
  target?: number;
  better: Better;
}

/** What a tile has to say, as numbers and periods; words come later. */
export interface Tile {
  value: number | null;
  /** What the source says of the value; `partial` where other values had to be left out of it. */
  mark?: Pick<Mark, 'text'> & { reason: Mark['reason'] | 'partial' };
  /** What an editor wrote instead of a number. */
  words?: string;
  /** What the source calls the measure. */
  label?: string;
  unit?: string;
  decimals?: number;
  description?: string;
  /** What the value is about in time; words where an editor wrote them. */
  period?: Period | string;
  change?: Change;
  target?: TargetStatus;
  /** Earlier and latest values, where the data has them. */
  series?: readonly SeriesPoint[];
  provenance?: Provenance;
  warnings: readonly string[];
}

/** How a value stands in time and against a target: only for tiles that say so. */
export const standing = new LazyPart(() => import('./standing.js'));

/** Lengths of time in words: only for tiles that are written so. */
export const duration = new LazyPart(() => import('@council-kit/insight/duration'));

/** Whether there is nothing to say about a value but the value. */
export const isBare = ({ mark, period, change, target, series }: Tile): boolean =>
  !(mark ?? period ?? change ?? target ?? series);

/** Adds what the page says about how the value stands. */
async function stand(tile: Tile, settings: TileSettings): Promise<Tile> {
  const { period, previous, target } = settings;
  const says = tile.mark ?? period ?? previous ?? target;
  return says !== undefined ? (await standing.load()).standAs(tile, settings) : tile;
}

/** A tile whose figure is written in the page. */
export function tileFromPage(figure: Pick<Tile, 'value' | 'words' | 'unit'>, settings: TileSettings): Promise<Tile> {
  return stand({ ...figure, warnings: [] }, settings);
}

/**
 * Reads what a tile needs from a source.
 *
 * @throws {ColumnError} where no column fits; whatever the source throws
 */
export async function readTile(source: ReadableSource, settings: TileSettings): Promise<Tile> {
  if (settings.aggregate !== 'latest') {
    const { readAggregate } = await import('./aggregate.js');
    return stand(await readAggregate(source, settings), settings);
  }
  // Nearly all series come with dates, so what shows them is fetched beside the data.
  if (settings.compare !== 'none') standing.load().catch(() => undefined);
  const { can } = await source.describe();
  const dataset = can.includes('page')
    ? await (await import('./newest.js')).readNewest(source, settings)
    : await source.read({ filter: settings.filter });
  return stand(await latestTile(dataset, settings), settings);
}

async function latestTile(dataset: Dataset, settings: TileSettings): Promise<Tile> {
  const { columns, rows, complete, provenance, warnings } = dataset;
  if (rows === 0) {
    const missed = settings.filter ? ['No row matches the filter.'] : [];
    return { value: null, provenance, warnings: [...warnings, ...missed] };
  }
  if (!complete) throw (await import('./problems.js')).partProblem(dataset);
  const measure = findMeasure(columns, settings.measure);
  const time: SeriesColumn | undefined = findTime(columns, settings.date);
  if (!measure || (!time && (settings.date || rows > 1))) {
    throw (await import('./problems.js')).columnProblem(dataset, settings);
  }
  const { label, unit, decimals, description, values, marks } = measure;
  const tile: Tile = { value: null, label, unit, decimals, description, provenance, warnings };
  if (time) return (await standing.load()).latestOf(tile, measure, time, settings);
  return { ...tile, value: values[0] as number | null, mark: marks?.get(0) };
}
