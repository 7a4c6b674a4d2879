import type { FlowGraph } from './graph.js';

/** Where a node stands: its layer from the top, and its place in that from the left. */
export interface Placed {
  readonly layer: number;
  readonly at: number;
}

/** How often the order of the layers is improved. */
const sweeps = 8;

/**
 * Puts the nodes of a graph in layers, each below all that lead to it, and orders each
 * layer so that few ways cross: by the middle of the neighbours (Sugiyama and others).
 */
export function layersOf({ start, nodes, edges }: FlowGraph): {
  placed: ReadonlyMap<string, Placed>;
  layers: string[][];
} {
  const next = new Map<string, string[]>();
  for (const { from, to } of edges) next.set(from, [...(next.get(from) ?? []), to]);
  const ids = nodes.map(({ id }) => id);
  const back = waysBack([start, ...ids], next);
  const depth = new Map<string, number>();
  const forward = edges.filter(({ from, to }) => !back.has(`${from} ${to}`));

  // The longest way to each node, found by going over the nodes in an order in which none comes before what leads to it.
  for (const id of inOrder(ids, forward)) {
    const here = depth.get(id) ?? 0;
    depth.set(id, here);
    for (const { from, to } of forward) if (from === id) depth.set(to, Math.max(depth.get(to) ?? 0, here + 1));
  }
  const layers: string[][] = [];
  for (const id of ids) (layers[depth.get(id) ?? 0] ??= []).push(id);
  for (let at = 0; at < layers.length; at++) layers[at] ??= [];

  const placeOf = (): Map<string, number> =>
    new Map(layers.flatMap((layer) => layer.map((id, at) => [id, at / layer.length] as const)));
  for (let sweep = 0; sweep < sweeps; sweep++) {
    const down = sweep % 2 === 0;
    for (const layer of down ? layers : [...layers].reverse()) {
      const places = placeOf();
      const middle = (id: string): number => {
        const beside = forward.flatMap(({ from, to }) => (down ? (to === id ? [from] : []) : from === id ? [to] : []));
        const known = beside.map((one) => places.get(one) ?? 0);
        return known.length ? known.reduce((sum, one) => sum + one, 0) / known.length : (places.get(id) ?? 0);
      };
      const wanted = new Map(layer.map((id) => [id, middle(id)]));
      layer.sort((a, b) => wanted.get(a)! - wanted.get(b)!);
    }
  }
  const placed = new Map(
    layers.flatMap((layer, depthHere) => layer.map((id, at) => [id, { layer: depthHere, at }] as const)),
  );
  return { placed, layers };
}

/** Edges that lead back to where one has come from. */
function waysBack(from: readonly string[], next: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> {
  const back = new Set<string>();
  const done = new Set<string>();
  const onWay = new Set<string>();
  const visit = (id: string): void => {
    if (done.has(id)) return;
    done.add(id);
    onWay.add(id);
    for (const to of next.get(id) ?? []) {
      if (onWay.has(to)) back.add(`${id} ${to}`);
      else visit(to);
    }
    onWay.delete(id);
  };
  from.forEach(visit);
  return back;
}

/** Nodes in an order in which each comes after all that lead to it. */
function inOrder(ids: readonly string[], edges: readonly { from: string; to: string }[]): string[] {
  const before = new Map(ids.map((id) => [id, 0]));
  for (const { to } of edges) before.set(to, (before.get(to) ?? 0) + 1);
  const ready = ids.filter((id) => !before.get(id));
  for (const id of ready) {
    for (const { from, to } of edges) {
      if (from !== id) continue;
      const left = before.get(to)! - 1;
      before.set(to, left);
      if (!left) ready.push(to);
    }
  }
  return ready;
}
