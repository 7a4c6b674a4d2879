export type * from './flow.js';
export type * from './state.js';
export type { FeelJson } from './feel/json.js';
export { type CoreReadOptions, type Flow, readFlow, type Reading } from './read-flow.js';
export type { Rest } from './rest.js';
export type { StepOptions } from './situation.js';
export { stepThrough } from './step-through.js';
export { progressOf, type Progress } from './progress.js';
export { worthOfNames } from './worth-of-names.js';
