import { isOver, type AnyCell } from './cells.js';
import type { Absence, ChartFact, FactName } from './chart-fact.js';

/** More than these are counted, not named. */
const named = 3;
/** Where more than a quarter of the periods is left out, as between censuses, they were never meant to be there. */
const mostGaps = 0.25;

/**
 * What is not there, and what is there more than once.
 *
 * @param places in order of time, where they are periods; none where they have no names
 */
export function caveatFacts(
  cells: readonly AnyCell[],
  places: readonly FactName[],
  repeats: boolean,
  today: Date | undefined,
): ChartFact[] {
  const groups = new Map<Absence, FactName[]>();
  const add = (reason: Absence, name: FactName): void => {
    const names = groups.get(reason);
    if (names) names.push(name);
    else groups.set(reason, [name]);
  };
  for (const { value, mark, name } of cells) {
    // A value that is not due yet is not missing.
    if (value === null && isOver(name.period, today)) add(absenceOf(mark), name);
  }
  for (const name of leftOut(places)) add('missing', name);
  // Points and values of a spread have no names that a reader would know.
  const told = (names: readonly FactName[]) => ({
    count: names.length,
    names: names.length > named || !places.length ? [] : names,
  });
  const facts = [...groups].map(([reason, names]): ChartFact => ({ kind: 'absent', reason, ...told(names) }));
  const again = places.filter(({ text }, place) => places[place - 1]?.text === text);
  return again.length && repeats ? [...facts, { kind: 'repeats', ...told(again) }] : facts;
}

function absenceOf(mark = ''): Absence {
  if (mark.startsWith('suppressed')) return 'suppressed';
  return mark === 'low' || mark === 'not-applicable' ? mark : 'missing';
}

/** Periods that the axis jumps over, where they seem to be missing; readings by day come when they come. */
function leftOut(places: readonly FactName[]): FactName[] {
  const gaps: FactName[] = [];
  for (const [place, { period }] of places.entries()) {
    if (!period || period.step === 'day') return [];
    const before = places[place - 1]?.period!.index ?? period.index;
    // A jump over more than there are places is no gap, and need not be walked through.
    if (period.index - before > places.length) return [];
    for (let index = before + 1; index < period.index; index++) gaps.push({ text: '', period: { ...period, index } });
  }
  return gaps.length <= (gaps.length + places.length) * mostGaps ? gaps : [];
}
