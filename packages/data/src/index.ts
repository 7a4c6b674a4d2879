export * from './dataset.js';
export { readDocument } from './document.js';
export { DataError, type DataErrorDetails, type DataErrorReason } from './errors.js';
export { openData, type Description, type OpenOptions, type ReadOptions, type Source } from './open.js';
export * from './query.js';
export type { Batch, Grid } from './standard.js';
