export { tellingWords } from '@council-kit/flow/telling/cy';
export { smartAnswerWords } from '../shared/language/cy-smart-answer.js';
