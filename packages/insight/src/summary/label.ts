/** A longer name would hide the sentence it stands in. */
const longest = 80;

/** Letters of scripts written from right to left, and marks that turn the direction. */
const rightToLeft =
  /[\u0590-\u08ff\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
const isolates = /[\u2066-\u2069]/g;

/**
 * A name from the data as it stands in a sentence: on one line, cut at a word with
 * an ellipsis past 80 characters, and set apart (U+2068 … U+2069) where it has
 * letters written from right to left, so that the words around it keep their order.
 */
export function labelText(text: string): string {
  const turned = rightToLeft.test(text);
  const plain = text.replace(isolates, '').replace(/\s+/g, ' ').trim();
  const characters = Array.from(plain);
  const start = characters.slice(0, longest).join('');
  const word = start.lastIndexOf(' ');
  // Without a word's end in its second half the cut goes through the word.
  const kept = word > start.length / 2 ? start.slice(0, word) : start;
  const cut = characters.length > longest ? `${kept}…` : plain;
  return turned ? `\u2068${cut}\u2069` : cut;
}
