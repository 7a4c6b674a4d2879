import { notData, provenanceOf } from '../body.js';
import type { Provenance } from '../dataset.js';
import type { DataError } from '../errors.js';
import { pagesByLink, type Page } from '../pages.js';
import type { Plan } from '../push.js';
import type { Abilities, Batch, OpenedSource, Standard, StandardContext, StandardRead } from '../standard.js';
import { apiError, isObject } from './json.js';
import { answerOf, asker, chosen, readPlanned, wordsOf, type Answer, type Ask } from './json-answers.js';
import { columnsOf, namesOf, rowOf } from './json-api-columns.js';

type Json = Record<string, unknown>;

/** The most resources Drupal gives at a time. */
const SIZE = 50;

/** Resources of a JSON:API, such as Drupal's. */
export const standard: Standard = {
  name: 'json-api',
  title: 'JSON:API',
  async open(context) {
    const { url, body } = context;
    if (/\.json$/i.test(url.pathname))
      return (await import('./json-saved.js')).openSaved(context, 'json-api', pageOf, columnsOf);
    const ask = asker(context, 'json-api');
    const first = body ? await answerOf(body, 'json-api') : await ask(url);
    const list = await listOf(context, first, ask);
    return sourceOf(context, list.url, list.answer);
  },
};

/** A link as a server writes it: an address, or an object that has one. */
function linkIn(json: unknown, name: string): string | undefined {
  const { links } = Object(json) as Json;
  const link = (Object(links) as Json)[name];
  const { href = link } = Object(link) as Json;
  return typeof href === 'string' && href ? href : undefined;
}

/** The list to read; the front door of a server only says which there are. */
async function listOf({ url, options }: StandardContext, answer: Answer, ask: Ask) {
  const { json, body } = answer;
  const { data, links } = Object(json) as Json;
  const types = Object.keys(Object(links) as Json).filter((name) => /--/.test(name));
  if (!(Array.isArray(data) && !data.length && types.length)) return { url, answer };
  const one = chosen(types, (name) => [name, name.split('--')[1]], options.resource, {
    what: 'type of resource',
    standard: 'json-api',
    address: body.address,
  });
  const at = new URL(linkIn(json, one)!, body.address);
  [at.protocol, at.host] = [url.protocol, url.host];
  return { url: at, answer: await ask(at) };
}

async function sourceOf(context: StandardContext, url: URL, first: Answer): Promise<OpenedSource> {
  const start = pageOf(first);
  const own = [...url.searchParams.keys()];
  const links = decodeURIComponent(
    `${linkIn(first.json, 'next') ?? ''} ${linkIn(first.json, 'last') ?? ''}`.replace(/%(?![\da-f]{2})/gi, '%25'),
  );
  const drupal = isDrupal(first.json);
  const offsets = (drupal || /\bpage\[offset\]=/.test(links)) && !own.includes('page[offset]');
  const kinds = new Map(columnsOf(start.rows, []).map(({ name, type }) => [name, type]));
  const words = drupal ? await import('./json-api-filter.js') : undefined;
  const attributes = new Set((start.rows[0] ? Object.keys(start.rows[0]) : []).filter((name) => name !== 'id'));
  const changed = drupal && attributes.has('changed');
  let sorts = !own.includes('sort');
  const can: Abilities = {
    page: true,
    sort: ({ column }) => sorts && /^(integer|number|date|date-time)$/.test(kinds.get(column) ?? ''),
    ...(words && { compare: (comparison) => words.comparable(comparison, kinds), or: true, changedSince: changed }),
  };

  const read = async (read: StandardRead): Promise<Batch> => {
    const ask = asker(context, 'json-api', read);
    let last: Provenance = {};
    const collect = async ({ filter, sort, changedSince, offset, limit }: Plan) => {
      const address = new URL(url);
      const set = (name: string, value: string | number) => address.searchParams.set(name, String(value));
      const since = Math.floor(Date.parse(changedSince ?? '') / 1000);
      if (offsets && (limit !== undefined || !own.includes('page[limit]')))
        set('page[limit]', Math.min(SIZE, limit ?? SIZE));
      if (offsets && offset) set('page[offset]', offset);
      if (sort) set('sort', sort.map(({ column, descending }) => `${descending ? '-' : ''}${column}`).join());
      for (const [name, value] of (filter && words?.filterWords(filter, kinds)) ?? []) set(name, value);
      if (!Number.isNaN(since)) {
        set('filter[since][condition][path]', 'changed');
        set('filter[since][condition][operator]', '>=');
        set('filter[since][condition][value]', since);
      }
      const skip = offsets ? 0 : offset;
      const wanted = limit === undefined ? {} : { limit: limit + skip };
      const found = await pagesByLink(address, wanted, { most: context.options.rows }, async (at) => {
        const answer = await ask(at);
        last = provenanceOf(answer.body);
        return { ...pageOf(answer), address: answer.body.address };
      });
      const few = limit !== undefined && found.total === undefined && found.rows.length >= limit + skip;
      return { ...found, rows: found.rows.slice(skip), ended: found.ended && !few };
    };
    const reading = {
      query: read.query,
      can,
      address: url.href,
      ask: collect,
      missing: (row: Json, column: string) => row[column] == null,
      columns: (rows: readonly Json[], _: Plan, warnings: string[]) => columnsOf(rows, warnings),
    };
    const answer = async () => {
      try {
        return await readPlanned<Json>(reading);
      } catch (cause) {
        const { reason, status = 0 } = cause as DataError;
        if (!read.query.sort || !sorts || reason !== 'api' || status >= 500) throw cause;
        // A server that does not sort has to say so; then that is done here.
        sorts = false;
        return readPlanned<Json>(reading);
      }
    };
    const batch = await answer();
    return { ...batch, provenance: last };
  };
  return { can, read };
}

/** Drupal says where its format is described, and joins two names into its types. */
function isDrupal(json: unknown): boolean {
  const { jsonapi, data } = Object(json) as Json;
  const { type } = Object(Array.isArray(data) ? data[0] : data) as Json;
  return !!linkIn((Object(jsonapi) as Json).meta, 'self') || (typeof type === 'string' && type.includes('--'));
}

function pageOf({ json, body }: Answer): Page<Json> {
  const { data, included, meta, errors } = Object(json) as Json;
  if (errors && !data) throw apiError({ message: wordsOf(errors) }, body, 'json-api');
  const list = Array.isArray(data) ? data : isObject(data) ? [data] : undefined;
  if (!list?.every((one) => isObject(one) && 'type' in one)) throw notData('no list of resources', body, 'json-api');
  const names = namesOf(included);
  const said = Object(meta) as Json;
  const { total } = Object(said.page) as Json;
  const count = [said.count, total, said.total, said.total_count, said.totalCount].find((value) =>
    Number.isSafeInteger(value),
  );
  const next = linkIn(json, 'next');
  return {
    rows: list.map((one) => rowOf(one as Json, names)),
    ...(typeof count === 'number' && { total: count }),
    ...(next && { next }),
  };
}
