export { checkFlow, type CheckFlowOptions } from './check-flow.js';
export type { Finding, FindingCode, Severity } from './finding.js';
export { hashOf } from './hash.js';
export { differenceInWords, endOf } from './differences.js';
export { type Translation, translationsIn } from './language.js';
