import { expect } from 'chai';
import { sample } from '../../../test/support/samples.js';
import { openData } from './index.js';

const folder = 'ogc-api-features/from-server-mapserver';
const options = { standard: 'ogc-features' };

// What samples/SOURCES.tsv says a correct reader must get.
const expected: [string, number, number | undefined, boolean, unknown][] = [
  ['items-page1.json', 10, 163, false, 1001],
  ['items-bbox.json', 5, undefined, false, 1016],
  ['items-filter-ignored.json', 2, 163, false, 1001],
  ['items-last.json', 3, 163, false, 2023],
  ['item-1001.json', 1, 1, true, 1001],
];

describe('answers of a real OGC API', () => {
  for (const [file, rows, total, complete, first] of expected) {
    it(file, async function () {
      const address = await sample(`${folder}/${file}`);
      if (!address) return this.skip();
      const dataset = await openData(address, options).read();
      expect([dataset.rows, dataset.complete]).to.deep.equal([rows, complete]);
      if (total) expect(dataset.total).to.equal(total);
      const of = (name: string) => dataset.columns.find((column) => column.name === name)!;
      expect([of('camera_id').type, of('camera_id').values[0]]).to.deep.equal(['integer', first]);
      expect(of('geometry').type).to.equal('point');
    });
  }

  for (const [file, words] of [
    ['error-400.json', 'Bad value for limit.'],
    ['error-404.json', 'Invalid collection.'],
    ['queryables.json', 'Invalid API path.'],
  ]) {
    it(`${file} is an error, in the server’s words`, async function () {
      const address = await sample(`${folder}/${file}`);
      if (!address) return this.skip();
      const outcome = await openData(address, options)
        .read()
        .catch((error: unknown) => String(error));
      expect(outcome).to.contain(words);
    });
  }
});
