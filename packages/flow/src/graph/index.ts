export { drawGraph } from './draw.js';
export { type FlowGraph, type GraphEdge, graphOf, type GraphNode } from './graph.js';
export { conditionInWords, inLanguage, lineOf } from './in-words.js';
export { textList } from './text-list.js';
