export { renderFailure } from './failure.js';
export { renderOutcome } from './outcome.js';
