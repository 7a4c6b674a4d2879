import { once, provenanceOf } from '../body.js';
import { DataError } from '../errors.js';
import { readMissingLast } from '../missing-last.js';
import { mostRows, pagesByLink, pagesByOffset, type Collected, type Page } from '../pages.js';
import { planPush, type Plan } from '../push.js';
import type { Abilities, Batch, StandardContext, StandardRead } from '../standard.js';
import type { Body } from '../transport.js';
import { batchOf, cellsOf, pageOf, type JsonPage } from './json.js';
import { nextOf, shown, totalOf, type Next } from './json-next.js';
import { follow } from './json-parts.js';

const parts = ['page', 'offset', 'size', 'cursor', 'next', 'total', 'sort', 'order'] as const;

/** The names an API has for the parts of paging and sorting; `next` and `total` are JSON Pointers. */
type Names = Partial<Record<(typeof parts)[number], string>>;

/** Rows asked for at a time, where the author does not say: a number few servers refuse. */
const SIZE = 100;

const pageNames = /^_?page(_?(no|num|number|index))?$/i;
const offsetNames = /^_?\$?(offset|skip|start(_?index)?)$/i;
const sizeNames = /^_?\$?(per_?page|page_?size|size|limit|rows|take|top)$/i;

type Answer = Page<unknown> & JsonPage & { body: Body; address: string; cursor?: string; parameter?: string };

/**
 * Reads an API that gives its records page by page: by links to the next page, by
 * cursor, by page number or by offset, as its author or its first answer says.
 */
export async function readPages(context: StandardContext, read: StandardRead, first?: Body): Promise<Batch> {
  const { url, transport, options } = context;
  const { records = '', rows: most = mostRows } = options;
  const said = namesOf(options.paging ?? '', url.href);
  const { query, signal, refresh } = read;
  let latest: Answer | undefined;
  let around: JsonPage | undefined;

  const ask = async (address: URL, given?: Body): Promise<Answer> => {
    const body = given ?? (await transport.get(address, { signal, refresh }));
    const page = await once(body, `json page ${records}`, () => pageOf(body, records));
    const { whole } = page;
    // What the last page has nothing to say about, it mostly leaves out.
    const pointed = (pointer: string): unknown => {
      try {
        return follow(whole, pointer, body);
      } catch {
        return undefined;
      }
    };
    const total = said.total ? Number(pointed(said.total) ?? NaN) : totalOf(whole, body);
    const after: Next | undefined = said.next ? nextText(pointed(said.next)) : nextOf(whole, body);
    around ??= page;
    return (latest = {
      ...page,
      body,
      address: body.address,
      // A count that is smaller than the page is something else's.
      total: total !== undefined && total >= page.rows.length ? total : undefined,
      next: after?.address,
      cursor: after?.cursor,
      parameter: after?.parameter,
    });
  };

  const begin = first ? url : withSize(url, said, end(query));
  if (!first && said.page) begin.searchParams.set(said.page, url.searchParams.get(said.page) ?? '1');
  const start = await ask(begin, first);
  const page = async (at: URL) => (at.href === begin.href ? start : ask(at));
  const names = { ...given(url, start), ...said };
  const numbered = !!(said.page ?? said.offset) || (!start.next && !start.cursor && !!(names.page ?? names.offset));

  /** All rows of a plan, whichever way the pages come. */
  const collect = async ({ offset, limit, sort }: Plan): Promise<Collected<unknown>> => {
    const address = new URL(url);
    if (sort && names.sort) {
      const { searchParams } = address;
      const keys = sort.map(({ column, descending }) => (descending && !names.order ? `-${column}` : column));
      searchParams.set(names.sort, keys.join());
      if (names.order) searchParams.set(names.order, sort.map((key) => (key.descending ? 'desc' : 'asc')).join());
    }
    if (numbered) return byNumber(address, { offset, limit }, { names, most, ask: page });
    // What is before the rows that are wanted has to be passed.
    const found = await pagesByLink(
      sort ? withSize(address, names, limit) : begin,
      { limit: limit === undefined ? undefined : offset + limit },
      { most },
      async (at) => {
        const answer = await page(at);
        const { next, cursor } = answer;
        return {
          ...answer,
          next: next ?? (cursor ? withCursor(at, names.cursor ?? answer.parameter!, cursor) : undefined),
        };
      },
    );
    return { ...found, rows: found.rows.slice(offset) };
  };

  const sortable = names.sort ? await sortableIn(start) : undefined;
  const can: Abilities = { page: true, sort: ({ column }) => !!sortable?.has(column) };
  const asked = planPush(query, can);
  const lacks = (row: unknown, column: string) => cellsOf([row]).get(column)?.[0] == null;
  const { plan, found } = await readMissingLast(asked, can, collect, lacks);

  const batch = await batchOf({ ...(around ?? start), rows: found.rows });
  const { rows, total = found.ended ? plan.offset + found.rows.length : undefined, ended } = found;
  const complete = ended && !plan.offset && !(total !== undefined && total > rows.length);
  const several = numbered || !!start.next || !!start.cursor;
  const left = several
    ? `Read ${count(rows.length)} of ${count(total)} rows.`
    : `One page, ${rows.length} rows of ${total ?? 'more'}.`;
  return {
    ...batch,
    total,
    complete,
    pushed: plan.pushed,
    provenance: provenanceOf(latest!.body),
    warnings: [...batch.warnings, ...found.warnings, ...(complete || plan.limit !== undefined ? [] : [left])],
  };
}

/** How many rows have to be read from the first. */
function end({ offset = 0, limit }: { offset?: number; limit?: number }): number | undefined {
  return limit === undefined ? undefined : offset + limit;
}

interface Numbered {
  names: Names;
  most: number;
  ask: (address: URL) => Promise<Answer>;
}

/** Pages by their number, or by how many rows come before them. */
async function byNumber(
  url: URL,
  wanted: { offset: number; limit?: number },
  how: Numbered,
): Promise<Collected<unknown>> {
  const { names, most, ask } = how;
  const { searchParams } = url;
  const skipped = Number(searchParams.get(names.offset ?? '') ?? 0) || 0;
  if (names.offset) {
    const size = sizeIn(url, names, wanted.limit);
    return pagesByOffset(wanted, { size, most }, async (offset, limit) => {
      const address = new URL(url);
      address.searchParams.set(names.offset!, String(skipped + offset));
      if (names.size) address.searchParams.set(names.size, String(Math.min(size, limit)));
      const page = await ask(address);
      return { ...page, total: page.total === undefined ? undefined : page.total - skipped };
    });
  }
  // A page's number says where it is only once its size is known, so reading starts at the first.
  const { offset } = wanted;
  const last = end(wanted);
  const begin = Number(searchParams.get(names.page!) ?? 1);
  const address = withSize(url, names, last);
  let number = begin;
  const found = await pagesByOffset({ limit: last }, { size: most, most }, async (_, left) => {
    address.searchParams.set(names.page!, String(number++));
    const page = await ask(address);
    const rows = page.rows.slice(0, left);
    const cut = rows.length < page.rows.length;
    return { ...page, rows, ...(cut && { more: true }) };
  });
  return { ...found, rows: found.rows.slice(offset) };
}

/** The author's words for an API's paging. @throws {DataError} `capability` */
function namesOf(paging: string, address: string): Names {
  const names: Names = {};
  for (const word of paging.split(',').filter((word) => word.trim())) {
    const [, part = word, name] = /^\s*(\w+)\s*=\s*(\S+)\s*$/.exec(word) ?? [];
    const known = parts.find((one) => one === part);
    if (!known || !name) {
      throw new DataError('capability', `“${word.trim()}” says nothing about paging; it knows ${parts.join(', ')}`, {
        address,
        cure: 'Write it like page=page,size=per_page.',
      });
    }
    names[known] = name;
  }
  return names;
}

/** What the address or the first answer gives away, where there is more than it holds. */
function given(url: URL, { whole, rows, total }: Answer): Names {
  if (!total || total <= rows.length || !rows.length) return {};
  const asked = [...url.searchParams.keys()];
  const named = (pattern: RegExp) => asked.find((name) => pattern.test(name)) ?? shown(whole, pattern);
  const [page, offset, size] = [named(pageNames), named(offsetNames), named(sizeNames)];
  return { ...(page ? { page } : offset ? { offset } : {}), ...(size && { size }) };
}

function sizeIn({ searchParams }: URL, { size }: Names, limit = Infinity): number {
  const own = Number(size && searchParams.get(size));
  return Math.max(1, Math.min(own || SIZE, limit));
}

function withSize(url: URL, names: Names, limit?: number): URL {
  const address = new URL(url);
  if (names.size) address.searchParams.set(names.size, String(sizeIn(url, names, limit)));
  return address;
}

function withCursor(at: URL, parameter: string, cursor: string): string {
  const address = new URL(at);
  address.searchParams.set(parameter, cursor);
  return address.href;
}

function nextText(value: unknown): Next | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return;
  return /^https?:|[/?=]/.test(String(value))
    ? { address: String(value) }
    : { cursor: String(value), parameter: 'cursor' };
}

/** Columns a server sorts as we do: text it sorts by its letters' numbers. */
async function sortableIn(page: JsonPage): Promise<Set<string>> {
  const { columns } = await batchOf(page);
  return new Set(columns.filter(({ type }) => /^(number|integer|date|date-time)$/.test(type)).map(({ name }) => name));
}

function count(number: number | undefined): string {
  return number?.toLocaleString('en-GB') ?? 'more';
}
