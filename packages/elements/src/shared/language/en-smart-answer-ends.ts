import { smartAnswerWords } from './en-smart-answer.js';
import type { SmartAnswerEndWords } from './smart-answer-words.js';

/** English. */
export const smartAnswerEndWords: SmartAnswerEndWords = {
  ...smartAnswerWords,
  answers: 'Your answers',
  change: 'Change',
  notGiven: 'Not given',
  startAgain: 'Start again',
  verdicts: {
    likely: 'You are likely to be eligible',
    unsure: 'We need more information',
    'not eligible': 'You are not eligible',
  },
  criterion: { met: 'Met', unmet: 'Not met', unknown: 'Not known yet' },
  worth: 'What it is worth',
  reasons: 'Why',
  basedOn: 'What this is based on',
  ratesFrom: (label, date) => (date ? `${label}, from ${date}` : label),
  nextSteps: 'What to do next',
  channels: {
    online: 'Online',
    phone: 'Phone',
    'in-person': 'In person',
    email: 'Email',
    post: 'Post',
    sms: 'Text message',
    textphone: 'Textphone',
    relay: 'Relay UK',
    bsl: 'British Sign Language',
  },
  documents: 'What you will need',
  services: 'Related services',
  print: 'Print this page',
  copyLink: 'Copy a link to these questions',
  copied: 'Link copied',
  copyThis: 'Copy this link',
  unavailable: 'Sorry, we cannot work this out at the moment',
  unavailableAdvice: 'We do not have the figures we need for today. Try again later, or contact the council.',
};
