import { existsSync, readFileSync, statSync } from 'node:fs';
import { DataError } from '@council-kit/data';

export interface Test {
  id: string;
  type: string;
  name: string;
  action: string;
  result?: string;
  httpLink?: string;
  contentType?: string;
  option: { metadata?: string; minimal?: boolean };
}

/** Where the tests say that they are. */
export const BASE = 'http://www.w3.org/2013/csvw/tests/';

// What the tests of site-wide configuration (259, 260) expect of w3.org.
const WELL_KNOWN = '{+url}-metadata.json\ncsv-metadata.json\n{+url}.json\ncsvm.json\n';

export function testsOf(folder: string, manifest: string): Test[] {
  const { entries } = JSON.parse(readFileSync(`${folder}/${manifest}`, 'utf8')) as { entries: Test[] };
  return entries;
}

/** Serves the folder under the address of the tests, without a network. */
export function serverOf(folder: string, { action, httpLink, contentType }: Test) {
  return async (asked: string) => {
    const { href, pathname, search } = new URL(asked);
    const missing = () => new DataError('http', 'The server answered 404', { address: href, status: 404 });
    if (href === 'http://www.w3.org/.well-known/csvm') return bodyOf(href, Buffer.from(WELL_KNOWN), 'text/plain');
    if (!href.startsWith(BASE) || (search && search !== '?query')) throw missing();
    const file = `${folder}/${pathname.slice(new URL(BASE).pathname.length)}`;
    if (!existsSync(file) || !statSync(file).isFile()) throw missing();
    const tested = href === new URL(action, BASE).href;
    return bodyOf(
      href,
      readFileSync(file),
      (tested && contentType) || (file.endsWith('.json') ? 'application/json' : 'text/csv'),
      tested ? httpLink : undefined,
    );
  };
}

function bodyOf(address: string, bytes: Uint8Array, type: string, link?: string) {
  const headers = new Headers({ 'content-type': type, ...(link && { link }) });
  return { address, status: 200, headers, bytes: new Uint8Array(bytes), retrieved: '2026-01-01T00:00:00Z' };
}

export function optionsOf(folder: string, test: Test) {
  const { metadata } = test.option;
  return {
    get: serverOf(folder, test),
    ...(metadata && { metadata: new URL(metadata, BASE).href }),
  };
}

/** How a test is called in the list of failures. */
export function label({ id, name }: Test): string {
  return `${id.replace(/.*#/, '')} ${name}`;
}
