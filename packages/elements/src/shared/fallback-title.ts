/**
 * What data is called where nobody named it: what an author links to as a fallback, else
 * its file; better than no name at all.
 *
 * @param src address of the data: `Polling stations` of `/data/polling-stations.csv`
 */
export function fallbackTitle(host: Element, src = ''): string {
  const fallback = host.querySelector(':scope > a, :scope > p > a')?.textContent?.trim();
  if (fallback) return fallback;
  const [, file = ''] = /([^/?#]*)\/?(?:[?#].*)?$/.exec(src) ?? [];
  const words = file.replace(/\.\w+$/, '').replace(/%20|[_+.]|-(?!\d)/g, ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
