import type { Dataset } from '@council-kit/data';
import { ColumnError, explainMeasure, explainTime, findMeasure } from '@council-kit/insight';
import type { TileSettings } from './tile.js';

/** Why no figure can be taken from a dataset. */
export function columnProblem({ columns, rows }: Dataset, { measure, date }: TileSettings): ColumnError {
  if (!findMeasure(columns, measure)) return explainMeasure(columns, measure);
  if (date) return explainTime(columns, date);
  return new ColumnError(
    `This data has ${rows} rows and no column of dates, so none of them is the latest.`,
    'Set date to the column that says when, set filter so that one row is left, or set aggregate.',
  );
}

/** Why no figure can be taken from part of the data. */
export function partProblem({ rows, total }: Dataset): ColumnError {
  return new ColumnError(
    `The source gave ${rows} of ${total ?? 'more'} rows, and a figure from part of the data may be wrong.`,
    'Set src to an address that gives all rows, or set filter so that fewer match.',
  );
}

/** Why a tile that reads nothing shows nothing. */
export function nothingToShow(): ColumnError {
  return new ColumnError('There is neither src nor value.', 'Set src to the address of the data.');
}
