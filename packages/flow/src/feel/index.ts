export { addMonths, CalendarDate, dateOf, dateOfText, monthsBetween } from './calendar.js';
export { decimal, type Decimal } from './decimal.js';
export { Duration, durationOfText } from './duration.js';
export { type FaultCode, FeelError } from './error.js';
export { evaluate, evaluateUnaryTests } from './evaluate.js';
export { type FeelJson, fromJson, toJson } from './json.js';
export { functions } from './functions/core.js';
export { moreFunctions } from './functions/more.js';
export { type Expression, parse, parseUnaryTests, type UnaryTests, vocabulary, type Vocabulary } from './parse.js';
export type { EvaluateOptions, Scope } from './run.js';
export { callable, type Callable, type Parameter } from './signature.js';
export {
  compare,
  type ComparisonOperator,
  equal,
  type FeelContext,
  FeelFunction,
  FeelRange,
  type FeelValue,
  type Kind,
  kindOf,
  textOf,
} from './values.js';
