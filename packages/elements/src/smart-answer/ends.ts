import { smartAnswerEndWords as english } from '../shared/language/en-smart-answer-ends.js';
import type { EndView, View } from './view.js';

export { renderAnswers } from './answers.js';
export { sheets } from './ends.styles.js';
export { renderFailure } from './failure.js';
export { renderOutcome } from './outcome.js';

/** A view with the words for the answers and the end, in the language that is spoken. */
export function atEnd(view: View): EndView {
  const { smartAnswerEndWords: welsh } = view.parts.welsh ?? {};
  return { ...view, words: welsh && view.words === welsh ? welsh : english };
}
