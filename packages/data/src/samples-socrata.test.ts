import { expect } from 'chai';
import { sample } from '../../../test/support/samples.js';
import { column } from '../test/dataset.js';
import { openData, type Dataset } from './index.js';

const ends = (dataset: Dataset, name: string) => {
  const { values } = column(dataset, name);
  return [values[0], values[values.length - 1]];
};

// What samples/SOURCES.tsv says a correct reader must get. A saved answer is plain JSON.
describe('Socrata samples', () => {
  it('reads a page of 1,000 rows whose values are all text', async function () {
    const address = await sample('socrata/sodapy/bike_counts_page_1.json');
    if (!address) return this.skip();
    const dataset = await openData(address).read();
    expect([dataset.rows, dataset.columns.length]).to.deep.equal([1000, 4]);
    expect([column(dataset, 'counts').type, ...ends(dataset, 'counts')]).to.deep.equal(['integer', 100, 3]);
    expect([column(dataset, 'date').type, ends(dataset, 'date')[0]]).to.deep.equal([
      'date-time',
      '2016-09-21T15:45:00',
    ]);
  });

  it('reads the last page', async function () {
    const address = await sample('socrata/sodapy/bike_counts_page_2.json');
    if (!address) return this.skip();
    const dataset = await openData(address).read();
    expect([dataset.rows, ends(dataset, 'counts')[0], ends(dataset, 'date')[0]]).to.deep.equal([
      1,
      3,
      '2016-10-02T01:45:00',
    ]);
  });

  it('reads addresses of links', async function () {
    const address = await sample('socrata/sodapy/get_songs.txt');
    if (!address) return this.skip();
    const dataset = await openData(address).read();
    expect(dataset.columns.find(({ type }) => type === 'link')!.values[0]).to.equal(
      'http://open.spotify.com/track/78j3qTBdzcIiT3eS7XymoD',
    );
  });
});
