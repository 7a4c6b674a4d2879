import { decode, notData, provenanceOf } from '../body.js';
import type { Provenance } from '../dataset.js';
import { DataError } from '../errors.js';
import type { Batch, OpenedSource, Standard, StandardContext, StandardRead } from '../standard.js';
import type { Body } from '../transport.js';
import { parseJson } from './json.js';
import { listed, named, wantedOf } from './naming.js';
import { rankOf, type Resource } from './resources.js';
import { addressOf, isObject, known, listOf, partsOf, wordsOf, type Json } from './unknown.js';

/** A Frictionless data package: what `datapackage.json` says of the files beside it. */
export const standard: Standard = {
  name: 'data-package',
  title: 'Data package',
  async open(context) {
    let file: OpenedSource | undefined;
    let before: unknown;
    return {
      async read(options) {
        const { signal, refresh } = options;
        const body = await context.transport.get(context.url, { signal, refresh });
        const found = await chosenIn(await parseJson(body, 'data-package'), body, context);
        const { said, paths } = found.resource;
        // Once opened, a file is read again as it is, unless the package names another.
        const place = JSON.stringify(paths);
        if (before !== place) file = undefined;
        before = place;
        const batch =
          said.data !== undefined
            ? await (await import('./data-package-inline.js')).readInline(said, body, signal)
            : paths.length > 1
              ? await readTogether(paths, context, options)
              : await (file ??= await fileAt(paths[0]!, body, context)).read(options);
        return {
          ...batch,
          provenance: { ...batch.provenance, ...found.provenance },
          warnings: [...found.warnings, ...batch.warnings],
        };
      },
    };
  },
};

interface PackageResource extends Resource {
  paths: readonly string[];
  said: Json;
}

/** The resource that is named, or the first that is a table. */
async function chosenIn(whole: unknown, body: Body, context: StandardContext) {
  const document = partsOf(whole);
  if (!Array.isArray(document.resources))
    throw notData('JSON without the resources of a data package', body, 'data-package');
  const all = document.resources.filter(isObject).map((said): PackageResource => {
    const paths = listOf(said.path ?? said.url).flatMap((path) => addressOf(path, body.address) ?? []);
    const title = wordsOf(said.title);
    const format = wordsOf(said.format) ?? wordsOf(said.mediatype);
    return known({ name: wordsOf(said.name), title, address: paths[0], format, paths, said });
  });
  const readable = all.filter((resource) => resource.said.data !== undefined || rankOf(resource) < 9);
  const wanted = wantedOf(context);
  const resource = wanted ? named(all, wanted) : readable[0];
  const names = all.map(({ name, title = '' }) => name ?? title);
  if (!resource) {
    const { address } = body;
    throw wanted
      ? new DataError('capability', `There is no resource “${wanted}”`, {
          address,
          standard: 'data-package',
          cure: `Use one of these: ${listed(names)}.`,
        })
      : new DataError('capability', 'The data package has no table', {
          address,
          standard: 'data-package',
          cure: 'Give the address of the data itself.',
        });
  }
  if (resource.said.data === undefined && !resource.paths.length) {
    throw new DataError('not-data', `“${resource.name}” has neither data nor a path`, {
      address: body.address,
      standard: 'data-package',
    });
  }
  const others = wanted ? [] : readable.filter((other) => other !== resource);
  return {
    resource,
    provenance: await provenanceIn(document, resource.said),
    warnings: others.length
      ? [
          `This is “${resource.name ?? resource.title}”, one of ${readable.length} resources. Name another with resource: ${listed(others.map(({ name, title = '' }) => name ?? title))}.`,
        ]
      : [],
  };
}

async function provenanceIn(document: Json, resource: Json): Promise<Provenance> {
  const { describePackage } = await import('../schema/table-schema.js');
  const about = describePackage({ ...document, resources: [{ ...resource, path: 'data' }] }, () => true);
  const sources = [...listOf(resource.sources ?? document.sources)]
    .map(partsOf)
    .map(({ title, name }) => wordsOf(title ?? name));
  return known({ ...about?.rest.provenance, attribution: sources.filter(Boolean).join('; ') || undefined });
}

/** A file is read by its own standard; what the package says of its columns goes with it. */
async function fileAt(path: string, { address }: Body, context: StandardContext): Promise<OpenedSource> {
  const { handOver } = await import('../hand-over.js');
  return handOver(context, path, { options: { metadata: address } });
}

/** Several files of one table, one after the other. Each may repeat the headings. */
async function readTogether(
  paths: readonly string[],
  context: StandardContext,
  { signal, refresh }: StandardRead,
): Promise<Batch> {
  const bodies = await Promise.all(paths.map((path) => context.transport.get(path, { signal, refresh })));
  const texts = bodies.map(({ bytes }) => decode(bytes));
  const headings = (text: string) => /^[^\r\n]*/.exec(text)![0];
  const first = headings(texts[0]!);
  const parts = texts.map((text, index) =>
    index && headings(text) === first ? text.slice(first.length).replace(/^\r?\n?/, '') : text,
  );
  const text = parts.map((part) => (/[\r\n]$/.test(part) ? part : `${part}\n`)).join('');
  const body = { ...bodies[0]!, bytes: new TextEncoder().encode(text) };
  const { readDescribed } = await import('./csv-described.js');
  const batch = await readDescribed(
    body,
    { ...context, options: { ...context.options, metadata: context.url.href } },
    signal,
  );
  return batch ? { ...batch, provenance: { ...provenanceOf(body), ...batch.provenance } } : readText(body, signal);
}

export async function readText(body: Body, signal?: AbortSignal): Promise<Batch> {
  const { readCsv } = await import('./csv-arriving.js');
  const batch = await readCsv(body, {}, signal);
  return { ...batch, provenance: { ...provenanceOf(body), ...batch.provenance } };
}
