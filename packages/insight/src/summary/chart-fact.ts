import type { Better } from '../choices.js';
import type { Change } from '../measure.js';
import type { ValueFormat } from '../format-number.js';
import type { Period } from '../period.js';

/** What a value is about, as the source names it; a period is put into words later. */
export interface FactName {
  text: string;
  period?: Period;
  /** The series, where there are several. */
  series?: string;
}

/** A value that is the highest or lowest, and how many share it; the last two of them are named. */
export interface Peak {
  value: number;
  count: number;
  names: readonly FactName[];
}

/** A change in the measure's own unit (points for a percentage). */
export interface FactChange {
  amount: number;
  direction: Change['direction'];
  since: FactName;
}

/** Why there is no value. `missing` is every reason that is none of the others. */
export type Absence = 'suppressed' | 'low' | 'not-applicable' | 'missing';

/**
 * One thing that is true of a chart and matters, as numbers and names. What is
 * called `amount` or `change` belongs to the `value` beside it.
 */
export type ChartFact = {
  /** Unit and decimals of the values told of, only where the series of a chart differ in them. */
  how?: Pick<ValueFormat, 'unit' | 'decimals'>;
} & (
  | { kind: 'nothing'; label: string }
  /** `soFar`: the period is not over. `mark`: reason of a mark at the value. */
  | { kind: 'latest'; label: string; value: number; at: FactName; soFar?: boolean; mark?: string; change?: FactChange }
  | { kind: 'lastYear'; value: number; change: FactChange }
  /** A value of a period that is not over, told after the last comparable one. */
  | { kind: 'soFar'; value: number; at: FactName }
  | { kind: 'equal'; label: string; value: number; at?: FactName }
  /** The value is `way` the target, by `amount`; `met` is left out where no way is better. */
  | { kind: 'target'; value: number; target: number; way: Change['direction']; amount: number; met?: boolean }
  /** How many values meet a target, or are at or above it where no way is better. */
  | { kind: 'targets'; target: number; count: number; of: number; better: Better }
  | { kind: 'range'; highest: Peak; lowest: Peak }
  | { kind: 'trend'; way: 'up' | 'down' }
  /** Values before the one at `at` are not comparable with it. */
  | { kind: 'broken'; at: FactName }
  | { kind: 'extremes'; label: string; highest: Peak; lowest: Peak; at?: FactName }
  /** The highest is about `count` times the lowest; two digits. */
  | { kind: 'ratio'; count: number }
  | { kind: 'gap'; value: number; amount: number }
  /** Where one name stands among all: 1 is the first, counted `from` the highest or lowest. */
  | {
      kind: 'standing';
      value: number;
      name: FactName;
      count: number;
      of: number;
      tied: boolean;
      from: 'highest' | 'lowest';
    }
  /** The biggest part of a whole; `share` from 0 to 1. */
  | { kind: 'part'; label: string; name: FactName; share: number; at?: FactName }
  /** The biggest group of each side of a population pyramid. */
  | { kind: 'groups'; label: string; groups: readonly { name: FactName; highest: Peak }[] }
  | { kind: 'mostChanged'; value: number; name: FactName; change: FactChange }
  /** Two series changed places once: `name` is above `other` from `at` on. */
  | { kind: 'crossing'; name: FactName; other: FactName; at: FactName }
  /** How two measures go together; `few` where there are too few points to tell. */
  | { kind: 'link'; label: string; name: FactName; way: 'higher' | 'lower' | 'none' | 'few'; of: number }
  /** Said of every link that is found. */
  | { kind: 'noCause' }
  /** At least half of the values lie from `low` to `high`. */
  | { kind: 'spread'; label: string; low: number; high: number; of: number }
  | { kind: 'limits'; lowest: number; highest: number }
  /** `count` periods from `first` to `last`, or as many values, in so many `series`. */
  | { kind: 'span'; series: { count: number }; count: number; first?: FactName; last?: FactName }
  | { kind: 'absent'; reason: Absence; count: number; names: readonly FactName[] }
  /** `count` places have more than one value. */
  | { kind: 'repeats'; count: number; names: readonly FactName[] }
);

/** What the summary has to know besides the data. */
export interface FactSettings {
  type: string;
  /** What is measured: the heading of the chart's values. */
  label: string;
  how: ValueFormat;
  better: Better;
  target?: number;
  /** Tells which period is not over; without it none is taken to be unfinished. */
  today?: Date;
  /** Name of the series, or text of the place, that the chart points out. */
  highlight?: string;
}
