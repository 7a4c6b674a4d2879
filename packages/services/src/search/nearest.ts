/** How many letters of a word may be wrong: none in short ones, and never a digit. */
export function allowedTypos(word: string): number {
  if (word.length < 4 || /\p{N}/u.test(word)) return 0;
  return word.length < 8 ? 1 : 2;
}

/** Words to look for near spellings in. */
export class Vocabulary {
  /** By length, words and which letters each has, a bit for each. */
  readonly #byLength = new Map<number, { words: string[]; letters: number[] }>();
  readonly #count: (word: string) => number;

  /** @param count - how much there is of a word; of two that are equally near, the one that there is more of comes first */
  constructor(count: (word: string) => number) {
    this.#count = count;
  }

  add(word: string): void {
    let same = this.#byLength.get(word.length);
    if (!same) this.#byLength.set(word.length, (same = { words: [], letters: [] }));
    same.words.push(word);
    same.letters.push(lettersOf(word));
  }

  /**
   * The words nearest in spelling that are no more than `most` letters away: left out,
   * put in, replaced, or two changed over. All are equally near.
   */
  nearest(word: string, most: number): string[] {
    let least = most + 0.5;
    let found: string[] = [];
    if (most < 1) return found;
    const own = lettersOf(word);
    for (let length = word.length - most; length <= word.length + most; length++) {
      const { words, letters } = this.#byLength.get(length) ?? { words: [], letters: [] };
      for (let at = 0; at < words.length; at++) {
        // Letters that only one of them has take a mistake each.
        if (bits(own & ~letters[at]!) > most || bits(letters[at]! & ~own) > most) continue;
        const wrong = distance(word, words[at]!, most);
        // People seldom mistake the first letter.
        const away = words[at]![0] === word[0] ? wrong : wrong + 0.5;
        if (wrong > most || away > least) continue;
        if (away < least) found = [];
        least = away;
        found.push(words[at]!);
      }
    }
    return found.sort((a, b) => this.#count(b) - this.#count(a));
  }
}

function lettersOf(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at++) letters |= 1 << (word.charCodeAt(at) & 31);
  return letters;
}

function bits(number: number): number {
  let count = 0;
  for (let rest = number; rest; rest &= rest - 1) count++;
  return count;
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
