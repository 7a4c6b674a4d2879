import { targetStatus } from '../measure.js';
import { previousPeriod, samePeriodLastYear, type Period } from '../period.js';
import { differenceOf, isRunning, peakOf, type Cell } from './cells.js';
import type { ChartFact, FactChange, FactSettings } from './chart-fact.js';
import { trendOf } from './rank-statistics.js';

/** With fewer values the highest and lowest say no more than the change does. */
const enoughForRange = 4;

/**
 * How the last of the cells differs from an earlier one. None where what was
 * counted changed between the two, or where figures are withheld from either.
 */
export function changeSince(cells: readonly Cell[], before: Cell | undefined): FactChange | undefined {
  const last = cells.at(-1)!;
  if (!before || before === last) return undefined;
  const between = cells.slice(cells.indexOf(before) + 1);
  const unlike = between.some(({ mark }) => mark === 'break') || [before, last].some(({ mark }) => mark === 'partial');
  return unlike ? undefined : { ...differenceOf(last.value, before.value), since: before.name };
}

/** What is told of one series over time: the last full period first, since a running one is no match for others. */
export function timeFacts(cells: readonly Cell[], settings: FactSettings): ChartFact[] {
  const { label, today, target, better } = settings;
  const { value: latest, name: at } = cells.at(-1)!;
  const soFar = isRunning(cells.at(-1)!, today);
  const full = soFar ? cells.slice(0, -1) : cells;
  const last = full.at(-1);
  if (!last) return [{ kind: 'latest', label, value: latest, at, soFar }];
  const { value, mark } = last;
  const highest = peakOf(full, 1);
  const lowest = peakOf(full, -1);
  const facts: ChartFact[] = [];
  if (full.length > 1 && highest.value === lowest.value) facts.push({ kind: 'equal', label, value });
  else {
    const period = last.name.period!;
    const find = ({ step, index }: Period) =>
      full.find(({ name }) => name.period!.index === index && name.period!.step === step);
    // Readings by day come when they come, so the one before is held against, by its date.
    const before = period.step === 'day' ? full.at(-2) : find(previousPeriod(period));
    const yearBefore = find(samePeriodLastYear(period));
    facts.push({ kind: 'latest', label, value, at: last.name, mark, change: changeSince(full, before) });
    const change = yearBefore !== before && changeSince(full, yearBefore);
    if (change) facts.push({ kind: 'lastYear', value, change });
  }
  if (target !== undefined) {
    const { amount, direction: way } = differenceOf(value, target);
    facts.push({ kind: 'target', value, target, met: targetStatus(value, target, better).met, way, amount });
  }
  const broken = full.slice(1).filter(({ mark: reason }) => reason === 'break');
  if (broken.length) facts.push({ kind: 'broken', at: broken.at(-1)!.name });
  else if (full.length >= enoughForRange && highest.value !== lowest.value) {
    facts.push({ kind: 'range', highest, lowest });
    const way = trendOf(full.map((cell) => cell.value));
    if (way) facts.push({ kind: 'trend', way });
  }
  if (soFar) facts.push({ kind: 'soFar', value: latest, at });
  return facts;
}
