/** Names for columns: trimmed, never empty, each once. Says in `warnings` what it changed. */
export function uniqueNames(headers: ArrayLike<unknown>, warnings: string[]): string[] {
  const taken = new Set<string>();
  return Array.from(headers, (header, index) => {
    const given = String(header ?? '').trim();
    const base = given || `Column ${index + 1}`;
    let name = base;
    for (let count = 2; taken.has(name); count++) name = `${base} ${count}`;
    taken.add(name);
    if (!given) warnings.push(`Column ${index + 1} has no heading.`);
    else if (name !== base) warnings.push(`The heading “${base}” comes more than once; one is now “${name}”.`);
    return name;
  });
}
