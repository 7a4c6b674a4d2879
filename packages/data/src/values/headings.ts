/** Names for columns: trimmed, never empty, each once. Says in `warnings` what it changed. */
export function uniqueNames(headers: ArrayLike<string | undefined>, warnings: string[]): string[] {
  const taken = new Set<string>();
  const counts = new Map<string, number>();
  return Array.from(headers, (header, index) => {
    const given = (header ?? '').trim();
    const base = given || `Column ${index + 1}`;
    let name = base;
    let count = counts.get(base) ?? 1;
    while (taken.has(name)) name = `${base} ${++count}`;
    counts.set(base, count);
    taken.add(name);
    if (!given) warnings.push(`Column ${index + 1} has no heading.`);
    else if (name !== base) warnings.push(`The heading “${base}” comes more than once; one is now “${name}”.`);
    return name;
  });
}
