export {
  chartFacts,
  type Absence,
  type ChartFact,
  type ChartFactSettings,
  type FactChange,
  type FactName,
  type Peak,
} from './facts.js';
export { summarise } from './summarise.js';
export type { InWords, SummaryName, SummaryWords } from '../words/summary-words.js';
