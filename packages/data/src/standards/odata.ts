import { notData, provenanceOf } from '../body.js';
import type { Provenance } from '../dataset.js';
import { DataError } from '../errors.js';
import { pagesByLink, type Collected, type Page } from '../pages.js';
import type { Plan } from '../push.js';
import type { Abilities, Batch, Standard, StandardContext, StandardRead } from '../standard.js';
import { cellsOf, isObject } from './json.js';
import { answerOf, asker, chosen, readPlanned, type Answer, type Ask } from './json-answers.js';
import { columnsOf } from './odata-columns.js';
import type * as Filters from './odata-filter.js';
import type { Described } from './odata-metadata.js';

type Json = Record<string, unknown>;

/** An OData service of version 4; older ones are read, but asked for less. */
export const standard: Standard = {
  name: 'odata',
  title: 'OData',
  async open(context) {
    const { url, body } = context;
    const ask = asker(context, 'odata');
    if (/\.json$/i.test(url.pathname)) {
      const { openSaved } = await import('./json-saved.js');
      const plan = { offset: 0, pushed: {} };
      return openSaved(context, 'odata', envelopeOf, (rows, warnings) => columnsOf(rows, plan, undefined, warnings));
    }
    const first = body ? await answerOf(body, 'odata') : await probe(url, ask);
    const set = await setOf(context, envelopeOf(first), ask);
    const service = { ...set, described: await describedBy(context, set) };
    return serviceSource(context, service, await import('./odata-filter.js'));
  },
};

/** One answer of a service, whichever version wrote it. */
interface Envelope extends Page<Json> {
  answer: Answer;
  /** What the answer is about: the address of the metadata, and a path in it. */
  context?: string;
  version: 2 | 3 | 4;
  /** The entity sets, where it is the service's own document. */
  sets?: readonly { name: string; url: string }[];
}

interface Service {
  /** The address of an entity set. */
  url: URL;
  envelope: Envelope;
  described?: Described;
}

function envelopeOf(answer: Answer): Envelope {
  const { json, body } = answer;
  const outer = Object(json) as Json;
  const { d } = outer;
  const old = isObject(d) || Array.isArray(d);
  const inner = (isObject(d) ? d : outer) as Json;
  const said = (name: string) =>
    [`@odata.${name}`, `@${name}`, `odata.${name}`].map((key) => outer[key]).find((value) => value !== undefined);
  const context = said('context') ?? said('metadata');
  const list = old ? (Array.isArray(d) ? d : inner.results) : outer.value;
  if (!old && typeof context !== 'string') throw notData('no OData', body, 'odata');
  const { EntitySets } = inner;
  const sets = Array.isArray(EntitySets)
    ? EntitySets.map((name) => ({ name: String(name), url: String(name) }))
    : /\$metadata$/.test(context as string) && Array.isArray(list)
      ? list
          .filter(isObject)
          .flatMap(({ name, url = name, kind = 'EntitySet' }) =>
            typeof name === 'string' && kind === 'EntitySet' ? [{ name, url: String(url) }] : [],
          )
      : undefined;
  const total = Number(said('count') ?? inner.__count ?? NaN);
  const next = said('nextLink') ?? inner.__next;
  return {
    answer,
    rows: Array.isArray(list) ? list.filter(isObject) : [inner],
    total: Number.isSafeInteger(total) ? total : undefined,
    ...(typeof next === 'string' && { next }),
    ...(typeof context === 'string' && { context }),
    version: old ? 2 : '@odata.context' in outer || '@context' in outer ? 4 : 3,
    sets,
  };
}

/** The least that shows what an address is. Some say what they are only when asked without more. */
async function probe(url: URL, ask: Ask): Promise<Answer> {
  const one = url.searchParams.has('$top') || url.searchParams.has('$apply') ? url : addressOf(url, { $top: '1' });
  try {
    return await ask(one);
  } catch (cause) {
    const { reason, message } = cause as DataError;
    const xml = reason === 'not-data' && / XML/.test(message);
    if (!xml && reason !== 'api') throw cause;
    return ask(xml ? addressOf(one, { $format: 'json' }) : url);
  }
}

/** The entity set to read: the one at the address, or of the service there. */
async function setOf({ url, options }: StandardContext, envelope: Envelope, ask: Ask): Promise<Service> {
  const { sets, answer } = envelope;
  if (!sets) return { url, envelope };
  const { address } = answer.body;
  const one = chosen(sets, ({ name, url }) => [name, url], options.resource, {
    what: 'entity set',
    standard: 'odata',
    address,
  });
  const at = new URL(one.url, address.replace(/[?#].*/, '').replace(/\/?$/, '/'));
  // A service behind another often names itself wrongly.
  const { protocol, host } = new URL(address);
  at.protocol = protocol;
  at.host = host;
  return { url: at, envelope: envelopeOf(await probe(at, ask)) };
}

/** What the metadata says; undefined where it can't be had, since data can be read without. */
async function describedBy({ transport }: StandardContext, { url, envelope }: Service): Promise<Described | undefined> {
  const { address } = envelope.answer.body;
  const { rows, context = '' } = envelope;
  const [at, path = ''] = context.split('#');
  const { uri, type } = Object(rows[0]?.__metadata) as Json;
  const root =
    at && envelope.version > 2
      ? new URL(at, address)
      : new URL('./$metadata', typeof uri === 'string' ? new URL(uri, address) : url);
  [root.protocol, root.host] = [url.protocol, url.host];
  try {
    const [{ bytes }, { describe }] = await Promise.all([transport.get(root), import('./odata-metadata.js')]);
    return describe(
      new TextDecoder().decode(bytes),
      (type as string | undefined) ?? decodeURIComponent(path || url.pathname.split('/').at(-1)!),
    );
  } catch (cause) {
    if (cause instanceof DataError || cause instanceof URIError) return undefined;
    throw cause;
  }
}

function serviceSource(
  context: StandardContext,
  { url, envelope, described }: Service,
  { comparable, parametersOf, stampOf }: typeof Filters,
) {
  const { options } = context;
  const properties = described?.properties ?? [];
  const byName = new Map(properties.map((property) => [property.name, property]));
  const known: Filters.Known = (name) => byName.get(name);
  const own = url.searchParams;
  const grouped = own.has('$apply');
  const four = envelope.version === 4;
  const author = {
    top: Number(own.get('$top') ?? Infinity),
    skip: Number(own.get('$skip') ?? 0),
    filter: own.get('$filter'),
  };
  const whole = author.top === Infinity && !author.skip;
  // An address may have chosen fewer columns, or more by following its links.
  const chosenNames = own
    .get('$select')
    ?.split(',')
    .map((path) => path.trim().replaceAll('/', '.'));
  const names =
    described && !own.has('$expand') && !grouped
      ? properties
          .map(({ name }) => name)
          .filter(
            (name) =>
              !chosenNames || chosenNames.some((one) => one === '*' || name === one || name.startsWith(`${one}.`)),
          )
      : undefined;
  let groups = described?.apply !== false && four && !author.filter && !own.has('$search') && whole;

  const can: Abilities = grouped
    ? { page: true }
    : {
        compare: (comparison) => four && whole && comparable(comparison, known),
        or: true,
        not: true,
        sort: ({ column }) => {
          const { type = 'text', sortable = false } = known(column) ?? {};
          return whole && sortable && type !== 'text';
        },
        missing: 'lowest',
        page: true,
        select: !own.has('$select') && !own.has('$expand') && !!described,
        search: !!described?.search && whole,
        changedSince: four && whole && !!stampOf(properties),
      };
  const aggregate: Abilities['aggregate'] = ({ function: name, column, as }) =>
    /^\w+$/.test(as) &&
    (name === 'count' ? !column : name !== 'median' && /^(integer|number)$/.test(known(column!)?.type ?? ''));

  const read = async (read: StandardRead): Promise<Batch> => {
    const ask = asker(context, 'odata', read);
    let provenance: Provenance = {};
    const collect = async (plan: Plan): Promise<Collected<Json>> => {
      const { offset } = plan;
      const limit = Math.min(plan.limit ?? Infinity, author.top - offset);
      const bounded = Number.isFinite(limit);
      const parameters = parametersOf(plan, { known, author: author.filter, four, properties });
      const pages = (from: number, most: number) =>
        pagesByLink(
          addressOf(url, {
            ...parameters,
            $skip: from + author.skip || undefined,
            $top: Number.isFinite(most) ? Math.max(0, most) : undefined,
          }),
          { limit: Number.isFinite(most) ? most : undefined },
          { most: options.rows },
          async (address) => {
            const found = envelopeOf(await ask(address));
            const { body } = found.answer;
            provenance = provenanceOf(body);
            return { ...found, address: body.address };
          },
        );
      const found = await pages(offset, limit);
      const total = found.total === undefined ? undefined : Math.min(found.total - author.skip, author.top);
      // Some stop at a limit of their own without a link to what follows.
      while (!grouped && found.ended && total !== undefined && found.rows.length < Math.min(limit, total - offset)) {
        const more = await pages(offset + found.rows.length, limit - found.rows.length);
        if (!more.rows.length || JSON.stringify(more.rows[0]) === JSON.stringify(found.rows[0])) break;
        found.rows.push(...more.rows);
        found.ended = more.ended;
      }
      // A limit that the rows just reach says nothing about what follows.
      const ended =
        total === undefined
          ? found.ended && !(bounded && found.rows.length >= limit)
          : offset + found.rows.length >= total;
      return { ...found, total, ended };
    };
    const reading = {
      query: read.query,
      names,
      address: url.href,
      ask: collect,
      missing: (row: Json, column: string) => cellsOf([row]).get(column)?.[0] == null,
      columns: (rows: readonly Json[], plan: Plan, warnings: string[]) => columnsOf(rows, plan, described, warnings),
    };
    const answer = async () => {
      if (!groups || grouped) return readPlanned({ ...reading, can });
      try {
        return await readPlanned({
          ...reading,
          can: { ...can, aggregate, distinct: true },
          columns: checked(reading.columns),
        });
      } catch (cause) {
        const tried = !!(read.query.groupBy ?? read.query.aggregate ?? read.query.distinct);
        const { reason } = cause as DataError;
        if (!tried || !(reason === 'api' || reason === 'http' || cause instanceof NotGrouped)) throw cause;
        // Few services say whether they group; one that does not is not asked again.
        groups = false;
        return readPlanned({ ...reading, can });
      }
    };
    const batch = await answer();
    const { title, description } = described ?? {};
    const warnings = described
      ? []
      : ['The service does not describe its columns, so their types are found out from the values.'];
    return {
      ...batch,
      provenance: { title, description, ...provenance },
      warnings: [...batch.warnings, ...warnings],
    };
  };
  return { can: { ...can, ...(groups && !grouped && { aggregate, distinct: true }) }, read };
}

class NotGrouped extends Error {}

/** A service that passes over `$apply` gives its rows, without the columns asked for. */
function checked(columns: (rows: readonly Json[], plan: Plan, warnings: string[]) => Batch['columns']) {
  return (rows: readonly Json[], plan: Plan, warnings: string[]) => {
    const [first = {}] = plan.distinct ? rows : [];
    const more = Object.keys(first).filter((name) => !name.includes('@')).length > (plan.select?.length ?? 0);
    if (plan.distinct && more) throw new NotGrouped();
    if (plan.aggregate?.some(({ as }) => rows.some((row) => !Object.hasOwn(row, as)))) throw new NotGrouped();
    return columns(rows, plan, warnings);
  };
}

/** An address with parameters as OData writes them: a blank is %20, never +. */
function addressOf(url: URL, more: Record<string, string | number | undefined>): URL {
  const address = new URL(url);
  for (const [name, value] of Object.entries(more))
    if (value !== undefined) address.searchParams.set(name, String(value));
  address.search = [...address.searchParams]
    .map(([name, value]) => `${encodeURIComponent(name).replace(/^%24/, '$')}=${encodeURIComponent(value)}`)
    .join('&');
  return address;
}
