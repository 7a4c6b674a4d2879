import { expect } from 'chai';
import { sample } from '../../../test/support/samples.js';
import { openData } from './index.js';

describe('a real planning submission', () => {
  it('is read from its columns and its rows', async function () {
    const address = await sample('planning-data/json_efficient_format.resource');
    if (!address) return this.skip();
    const { standard, rows, columns, complete } = await openData(address).read();
    expect([standard, rows, columns.length, complete]).to.deep.equal(['json', 1, 10, true]);
    const of = (name: string) => columns.find((column) => column.name === name)!;
    expect([of('made_date').type, of('made_date').values[0]]).to.deep.equal(['date', '1964-05-21']);
    expect(of('document_url').values[0]).to.equal(null);
  });
});
