import type { Dataset, Query, Source } from '@council-kit/data';
import { expect } from 'chai';
import { expectReports } from './reports.js';
import { type Asked, askedDuring, between, open, rejection, reports, type Server, wordsOf } from './support.js';

// What servers that carry out queries are held to; each test says in which words of its standard.

/** Reads a query anew: the server is left these parts of it, and told so in these words. */
export async function expectPushed(
  server: Server,
  path: string,
  query: Query,
  parts: Dataset['pushed'],
  words: readonly RegExp[],
): Promise<{ read: Dataset; asked: Asked[] }> {
  let read!: Dataset;
  const asked = await askedDuring(server, async () => {
    read = await open(server.address + path).read(query);
  });
  expect(read.pushed).to.include(parts);
  for (const word of words) expect(wordsOf(asked)).to.match(word);
  return { read, asked };
}

/** Words are found in the reports, wherever the search is done. */
export async function expectSearch(source: Source): Promise<void> {
  const found = await source.read({ search: 'nappies' });
  expectReports(
    found,
    reports.filter(({ note }) => String(note).includes('nappies')),
  );
}

/** A filter that `forget` takes out of each request is applied here instead, and that is said. */
export async function expectAppliedHere(
  server: Server,
  path: string,
  forget: (url: URL) => void,
  [column, value] = ['ward', 'Lee'],
): Promise<void> {
  const deaf = await between(server, forget);
  try {
    const found = await open(deaf.address + path).read({ filter: `${column} = '${value}'` });
    expectReports(
      found,
      reports.filter((row) => row[column] === value),
    );
    expect(found.warnings.join()).to.match(/did not apply the filter/);
  } finally {
    await deaf.close();
  }
}

/** What is not there is said with its status. */
export async function expectNotThere(address: string): Promise<{ message: string }> {
  const missing = await rejection(open(address).read());
  expect(missing.reason).to.be.oneOf(['api', 'http']);
  expect(missing.status).to.equal(404);
  return missing;
}
