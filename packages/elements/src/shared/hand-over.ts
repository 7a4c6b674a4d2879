/** So long a browser may take to begin with a file, in milliseconds. */
const patience = 10_000;

/** Lets the browser save a file. */
export function handOver(name: string, blob: Blob): void {
  const href = URL.createObjectURL(blob);
  const link = document.createElement('a');
  Object.assign(link, { href, download: name, hidden: true });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(href), patience);
}
