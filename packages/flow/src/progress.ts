import { follow, type Position, routesOf } from './reach.js';
import type { Flow } from './read-flow.js';
import type { State } from './state.js';

/** How many questions are still to come, the one that is asked now among them. */
export interface Progress {
  readonly least: number;
  readonly most: number;
}

/** More questions in a row than this aren't counted. */
const deepest = 1000;

/**
 * How far it is to an outcome by the shortest and by the longest way; undefined where
 * that can't be known, as when a route leads back or nowhere.
 */
export function progressOf(flow: Flow, { path }: Pick<State, 'path'>): Progress | undefined {
  const { questions, outcomes = {} } = flow.file;
  const known = new Map<string, Progress | undefined>();

  /** Where one comes to without an answer to a question that only some are asked; the question itself otherwise. */
  function past(here: Position): Position | undefined {
    const { if: asked } = questions[here.id]!;
    return asked === undefined ? undefined : follow(flow, routesOf(questions[here.id]!).at(-1)!, here);
  }

  function ahead(here: Position, depth: number): Progress | undefined {
    if (Object.hasOwn(outcomes, here.id)) return { least: 0, most: 0 };
    const key = [here.id, ...here.returns].join(' ');
    if (known.has(key) || depth > deepest || !Object.hasOwn(questions, here.id)) return known.get(key);
    // Whoever comes back here while it is being counted goes round in a circle.
    known.set(key, undefined);
    const ways: Progress[] = [];
    for (const route of routesOf(questions[here.id]!)) {
      const there = follow(flow, route, here);
      const way = there && ahead(there, depth + 1);
      if (!way) return undefined;
      ways.push(way);
    }
    const without = depth ? past(here) : undefined;
    const progress = {
      least: Math.min(
        1 + Math.min(...ways.map(({ least }) => least)),
        (without && ahead(without, depth + 1)?.least) ?? Infinity,
      ),
      most: 1 + Math.max(...ways.map(({ most }) => most)),
    };
    known.set(key, progress);
    return progress;
  }

  let here: Position = { id: flow.starts['']!, returns: [] };
  for (const { question, route, to } of path) {
    const routes = routesOf(questions[question]!);
    here = { ...(follow(flow, routes[route]!, here) ?? here), id: to };
  }
  return ahead(here, 0);
}
