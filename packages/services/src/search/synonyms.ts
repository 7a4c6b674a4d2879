export { lgslWords } from './lgsl-words.js';
export { synonyms } from './synonym-list.js';
export { synonymsFrom } from './synonyms-from.js';
