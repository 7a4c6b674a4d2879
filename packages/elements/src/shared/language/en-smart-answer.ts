import { smartAnswerFrameWords } from './en-smart-answer-frame.js';
import type { SmartAnswerWords } from './smart-answer-words.js';

/** English. */
export const smartAnswerWords: SmartAnswerWords = {
  ...smartAnswerFrameWords,
  start: 'Start now',
  back: 'Back',
  continue: 'Continue',
  error: 'Error',
  errorTitle: (title) => `Error: ${title}`,
  pageTitle: (heading, site) => (site ? `${heading} – ${site}` : heading),
  problem: 'There is a problem',
  progress: (number, least, most) =>
    least === most ? `Question ${number} of ${most}` : `Question ${number} of no more than ${most}`,
  part: {
    day: 'Day',
    month: 'Month',
    year: 'Year',
    amount: 'Amount',
    period: 'How often',
    line1: 'Address line 1',
    line2: 'Address line 2 (optional)',
    town: 'Town or city',
    county: 'County (optional)',
    postcode: 'Postcode',
  },
  or: 'or',
  inPounds: '(in pounds)',
  inUnit: (unit) => `(in ${unit})`,
  choose: 'Choose one',
  item: (name, number) => (name ? `${name} ${number}` : `Answer ${number}`),
  of: (name, said) => (name.endsWith('?') ? `${name} ${said}` : `${name}: ${said}`),
  add: (name) => (name ? `Add another: ${name}` : 'Add another'),
  remove: 'Remove',
  dropped: (one) =>
    one
      ? 'You changed an answer, so we no longer need this answer and have removed it:'
      : 'You changed an answer, so we no longer need these answers and have removed them:',
  preview: (date) => `Preview for ${date}. This is what people will see on that day.`,
  broken: 'Sorry, there is a problem with these questions',
  brokenAdvice: 'Try again later, or contact the council.',
};
