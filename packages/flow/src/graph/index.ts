export { drawGraph } from './draw.js';
export { type FlowGraph, type GraphEdge, graphOf, type GraphNode } from './graph.js';
export { conditionInWords, inLanguage, lineOf, unitInLanguage } from './in-words.js';
export { textList } from './text-list.js';
