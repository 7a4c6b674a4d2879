import { ratio, type Goal } from '../goal.js';
import { contenders, peers } from './contenders/index.js';
import type { Holding } from './lasting.js';
import { resultIn, type Outcomes } from './results.js';

const ways = [
  ['from navigation', 'navigated'],
  ['from insertion', 'inserted'],
  ['from inserting another', 'second'],
] as const;

/** What `<council-chart>` is to reach with one picture. */
export function goalsOf(outcomes: Outcomes): Goal[] {
  const ours = resultIn(outcomes, 'council');
  if (!ours) {
    const outcome = outcomes.get('council');
    return outcome === undefined ? [] : [{ name: 'measured at all', reached: false, numbers: String(outcome) }];
  }
  return ways.flatMap(([words, way]) => [
    ratio(
      `picture ${words}, against bare Chart.js`,
      ours[way].picture,
      resultIn(outcomes, 'chartjs')?.[way].picture,
      1.3,
    ),
    ...peers.flatMap((peer): Goal[] => {
      const theirs = resultIn(outcomes, peer)?.[way].picture;
      if (theirs === undefined) return [];
      return [
        {
          name: `words and table ${words} before the picture of ${contenders.get(peer)!}`,
          reached: ours[way].words < theirs,
          numbers: `${ours[way].words.toFixed(0)} ms against ${theirs.toFixed(0)} ms`,
        },
      ];
    }),
  ]);
}

/** What is no growth: objects that an engine makes once more, and code that it compiles anew. */
const noise = { nodes: 5, listeners: 5, heapEachTime: 3000 };

/** Whether a page holds no more after a picture has come and gone so many times. */
export function lastingGoal(name: string, { instances, nodes, listeners, heap }: Holding, times: number): Goal {
  const heapEachTime = heap / times;
  return {
    name,
    reached:
      instances <= 0 && nodes <= noise.nodes && listeners <= noise.listeners && heapEachTime <= noise.heapEachTime,
    numbers: `${instances} charts, ${nodes} nodes, ${listeners} listeners, ${(heapEachTime / 1000).toFixed(1)} KB of heap each time more`,
  };
}
