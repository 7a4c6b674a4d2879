const quote = 0x22;
const open = 0x7b;
const close = 0x7d;
const backslash = 0x5c;

/** Where the string that begins at `start` ends, or -1 where its end has not arrived. */
function endOfString(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); end >= 0; end = text.indexOf('"', end + 1)) {
    let escapes = end;
    while (text.charCodeAt(escapes - 1) === backslash) escapes--;
    if ((end - escapes) % 2 === 0) return end;
  }
  return -1;
}

/** Takes the records out of a JSON array of objects while it still arrives. */
export class RecordScanner {
  #rest = '';
  #at = 0;
  #depth = 0;

  /** The records that are whole with this part of the text. */
  take(part: string): unknown[] {
    const text = this.#rest + part;
    let at = this.#at;
    let start = this.#depth > 0 ? 0 : -1;
    let end = 0;
    for (; at < text.length; at++) {
      const character = text.charCodeAt(at);
      if (character === quote) {
        const last = endOfString(text, at);
        if (last < 0) break;
        at = last;
      } else if (character === open) {
        if (this.#depth++ === 0 && start < 0) start = at;
      } else if (character === close) {
        if (--this.#depth === 0) end = at + 1;
      }
    }
    const next = end || Math.max(start, 0);
    const records = end ? (JSON.parse(`[${text.slice(start, end)}]`) as unknown[]) : [];
    // The comma between this record and the next is no part of either.
    const kept = text.indexOf('{', next);
    this.#rest = kept < 0 ? '' : text.slice(kept);
    this.#at = kept < 0 ? 0 : at - kept;
    return records;
  }
}
