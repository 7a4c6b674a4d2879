/** All that the picture of a chart says in Welsh. */
export { chartAxisWords } from '@council-kit/insight/words/cy-chart';
export { stageWords } from '../shared/language/cy-stage.js';
