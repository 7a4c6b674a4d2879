import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Dataset, openData } from '@council-kit/data';
import { difference } from './support/difference.js';
import type { Suite } from './support/suite.js';

/** The files of csv-spectrum, read as anybody reads them. */
export const suite: Suite = {
  needs: 'csv-spectrum',
  async run(samples) {
    const folder = `${samples}/csv-spectrum`;
    const names = readdirSync(`${folder}/csvs`).map((file) => file.replace(/\.csv$/, ''));
    const server = createServer(({ url = '' }, response) => {
      response.setHeader('content-type', 'text/csv');
      response.end(csvOf(`${folder}/csvs${decodeURI(url)}`));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const failures: string[] = [];
    for (const name of names) {
      const expected: unknown = JSON.parse(readFileSync(`${folder}/json/${name}.json`, 'utf8'));
      const fault = await openData(`http://127.0.0.1:${port}/${name}.csv`)
        .read()
        .then((dataset) => difference(recordsOf(dataset), [expected].flat()), String);
      if (fault) failures.push(`${name}: ${fault}`);
    }
    server.closeAllConnections();
    server.close();
    return {
      name: 'csv-spectrum',
      passed: names.length - failures.length,
      total: names.length,
      floor: 11,
      note: 'location_coordinates.json has another telephone number than its CSV',
      failures,
    };
  },
};

/** A file; one that is called `_crlf` has those line ends, which the package lost on its way to the registry. */
function csvOf(path: string): string {
  const text = readFileSync(path, 'utf8');
  return path.endsWith('_crlf.csv') ? text.replace(/\r?\n/g, '\r\n') : text;
}

/** Rows as objects of text, which is how the suite has them. */
function recordsOf({ columns, rows }: Dataset): unknown[] {
  return Array.from({ length: rows }, (_, row) =>
    Object.fromEntries(
      columns.map(({ name, values, marks }) => [name, String(marks?.get(row)?.text ?? values[row] ?? '')]),
    ),
  );
}
