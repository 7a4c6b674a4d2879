import { readFileSync } from 'node:fs';
import { DataError } from '@council-kit/data';
import { csvToJson } from '@council-kit/data/csvw';
import { difference } from './support/difference.js';
import type { Suite } from './support/suite.js';
import { BASE, label, optionsOf, type Test, testsOf } from './support/w3c.js';

/** The W3C's tests of turning CSV into JSON. */
export const suite: Suite = {
  needs: 'csvw-w3c/tests',
  async run(samples) {
    const folder = `${samples}/csvw-w3c/tests`;
    const tests = testsOf(folder, 'manifest-json.jsonld');
    const failures: string[] = [];
    for (const test of tests) {
      const fault = await faultOf(folder, test);
      if (fault) failures.push(`${label(test)}: ${fault}`);
    }
    return {
      name: 'csvw-csv2json',
      passed: tests.length - failures.length,
      total: tests.length,
      floor: 270,
      failures,
    };
  },
};

async function faultOf(folder: string, test: Test): Promise<string | undefined> {
  const negative = test.type === 'csvt:NegativeJsonTest';
  try {
    const { json, errors, warnings } = await csvToJson(new URL(test.action, BASE), {
      ...optionsOf(folder, test),
      minimal: test.option.minimal,
    });
    if (negative) return 'an error was expected';
    if (test.type === 'csvt:ToJsonTestWithWarnings' && !errors.length && !warnings.length)
      return 'a warning was expected';
    const expected: unknown = JSON.parse(readFileSync(`${folder}/${test.result}`, 'utf8'));
    const got: unknown = JSON.parse(JSON.stringify(json));
    return difference(got, expected);
  } catch (error) {
    // Only a fault in the metadata is what a negative test asks for, not a file that could not be had.
    if (negative && error instanceof DataError && error.reason === 'parse') return;
    return `${negative ? 'another error: ' : ''}${String(error)}`;
  }
}
