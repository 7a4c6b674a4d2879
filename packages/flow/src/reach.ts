import type { Question, Route } from './flow.js';
import type { Flow } from './read-flow.js';

/** A place in a flow: a question or an outcome, and where the flows that one is inside of lead back to. */
export interface Position {
  readonly id: string;
  readonly returns: readonly string[];
}

/** The routes of a question, of which there may be only one. */
export const routesOf = ({ next }: Question): readonly Route[] =>
  Array.isArray(next) ? (next as readonly Route[]) : [{ goto: next as string }];

/** Where a route leads from a place; undefined where it returns from a flow that nobody went into. */
export function follow({ starts, file }: Flow, { goto, then }: Route, { returns }: Position): Position | undefined {
  if (goto === 'return') {
    const id = returns.at(-1);
    return id === undefined ? undefined : { id, returns: returns.slice(0, -1) };
  }
  const enters = !Object.hasOwn(file.questions, goto) && Object.hasOwn(starts, goto);
  return enters
    ? { id: starts[goto]!, returns: then === undefined ? returns : [...returns, then] }
    : { id: goto, returns };
}

/** All questions and outcomes that routes lead to from a place, that one included, whatever the answers. */
export function reachable(flow: Flow, from: Position): ReadonlySet<string> {
  const seen = new Set<string>();
  const found = new Set<string>();
  const ahead = [from];
  for (let here = ahead.pop(); here; here = ahead.pop()) {
    const key = [here.id, ...here.returns].join(' ');
    const { questions } = flow.file;
    if (seen.has(key)) continue;
    seen.add(key);
    found.add(here.id);
    if (!Object.hasOwn(questions, here.id)) continue;
    for (const route of routesOf(questions[here.id]!)) {
      const there = follow(flow, route, here);
      if (there) ahead.push(there);
    }
  }
  return found;
}
