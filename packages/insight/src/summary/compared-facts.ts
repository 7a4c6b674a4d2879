import { targetStatus } from '../measure.js';
import { differenceOf, linesOf, peakOf, type Cell } from './cells.js';
import type { ChartFact, FactName, FactSettings } from './chart-fact.js';
import type { ValueFormat } from '../format-number.js';

/** Below this the gap says it better; above it the lowest is too near nothing to be a measure. */
const ratios = { least: 1.5, most: 100 };

function isPercent({ format = 'auto', unit }: ValueFormat): boolean {
  return format === 'percent' || (format === 'auto' && unit === '%');
}

/** Values side by side, of one time or of none: the highest and lowest, how far apart, and which meet the target. */
export function comparedFacts(cells: readonly Cell[], settings: FactSettings, at?: FactName): ChartFact[] {
  const { label, target, better, how, highlight } = settings;
  const of = cells.length;
  const { value: first, name: only } = cells[0]!;
  if (of === 1) return [{ kind: 'latest', label, value: first, at: at ?? only }];
  const highest = peakOf(cells, 1);
  const lowest = peakOf(cells, -1);
  const facts: ChartFact[] = [];
  if (highest.value === lowest.value) facts.push({ kind: 'equal', label, value: first, at });
  else {
    facts.push({ kind: 'extremes', label, highest, lowest, at });
    // Over time, how the series have changed is of more use than how far apart they are.
    if (!at) facts.push(apart(highest.value, lowest.value, how));
    const own = cells.find(({ name }) => name.text === highlight);
    if (own && of > 2) {
      const { value, name } = own;
      const way = better === 'lower' ? -1 : 1;
      facts.push({
        kind: 'standing',
        value,
        name,
        count: 1 + cells.filter((cell) => (cell.value - value) * way > 0).length,
        of,
        tied: cells.filter((cell) => cell.value === value).length > 1,
        from: way > 0 ? 'highest' : 'lowest',
      });
    }
  }
  if (target !== undefined) {
    const count = cells.filter(({ value }) => targetStatus(value, target, better).met ?? value >= target).length;
    facts.push({ kind: 'targets', target, count, of, better });
  }
  return facts;
}

/** Percentages are parts of different wholes; and nothing is five times a value below nothing. */
function apart(highest: number, lowest: number, how: ValueFormat): ChartFact {
  const times = highest / lowest;
  if (!isPercent(how) && lowest > 0 && times >= ratios.least && times <= ratios.most) {
    return { kind: 'ratio', count: Number(times.toPrecision(2)) };
  }
  return { kind: 'gap', value: highest, amount: differenceOf(highest, lowest).amount };
}

/**
 * The biggest series and its share of the whole. None where a value is missing or
 * below nothing, where two are biggest, or where percentages do not add up to about 100.
 *
 * @param of how many values there are, with those not known
 */
export function partFacts(
  cells: readonly Cell[],
  of: number,
  { label, how }: FactSettings,
  at?: FactName,
): ChartFact[] {
  const sum = (some: readonly Cell[]): number => some.reduce((total, { value }) => total + value, 0);
  const wholes = linesOf(cells).map((line) => ({ ...line[0]!, value: sum(line), name: line[0]!.line }));
  const total = sum(cells);
  if (cells.length < of || wholes.length < 2 || !total || cells.some(({ value }) => value < 0)) return [];
  const { value, count, names } = peakOf(wholes, 1);
  if (count > 1 || (isPercent(how) && Math.abs(total - 100) > 1)) return [];
  return [{ kind: 'part', label, name: names[0]!, share: value / total, at }];
}
