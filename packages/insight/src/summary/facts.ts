import type { ChartData, ChartType } from '../chart/chart-data.js';
import { caveatFacts } from './caveat-facts.js';
import { cellsOf, isKnown, linesOf, peakOf, type Cell } from './cells.js';
import type { ChartFact, FactName, FactSettings, Peak } from './chart-fact.js';
import { comparedFacts, partFacts } from './compared-facts.js';
import { severalFacts } from './several-facts.js';
import { linkFacts, spreadFacts } from './spread-facts.js';
import { timeFacts } from './time-facts.js';

export type { Absence, ChartFact, FactChange, FactName, Peak } from './chart-fact.js';
export interface ChartFactSettings extends FactSettings {
  type: ChartType;
}

/** Series in different units are told of one by one, and only the first of them. */
const mostUnits = 3;

/**
 * What is true of a chart and matters, in the order in which it should be told: a
 * headline, what it is held against, how much there is, what is missing. Pure.
 *
 * A histogram takes the values themselves, not counts of them. Rows of a time axis
 * may come in any order. Numbers are in the measure's own unit; changes of
 * percentages in points. There is always at least one fact.
 */
export function chartFacts(data: ChartData, settings: ChartFactSettings): ChartFact[] {
  const { label, today, type } = settings;
  const cells = cellsOf(data);
  const known = cells.filter(isKnown);
  // Points and spreads have no places of their own.
  const loose = type === 'scatter' || type === 'histogram';
  const places = loose ? [] : placesOf(data);
  const caveats = caveatFacts(cells, places, data.repeats, today);
  if (!known.length) return [{ kind: 'nothing', label }, ...caveats];
  const facts = mainFacts(data, known, data.series.some(({ group }) => group) ? apart(settings) : settings);
  if (!loose && known.length > 1) facts.push(spanFact(data, known, places));
  return [...facts, ...caveats];
}

/** Series in several small pictures are no parts of one whole. */
function apart(settings: FactSettings): FactSettings {
  return settings.type === 'scatter' || settings.type === 'histogram' ? settings : { ...settings, type: 'line' };
}

/** The places in order of time, or of their names, so that those which repeat are neighbours. */
function placesOf({ axis, places, repeats }: ChartData): FactName[] {
  const order = [...places];
  if (axis === 'time') order.sort((a, b) => a.at - b.at);
  else if (repeats) order.sort((a, b) => (a.text < b.text ? -1 : 1));
  return order.map(({ text, period }) => ({ text, period }));
}

function mainFacts(data: ChartData, known: readonly Cell[], settings: FactSettings): ChartFact[] {
  const { type, label } = settings;
  if (type === 'scatter') return linkFacts(known, data.axisLabel, settings);
  const lines = linesOf(known);
  const units = new Set(lines.map((line) => line[0]!.how.unit));
  if (units.size > 1) return oneByOne(data, lines, settings);
  if (type === 'histogram') return spreadFacts(known, settings);
  if (data.axis === 'time' && !data.repeats) {
    return lines.length > 1 ? severalFacts(known, data.series.length, settings) : timeFacts(known, settings);
  }
  const whole = data.places.length * data.series.length;
  const part = type === 'pyramid' || type.startsWith('stacked') ? partFacts(known, whole, settings) : [];
  if (type === 'pyramid' && lines.length === 2) {
    return [{ kind: 'groups', label, groups: lines.map(groupOf) }, ...part];
  }
  return part.length ? part : comparedFacts(known, settings);
}

/** The place where a series is highest. */
function groupOf(line: readonly Cell[]): { name: FactName; highest: Peak } {
  return { name: line[0]!.line, highest: peakOf(line.map(alone), 1) };
}

/** The headline of each series, where the units of several cannot be held against each other. */
function oneByOne(data: ChartData, lines: readonly Cell[][], settings: FactSettings): ChartFact[] {
  return lines.slice(0, mostUnits).map((line) => {
    const {
      how,
      line: { text: label },
    } = line[0]!;
    const own = { ...settings, label, target: undefined, how: { ...settings.how, ...how } };
    return { ...mainFacts(data, line.map(alone), own)[0]!, how };
  });
}

/** A cell that need not say which series it is of. */
function alone(cell: Cell): Cell {
  return { ...cell, name: { ...cell.name, series: undefined } };
}

function spanFact(
  { axis, repeats, series }: ChartData,
  known: readonly Cell[],
  places: readonly FactName[],
): ChartFact {
  const sets = { count: series.length };
  if (axis !== 'time' || repeats || places.length < 2) return { kind: 'span', count: known.length, series: sets };
  return { kind: 'span', count: places.length, series: sets, first: places[0]!, last: places.at(-1)! };
}
