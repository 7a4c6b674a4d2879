import { isDeepStrictEqual } from 'node:util';

/** Where two JSON values first differ, in words; undefined where they don't. */
export function difference(got: unknown, expected: unknown, path = ''): string | undefined {
  if (isDeepStrictEqual(got, expected)) return;
  const both = typeof got === 'object' && typeof expected === 'object' && got && expected;
  if (!both || Array.isArray(got) !== Array.isArray(expected)) {
    return `${path || 'the whole'} is ${JSON.stringify(got)} and not ${JSON.stringify(expected)}`;
  }
  const [one, other] = [new Map(Object.entries(got)), new Map(Object.entries(expected))];
  for (const key of new Set([...one.keys(), ...other.keys()])) {
    const found = difference(one.get(key), other.get(key), `${path}/${key}`);
    if (found) return found;
  }
  return `${path} differs`;
}
