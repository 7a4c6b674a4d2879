export type { LimitOptions, Limits } from './limits.js';
export type { SignalRule } from './signals.js';
export { xmr, type SignalMeaning, type XmrOptions, type XmrPhase, type XmrPoint, type XmrResult } from './xmr.js';
