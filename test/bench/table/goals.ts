import { contenders, peers } from './contenders/index.js';
import { atMost, ratio, type Goal } from '../goal.js';
import { resultIn, type Outcomes, type Result } from './results.js';

const steps = [
  ['first rows', 'first'],
  ['sort', 'sort'],
  ['filter', 'filter'],
] as const;

function fasterThan(peer: (typeof peers)[number], ours: Result, outcomes: Outcomes): Goal {
  const name = `faster than ${contenders.get(peer)!} at everything`;
  const theirs = resultIn(outcomes, peer);
  if (!theirs) return { name, reached: undefined, numbers: String(outcomes.get(peer)) };
  return {
    name,
    reached: steps.every(([, key]) => ours[key] < theirs[key]),
    numbers: steps.map(([step, key]) => `${step} ${ours[key].toFixed(0)} against ${theirs[key].toFixed(0)}`).join(', '),
  };
}

/** What `<council-table>` is to reach with one number of rows. */
export function goalsOf(outcomes: Outcomes): Goal[] {
  const ours = resultIn(outcomes, 'council');
  const [l2, l3] = [resultIn(outcomes, 'l2'), resultIn(outcomes, 'l3')];
  if (!ours) {
    const outcome = outcomes.get('council');
    return outcome === undefined ? [] : [{ name: 'measured at all', reached: false, numbers: String(outcome) }];
  }
  return [
    ratio('first rows, against L3', ours.first, l3?.first, 1.25),
    ratio('sort, against L2', ours.sort, l2?.sort, 1.3),
    ratio('filter, against L2', ours.filter, l2?.filter, 1.3),
    ...peers.filter((peer) => outcomes.has(peer)).map((peer) => fasterThan(peer, ours, outcomes)),
    ratio('heap, against L2', ours.heap, l2?.heap, 1.5),
    atMost('longest block until all rows have arrived', ours.blockedFirst, 50, ' ms'),
    atMost('longest block while sorting', ours.blockedSort, 50, ' ms'),
    atMost('longest block while filtering', ours.blockedFilter, 50, ' ms'),
    atMost('layout shift', ours.shift, 0.02),
  ];
}

/** Whether the page holds no more where there are more rows. */
export function nodesGoal(byRows: ReadonlyMap<number, Outcomes>): Goal[] {
  const nodes = [...byRows.values()].flatMap((outcomes) => resultIn(outcomes, 'council')?.nodes ?? []);
  if (nodes.length < 2) return [];
  const [least, most] = [Math.min(...nodes), Math.max(...nodes)];
  return [{ name: 'DOM nodes bounded by the page size', reached: most <= least * 1.1, numbers: `${least} to ${most}` }];
}

/** The script of the table alone, gzipped, without what it loads on demand. */
export function sizeGoal(bytes: number): Goal {
  return atMost('script of <council-table> with Lit and the data core, min+gzip', bytes / 1024, 20, ' KB');
}

/** The first page out of a million rows that a server holds, against one out of ten thousand. */
export function serverGoal(million: number, tenThousand: number): Goal {
  return ratio('first page out of 1,000,000 rows on a server, against 10,000', million, tenThousand, 1.3);
}
