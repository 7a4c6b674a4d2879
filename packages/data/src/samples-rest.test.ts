import { expect } from 'chai';
import { sample } from '../../../test/support/samples.js';
import { openData } from './index.js';

describe('an answer of a real REST API', () => {
  it('is read with its types', async function () {
    const address = await sample('rest-json/from-server-json-server/kpis-page1-link-header.json');
    if (!address) return this.skip();
    const { standard, rows, columns } = await openData(address).read();
    expect([standard, rows]).to.deep.equal(['json', 2]);
    expect(columns.map(({ name, type, values }) => [name, type, ...Array.from(values)])).to.deep.equal([
      ['id', 'integer', 3, 2],
      ['ref', 'text', 'KPI3', 'KPI2'],
      ['value', 'integer', 53, null],
      ['period', 'date', '2025-03-28', '2025-02-28'],
    ]);
  });
});
