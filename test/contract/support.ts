/// <reference types="node" />
import * as runner from 'node:test';
import { type Column, type Dataset, openData, type OpenOptions, type Query, type Source } from '@council-kit/data';
import { expect } from 'chai';

// The runner waits for its tests by itself; what it promises is nobody's business here.
export function it(name: string, test: () => unknown): void {
  void runner.it(name, async () => {
    await test();
  });
}

export function describe(name: string, tests: () => void): void {
  void runner.describe(name, tests);
}

export const { before, after } = runner;

/** What a server was asked. */
export interface Asked {
  method: string;
  url: URL;
  headers: Record<string, string>;
  body: string;
}

/** A server that runs, on 127.0.0.1. */
export interface Server {
  address: string;
  /** Everything it was asked, oldest first. */
  requests: Asked[];
  /** Answers to give first, one for each request. */
  instead: { status?: number; headers?: Record<string, string>; body?: unknown }[];
  close(): Promise<void>;
}

export type Row = Readonly<Record<string, string | number | boolean | null>>;

interface ServerModule {
  start(options?: object): Promise<Server>;
  absent?: string;
}

async function load<T>(name: string): Promise<T> {
  return (await import(new URL(`./servers/${name}.js`, import.meta.url).href)) as T;
}

export const { serve, between } = await load<{
  serve(answer: (asked: Asked) => object): Promise<Server>;
  between(server: Server, change: (url: URL) => void): Promise<Server>;
}>('http');

/** The table that most servers serve. */
export const { reports, statuses, about } = await load<{
  reports: readonly Row[];
  statuses: Record<string, string>;
  about: { title: string; publisher: string; modified: string };
}>('reports');

/** Other exports of a server's file: paths, and the data it serves. */
export function from<T>(name: string): Promise<T> {
  return load<T>(name);
}

/**
 * Describes a server: it is started before the tests and ended after them. Where
 * it isn't installed the tests are skipped and say why; in CI that is a failure.
 */
export async function describeServer(
  title: string,
  name: string,
  tests: (server: () => Server) => void,
  options: object = {},
): Promise<void> {
  const { start, absent } = await load<ServerModule>(name);
  if (absent && process.env.CI) throw new Error(`${title}: ${absent}`);
  if (absent) return runner.it(title, { skip: absent });
  await runner.describe(title, { timeout: 180_000 }, () => {
    let server: Server;
    before(async () => {
      server = await start(options);
    });
    after(() => server.close());
    tests(() => server);
  });
}

/** What a server was asked while `work` was done. */
export async function askedDuring(server: Server, work: () => Promise<unknown>): Promise<Asked[]> {
  const { length } = server.requests;
  await work();
  return server.requests.slice(length);
}

/** What reading a source is rejected with while its server gives nothing but this answer. */
export async function refusal(server: Server, answer: Server['instead'][number], source: Source) {
  server.instead.push(...Array.from({ length: 8 }, () => answer));
  return rejection(source.read({ limit: 1 })).finally(() => {
    server.instead.length = 0;
  });
}

/** What was said to a server, a line for each parameter and body. */
export function wordsOf(asked: readonly Asked[]): string {
  return asked
    .flatMap(({ url, body }) => [...url.searchParams].map(([name, value]) => `${name}=${value}`).concat(body))
    .join('\n');
}

/** Rows that are read in memory alone: the same rows as plain JSON, which pushes nothing. */
export async function inMemory(rows: readonly object[]): Promise<Source & { close(): Promise<void> }> {
  const body = JSON.stringify(rows);
  const server = await serve(() => ({ body, headers: { 'content-type': 'application/json' } }));
  const source = openData(`${server.address}/rows.json`, { freshness: 1e9 });
  return { ...source, close: () => server.close() };
}

/** Everything a source has, read once and then asked in memory alone. */
async function wholeInMemory(source: Source): Promise<Source & { close(): Promise<void> }> {
  const { columns, rows, complete } = await source.read();
  expect(complete, 'the whole is read').to.equal(true);
  const objects = Array.from({ length: rows }, (_, row) =>
    Object.fromEntries(columns.map(({ name, values }) => [name, values[row] ?? null])),
  );
  return inMemory(objects);
}

/** A source, and everything it has in memory beside it, for the tests around: read once before them. */
export function besideMemory(address: () => string): () => { source: Source; memory: Source } {
  let source: Source;
  let memory: Awaited<ReturnType<typeof wholeInMemory>>;
  before(async () => {
    source = open(address(), { freshness: 60_000 });
    memory = await wholeInMemory(source);
  });
  after(() => memory.close());
  return () => ({ source, memory });
}

/** Opens a source that asks anew each time, so that what goes over the wire can be seen. */
export function open(address: string, options: OpenOptions = {}): Source {
  return openData(address, { freshness: 0, retries: 0, ...options });
}

export function columnOf(dataset: Dataset, name: string): Column {
  const found = dataset.columns.find((column) => column.name === name);
  if (!found) throw new Error(`There is no ${name} among ${dataset.columns.map((column) => column.name).join(', ')}`);
  return found;
}

export function valuesOf(dataset: Dataset, name: string): unknown[] {
  return Array.from(columnOf(dataset, name).values);
}

/** Types by column. */
export function typesOf({ columns }: Dataset): Record<string, string> {
  return Object.fromEntries(columns.map(({ name, type }) => [name, type]));
}

/** What a promise is rejected with. */
export async function rejection(
  promise: Promise<unknown>,
): Promise<{ reason: string; message: string; status?: number; cure?: string }> {
  try {
    await promise;
  } catch (error) {
    return error as { reason: string; message: string };
  }
  throw new Error('expected a rejection');
}

/** Moments in one way of writing, with seconds and a zone where there is one. */
export function plain(value: unknown): unknown {
  if (typeof value === 'number') return Number(value.toPrecision(12));
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\dT/.test(value)) return value;
  return new Date(/[Z+]|-\d\d:?\d\d$/.test(value.slice(11)) ? value : `${value}Z`).toISOString();
}

/** The cells of the columns named, row by row. */
export function tableOf(dataset: Dataset, names: readonly string[]): unknown[][] {
  const columns = names.map((name) => columnOf(dataset, name));
  return Array.from({ length: dataset.rows }, (_, row) => columns.map(({ values }) => plain(values[row] ?? null)));
}

/** Fails at the first row that differs. */
export function expectSameRows(given: unknown[][], expected: unknown[][], what: string): void {
  expect(given.length, `rows for ${what}`).to.equal(expected.length);
  const at = given.findIndex((row, index) => JSON.stringify(row) !== JSON.stringify(expected[index]));
  if (at >= 0) expect(given[at], `row ${at} for ${what}`).to.deep.equal(expected[at]);
}

export interface SameAnswers {
  source: Source;
  memory: Source;
  /** Columns that both have, under the same names. */
  names: readonly string[];
  /** Whether the server passes over filters that it seems to take. */
  deaf?: boolean;
}

/** Puts one query to the server and to memory, which must give the same rows and the same count of them. */
export async function expectSameAnswer({ source, memory, names, deaf }: SameAnswers, query: Query): Promise<Dataset> {
  const [pushed, held] = await Promise.all([source.read(query), memory.read(query)]);
  const { select, groupBy, aggregate } = query;
  const shown =
    groupBy || aggregate ? [...(groupBy ?? []), ...(aggregate ?? []).map(({ as }) => as)] : (select ?? names);
  const what = JSON.stringify(query);
  // Groups come in no order unless one is asked for.
  const ordered = (table: unknown[][]) =>
    (groupBy || query.distinct) && !query.sort
      ? table.sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))
      : table;
  expectSameRows(ordered(tableOf(pushed, shown)), ordered(tableOf(held, shown)), what);
  if (pushed.total !== undefined) expect(pushed.total, `total for ${what}`).to.equal(held.total);
  if (pushed.complete) expect(held.complete, `complete for ${what}`).to.equal(true);
  // A filter that had to be mended here was sent in words that mean something else there.
  if (!deaf) expect(pushed.warnings.join(), `warnings for ${what}`).not.to.match(/not apply the filter/);
  return pushed;
}
