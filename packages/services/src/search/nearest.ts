/** How many letters of a word may be wrong: none in short ones, and never a digit. */
export function allowedTypos(word: string): number {
  if (word.length < 4 || /\p{N}/u.test(word)) return 0;
  return word.length < 8 ? 1 : 2;
}

/**
 * The words nearest in spelling that are no more than `most` letters away: left out,
 * put in, replaced, or two changed over. All are equally near; first those of which
 * there are most.
 *
 * @param vocabulary - how often there is each word
 */
export function nearest(word: string, vocabulary: Iterable<readonly [string, number]>, most: number): string[] {
  if (most < 1) return [];
  let least = most + 0.5;
  let found: [string, number][] = [];
  const [first] = word;
  for (const [known, count] of vocabulary) {
    if (Math.abs(known.length - word.length) > least) continue;
    const letters = distance(word, known, Math.floor(least));
    if (letters > most || letters > least) continue;
    // People seldom mistake the first letter.
    const away = known.startsWith(first!) ? letters : letters + 0.5;
    if (away > least) continue;
    if (away < least) found = [];
    least = away;
    found.push([known, count]);
  }
  return found.sort((a, b) => b[1] - a[1]).map(([known]) => known);
}

/** How many letters two words are apart, `most` + 1 for anything more. */
function distance(a: string, b: string, most: number): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let row = 1; row <= a.length; row++) {
    const now = [row];
    let least = row;
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1];
      let value = Math.min(last[column]! + 1, now[column - 1]! + 1, last[column - 1]! + (same ? 0 : 1));
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) {
        value = Math.min(value, beforeLast[column - 2]! + 1);
      }
      now.push(value);
      if (value < least) least = value;
    }
    if (least > most) return most + 1;
    beforeLast = last;
    last = now;
  }
  return last[b.length]!;
}
