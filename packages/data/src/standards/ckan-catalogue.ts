import { notData, provenanceOf } from '../body.js';
import { mostRows, pagesByOffset } from '../pages.js';
import { planPush } from '../push.js';
import type { Batch, StandardContext, StandardRead } from '../standard.js';
import { catalogueOf, type Entry } from './catalogue.js';
import { resultOf, type Answer } from './ckan.js';
import { openPackage, provenanceOfPackage } from './ckan-package.js';
import { wantedOf } from './naming.js';
import { rankOf, type Resource } from './resources.js';
import { addressOf, known, listOf, partsOf, wordsOf } from './unknown.js';

/** CKAN gives no more packages at a time. */
const PAGE = 1_000;

/** The packages that a search finds, or the data of the one that is named. */
export async function readCatalogue(context: StandardContext, site: string, options: StandardRead): Promise<Batch> {
  const { url, transport, options: said } = context;
  const pack = wantedOf(context);
  if (pack) {
    const inside = { ...context, options: { ...said, resource: undefined } };
    return (await openPackage(inside, site, { pack }, options)).read(options);
  }
  const { signal, refresh, query } = options;
  const [size, from] = /package_search/.test(url.pathname) ? ['rows', 'start'] : ['limit', 'offset'];
  const own = url.searchParams;
  const most = Math.min(said.rows ?? mostRows, Number(own.get(size) ?? Infinity));
  const skipped = Number(own.get(from) ?? 0) || 0;
  const plan = planPush(query, { page: true }, undefined, url.href);
  let last: Answer | undefined;
  const found = await pagesByOffset(
    { offset: skipped + plan.offset, limit: Math.min(plan.limit ?? most, most) },
    { size: PAGE, most },
    async (offset, limit) => {
      const address = new URL(url);
      address.searchParams.set(size, String(limit));
      address.searchParams.set(from, String(offset));
      last = await resultOf(await transport.get(address, { signal, refresh, anyStatus: true }));
      const { results = last.result, count } = partsOf(last.result);
      if (!Array.isArray(last.result) && !Array.isArray(results))
        throw notData('a CKAN answer without packages', last.body, 'ckan');
      return {
        rows: listOf(Array.isArray(last.result) ? last.result : results),
        ...(typeof count === 'number' && { total: count }),
      };
    },
  );
  const batch = catalogueIn(found.rows, site);
  const total = found.total === undefined ? undefined : found.total - skipped;
  const complete = !plan.offset && (total === undefined ? found.ended : found.rows.length >= total);
  return {
    ...batch,
    total: total ?? (complete ? batch.rows : undefined),
    complete,
    provenance: last ? provenanceOf(last.body) : {},
    pushed: { page: plan.pushed.page },
    warnings: [
      ...found.warnings,
      ...(complete || plan.pushed.page ? [] : [`Read ${batch.rows} of ${total ?? 'more'} rows.`]),
      ...batch.warnings,
    ],
  };
}

/** Packages as rows. */
export function catalogueIn(result: unknown, site: string): Batch {
  const { results } = partsOf(result);
  const packages = listOf(Array.isArray(result) ? result : results).map(partsOf);
  return catalogueOf(
    packages.map((found): Entry => {
      const { title, description, publisher, licence, updated, page } = provenanceOfPackage(found, site);
      const resources = listOf(found.resources).map((given): Resource => {
        const { url, format } = partsOf(given);
        return { address: addressOf(url, site), format: wordsOf(format) };
      });
      const [first] = resources.sort((a, b) => rankOf(a) - rankOf(b));
      const tags = [...listOf(found.groups), ...listOf(found.tags)].map((tag) => wordsOf(partsOf(tag).display_name));
      return known({
        name: wordsOf(found.name) ?? wordsOf(found.id),
        title,
        description,
        publisher: publisher ?? wordsOf(found.organization),
        licence: licence?.title,
        updated,
        themes: tags.filter(Boolean).join('; ') || undefined,
        page,
        data: first?.address,
        format: first?.format,
      });
    }),
    {},
  );
}
