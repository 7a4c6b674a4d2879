import { expect } from 'chai';
import { sample } from '../../../test/support/samples.js';
import { openData } from './index.js';

const folder = 'jsonapi/from-server-jsonapi-server';

// What samples/SOURCES.tsv says a correct reader must get.
const expected: [string, number, boolean, [string, unknown]][] = [
  ['news-page1-include.json', 3, false, ['service', 'Waste']],
  ['news-filter.json', 3, false, ['views', 50]],
  ['news-last.json', 1, false, ['changed', '2025-07-01T00:00:00Z']],
];

describe('answers of a real JSON:API', () => {
  for (const [file, rows, complete, [name, first]] of expected) {
    it(file, async function () {
      const address = await sample(`${folder}/${file}`);
      if (!address) return this.skip();
      const dataset = await openData(address).read();
      expect([dataset.standard, dataset.rows, dataset.total, dataset.complete]).to.deep.equal([
        'json-api',
        rows,
        7,
        complete,
      ]);
      expect(dataset.columns.find((column) => column.name === name)!.values[0]).to.equal(first);
    });
  }

  for (const [file, words] of [
    ['error-404.json', 'There is no news with id nope'],
    ['error-filter.json', 'news do not have attribute or relationship'],
  ]) {
    it(`${file} is an error, in the server’s words`, async function () {
      const address = await sample(`${folder}/${file}`);
      if (!address) return this.skip();
      const outcome = await openData(address)
        .read()
        .catch((error: unknown) => String(error));
      expect(outcome).to.contain(words);
    });
  }
});
