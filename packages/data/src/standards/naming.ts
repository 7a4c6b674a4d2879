// How an author names one of several: a resource, a dataset in a catalogue, a bundle's part.

/** The entry of that name, title or number from 1; undefined where there is none. */
export function named<E extends { name?: string; title?: string }>(
  entries: readonly E[],
  wanted: string,
): E | undefined {
  return (
    entries.find(({ name, title }) => wanted === name || wanted === title) ??
    (/^\d+$/.test(wanted) ? entries[Number(wanted) - 1] : undefined)
  );
}

/** What the author names one of several by: an option, or the address's fragment. */
export function wantedOf({ url, options }: { url: URL; options: { resource?: string } }): string {
  if (options.resource) return options.resource;
  const fragment = url.hash.slice(1);
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

/** Names for a message, not too many of them. */
export function listed(names: readonly string[]): string {
  return (
    names
      .slice(0, 20)
      .map((name) => `“${name}”`)
      .join(', ') + (names.length > 20 ? ' …' : '')
  );
}
