import { isRunning, linesOf, type Cell } from './cells.js';
import type { ChartFact, FactSettings } from './chart-fact.js';
import { comparedFacts, partFacts } from './compared-facts.js';
import type { Step } from '../period.js';
import { changeSince } from './time-facts.js';

/** What is told of several series over time, at the last period that is over and known for the most of them. */
export function severalFacts(known: readonly Cell[], of: number, settings: FactSettings): ChartFact[] {
  const counts = new Map<number, number>();
  for (const cell of known) {
    if (!isRunning(cell, settings.today)) counts.set(cell.at, (counts.get(cell.at) ?? 0) + 1);
  }
  const fullest = Math.max(...counts.values());
  const latest = Math.max(...[...counts.keys()].filter((at) => counts.get(at) === fullest));
  const cells = known.filter(({ at }) => at <= latest);
  const now = cells.filter(({ at }) => at === latest).map((cell) => ({ ...cell, name: cell.line }));
  const { period, text } = cells.findLast(({ at }) => at === latest)!.name;
  const at = { text, period };
  const part = settings.type.startsWith('stacked') ? partFacts(now, of, settings, at) : [];
  const facts = part.length ? part : comparedFacts(now, settings, at);
  const lines = linesOf(cells);
  return [...facts, ...mostChanged(lines, latest), ...crossing(lines)];
}

/** Which series is furthest from where it was when all had begun, if all can be compared and one stands out. */
function mostChanged(lines: readonly Cell[][], latest: number): ChartFact[] {
  const start = sameSeason(lines, Math.max(...lines.map((line) => line[0]!.at)), latest);
  const changes = lines.map((line) => ({
    line,
    last: line.at(-1)!,
    change: changeSince(
      line,
      line.find(({ at }) => at === start),
    ),
  }));
  if (changes.some(({ change, last }) => !change || last.at !== latest)) return [];
  changes.sort((a, b) => Math.abs(b.change!.amount) - Math.abs(a.change!.amount));
  const [first, second] = changes;
  const change = first!.change!;
  if (!second || Math.abs(change.amount) === Math.abs(second.change!.amount)) return [];
  const { text, period } = change.since;
  return [
    {
      kind: 'mostChanged',
      value: first!.last.value,
      name: first!.last.line,
      change: { ...change, since: { text, period } },
    },
  ];
}

const inYear: Partial<Record<Step, number>> = { month: 12, quarter: 4, 'financial-quarter': 4, week: 52 };

/** The first place of the same season as the latest, where years are over: a summer is not held against a winter. */
function sameSeason(lines: readonly Cell[][], first: number, latest: number): number {
  const perYear = inYear[lines[0]!.at(-1)!.name.period?.step ?? 'day'];
  if (!perYear || latest - first < perYear) return first;
  return latest - Math.floor((latest - first) / perYear) * perYear;
}

/** When one of two series passed the other, if it did so once; with gaps or breaks nobody can say. */
function crossing(lines: readonly Cell[][]): ChartFact[] {
  const [one, other] = lines;
  if (lines.length !== 2 || one!.length !== other!.length) return [];
  let side = 0;
  const crossed: Cell[] = [];
  for (const [place, cell] of one!.entries()) {
    const against = other![place]!;
    if (against.at !== cell.at || [cell, against].some(({ mark }) => mark === 'break')) return [];
    const now = Math.sign(cell.value - against.value);
    if (now * side < 0) crossed.push(cell);
    side = now || side;
  }
  const [upper, lower] = side > 0 ? [one!, other!] : [other!, one!];
  return crossed.length === 1
    ? [
        {
          kind: 'crossing',
          name: upper[0]!.line,
          other: lower[0]!.line,
          at: { ...crossed[0]!.name, series: undefined },
        },
      ]
    : [];
}
