import type { SmartAnswerFrameWords } from './smart-answer-words.js';

/** English. */
export const smartAnswerFrameWords: SmartAnswerFrameWords = {
  waiting: 'Loading',
  failed: 'Sorry, these questions cannot be shown at the moment.',
  empty: 'There are no questions here yet.',
  stale: () => 'These questions may be out of date.',
};
