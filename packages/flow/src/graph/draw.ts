import type { FlowGraph, GraphEdge, GraphNode } from './graph.js';
import { type GraphWords, graphWords } from './graph-words.js';
import { layersOf } from './layers.js';

const width = 240;
const gapX = 40;
const gapY = 80;
const lineHeight = 18;
const padding = 12;
/** Characters that fit in a box, in its larger and its smaller letters. */
const inBox = 30;
const inSmall = 34;
/** Lines of a title and of a condition, at most. */
const most = 4;

interface Box {
  readonly node: GraphNode;
  readonly x: number;
  readonly y: number;
  readonly height: number;
  readonly lines: readonly Line[];
}

interface Line {
  readonly text: string;
  readonly look: 'title' | 'id' | 'condition';
}

/**
 * Draws a graph as SVG: boxes with the words of the questions and outcomes, and lines
 * with their conditions. Text stays text, and it can be read in print and without
 * colours. A text list should stand beside it.
 *
 * @returns the markup of an SVG file, without scripts or styles of its own
 */
export function drawGraph(graph: FlowGraph): string {
  const { layers } = layersOf(graph);
  const say = graphWords[graph.language];
  const known = new Map(graph.nodes.map((node) => [node.id, node]));
  const widest = Math.max(1, ...layers.map((layer) => layer.length));
  // A title in large letters takes about 11 units for each.
  const total = Math.max(widest * (width + gapX), graph.title.length * 11 + gapX) + gapX;
  const boxes = new Map<string, Box>();
  let y = 64;
  for (const layer of layers) {
    const left = (total - layer.length * (width + gapX) + gapX) / 2;
    const heights = layer.map((id, at) => {
      const node = known.get(id)!;
      const lines = linesIn(node, graph.edges, say);
      const height = lines.length * lineHeight + 2 * padding;
      boxes.set(id, { node, x: left + at * (width + gapX), y, height, lines });
      return height;
    });
    y += Math.max(...heights, 0) + gapY;
  }
  const ways = graph.edges.flatMap((edge, at) => {
    const [from, to] = [boxes.get(edge.from), boxes.get(edge.to)];
    return from && to ? way(edge, at, boxes, graph.edges, say) : [];
  });
  const questions = graph.nodes.filter(({ kind }) => kind === 'question').length;
  const outcomes = graph.nodes.length - questions;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${total}" height="${y}" viewBox="0 0 ${total} ${y}" role="img"`,
    `  aria-labelledby="title" aria-describedby="desc" lang="${graph.language}" font-family="Arial, Helvetica, sans-serif" font-size="14">`,
    `<title id="title">${escaped(graph.title)}</title>`,
    `<desc id="desc">${escaped(say.shows(questions, outcomes))}</desc>`,
    '<defs><marker id="end" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="8" markerHeight="8" orient="auto-start-reverse"><path d="M0 0 10 5 0 10z" fill="#0b0c0c"/></marker></defs>',
    `<rect width="${total}" height="${y}" fill="#ffffff"/>`,
    `<text x="${gapX}" y="36" font-size="20" font-weight="bold" fill="#0b0c0c">${escaped(graph.title)}</text>`,
    ...ways,
    ...[...boxes.values()].map(box),
    '</svg>',
    '',
  ].join('\n');
}

/** What stands in a box: the title, the id, and the conditions of the ways on, with their numbers. */
function linesIn(node: GraphNode, edges: readonly GraphEdge[], say: GraphWords): Line[] {
  const kind = node.kind === 'outcome' ? say.outcome : say.question;
  const conditions = edges.flatMap(({ from, route, words, condition }) => {
    if (from !== node.id || !words) return [];
    // What the title says needn't be said again.
    const said = condition === undefined ? words : say.ifSo(words.replaceAll(say.is(`“${node.title}”`, ''), ''));
    return broken(`${route + 1}. ${said}`, inSmall, most);
  });
  const only = node.words ? broken(`(${say.onlyIf(node.words)})`, inSmall, most) : [];
  const options = node.options.flatMap(({ label, words }) =>
    words ? broken(`“${label}” ${say.onlyIf(words)}`, inSmall, most) : [],
  );
  return [
    ...broken(node.title || node.id, inBox, most).map((text): Line => ({ text, look: 'title' })),
    { text: shortened(`${capital(kind)}: ${node.id}`, inSmall), look: 'id' },
    ...[...only, ...options, ...conditions].map((text): Line => ({ text, look: 'condition' })),
  ];
}

function box({ node, x, y, height, lines }: Box): string {
  const isOutcome = node.kind === 'outcome';
  const [fill, stroke, corner] = isOutcome ? ['#f0f4f5', 3, 0] : ['#ffffff', 1.5, 10];
  const looks = {
    title: `${isOutcome ? 'font-weight="bold" ' : ''}fill="#0b0c0c"`,
    id: 'font-size="12" fill="#383f43"',
    condition: 'font-size="12" fill="#0b0c0c"',
  };
  const text = lines.map(({ text: line, look }, at) => {
    const baseline = y + padding + 13 + at * lineHeight;
    return `<text x="${x + padding}" y="${baseline}" ${looks[look]}>${escaped(line)}</text>`;
  });
  return [
    `<g><rect x="${x}" y="${y}" width="${width}" height="${height}" rx="${corner}" fill="${fill}" stroke="#0b0c0c" stroke-width="${stroke}"/>`,
    ...text,
    '</g>',
  ].join('\n');
}

/** A line from the bottom of one box to the top of another, with the number of its condition. */
function way(
  edge: GraphEdge,
  index: number,
  boxes: ReadonlyMap<string, Box>,
  all: readonly GraphEdge[],
  say: GraphWords,
): string[] {
  const [from, to] = [boxes.get(edge.from)!, boxes.get(edge.to)!];
  const place = (id: string): number => boxes.get(id)?.x ?? 0;
  // Ways that go to the left begin on the left, so that they don't cross here.
  const siblings = all.filter((one) => one.from === edge.from).sort((a, b) => place(a.to) - place(b.to));
  const at = siblings.indexOf(edge);
  const arriving = all.filter((one) => one.to === edge.to).sort((a, b) => place(a.from) - place(b.from));
  const startX = from.x + (width * (at + 1)) / (siblings.length + 1);
  const endX = to.x + (width * (arriving.indexOf(edge) + 1)) / (arriving.length + 1);
  const [startY, endY] = [from.y + from.height, to.y];
  const leadsBack = endY <= startY;
  const bend = leadsBack ? 60 : Math.max(30, (endY - startY) / 2);
  const side = leadsBack ? Math.max(from.x, to.x) + width + gapX / 2 : 0;
  const path = leadsBack
    ? `M${startX} ${startY} C${side} ${startY + bend} ${side} ${endY - bend} ${endX} ${endY}`
    : `M${startX} ${startY} C${startX} ${startY + bend} ${endX} ${endY - bend} ${endX} ${endY}`;
  const number = `<text x="${startX + 4}" y="${startY + 14}" font-size="12" font-weight="bold" fill="#0b0c0c" stroke="#ffffff" stroke-width="3" paint-order="stroke">${edge.route + 1}</text>`;
  const label = say.way(edge.from, edge.to, edge.words);
  return [
    `<g><title id="way-${index}">${escaped(label)}</title>`,
    `<path d="${path}" fill="none" stroke="#505a5f" stroke-width="1.5"${edge.words && edge.condition === undefined ? ' stroke-dasharray="6 4"' : ''} marker-end="url(#end)"/>`,
    ...(edge.words ? [number] : []),
    '</g>',
  ];
}

/** Text in lines, broken at spaces; what doesn't fit ends with an ellipsis. */
function broken(text: string, length: number, lines: number): string[] {
  const found: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line && line.length + 1 + word.length > length) {
      found.push(line);
      line = word;
    } else line = line ? `${line} ${word}` : word;
  }
  if (line) found.push(line);
  const kept = found.slice(0, lines).map((one) => shortened(one, length));
  if (found.length > lines) kept[lines - 1] = `${kept[lines - 1]!} …`;
  return kept;
}

const capital = (text: string): string => text.replace(/^./u, (letter) => letter.toUpperCase());

const shortened = (text: string, length: number): string =>
  text.length > length ? `${text.slice(0, length - 1)}…` : text;

const escaped = (text: string): string =>
  text
    .replace(/[\p{Cc}\uFFFE\uFFFF]/gu, ' ')
    .replace(/[&<>"']/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' })[sign]!);
