import { readFileSync } from 'node:fs';
import {
  evaluate,
  FeelError,
  type FeelJson,
  fromJson,
  moreFunctions,
  parse,
  toJson,
  vocabulary,
} from '@council-kit/flow/feel';
import { difference } from './support/difference.js';
import type { Suite } from './support/suite.js';

interface Case {
  group: string;
  id: string;
  expr: string;
  inputs: Record<string, unknown>;
  expected: unknown;
  errorExpected: boolean;
}

/** Expressions of the DMN conformance kit, in the scope that a flow needs. */
export const suite: Suite = {
  needs: 'feel-tck.json',
  run(samples) {
    const { cases } = JSON.parse(readFileSync(`${samples}/feel-tck.json`, 'utf8')) as { cases: Case[] };
    const failures: string[] = [];
    let near = 0;
    let strictly = 0;
    for (const one of cases) {
      const expected = plain(one.expected);
      const got = outcome(one, false);
      const fault = difference(withinTolerance(got, expected), expected);
      if (fault) failures.push(`${one.group} ${one.id}: ${one.expr}: ${fault}`);
      else if (difference(got, expected)) near++;
      if (!difference(withinTolerance(outcome(one, true), expected), expected)) strictly++;
    }
    return Promise.resolve({
      name: 'feel-tck',
      passed: cases.length - failures.length,
      total: cases.length,
      floor: 1842,
      note: `${near} of them within the 10^-8 of the kit, which prints rounded numbers there; ${strictly} in the strict mode of flows`,
      failures,
    });
  },
};

/** A value that the kit expects, written the way ours are: `1.50` as `1.5`, `P0Y` as `P0M`. */
function plain(expected: unknown): FeelJson {
  return toJson(fromJson(expected));
}

/** What an expression gives; null where it is at fault, which is how the kit says so. */
function outcome({ expr, inputs }: Case, strict: boolean): FeelJson {
  try {
    const scope = new Map(Object.entries(inputs).map(([name, value]) => [name, fromJson(value)]));
    return toJson(
      evaluate(parse(expr, vocabulary([...moreFunctions.keys(), ...Object.keys(inputs)])), scope, {
        strict,
        functions: moreFunctions,
      }),
    );
  } catch (error) {
    if (error instanceof FeelError) return null;
    throw error;
  }
}

/**
 * The number that is expected, where the kit prints twelve digits or more and the
 * one that came is as near as the kit's own runners ask (10^-8); otherwise what came.
 */
function withinTolerance(got: FeelJson, expected: FeelJson): FeelJson {
  const [number, model] = [numberIn(got), numberIn(expected)];
  if (number === undefined || model === undefined || model.replace(/\D/g, '').length < 12) return got;
  const near = evaluate(parse(`abs(${number} - ${model}) < 0.00000001`), new Map());
  return near === true ? expected : got;
}

const numberIn = (json: FeelJson): string | undefined =>
  json !== null && typeof json === 'object' && 'number' in json && typeof json.number === 'string'
    ? json.number
    : undefined;
