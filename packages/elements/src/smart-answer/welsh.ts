export { tellingWords } from '@council-kit/flow/telling/cy';
export { smartAnswerEndWords } from '../shared/language/cy-smart-answer.js';
