import type { FlowGraph, GraphNode } from './graph.js';
import { graphWords } from './graph-words.js';

/**
 * A graph as an indented list, for whoever can't use a picture: each question with its
 * ways on and their conditions. What has been listed already is only named.
 *
 * @returns lines, without the line breaks between them
 */
export function textList({ title, language, start, nodes, edges }: FlowGraph): string[] {
  const say = graphWords[language];
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
    return node?.kind === 'outcome' ? `${name} (${say.outcome})` : name;
  };
  const list = ({ id, words, options }: GraphNode): void => {
    lines.push(`${called(id)} [${id}]${words ? `, ${say.onlyIf(words)}` : ''}`);
    const offered = options.map((one) => (one.words ? `${one.label} (${say.onlyIf(one.words)})` : one.label));
    if (offered.length) lines.push(`     ${say.options}: ${offered.join('; ')}`);
    for (const edge of edges) {
      if (edge.from !== id) continue;
      const condition = edge.condition === undefined ? edge.words || say.then : say.ifSo(edge.words);
      lines.push(`  -> ${condition}: ${called(edge.to)}`);
    }
  };
  for (const id of numbers.keys()) {
    const node = known.get(id);
    if (node) list(node);
  }
  const apart = nodes.filter(({ id }) => !numbers.has(id));
  if (apart.length) lines.push('', say.noWay, ...apart.map(({ id, title: name }) => `  ${name} [${id}]`));
  return lines;
}
