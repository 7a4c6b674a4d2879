import type { Column, Dataset, Mark, MarkReason, Point, Value } from '../dataset.js';
import { labelOf } from '../values/names.js';
import { unitOf } from '../values/units.js';
import { wktOf } from './wkt.js';

/** What every format lets one choose. */
export interface CellOptions {
  /** Headings: the names the source uses, or the labels people read. Default `names`. */
  headings?: 'names' | 'labels';
  /** Coded values as they are, or as what they stand for. Default `codes`. */
  codes?: 'codes' | 'labels';
  /** A point as two columns, longitude and latitude, or as one of WKT text. Default `columns`. */
  points?: 'columns' | 'wkt';
  /** Whether a number has its unit beside it where the heading says none. Default true. */
  units?: boolean;
}

/** One column of what is written. A point may take two. */
export interface Field {
  heading: string;
  column: Column;
  /** What the values are, with a point taken apart. */
  type: Column['type'];
  value(row: number): Value;
  /** The cell as text: its value, its mark, or both; empty where there is neither. */
  text(row: number): string;
}

/** As chosen, or for a format that knows no numbers without units. */
interface FieldOptions extends Omit<CellOptions, 'units'> {
  units?: boolean | 'always';
}

/** The columns to write, in order. */
export function fieldsOf({ columns }: Pick<Dataset, 'columns'>, options: FieldOptions = {}): Field[] {
  const { headings = 'names', codes: as = 'codes', points = 'columns', units = true } = options;
  return columns.flatMap((column) => {
    const { name, label, type, values, codes, marks } = column;
    const heading = headings === 'names' ? name : label;
    const plain = textWriter(column, heading, units);
    const field = (heading: string, type: Column['type'], value: Field['value'], write: (value: Value) => string) => ({
      heading,
      column,
      type,
      value,
      text(row: number) {
        const held = value(row);
        return withMark(held === null ? '' : write(held), marks?.get(row));
      },
    });
    const at = (row: number) => values[row] ?? null;
    if (type === 'point' && points === 'columns') {
      return (['longitude', 'latitude'] as const).map((part) =>
        field(`${heading} ${part}`, 'number', (row) => (at(row) as Point | null)?.[part] ?? null, String),
      );
    }
    const coded = as === 'labels' && codes;
    const value = coded ? (row: number) => codes.get(String(at(row) as string | number)) ?? at(row) : at;
    return field(heading, coded ? 'text' : type, value, coded ? String : plain);
  });
}

/** Digits after the point that a column of numbers is shown with. */
export function decimalsOf({ decimals, values }: Column): number {
  if (decimals !== undefined) return decimals;
  let most = 0;
  for (let row = 0; row < values.length; row++) {
    most = Math.max(most, String(values[row] as number).split('.')[1]?.length ?? 0);
  }
  return Math.min(most, 10);
}

const signs: Record<string, string | undefined> = { GBP: '£', EUR: '€', USD: '$' };

function textWriter(column: Column, heading: string, units: boolean | 'always'): (value: Value) => string {
  const { type, unit, decimals = 0, values } = column;
  if (type === 'number' || type === 'integer') {
    // The heading is where a reader looks for the unit first.
    const said = !units || (units !== 'always' && unitOf(labelOf(heading), Array.from(values)) === unit);
    const sign = (!said && unit && Object.hasOwn(signs, unit) && signs[unit]) || '';
    const suffix = !said && unit === '%' ? '%' : '';
    return (value) => {
      const number = value as number;
      const shown = number.toFixed(decimals);
      const text = Number(shown) === number && Math.abs(number) < 1e21 ? shown : String(number);
      return text.replace(/^-?/, (minus) => minus + sign) + suffix;
    };
  }
  if (type === 'period' && monthsLookLikeYears(column)) return (value) => monthAndYear(value as string);
  if (type === 'point' || type === 'shape') return (value) => wktOf(value as object);
  return (value) => (typeof value === 'object' ? JSON.stringify(value) : String(value as string | boolean));
}

/** `2011-12` alone would be read as the financial year 2011/12. */
function monthsLookLikeYears({ values }: Column): boolean {
  const months = (Array.from(values) as (string | null)[]).filter((value) => value && /^\d{4}-\d\d$/.test(value));
  return months.length > 0 && months.every((month) => Number(month!.slice(2, 4)) + 1 === Number(month!.slice(5)));
}

function monthAndYear(period: string): string {
  const [, year, month] = /^(\d{4})-(\d\d)$/.exec(period) ?? [];
  return month ? `${month}/${year}` : period;
}

// The shorthand of the Government Statistical Service.
const letters: Record<MarkReason, string> = {
  suppressed: '[c]',
  low: '[low]',
  'not-available': '[x]',
  'not-applicable': '[z]',
  unreliable: '[u]',
  estimated: '[e]',
  provisional: '[p]',
  revised: '[r]',
  break: '[b]',
};

/** A mark as the source wrote it; beside a value it has to be in brackets to be told apart. */
function withMark(text: string, mark: Mark | undefined): string {
  if (!mark) return text;
  if (!text) return mark.text;
  return `${text} ${/^\[[a-z]+\]$/i.test(mark.text) ? mark.text : letters[mark.reason]}`;
}
