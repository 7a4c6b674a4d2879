import { linesOf, peakOf, type Cell } from './cells.js';
import type { ChartFact, FactSettings } from './chart-fact.js';
import { comparedFacts } from './compared-facts.js';
import { linkOf, middleHalf } from './rank-statistics.js';

/** More links than these are for the picture. */
const mostLinks = 3;

/** How two measures go together; series by series, since each may go its own way. */
export function linkFacts(cells: readonly Cell[], other: string, { label }: FactSettings): ChartFact[] {
  const lines = linesOf(cells);
  const facts = lines.slice(0, mostLinks).map((line): Extract<ChartFact, { kind: 'link' }> => ({
    kind: 'link',
    label: lines.length > 1 ? line[0]!.line.text : label,
    name: { text: other },
    way: linkOf(line.map(({ at, value }) => [at, value])),
    of: line.length,
  }));
  const found = facts.some(({ way }) => way === 'higher' || way === 'lower');
  return found ? [...facts, { kind: 'noCause' }] : facts;
}

/** How values are spread, wherever they come from. */
export function spreadFacts(cells: readonly Cell[], settings: FactSettings): ChartFact[] {
  const highest = peakOf(cells, 1).value;
  const lowest = peakOf(cells, -1).value;
  if (highest === lowest) return comparedFacts(cells, settings);
  const { label } = settings;
  return [
    { kind: 'spread', label, ...middleHalf(cells.map(({ value }) => value)), of: cells.length },
    { kind: 'limits', lowest, highest },
  ];
}
