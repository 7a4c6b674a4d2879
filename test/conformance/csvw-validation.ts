import { validateCsvw } from '@council-kit/data/csvw';
import type { Suite } from './support/suite.js';
import { BASE, label, optionsOf, type Test, testsOf } from './support/w3c.js';

/** The W3C's tests of validating CSV against its metadata. */
export const suite: Suite = {
  needs: 'csvw-w3c/tests',
  async run(samples) {
    const folder = `${samples}/csvw-w3c/tests`;
    const tests = testsOf(folder, 'manifest-validation.jsonld');
    const failures: string[] = [];
    for (const test of tests) {
      const fault = await faultOf(folder, test);
      if (fault) failures.push(`${label(test)}: ${fault}`);
    }
    return {
      name: 'csvw-validation',
      passed: tests.length - failures.length,
      total: tests.length,
      floor: 282,
      failures,
    };
  },
};

async function faultOf(folder: string, test: Test): Promise<string | undefined> {
  try {
    const { errors, warnings } = await validateCsvw(new URL(test.action, BASE), optionsOf(folder, test));
    if (test.type === 'csvt:NegativeValidationTest') return errors.length ? undefined : 'an error was expected';
    const [error] = errors;
    if (error) return `no error was expected: ${error.message}`;
    return test.type === 'csvt:WarningValidationTest' && !warnings.length ? 'a warning was expected' : undefined;
  } catch (error) {
    // A file that could not be had is no verdict, not even for a negative test.
    return `thrown: ${String(error)}`;
  }
}
