import { expect } from 'chai';
import { sample } from '../../../test/support/samples.js';
import { values } from '../test/dataset.js';
import { rejection } from '../test/serve.js';
import { openData, type DataError } from './index.js';

// What samples/SOURCES.tsv says a correct reader must get.
describe('CKAN samples', () => {
  it('reads numbers that an old server writes as text', async function () {
    const address = await sample('ckan/datastore/singapore-datastore_search-numeric-as-string.json');
    if (!address) return this.skip();
    const dataset = await openData(address).read();
    expect([
      dataset.standard,
      dataset.rows,
      values(dataset, 'volume_of_mobile_data'),
      values(dataset, 'quarter'),
    ]).to.deep.equal(['ckan', 1, [0.000384], ['2004-Q3']]);
  });

  it('reads fields of types that are not known', async function () {
    const address = await sample('ckan/datastore/table_metadata.json');
    if (!address) return this.skip();
    const dataset = await openData(address).read();
    expect([dataset.standard, dataset.rows, values(dataset, 'oid')]).to.deep.equal(['ckan', 2, [18106, 18106]]);
  });

  it('reads a list of packages', async function () {
    const address = await sample('ckan/data.gov.uk/search_dataset_p1.json');
    if (!address) return this.skip();
    const dataset = await openData(address).read();
    expect([dataset.standard, dataset.rows, values(dataset, 'publisher')[4]]).to.deep.equal([
      'ckan',
      5,
      'test-publisher',
    ]);
  });

  // Packages of data.gov.uk, whose resources are files and services of others: there is nothing to read.
  for (const [path, found] of [
    ['new_api/package_show_create.json', 'INSPIRE View Service'],
    ['package_show_create.json', 'Datasets'],
    ['package_show_inspire.json', 'Resource locator'],
  ] as const) {
    it(`says what the package in ${path} has`, async function () {
      const address = await sample(`ckan/data.gov.uk/${path}`);
      if (!address) return this.skip();
      const error = await rejection<DataError>(openData(address, { hosts: [] }).read());
      expect([error.reason, error.standard ?? 'ckan']).to.satisfy(
        ([reason, standard]: string[]) => /not-data|blocked/.test(reason!) && standard === 'ckan',
      );
      if (error.reason === 'not-data') expect(error.message).to.contain(found);
    });
  }

  for (const name of ['organization_list', 'organization_show_create', 'organization_show_update']) {
    it(`refuses ${name}.json, which is not JSON`, async function () {
      const address = await sample(`ckan/data.gov.uk/${name}.json`);
      if (!address) return this.skip();
      const error = await rejection<DataError>(openData(address).read());
      expect(error.reason).to.be.oneOf(['parse', 'not-data']);
    });
  }
});
