/**
 * A heading as people would write it: `payment_date`, `PaymentDate` and
 * `PAYMENT_DATE` become `Payment date`. A heading that is no bare name was written
 * by a person and stays.
 */
export function labelOf(name: string): string {
  if (!/^[a-z_][\w.-]*$/i.test(name)) return name;
  const shouted = !/[a-z]/.test(name);
  const words = name
    .replace(/([a-z\d])([A-Z])|([A-Z])(?=[A-Z][a-z])/g, '$1$3 $2')
    .split(/[\s._-]+/)
    .filter(Boolean)
    .map((word) => (/^[A-Z]{2,3}$|^U[PS]RN$|^CCTV$/.test(word) || (!shouted && /^[A-Z\d]{2,}$/.test(word)) ? word : word.toLowerCase()))
    .join(' ');
  return words ? words[0]!.toUpperCase() + words.slice(1) : name;
}

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
