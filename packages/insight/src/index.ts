export { betterWays, comparisons, type Better, type Comparison } from './choices.js';
export {
  nextPeriod,
  parsePeriod,
  previousPeriod,
  samePeriodLastYear,
  settleStep,
  startOf,
  type Period,
  type Step,
} from './period.js';
export {
  changeBetween,
  changeInSeries,
  makeSeries,
  targetStatus,
  type Change,
  type Observation,
  type SeriesPoint,
  type TargetStatus,
} from './measure.js';
export { factsInWords, type Facts } from './facts.js';
export { formatAmount } from './format-amount.js';
export { cellFormatter, isNamed, type CellColumn } from './format-cell.js';
export {
  formatValue,
  numberFormats,
  type FormattedValue,
  type NumberFormat,
  type ValueFormat,
} from './format-number.js';
export { formatDate, formatPeriod } from './format-time.js';
export { standingWords } from './words/standing-words.js';
export type { ChangeWords, StandingWords, Words } from './words/words.js';
export { findMeasure, findTime, type SeriesColumn } from './columns.js';
export { ColumnError, explainMeasure, explainTime } from './column-error.js';
export { comparable, isPartial } from './partial.js';
export { peerStanding, type Peer, type PeerStanding } from './peers.js';
export { findSeason } from './seasonality.js';
export { outliers } from './outliers.js';
export { changePoints } from './change-points.js';
