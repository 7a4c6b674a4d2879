/** How many are sorted between two steps: well under a millisecond's work for names. */
const run = 128;

/** Sorts stably step by step; each step ends at a `yield`. */
export function* sorted<T>(items: readonly T[], compare: (a: T, b: T) => number): Generator<void, T[], void> {
  let runs: T[][] = [];
  for (let at = 0; at < items.length; at += run) {
    runs.push(items.slice(at, at + run).sort(compare));
    yield;
  }
  while (runs.length > 1) {
    const merged: T[][] = [];
    for (let at = 0; at < runs.length; at += 2) {
      const [one, other] = [runs[at]!, runs[at + 1]];
      merged.push(other ? yield* merge(one, other, compare) : one);
    }
    runs = merged;
  }
  return runs[0] ?? [];
}

function* merge<T>(
  one: readonly T[],
  other: readonly T[],
  compare: (a: T, b: T) => number,
): Generator<void, T[], void> {
  const both: T[] = [];
  let [left, right] = [0, 0];
  while (left < one.length && right < other.length) {
    both.push(compare(other[right]!, one[left]!) < 0 ? other[right++]! : one[left++]!);
    if (both.length % run === 0) yield;
  }
  for (; left < one.length; left++) both.push(one[left]!);
  for (; right < other.length; right++) both.push(other[right]!);
  return both;
}
