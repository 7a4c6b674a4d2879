/** All that a chart says in Welsh before its picture is there. */
export { summaryWords } from '@council-kit/insight/words/cy-summary';
export { chartWords } from '../shared/language/cy-chart.js';
