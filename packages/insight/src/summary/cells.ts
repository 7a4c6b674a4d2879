import type { ChartData } from '../chart/chart-data.js';
import type { ValueFormat } from '../format-number.js';
import { changeBetween } from '../measure.js';
import { isPartial } from '../partial.js';
import { startOf, type Period } from '../period.js';
import type { FactChange, FactName, Peak } from './chart-fact.js';

/** A place of a series that has a value. */
export interface Cell {
  value: number;
  name: FactName;
  /** The series by itself. */
  line: FactName;
  how: Pick<ValueFormat, 'unit' | 'decimals'>;
  /** Where it stands along the axis. */
  at: number;
  /** Reason of a mark at the value. */
  mark?: string;
}

/** A place of a series, with a value or without. */
export type AnyCell = Omit<Cell, 'value'> & { value: number | null };

/** Every place of every series, in order along a time axis. Infinity is no measurement. */
export function cellsOf({ axis, places, series }: ChartData): AnyCell[] {
  const cells = series.flatMap(({ label, group, unit, decimals, values, marks }) => {
    const text = group && group !== label ? `${group}, ${label}` : label;
    const line = { text };
    const how = { unit, decimals };
    return places.map((placed, place) => ({
      value: Number.isFinite(values[place]) ? values[place]! : null,
      name: { text: placed.text, period: placed.period, series: series.length > 1 ? text : undefined },
      line,
      how,
      at: placed.at,
      mark: marks?.get(place)?.reason,
    }));
  });
  return axis === 'time' ? cells.sort((a, b) => a.at - b.at) : cells;
}

export function isKnown(cell: AnyCell): cell is Cell {
  return cell.value !== null;
}

/** The cells of each series that has any. */
export function linesOf(cells: readonly Cell[]): Cell[][] {
  const lines = new Map<FactName, Cell[]>();
  for (const cell of cells) {
    const line = lines.get(cell.line);
    if (line) line.push(cell);
    else lines.set(cell.line, [cell]);
  }
  return [...lines.values()];
}

/** @param way 1 for the highest, −1 for the lowest */
export function peakOf(cells: readonly Cell[], way: 1 | -1): Peak {
  const value = cells.reduce((best, cell) => ((cell.value - best) * way > 0 ? cell.value : best), cells[0]!.value);
  const names = cells.filter((cell) => cell.value === value).map(({ name }) => name);
  return { value, count: names.length, names: names.slice(-2) };
}

export function differenceOf(value: number, before: number): Pick<FactChange, 'amount' | 'direction'> {
  const { amount, direction } = changeBetween(value, before, 'previous');
  return { amount, direction };
}

/** Whether a period is over by `today`; anything is where no day is given. */
export function isOver(period: Period | undefined, today: Date | undefined): boolean {
  return !period || !today || !isPartial(period, today);
}

/** Whether the cell is of a period that has begun by `today` and is not over. */
export function isRunning({ name: { period } }: Cell, today: Date | undefined): boolean {
  return !isOver(period, today) && startOf(period!) <= today!;
}
