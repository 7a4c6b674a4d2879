import { atMost, ratio, type Goal } from '../goal.js';
import { median } from '../measure.js';
import type { EngineRound } from './engine-page.js';
import type { Pages } from './measure-pages.js';
import { spreadOf } from './results.js';

/** What the search is to reach by itself. */
export function enginesGoals(rounds: readonly EngineRound[]): Goal[] {
  const ours = spreadOf(rounds.map(({ council }) => council.found));
  const theirs = spreadOf(rounds.map(({ includes }) => includes.found));
  return [
    atMost('the slowest letter, with all facets counted', ours.worst, 25, ' ms'),
    ratio('a letter, against a plain filter', ours.middle, theirs.middle, 3),
    atMost('longest block while the index is built', median(rounds.map(({ council }) => council.block)), 10, ' ms'),
  ];
}

/** What `<council-service-catalogue>` is to reach. */
export function pagesGoals({ council }: Pages): Goal[] {
  const worked = spreadOf(council.map((typed) => typed.worked));
  return [
    atMost('main thread from a letter to painted results, nineteen of twenty', worked.most, 50, ' ms'),
    {
      name: 'says how many there are for every search',
      reached: council.every(({ totals }) => totals.every((total) => total !== null)),
      numbers: council[0]!.totals.join(', '),
    },
  ];
}
