import type { FlowGraph, GraphNode } from './graph.js';

/**
 * A graph as an indented list, for whoever can't use a picture: each question with its
 * ways on and their conditions. What has been listed already is only named.
 *
 * @returns lines, without the line breaks between them
 */
export function textList({ title, start, nodes, edges }: FlowGraph): string[] {
  const known = new Map(nodes.map((node) => [node.id, node]));
  const numbers = new Map<string, number>();
  const lines = [title, ''];

  const order = [start];
  for (const id of order) {
    if (numbers.has(id)) continue;
    numbers.set(id, numbers.size + 1);
    for (const { from, to } of edges) if (from === id) order.push(to);
  }
  const called = (id: string): string => {
    const node = known.get(id);
    const name = `${numbers.get(id) ?? '?'}. ${node?.title ?? id}`;
    return node?.kind === 'outcome' ? `${name} (outcome)` : name;
  };
  const list = ({ id, options }: GraphNode): void => {
    lines.push(`${called(id)} [${id}]`);
    if (options.length) lines.push(`     Options: ${options.join('; ')}`);
    for (const edge of edges) {
      if (edge.from !== id) continue;
      const condition = edge.words === 'otherwise' ? 'otherwise' : edge.words ? `if ${edge.words}` : 'then';
      lines.push(`  -> ${condition}: ${called(edge.to)}`);
    }
  };
  for (const id of numbers.keys()) {
    const node = known.get(id);
    if (node) list(node);
  }
  const apart = nodes.filter(({ id }) => !numbers.has(id));
  if (apart.length) lines.push('', 'No way leads to:', ...apart.map(({ id, title: name }) => `  ${name} [${id}]`));
  return lines;
}
