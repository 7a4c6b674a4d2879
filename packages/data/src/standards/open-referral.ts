import { notData, provenanceOf } from '../body.js';
import { DataError } from '../errors.js';
import { paced } from '../pace.js';
import { mostRows } from '../pages.js';
import { planPush, type Plan } from '../push.js';
import type { Comparison, Filter } from '../query.js';
import type { Abilities, Batch, Standard, StandardContext, StandardRead } from '../standard.js';
import type { Body } from '../transport.js';
import { apiError, parseJson } from './json.js';
import { columnsOf, names } from './open-referral-rows.js';
import { isObject, partsOf, wordsOf, type Json } from './unknown.js';

/** Services in Open Referral UK, version 1 or 3, which are told apart by the envelope. */
export const standard: Standard = {
  name: 'open-referral',
  title: 'Open Referral UK',
  async open(context) {
    let first = context.body && pageOf(context.body, await parsed(context.body));
    let version = first?.version;
    return {
      // Where rows are wanted as they arrive, the version is known only once they do.
      get can() {
        return version === undefined ? undefined : abilitiesOf(version);
      },
      async read(options) {
        first ??= version === undefined ? await ask(context, context.url, options) : undefined;
        version ??= first!.version;
        const at = first?.root ? new URL('services', context.url.href.replace(/[?#].*|\/?$/s, '/')) : context.url;
        // The first page tells the version; it is not asked for a second time.
        const page = first?.root ? undefined : first;
        first = first?.root ? first : undefined;
        return readPages(version, { ...context, url: at }, options, page);
      },
    };
  },
};

interface Envelope {
  body: Body;
  records: readonly Json[];
  /** 1 or 3; 0 where there is no envelope to tell by. */
  version: 0 | 1 | 3;
  /** What the envelope says, which need not be true. */
  total?: number;
  pages?: number;
  size?: number;
  last?: boolean;
  /** How many entries are none. */
  strange?: number;
  /** Whether the answer is one entry, or says where the entries are. */
  single?: boolean;
  root?: boolean;
}

const versions = {
  0: {},
  1: { text: 'text', page: 'page' },
  3: {
    text: 'search',
    page: 'page',
    organization: 'organization_id',
    term: 'taxonomy_term_id',
    since: 'modified_after',
  },
} as const;

/** What a feed can be asked. Many pass over what they don't know, so a filter is never relied on. */
function abilitiesOf(version: 0 | 1 | 3): Abilities {
  const compare = (part: Comparison) => version === 3 && !!parameterOf(part) && 'loosely';
  return { compare, search: version > 0, page: version > 0, changedSince: version === 3 };
}

/** The parameter of version 3 that says the same as a comparison. */
function parameterOf(part: Comparison): [string, string] | undefined {
  const { organization, term } = versions[3];
  if (part.column === 'organization_id' && part.op === '=') return [organization, String(part.value)];
  const [, id] =
    part.column === 'taxonomy_term_ids' && part.op === 'like' ? (/^%([\w-]+)%$/.exec(part.pattern) ?? []) : [];
  return id ? [term, id] : undefined;
}

/** By how much more must have come before it is shown again. */
const GROWN = 1.5;

async function readPages(
  version: 0 | 1 | 3,
  context: StandardContext,
  options: StandardRead,
  first?: Envelope,
): Promise<Batch> {
  const { query, progress } = options;
  const { url, options: said } = context;
  const can = abilitiesOf(version);
  // A feed looks for the words as they stand, one after the other: several are looked for here.
  const [word, ...more] = query.search?.trim().split(/\s+/) ?? [];
  const plan = planPush({ ...query, search: more.length ? undefined : word }, can, names, url.href);
  const asked = addressOf(url, version, plan, more.length ? longest(query.search!) : undefined);
  const own = url.searchParams.has('page');
  const most = said.rows ?? mostRows;
  // Pages are of any size, so a part is read from the first page on.
  const wanted = plan.limit === undefined || more.length ? most : plan.offset + plan.limit;

  const warnings: string[] = [];
  const records: Json[] = [];
  let page: Envelope | undefined;
  let total: number | undefined;
  let ended = false;
  let before = '';
  /** How many entries were shown so far: the more seldom that is, the sooner the rest is read. */
  let shown = 0;
  const show = async (): Promise<void> => {
    shown = records.length;
    const batch = batchOf(
      records,
      page!,
      { complete: false, total, pushed: plan.pushed, warnings: [] },
      options.signal,
    );
    await progress?.(await batch);
  };
  for (let number = 1; !ended && records.length < wanted; number++) {
    const address = new URL(asked);
    if (number > 1) address.searchParams.set(versions[version === 1 ? 1 : 3].page, String(number));
    const known = number === 1 && address.href === url.href ? first : undefined;
    let next: Envelope | undefined;
    try {
      next = known ?? (await ask(context, address, options, number > 1));
    } catch (cause) {
      // What has come is all there will be.
      if (records.length > shown && !options.signal?.aborted) await show();
      throw cause;
    }
    const signature = JSON.stringify(next?.records.slice(0, 3));
    if (number > 1 && next?.records.length && signature === before) {
      if (page!.version) warnings.push(`The page ${number} is the page ${number - 1} again.`);
      ended = !page!.version || total === undefined;
      break;
    }
    before = signature;
    if (next) page = next;
    const { total: counted, last, size = -1, single, strange, pages } = page!;
    if (next && strange) warnings.push(`Entries left out because they are no objects: ${strange}.`);
    total = counted ?? total;
    for (const record of next?.records ?? []) records.push(record);
    if (next && size >= 0 && size !== next.records.length && number !== pages) {
      warnings.push(`The page ${number} says it has ${size} entries, but it has ${next.records.length}.`);
    }
    // What the envelope says of its place may be wrong, a page without entries is not.
    ended = !next?.records.length || !!single || own || (total !== undefined ? records.length >= total : last === true);
    // A list without an envelope is mostly whole, which the next page tells.
    const isPart = !ended && (version > 0 || number > 1);
    if (isPart && progress && records.length >= shown * GROWN) await show();
  }
  if (total !== undefined && (ended ? records.length !== total : records.length > total)) {
    warnings.push(`The feed says it has ${total} entries, but it has ${records.length}.`);
    total = ended ? records.length : undefined;
  }
  const complete = ended && !own;
  const given = records.length > most ? records.slice(0, most) : records;
  if (!complete && plan.limit === undefined) warnings.push(`Read ${given.length} of ${total ?? 'more'} rows.`);
  const { pushed } = plan;
  const since = pushed.changedSince ? query.changedSince : undefined;
  const changed = since ? given.filter((record) => isSince(record, since)) : given;
  if (changed.length < given.length) total = ended ? changed.length : undefined;
  const read = {
    complete: complete && given.length === records.length,
    total: total ?? (complete ? changed.length : undefined),
    pushed: { filter: pushed.filter, search: pushed.search, changedSince: pushed.changedSince },
    warnings,
  };
  return batchOf(changed, page!, read, options.signal);
}

function addressOf(url: URL, version: 0 | 1 | 3, plan: Plan, word?: string): URL {
  const asked = new URL(url);
  const flat = (filter: Filter | undefined): Filter[] =>
    filter?.op === 'and' ? filter.filters.flatMap(flat) : filter ? [filter] : [];
  for (const part of flat(plan.filter)) {
    const [name, value] = parameterOf(part as Comparison)!;
    if (!asked.searchParams.has(name)) asked.searchParams.set(name, value);
  }
  if (version) {
    const { text } = versions[version];
    const search = plan.search ?? word;
    if (search && !asked.searchParams.has(text)) asked.searchParams.set(text, search);
  }
  if (version === 3 && plan.changedSince) asked.searchParams.set(versions[3].since, plan.changedSince);
  return asked;
}

function longest(search: string): string {
  return search.split(/\s+/).reduce((best, word) => (word.length > best.length ? word : best), '');
}

function isSince({ last_modified: changed }: Json, since: string): boolean {
  return !(Date.parse(wordsOf(changed) ?? '') < Date.parse(since));
}

/** One page. Where `further`, a page past the last one may be an error: then there is none. */
async function ask(context: StandardContext, address: URL, options: StandardRead): Promise<Envelope>;
async function ask(
  context: StandardContext,
  address: URL,
  options: StandardRead,
  further: boolean,
): Promise<Envelope | undefined>;
async function ask(
  { transport }: StandardContext,
  address: URL,
  { signal, refresh }: StandardRead,
  further = false,
): Promise<Envelope | undefined> {
  let body: Body;
  try {
    body = await transport.get(address, { signal, refresh });
  } catch (cause) {
    if (further && cause instanceof DataError && (cause.status === 404 || cause.status === 400)) return undefined;
    throw cause;
  }
  return pageOf(body, await parsed(body, signal));
}

/** Up to so many bytes are parsed at once, which takes a few milliseconds. */
const LARGE = 1 << 18;

async function parsed(body: Body, signal?: AbortSignal): Promise<unknown> {
  if (body.bytes.length <= LARGE) return parseJson(body, 'open-referral');
  const { parseInSlices } = await import('./json-slices.js');
  return parseInSlices(body, 'open-referral', ['contents', 'content'], signal);
}

function pageOf(body: Body, whole: unknown): Envelope {
  const parts = partsOf(whole);
  const { contents, content, version, id, name, error } = parts;
  const list = Array.isArray(whole) ? whole : (contents ?? content);
  const count = (value: unknown) => (Number.isInteger(Number(value ?? NaN)) ? Number(value) : undefined);
  const last = parts.last_page ?? parts.last;
  if (Array.isArray(list)) {
    const records = list.filter(isObject);
    return {
      body,
      version: contents ? 3 : content ? 1 : 0,
      records,
      strange: list.length - records.length,
      total: count(parts.total_items ?? parts.totalElements),
      pages: count(parts.total_pages ?? parts.totalPages),
      size: count(parts.size),
      ...(typeof last === 'boolean' && { last }),
    };
  }
  if (/^HSDS-UK/i.test(wordsOf(version) ?? '')) return { body, version: 3, records: [], root: true };
  if (error) throw apiError(error, body, 'open-referral');
  if (wordsOf(id) ?? wordsOf(name)) return { body, version: 0, records: [parts], total: 1, single: true };
  throw notData('JSON without Open Referral entries', body, 'open-referral');
}

async function batchOf(
  records: readonly Json[],
  { body }: Envelope,
  { warnings, ...known }: Pick<Batch, 'total' | 'complete' | 'pushed' | 'warnings'>,
  signal?: AbortSignal,
): Promise<Batch> {
  const found = [...warnings];
  return {
    ...known,
    columns: await paced(columnsOf(records, found), signal),
    rows: records.length,
    provenance: provenanceOf(body),
    warnings: found,
  };
}
