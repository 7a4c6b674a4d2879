/** How well each entry of a catalogue fits, by its place in it; 0 where it does not. */
export type Matches = Float32Array;

/** How many entries fit. */
export function sizeOf(matches: Matches): number {
  let size = 0;
  for (const score of matches) if (score > 0) size++;
  return size;
}

/** Entries that are in all, their scores added up. */
export function inAll(some: readonly Matches[]): Matches {
  const [first, ...others] = some;
  const found = first!.slice();
  for (const other of others) {
    for (let entry = 0; entry < found.length; entry++) {
      if (found[entry]! > 0) found[entry] = other[entry]! > 0 ? found[entry]! + other[entry]! : 0;
    }
  }
  return found;
}

/** Entries that are in any, with their best score. */
export function inAny(some: readonly Matches[]): Matches {
  const found = some[0]!.slice();
  for (const other of some.slice(1)) {
    for (let entry = 0; entry < found.length; entry++) found[entry] = Math.max(found[entry]!, other[entry]!);
  }
  return found;
}

/** Entries that are in any, those in more of them always before those in fewer. */
export function inMost(some: readonly Matches[]): Matches {
  const found = new Float32Array(some[0]!.length);
  for (const matches of some) {
    const best = matches.reduce((most, score) => Math.max(most, score), 1);
    for (let entry = 0; entry < found.length; entry++) {
      // All scores of an entry together stay under one, and each match adds one.
      if (matches[entry]! > 0) found[entry]! += 1 + matches[entry]! / (best * (some.length + 1));
    }
  }
  return found;
}

/** The same entries, those higher that are in others too. */
export function raisedBy(matches: Matches, others: readonly Matches[]): Matches {
  const found = matches.slice();
  for (const other of others) {
    for (let entry = 0; entry < found.length; entry++) if (found[entry]! > 0) found[entry]! += other[entry]!;
  }
  return found;
}
