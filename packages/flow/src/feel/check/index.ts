export { check, type Checked, type CheckOptions, checkUnaryTests, type Finding, namesIn } from './check.js';
export { describe, kindInWords } from './describe.js';
export { nearest } from './nearest.js';
export { print } from './print.js';
export { childrenOf, type Node, type NodeKind, type NodeOf, parseCellTree, parseTree } from './tree.js';
export type { FeelType } from './types.js';
