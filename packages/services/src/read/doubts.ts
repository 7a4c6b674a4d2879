/** How many names a warning gives. */
const MOST = 3;

/**
 * What was found wrong while reading, told once for each kind of fault however
 * many entries have it.
 */
export class Doubts {
  /** The entry that is being read, as a warning names it. */
  entry = '';
  /** Made when there is something to note: most entries have no fault, and each is read with doubts of its own. */
  #found: Map<string, { times: number; entries: Set<string> }> | undefined;

  /** Notes a fault of the entry that is being read. `what` is the beginning of a sentence: `Prices left as text`. */
  add(what: string, entry = this.entry): void {
    this.#found ??= new Map();
    const found = this.#found.get(what) ?? { times: 0, entries: new Set() };
    this.#found.set(what, found);
    found.times++;
    if (entry && found.entries.size < MOST + 1) found.entries.add(entry);
  }

  /** Takes over what was noted while one entry was read. */
  take(other: Doubts): void {
    for (const [what, { times, entries }] of other.#found ?? []) {
      for (let time = 0; time < times; time++) this.add(what, [...entries][0] ?? '');
    }
  }

  /** One sentence for each kind of fault: how often, and where. */
  get warnings(): string[] {
    return [...(this.#found ?? [])].map(([what, { times, entries }]) => {
      const names = [...entries].slice(0, MOST).map((name) => `“${name}”`);
      const more = entries.size > MOST ? ' and others' : '';
      return `${what}: ${times}${names.length ? ` (${names.join(', ')}${more})` : ''}.`;
    });
  }
}
