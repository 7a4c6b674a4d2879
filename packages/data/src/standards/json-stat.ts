import { once, provenanceOf } from '../body.js';
import type { Provenance } from '../dataset.js';
import { columnsIn } from '../push.js';
import type { Filter, Query } from '../query.js';
import type { Batch, Standard, StandardContext, StandardRead } from '../standard.js';
import type { Body } from '../transport.js';
import { readCube } from './json-stat-cube.js';
import { parseJson } from './json.js';
import { wantedOf } from './naming.js';
import { isObject, known, listOf, momentOf, partsOf, wordsOf, type Json } from './unknown.js';

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
  const wanted = wantedOf(context) || (said.records ?? '').replace(/^\//, '');
  if (isCube(whole) && !wanted) return cubeIn(body, whole, '', context, options);
  return (await import('./json-stat-bundle.js')).readMember(whole, wanted, body, context, options);
}

/** One dataset of an answer, by the name it has there. */
export function cubeIn(
  body: Body,
  cube: Json,
  name: string,
  { options: { rows } }: StandardContext,
  { query }: StandardRead,
): Batch {
  const asked = namedIn(query);
  const batch = once(body, `json-stat ${name} ${rows} ${[...asked].join()}`, () => batchOf(cube, body, asked, rows));
  return { ...batch, provenance: { ...provenanceOf(body), ...batch.provenance } };
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

/** What a dataset, or a collection of them, says about itself. */
export function aboutOf(cube: Json): Provenance {
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

export function isCube(whole: unknown): whole is Json & { dimension: Json } {
  const { dimension, value } = partsOf(whole);
  return isObject(dimension) && Object(value) === value;
}
