import { type FeelJson, fromJson } from '../feel/json.js';
import type { Difference } from '../run-tests.js';
import type { State } from '../state.js';
import { listed, quoted } from './finding.js';
import { valueInWords } from './table-rows.js';

/**
 * What came otherwise than a test expects, in a sentence.
 *
 * @param state where the test led
 */
export function differenceInWords({ what, expected, got }: Difference, state: State): string {
  if (what === 'error') return `The answer to ${name(expected)} should be refused, and it ${endOf(state)}.`;
  if (what === 'question') return `It should ask ${name(expected)} next, and it ${endOf(state)}.`;
  if (what === 'outcome') return `It should end at ${name(expected)}, and it ${endOf(state)}.`;
  if (what === 'fails') return `It should stop (${expected as string}), and it ${endOf(state)}.`;
  if (what === 'end') return `It ${endOf(state)}, and reaches no outcome.`;
  if (what === 'answers') {
    const ids = got as string[];
    return `It answers ${listed(ids.map(quoted))}, which ${ids.length > 1 ? 'are' : 'is'} never asked on this way.`;
  }
  if (/^(?:likely|unsure|not-eligible)$/.test(what)) {
    const [wanted, given] = [expected as string[], got as string[]];
    const missing = wanted.filter((id) => !given.includes(id));
    const extra = given.filter((id) => !wanted.includes(id));
    const word = { likely: 'likely', unsure: 'open' }[what] ?? 'ruled out';
    const are = (ids: readonly string[]): string => `${listed(ids.map(quoted))} ${ids.length > 1 ? 'are' : 'is'}`;
    return [
      missing.length && `${are(missing)} not ${word}, and should be.`,
      extra.length && `${are(extra)} ${word}, and should not be.`,
    ]
      .filter(Boolean)
      .join(' ');
  }
  if (what === 'says') return `It should say ${name(expected)}, and doesn't.`;
  if (what === 'says-not') return `It should not say ${name(expected)}, and does: ${name((got as string[])[0]!)}.`;
  return `${quoted(what.replace('figures.', ''))} should be ${shown(expected)}, and is ${shown(got)}.`;
}

const name = (id: FeelJson): string => quoted(id as string);
const shown = (value: FeelJson): string => (value === null ? 'not shown' : valueInWords(fromJson(value)));

/** Where a flow has led, as the end of a sentence. */
export function endOf({ at }: State): string {
  if (at.kind === 'outcome') return `ends at ${quoted(at.id)}`;
  if (at.kind === 'failed') return `can't go on (${at.fault.code} at ${at.fault.place})`;
  if (!at.problems) return `asks ${quoted(at.id)}`;
  return `refuses the answer to ${quoted(at.id)} (${at.problems.map(({ code }) => code).join(', ')})`;
}
