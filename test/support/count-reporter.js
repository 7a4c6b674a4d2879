/** Prints how many tests passed, failed and were skipped in each browser. */
export function countReporter() {
  return {
    onTestRunFinished({ sessions }) {
      const totals = new Map();
      const walk = (suite, total) => {
        for (const test of suite?.tests ?? []) {
          total[test.skipped ? 'skipped' : test.passed ? 'passed' : 'failed'] += 1;
        }
        for (const child of suite?.suites ?? []) walk(child, total);
      };
      for (const session of sessions) {
        const total = totals.get(session.browser.name) ?? { passed: 0, failed: 0, skipped: 0 };
        totals.set(session.browser.name, total);
        const failedBefore = total.failed;
        walk(session.testResults, total);
        // A file that could not be loaded ran no test, which is a failure of its own.
        if (!session.passed && total.failed === failedBefore) total.failed += 1;
      }
      for (const [browser, { passed, failed, skipped }] of totals) {
        console.log(`${browser}: ${passed} passed, ${failed} failed, ${skipped} skipped`);
      }
    },
  };
}
