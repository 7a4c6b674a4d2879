import { notData, once, provenanceOf } from '../body.js';
import type { Provenance } from '../dataset.js';
import { DataError } from '../errors.js';
import { columnsIn } from '../push.js';
import type { Filter, Query } from '../query.js';
import type { Batch, Standard, StandardContext, StandardRead } from '../standard.js';
import type { Body } from '../transport.js';
import { readCube } from './json-stat-cube.js';
import { parseJson } from './json.js';
import { listed, wantedOf } from './naming.js';
import { addressOf, isObject, known, listOf, momentOf, partsOf, wordsOf, type Json } from './unknown.js';

/** JSON-stat 2.0 and the bundles of version 1: one cube of figures, or several. */
export const standard: Standard = {
  name: 'json-stat',
  title: 'JSON-stat',
  async open(context) {
    return { read: (options) => readStat(context, options) };
  },
};

async function readStat(context: StandardContext, options: StandardRead): Promise<Batch> {
  const { url, transport, options: said } = context;
  const body = await transport.get(url, options);
  const whole = await parseJson(body, 'json-stat');
  const members = membersOf(whole);
  const wanted = wantedOf(context) || (said.records ?? '').replace(/^\//, '');
  if (!wanted && members.length && !members.some(([, member]) => isCube(member))) {
    const { catalogueOf } = await import('./catalogue.js');
    const entries = members.map(([name, { href }]) => ({
      name,
      title: name,
      data: addressOf(href, body.address),
      format: 'JSON-stat',
    }));
    return catalogueOf(entries, { ...provenanceOf(body), ...aboutOf(whole as Json) });
  }
  const asked = namedIn(options.query);
  const [name, found] = choose(members, wanted, body);
  if (!isCube(found)) {
    const { handOver } = await import('../hand-over.js');
    return handOver(context, addressOf(found.href, body.address) ?? '', { options: { records: undefined } }).read(
      options,
    );
  }
  const batch = once(body, `json-stat ${name} ${said.rows} ${[...asked].join()}`, () =>
    batchOf(found, body, asked, said.rows),
  );
  const others = wanted ? [] : members.filter(([, member]) => member !== found).map(([other]) => other);
  return {
    ...batch,
    provenance: { ...provenanceOf(body), ...batch.provenance },
    warnings: others.length
      ? [
          `This is “${name}”, one of ${members.length} datasets. Name another with resource: ${listed(others)}.`,
          ...batch.warnings,
        ]
      : batch.warnings,
  };
}

/** Every column that a query names. */
export function namedIn({ filter, select, sort, groupBy, aggregate }: Query): Set<string> {
  return new Set([
    ...columnsIn(filter as Filter | undefined),
    ...(select ?? []),
    ...(groupBy ?? []),
    ...[...(sort ?? []), ...(aggregate ?? [])].flatMap(({ column }) => column ?? []),
  ]);
}

/** Reads one dataset of an answer that is known to be JSON-stat. @throws {DataError} `not-data`, `parse` */
export function batchOf(cube: Json, body: Body, asked: ReadonlySet<string>, most?: number): Batch {
  const { columns, rows, total, warnings } = readCube(cube, body, asked, most);
  return {
    columns,
    rows,
    total,
    complete: rows === total,
    provenance: aboutOf(cube),
    pushed: {},
    warnings: rows < total ? [`Read ${rows} of ${total} rows.`, ...warnings] : warnings,
  };
}

/** The datasets in an answer, by name: itself, a bundle's, or a collection's. */
function membersOf(whole: unknown): [string, Json][] {
  const { label, link, ...parts } = partsOf(whole);
  if (isCube(whole)) return [[wordsOf(label) ?? '', whole]];
  if (link) {
    return listOf(partsOf(link).item)
      .map(partsOf)
      .filter((item) => isCube(item) || wordsOf(item.href))
      .map((item) => [wordsOf(item.label) ?? wordsOf(item.href) ?? '', item]);
  }
  return Object.entries(parts).filter((part): part is [string, Json] => isCube(part[1]));
}

/** By name, by address or its end, or by number from 1; the first that is there where none is named. */
function choose(members: readonly [string, Json][], wanted: string, body: Body): [string, Json] {
  if (!members.length) throw notData('JSON without a JSON-stat dataset', body, 'json-stat');
  if (!wanted) return members.find(([, member]) => isCube(member))!;
  const found =
    members.find(([name, { href }]) => [name, href, fileOf(href)].includes(wanted)) ?? members[Number(wanted) - 1];
  if (found) return found;
  throw new DataError('capability', `There is no dataset “${wanted}”`, {
    address: body.address,
    standard: 'json-stat',
    cure: `Use one of these: ${listed(members.map(([name]) => name))}.`,
  });
}

function aboutOf(cube: Json): Provenance {
  const { label, title = label, note, source, updated, lastUpdateDate = updated, link, extension } = cube;
  const { alternate, describedby = alternate } = partsOf(link);
  const page = listOf(describedby)
    .map(partsOf)
    .find(({ type }) => type === 'text/html');
  return known({
    title: wordsOf(title),
    description: listOf(note).map(wordsOf).filter(Boolean).join('\n') || undefined,
    publisher: wordsOf(partsOf(partsOf(extension).copyright).name) ?? wordsOf(source),
    attribution: wordsOf(source),
    updated: momentOf(lastUpdateDate),
    page: wordsOf(page?.href),
  });
}

function isCube(whole: unknown): whole is Json & { dimension: Json } {
  const { dimension, value } = partsOf(whole);
  return isObject(dimension) && Object(value) === value;
}

function fileOf(href: unknown): string | undefined {
  return /([^/]+?)(\.\w+)?$/.exec(wordsOf(href) ?? '')?.[1];
}
