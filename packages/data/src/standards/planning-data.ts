import { notData, provenanceOf } from '../body.js';
import type { Column, Provenance } from '../dataset.js';
import type { DataError } from '../errors.js';
import { licenceOf } from '../licence.js';
import { pagesByOffset, type Page } from '../pages.js';
import type { Plan } from '../push.js';
import type { Abilities, Batch, Standard, StandardContext, StandardRead } from '../standard.js';
import type { Comparison, Filter, Operand } from '../query.js';
import { declaredColumn, type DeclaredField } from '../values/typed.js';
import { cellsOf, isObject } from './json.js';
import { asker, readPlanned, type Answer, type Ask } from './json-answers.js';

type Json = Record<string, unknown>;

/** The most entities the national planning data gives at a time. */
const SIZE = 500;

/** Columns it can be asked for equal values of, and the parameters for that. */
const parameters = new Map([
  ['dataset', 'dataset'],
  ['organisation-entity', 'organisation_entity'],
  ['reference', 'reference'],
  ['typology', 'typology'],
  ['prefix', 'prefix'],
  ['entity', 'entity'],
]);

/** What is known of the columns that every entity has. */
const fields = new Map<string, Omit<DeclaredField, 'name'>>([
  ['entity', { type: 'integer', role: 'dimension' }],
  ['organisation-entity', { type: 'integer', role: 'dimension' }],
  ['reference', { type: 'text' }],
  ['point', { type: 'point', role: 'place' }],
  ['geometry', { type: 'shape', role: 'place' }],
]);

/** Entities of planning.data.gov.uk. */
export const standard: Standard = {
  name: 'planning-data',
  title: 'Planning data',
  async open(context) {
    const api = apiOf(context.url);
    if (!api) return (await import('./json-saved.js')).openSaved(context, 'planning-data', pageOf, columnsOf);
    const own = api.searchParams;
    const asked = Number(own.get('limit') ?? Infinity);
    const skipped = Number(own.get('offset') ?? 0);
    const narrowed = own.has('limit') || skipped > 0;
    const can: Abilities = narrowed
      ? { page: true }
      : {
          page: true,
          once: true,
          compare: (comparison) => {
            const parameter = parameters.get(comparison.column);
            return !!parameter && !own.has(parameter) && !!valuesOf(comparison);
          },
          changedSince: !own.has('entry_date_year'),
        };

    const read = async (read: StandardRead): Promise<Batch> => {
      const ask = asker(context, 'planning-data', read);
      let last: Provenance = {};
      const collect = async (plan: Plan) => {
        let search = wordsOf(plan);
        const limit = Math.min(plan.limit ?? Infinity, Math.max(0, asked - plan.offset));
        const pages = () =>
          pagesByOffset(
            { offset: plan.offset, ...(Number.isFinite(limit) && { limit }) },
            { size: SIZE, most: context.options.rows },
            async (offset, size) => {
              const address = new URL(api);
              for (const [name, value] of search) address.searchParams.append(name, value);
              address.searchParams.set('limit', String(size));
              address.searchParams.set('offset', String(skipped + offset));
              const answer = await ask(address);
              last = provenanceOf(answer.body);
              return pageOf(answer, skipped);
            },
          );
        let found;
        try {
          found = await pages();
        } catch (cause) {
          const named = search.filter(([name]) => name === 'dataset').map(([, dataset]) => dataset);
          if ((cause as DataError).status !== 422 || !named.length) throw cause;
          // Asked for a dataset that is not there, it gives nothing of the others either.
          const there = await Promise.all(named.map((dataset) => exists(dataset, api, ask)));
          if (there.every(Boolean)) throw cause;
          if (!there.some(Boolean)) return { rows: [], total: 0, ended: true, warnings: [] };
          search = search.filter(([name, value]) => name !== 'dataset' || there[named.indexOf(value)]);
          found = await pages();
        }
        const total = found.total === undefined ? undefined : Math.max(0, Math.min(found.total, asked));
        return { ...found, total, ended: found.ended || plan.offset + found.rows.length >= asked };
      };
      const about = aboutDataset(context, api, read);
      const batch = await readPlanned<Json>({
        query: read.query,
        can,
        address: api.href,
        ask: collect,
        missing: (row, column) => !row[column],
        columns: (rows, _, warnings) => columnsOf(rows, warnings),
      });
      return { ...batch, provenance: { ...last, ...(await about) } };
    };
    return { can, read };
  },
};

/** The address of the search behind an address: the search's own, its page's, or a dataset's. */
function apiOf(url: URL): URL | undefined {
  const [, site, kind, dataset] =
    /^(.*)\/(entity|map|dataset)(?:\/([\w-]+))?(?:\.(?:geo)?json)?\/?$/.exec(url.pathname) ?? [];
  if (kind === undefined || (kind === 'entity' && dataset)) return undefined;
  const api = new URL(`${site}/entity.json${url.search}`, url);
  if (kind === 'dataset' && dataset) api.searchParams.set('dataset', dataset);
  return api;
}

/** The values a comparison asks for, if that is all it does. */
function valuesOf(filter: Filter): readonly Operand[] | undefined {
  const values = filter.op === '=' ? [filter.value] : filter.op === 'in' ? filter.values : undefined;
  // An empty list would ask for everything, and so would an empty text.
  const form = 'column' in filter && /entity$/.test(filter.column) ? /^\d{1,15}$/ : /./;
  return values?.length && values.length <= 40 && values.every((value) => form.test(String(value)))
    ? values
    : undefined;
}

function wordsOf({ filter, changedSince }: Plan): [string, string][] {
  const comparisons = (filter?.op === 'and' ? filter.filters : filter ? [filter] : []) as Comparison[];
  const words = comparisons.flatMap((comparison) => {
    const name = parameters.get(comparison.column)!;
    return (valuesOf(comparison) ?? []).map((value): [string, string] => [name, String(value)]);
  });
  const since = new Date(changedSince ?? NaN);
  if (Number.isNaN(since.getTime())) return words;
  return [
    ...words,
    ['entry_date_year', String(since.getUTCFullYear())],
    ['entry_date_month', String(since.getUTCMonth() + 1)],
    ['entry_date_day', String(since.getUTCDate())],
    ['entry_date_match', 'since'],
  ];
}

function pageOf({ json, body }: Answer, skipped = 0): Page<Json> {
  const { entities, count, links } = Object(json) as Json;
  if (!Array.isArray(entities)) throw notData('no list of entities', body, 'planning-data');
  const total = typeof count === 'number' ? Math.max(0, count - skipped) : undefined;
  return { rows: entities.filter(isObject), total, more: !!(Object(links) as Json).next };
}

function columnsOf(rows: readonly Json[], warnings: string[]): Column[] {
  return [...cellsOf(rows)].map(([name, cells]) =>
    declaredColumn({ name, ...(/-date$/.test(name) ? { type: 'date' } : fields.get(name)) }, cells, warnings),
  );
}

async function exists(dataset: string, api: URL, ask: Ask): Promise<boolean> {
  try {
    await ask(datasetPage(dataset, api) + '.json');
    return true;
  } catch (cause) {
    if ((cause as DataError).status === 404) return false;
    throw cause;
  }
}

function datasetPage(dataset: string, api: URL): string {
  const site = api.pathname.replace(/\/entity\.json$/, '');
  return new URL(`${site}/dataset/${encodeURIComponent(dataset)}`, api).href;
}

/** What the site says about the dataset, where the address asks for just one. */
async function aboutDataset({ transport }: StandardContext, api: URL, { signal }: StandardRead): Promise<Provenance> {
  const [dataset, ...others] = api.searchParams.getAll('dataset');
  if (!dataset || others.length || !/^[\w-]+$/.test(dataset)) return {};
  const page = datasetPage(dataset, api);
  try {
    const { json } = await asker({ transport }, 'planning-data', { signal })(`${page}.json`);
    const said = Object(json) as Json;
    const text = (...names: string[]) =>
      names.map((name) => said[name]).find((value): value is string => typeof value === 'string' && !!value);
    const licence = text('licence');
    return {
      title: text('plural', 'name') ?? dataset,
      ...(text('description', 'text') && { description: text('description', 'text') }),
      ...(licence && { licence: licenceOf({ id: licence, title: text('licence-text') ?? licence }) }),
      ...(text('attribution-text', 'attribution') && { attribution: text('attribution-text', 'attribution') }),
      page,
    };
  } catch {
    // The entities are there without it, and what stops them says so itself.
    return { page };
  }
}
