import { columnNamed, isMeasure, isTime, type SeriesColumn } from './columns.js';

/** A column was asked for that cannot be used; `cure` says what would work. */
export class ColumnError extends Error {
  readonly cure: string;

  constructor(message: string, cure: string) {
    super(message);
    this.name = 'ColumnError';
    this.cure = cure;
  }
}

const names = (columns: readonly SeriesColumn[]): string => columns.map(({ name }) => name).join(', ') || 'none';

const checkSource = (columns: readonly SeriesColumn[]): string =>
  `Check the source; its columns are: ${names(columns)}.`;

function explain(
  columns: readonly SeriesColumn[],
  name: string,
  attribute: string,
  holds: string,
  fitting: readonly SeriesColumn[],
): ColumnError {
  const found = columnNamed(columns, name);
  return found
    ? new ColumnError(
        `The column "${found.name}" holds ${found.type}, not ${holds}.`,
        fitting.length > 0
          ? `Set ${attribute} to a column of ${holds}: ${names(fitting)}.`
          : `No column of this data holds ${holds}. ${checkSource(columns)}`,
      )
    : new ColumnError(
        `There is no column "${name}" in this data.`,
        fitting.length > 0
          ? `Set ${attribute} to one of: ${names(fitting)}.`
          : `No other holds ${holds} either. ${checkSource(columns)}`,
      );
}

/**
 * Why `findMeasure` found nothing.
 *
 * @param attribute what names the column in a page
 */
export function explainMeasure(columns: readonly SeriesColumn[], name?: string, attribute = 'measure'): ColumnError {
  if (name) return explain(columns, name, attribute, 'numbers', columns.filter(isMeasure));
  return new ColumnError('No column of this data holds numbers.', checkSource(columns));
}

/** Why `findTime` found nothing for a name. */
export function explainTime(columns: readonly SeriesColumn[], name: string): ColumnError {
  return explain(columns, name, 'date', 'dates or periods', columns.filter(isTime));
}
