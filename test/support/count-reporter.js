import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, relative } from 'node:path';

/**
 * Prints how many tests passed, failed and were skipped in each browser, and last
 * of all the name of each that failed, since a log is read from its end.
 * COUNCIL_KIT_FAILED names a file that the failures are written to, for who runs them again.
 */
export function countReporter() {
  return {
    onTestRunFinished({ sessions }) {
      const totals = new Map();
      const failures = [];
      const walk = (suite, total, tell, over = '') => {
        for (const test of suite?.tests ?? []) {
          total[test.skipped ? 'skipped' : test.passed ? 'passed' : 'failed'] += 1;
          if (!test.skipped && !test.passed) tell(`${over}${test.name}`, test.error?.message);
        }
        for (const child of suite?.suites ?? []) walk(child, total, tell, `${over}${child.name} › `);
      };
      for (const session of sessions) {
        const browser = session.browser.name;
        const file = relative(process.cwd(), session.testFile);
        const total = totals.get(browser) ?? { passed: 0, failed: 0, skipped: 0 };
        totals.set(browser, total);
        const failedBefore = total.failed;
        const tell = (name, reason = '') =>
          failures.push({ browser, file, sentence: `${browser}, ${file}: ${name}: ${reason.split('\n')[0]}` });
        walk(session.testResults, total, tell);
        // A file that could not be loaded ran no test, which is a failure of its own.
        if (!session.passed && total.failed === failedBefore) {
          total.failed += 1;
          tell('the file itself', session.errors?.[0]?.message);
        }
      }
      for (const [browser, { passed, failed, skipped }] of totals) {
        console.log(`${browser}: ${passed} passed, ${failed} failed, ${skipped} skipped`);
      }
      for (const { sentence } of failures) console.log(`FAILED in ${sentence}`);
      const list = process.env.COUNCIL_KIT_FAILED;
      if (list) {
        mkdirSync(dirname(list), { recursive: true });
        writeFileSync(list, JSON.stringify(failures));
      }
    },
  };
}
