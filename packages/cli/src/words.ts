/** Numbers and lists as people read them. */

export function formatCount(count: number): string {
  return count.toLocaleString('en-GB');
}

export function formatBytes(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`;
  if (bytes < 1e6) return `${Math.round(bytes / 1e3)} KB`;
  return `${(bytes / 1e6).toLocaleString('en-GB', { maximumFractionDigits: 1 })} MB`;
}

/** `1 row`, `2 rows`. */
export function plural(count: number, one: string, many = `${one}s`): string {
  return `${formatCount(count)} ${count === 1 ? one : many}`;
}

/** `a, b and c`. */
export function listed(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)!}`;
}

/** A time of the source as a day people know, or as it stands where it is none. */
export function formatDay(time: string): string {
  const date = new Date(time);
  if (Number.isNaN(+date)) return time;
  return date.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
}

/** `within 0.1 seconds`, `after 2.3 seconds`. */
export function formatDelay(milliseconds: number): string {
  return milliseconds <= 100 ? 'within 0.1 seconds' : `after ${(milliseconds / 1000).toFixed(1)} seconds`;
}
