import { RuleTester } from 'eslint';
import { after, describe, it } from 'node:test';
import typescript from 'typescript-eslint';

RuleTester.describe = describe;
RuleTester.it = it;
RuleTester.itOnly = it.only;
RuleTester.afterAll = after;

/** Runs a rule over TypeScript with decorators, as elements are written. */
export const ruleTester = new RuleTester({
  languageOptions: { parser: typescript.parser, ecmaVersion: 2023, sourceType: 'module' },
});

/** A case with one expected message, at one line where that matters. */
export const wrong = (code, messageId, line) => ({ code, errors: [line ? { messageId, line } : { messageId }] });
