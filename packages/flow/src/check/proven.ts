import type { TestResult } from '../run-tests.js';
import type { Survey } from './explore.js';

/**
 * What a walk has shown, and what the tests of the flow show besides: they may be of other
 * days, of other parameters, and of answers that nobody would think of trying.
 */
export function withTests(survey: Survey, results: readonly TestResult[]): Survey {
  const reached = new Set(survey.reached);
  const taken = new Set(survey.taken);
  const offered = new Set(survey.offered);
  const ledOn = new Set(survey.ledOn);
  const answered = new Set(survey.answered);
  const possible = new Set(survey.possible);
  for (const { state } of results) {
    for (const { question, value, route, to } of state.path) {
      reached.add(question).add(to);
      answered.add(question);
      taken.add(`${question} ${route}`);
      for (const picked of [value].flat()) {
        if (typeof picked !== 'string') continue;
        offered.add(`${question} ${picked}`);
        ledOn.add(`${question} ${picked}`);
      }
    }
    if (state.at.kind !== 'outcome') continue;
    for (const { id, verdict } of state.at.results) if (verdict !== 'not eligible') possible.add(id);
  }
  return { ...survey, reached, taken, offered, ledOn, answered, possible };
}
