/** As much of a column of `@council-kit/data` as meaning needs. */
export interface SeriesColumn {
  name: string;
  label: string;
  type: string;
  role?: string;
  values: ArrayLike<unknown>;
}

const isNumeric = ({ type }: SeriesColumn): boolean => /^(number|integer)$/.test(type);

/** Whether a column says when. */
export const isTime = ({ type, role }: SeriesColumn): boolean => role === 'time' || /^(period|date)/.test(type);

/** A column with no value at all says nothing about its type. */
export const isEmpty = ({ values }: SeriesColumn): boolean => Array.from(values).every((value) => value === null);

/** Whether a column holds numbers to tell about; a year is a number that says when. */
export const isMeasure = (column: SeriesColumn): boolean => isNumeric(column) && !isTime(column);

/** The column of a name or, whatever its case, a label. */
export function columnNamed<Column extends SeriesColumn>(columns: readonly Column[], name: string): Column | undefined {
  const plain = (text: string): string => text.trim().toLowerCase();
  return (
    columns.find((column) => column.name === name) ??
    columns.find((column) => plain(column.name) === plain(name) || plain(column.label) === plain(name))
  );
}

/**
 * The column a tile or chart is about: the one named, else the first marked as a
 * measure, else the first of numbers that is not about time.
 *
 * @returns `undefined` when there is none, or it holds no numbers; `explainMeasure` says why
 */
export function findMeasure<Column extends SeriesColumn>(
  columns: readonly Column[],
  name?: string,
): Column | undefined {
  if (!name) {
    return columns.find(({ role }) => role === 'measure') ?? columns.find(isMeasure) ?? columns.find(isEmpty);
  }
  const found = columnNamed(columns, name);
  return found && (isNumeric(found) || isEmpty(found)) ? found : undefined;
}

/**
 * The column that says when: the one named, else the first of dates or periods.
 *
 * @returns `undefined` when there is none, or it holds neither; `explainTime` says why
 */
export function findTime<Column extends SeriesColumn>(columns: readonly Column[], name?: string): Column | undefined {
  if (!name) {
    // When a row was published says nothing about what it counts.
    return columns.find((column) => isTime(column) && !/updat|modif|creat|publish|retriev|next|due/i.test(column.name));
  }
  const found = columnNamed(columns, name);
  return found && isTime(found) ? found : undefined;
}
