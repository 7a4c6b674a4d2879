/** Two-sided 1 %: a claim has to be safer than the usual one in twenty, since many charts are summed up. */
const certain = 2.58;
/** Share of pairs in order, less the share out of order; 0.5 is three pairs of four. */
const mostly = 0.5;
/** Pairs grow with the square of the number, and evenly chosen values show the same direction. */
const enough = 400;
const fewest = 8;

/**
 * Whether values in order of time have mostly risen or fallen, by the Mann–Kendall
 * test (Mann 1945) at 1 % together with Kendall's tau of at least a half.
 * Left out for fewer than 8 values. Ties count as neither.
 */
export function trendOf(series: readonly number[]): 'up' | 'down' | undefined {
  const stride = Math.ceil(series.length / enough);
  const values = series.filter((_, place) => place % stride === 0);
  const count = values.length;
  if (count < fewest) return undefined;
  let balance = 0;
  for (let later = 1; later < count; later++) {
    for (let before = 0; before < later; before++) balance += Math.sign(values[later]! - values[before]!);
  }
  const size = Math.abs(balance);
  const deviation = Math.sqrt((count * (count - 1) * (2 * count + 5)) / 18);
  if ((size - 1) / deviation < certain || size < (mostly * count * (count - 1)) / 2) return undefined;
  return balance > 0 ? 'up' : 'down';
}

/** Below this a link is no help to a reader, however certain. */
const weakest = 0.4;
const fewestPoints = 10;

/**
 * Whether the one measure is higher or lower where the other is higher, by Spearman's rank correlation: at least 0.4
 * either way, and different from none at 1 % (ρ √(n − 1), which is nearly normal).
 * `few` below 10 points. Says nothing of causes, nor of links that are not one-way.
 */
export function linkOf(pairs: readonly (readonly [number, number])[]): 'higher' | 'lower' | 'none' | 'few' {
  if (pairs.length < fewestPoints) return 'few';
  const link = correlation(ranks(pairs.map(([x]) => x)), ranks(pairs.map(([, y]) => y)));
  if (Math.abs(link) < weakest || Math.abs(link) * Math.sqrt(pairs.length - 1) < certain) return 'none';
  return link > 0 ? 'higher' : 'lower';
}

/** Ranks from 0; equal values share the mean of theirs. */
function ranks(values: readonly number[]): number[] {
  const order = values.map((_, place) => place).sort((a, b) => values[a]! - values[b]!);
  const result: number[] = [];
  for (let start = 0, end = 0; start < order.length; start = end) {
    while (end < order.length && values[order[end]!] === values[order[start]!]) end++;
    for (let place = start; place < end; place++) result[order[place]!] = (start + end - 1) / 2;
  }
  return result;
}

/** Pearson's correlation of two lists of ranks; 0 where one does not vary. */
function correlation(one: readonly number[], other: readonly number[]): number {
  const mean = (one.length - 1) / 2;
  let both = 0;
  let first = 0;
  let second = 0;
  one.forEach((rank, place) => {
    const a = rank - mean;
    const b = other[place]! - mean;
    both += a * b;
    first += a * a;
    second += b * b;
  });
  return first && second ? both / Math.sqrt(first * second) : 0;
}

/** The values a quarter and three quarters of the way up; each is one of the values given (nearest rank). */
export function middleHalf(values: readonly number[]): { low: number; high: number } {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number): number => sorted[Math.ceil(share * sorted.length) - 1]!;
  return { low: at(0.25), high: at(0.75) };
}
