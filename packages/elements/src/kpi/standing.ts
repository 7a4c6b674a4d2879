import type { Column } from '@council-kit/data';
import {
  changeBetween,
  changeInSeries,
  ColumnError,
  factsInWords,
  formatAmount,
  formatPeriod,
  makeSeries,
  parsePeriod,
  standingWords,
  targetStatus,
  type FormattedValue,
  type SeriesColumn,
  type ValueFormat,
  type Words,
} from '@council-kit/insight';
import type { Tile, TileSettings } from './tile.js';

export { renderStanding, styles } from './standing-view.js';
export { renderSparkline } from './sparkline.js';

/**
 * Finds the last row that says anything (a value, or a mark that says why there
 * is none), with its history.
 *
 * @throws ColumnError where several rows are the latest
 */
export function latestOf(
  tile: Tile,
  { values, marks }: Column,
  time: SeriesColumn,
  { compare, better }: TileSettings,
): Tile {
  const times = Array.from(time.values, (value) => (value === null ? '' : `${value as string | number}`));
  const order = [...times.keys()].filter((row) => times[row]).sort((a, b) => (times[a]! < times[b]! ? -1 : 1));
  const row = order.findLast((each) => values[each] !== null || marks?.has(each));
  if (row === undefined) return tile;
  const same = order.filter((other) => times[other] === times[row]).length;
  if (same > 1) {
    throw new ColumnError(
      `There are ${same} rows for ${times[row]}, so the latest value is not one number.`,
      'Set filter so that one is left, such as filter="ward = \'Abbey\'", or set aggregate.',
    );
  }
  const known = order.slice(0, order.indexOf(row) + 1);
  const series = makeSeries(known.map((each) => ({ when: times[each]!, value: values[each] as number | null })));
  return {
    ...tile,
    value: values[row] as number | null,
    mark: marks?.get(row),
    series,
    period: series.at(-1)?.period ?? times[row],
    change: changeInSeries(series, compare, better),
  };
}

/** Adds what the page itself says: a period, an earlier figure, a target. */
export function standAs(tile: Tile, { period, compare, previous, target, better }: TileSettings): Tile {
  const { value } = tile;
  const told = { ...tile, period: period === undefined ? tile.period : (parsePeriod(period) ?? period) };
  if (value === null) return told;
  if (previous !== undefined) {
    told.change = changeBetween(value, previous, compare === 'last-year' ? compare : 'previous', better);
  }
  if (target !== undefined) told.target = targetStatus(value, target, better);
  return told;
}

/** What a tile says besides its value, in words. */
export interface StandingTelling {
  mark?: string;
  period?: string;
  change?: string;
  target?: string;
  /** All that is told, as a listener needs it. */
  facts: string;
}

/** Puts how a value stands into words. */
export function tellStanding(
  tile: Tile,
  value: string,
  how: ValueFormat,
  words: Words,
  format: (value: number) => FormattedValue,
): StandingTelling {
  const { marks, changeWithVerdict, target: targetWords } = standingWords(words);
  const below = tile.mark?.reason === 'suppressed' && value ? '-below' : '';
  const mark = tile.mark && (marks[tile.mark.reason + below] ?? tile.mark.text);
  const period = typeof tile.period === 'object' ? formatPeriod(tile.period, words) : tile.period;
  const change = tile.change && {
    ...tile.change,
    amount:
      how.format === 'duration'
        ? format(Math.abs(tile.change.amount)).spoken
        : formatAmount(tile.change.amount, tile.value ?? 0, how, words),
  };
  const target = tile.target && { ...format(tile.target.value), met: tile.target.met };
  return {
    mark,
    period,
    change: change && changeWithVerdict(change),
    target: target && targetWords(target.shown, target.met),
    facts: factsInWords(
      { value, mark, period, change, target: target && { value: target.spoken, met: target.met } },
      words,
    ),
  };
}
