import type { TestReport } from '../run-tests.js';
import { differenceInWords } from './differences.js';
import { type Findings, listed, quoted } from './finding.js';

/** So many tests that fail in the same way are told one by one. */
const mostAlike = 3;
const which = 'Find out which is wrong, the rules or the test, and mend that.';

/** What else is otherwise where a way leads somewhere else follows from that. */
const follows = /^(?:figures\.|likely|unsure|not-eligible|says)/;

/**
 * Tells which tests fail. Those that fail for one reason, or in the same way, are told together.
 *
 * @param told the positions of tests of which it has been told why
 */
export function tellFailures({ results }: TestReport, findings: Findings, told: ReadonlySet<number>): void {
  const stopped = new Map<string, number[]>();
  const alike = new Map<string, number[]>();
  results.forEach(({ differences, state: { at } }, index) => {
    if (!differences.length || told.has(index)) return;
    const [kind, key] =
      at.kind === 'failed' ? [stopped, at.fault.place] : [alike, differences.map(({ what }) => what).join()];
    kind.set(key, [...(kind.get(key) ?? []), index]);
  });
  const named = (tests: readonly number[]): string => listed(tests.map((at) => quoted(results[at]!.test.name)));

  for (const [place, tests] of stopped) {
    const first = tests[0]!;
    const { differences, state } = results[first]!;
    const isNowhere = state.at.kind === 'failed' && state.at.fault.code === 'nowhere';
    const cause = findings.all.find(
      (one) =>
        one.severity === 'error' &&
        (one.place.startsWith(place) ||
          place.startsWith(`${one.place}.`) ||
          (isNowhere && one.code === 'goto-unknown')),
    );
    const wrong = cause?.code === 'goto-unknown' ? 'leads nowhere' : "can't be worked out";
    const reason = cause ? `${quoted(cause.place)} ${wrong}.` : differenceInWords(differences[0]!, state);
    const sentence =
      tests.length > 1
        ? `${tests.length} tests fail for one reason. ${reason} They are ${named(tests)}.`
        : `The test ${named(tests)} fails. ${reason}`;
    findings.error('test-fails', `tests.${first}`, sentence, cause ? `Mend ${quoted(cause.place)} first.` : which);
  }
  for (const tests of alike.values()) {
    for (const at of tests.slice(0, mostAlike)) {
      const { test, differences, state } = results[at]!;
      const elsewhere = differences.some(({ what }) => /^(?:error|question|outcome|fails|end)$/.test(what));
      const main = differences.filter(({ what }) => !elsewhere || !follows.test(what));
      const said = main.map((difference) => differenceInWords(difference, state)).join(' ');
      findings.error('test-fails', `tests.${at}`, `The test ${quoted(test.name)} fails. ${said}`, which);
    }
    const others = tests.slice(mostAlike);
    if (!others.length) continue;
    const sentence = `${others.length} more ${others.length > 1 ? 'tests fail' : 'test fails'} in the same way: ${named(others)}.`;
    findings.error('test-fails', `tests.${others[0]!}`, sentence, 'Mend those above first.');
  }
}
