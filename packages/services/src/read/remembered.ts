/** How many texts are remembered at a time. */
const MOST = 2000;

/**
 * A reader that remembers what it made of a text: a thousand entries have the same
 * few opening hours and prices. What it gives is shared, and so never changed.
 */
export function remembered<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    if (known.has(text)) return known.get(text)!;
    const made = read(text);
    if (known.size >= MOST) known.clear();
    known.set(text, made);
    return made;
  };
}
