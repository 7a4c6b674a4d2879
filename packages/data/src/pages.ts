import { DataError } from './errors.js';

/** One answer of a server that gives its rows page by page. */
export interface Page<Row> {
  rows: readonly Row[];
  /** How many rows match, where the server says so. */
  total?: number;
  /** Whether there are more after these, where the server says so. */
  more?: boolean;
  /** The address of the next page, as the server wrote it. */
  next?: string;
}

/** The rows of all pages that were wanted. */
export interface Collected<Row> {
  rows: Row[];
  total?: number;
  /** Whether there is nothing after the last row. */
  ended: boolean;
  warnings: string[];
}

/** Rows wanted: all, or a part. */
export interface Wanted {
  offset?: number;
  /** Undefined for all rows. */
  limit?: number;
}

/** How many rows a page may have, and how many rows are read where all are wanted. */
export interface PageLimits {
  size: number;
  most?: number;
}

/** The most rows read into memory where neither query nor author sets a limit. */
export const mostRows = 200_000;

/**
 * Reads page after page by offset until nothing is left, or enough is there. A
 * server may give fewer rows than it was asked for: its own cap is then taken as
 * the size of a page. One that gives the same page again ignores the offset.
 */
export async function pagesByOffset<Row>(
  { offset = 0, limit }: Wanted,
  { size, most = mostRows }: PageLimits,
  ask: (offset: number, limit: number) => Promise<Page<Row>>,
  each?: (rows: readonly Row[]) => unknown,
): Promise<Collected<Row>> {
  const rows: Row[] = [];
  const warnings: string[] = [];
  const wanted = limit ?? most;
  let total: number | undefined;
  let last = '';
  let usual = 0;
  for (let ended = wanted <= 0; !ended && rows.length < wanted;) {
    const page = await ask(offset + rows.length, Math.min(size, wanted - rows.length));
    total = page.total ?? total;
    const count = page.rows.length;
    const signature = JSON.stringify(page.rows.slice(0, 3));
    if (count && signature === last && count === usual) {
      warnings.push(`The server gives the same ${count} rows again instead of the next.`);
      return { rows, total: undefined, ended: false, warnings };
    }
    last = signature;
    for (const row of page.rows) rows.push(row);
    if (rows.length > (limit ?? Infinity)) return { rows: rows.slice(0, limit), total, ended: false, warnings };
    await each?.(rows);
    // Without any sign, a page that is shorter than the first is the last one.
    ended =
      !count ||
      (total !== undefined ? offset + rows.length >= total : page.more !== undefined ? !page.more : count < usual);
    usual ||= count;
    const held = offset + rows.length;
    if (ended && total !== undefined && total !== held && (rows.length || !offset)) {
      warnings.push(`The server says there are ${total} rows, but gives ${held}.`);
      total = held;
    }
    if (ended) return { rows, total, ended, warnings };
  }
  return { rows, total, ended: false, warnings };
}

/**
 * Follows links to next pages. They are followed at the host that was asked, since
 * a server behind another often names itself wrongly, and each only once.
 */
export async function pagesByLink<Row>(
  first: URL,
  { limit }: Wanted,
  { most = mostRows }: Pick<PageLimits, 'most'>,
  ask: (address: URL) => Promise<Page<Row> & { address: string }>,
  each?: (rows: readonly Row[]) => unknown,
): Promise<Collected<Row>> {
  const rows: Row[] = [];
  const warnings: string[] = [];
  const seen = new Set<string>();
  const wanted = limit ?? most;
  let total: number | undefined;
  let address: URL | undefined = first;
  while (address && rows.length < wanted) {
    if (seen.has(address.href)) {
      warnings.push(`The link to the next page leads back to ${address.href}.`);
      return { rows, total: undefined, ended: false, warnings };
    }
    seen.add(address.href);
    const page: Page<Row> & { address: string } = await ask(address);
    total = page.total ?? total;
    for (const row of page.rows) rows.push(row);
    await each?.(rows);
    address = page.next ? nextAddress(page.next, page.address) : undefined;
  }
  return { rows: rows.slice(0, wanted), total, ended: !address && rows.length <= wanted, warnings };
}

function nextAddress(next: string, at: string): URL {
  try {
    const { pathname, search } = new URL(next, at);
    return new URL(pathname + search, at);
  } catch (cause) {
    throw new DataError('parse', `“${next}” is not the address of a next page`, { address: at, cause });
  }
}
