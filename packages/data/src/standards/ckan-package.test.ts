import { expect } from 'chai';
import fc from 'fast-check';
import { rejection, serve } from '../../test/serve.js';
import { expectReadOrNamed, strangeJson } from '../../test/strange.js';
import type { DataError } from '../errors.js';
import { openData } from '../index.js';

const csv = 'text/csv';
const about = {
  name: 'bins',
  title: 'Missed bins',
  notes: 'Bins that were not emptied.',
  license_id: 'uk-ogl',
  license_title: 'UK Open Government Licence (OGL)',
  organization: { name: 'drayton', title: 'Drayton Council' },
  metadata_modified: '2018-05-02T19:27:59.746105',
};

/** A saved answer of `package_show`. */
const saved = async (resources: object[], more = {}) =>
  serve(
    JSON.stringify({
      help: 'https://data.example/api/3/action/help_show?name=package_show',
      success: true,
      result: { ...about, ...more, resources },
    }),
  );
const file = async (text: string, type = csv) => serve(text, type);
const page = '<!doctype html><title>Data</title>';

describe('CKAN packages', () => {
  it('gives the resource that is read best, with what the package says of it', async () => {
    const address = await saved([
      { name: 'Notes', format: 'PDF', url: 'https://data.example/notes.pdf' },
      { name: 'A page', format: 'HTML', url: await file(page, 'text/html') },
      { name: 'The data', format: 'CSV', url: await file('ward,bins\nAbbey,3\n') },
    ]);
    const dataset = await openData(address).read();
    expect([dataset.rows, dataset.standard]).to.deep.equal([1, 'ckan']);
    const { title, description, publisher, licence, updated } = dataset.provenance;
    expect([title, description, publisher, licence!.id, updated]).to.deep.equal([
      'Missed bins',
      'Bins that were not emptied.',
      'Drayton Council',
      'OGL-UK-3.0',
      '2018-05-02T19:27:59.746Z',
    ]);
  });

  it('names the others, and reads the one that is named by name or id', async () => {
    const address = await saved([
      { id: 'r24', name: '2024', format: 'CSV', url: await file('ward\nAbbey\n') },
      { id: 'r25', name: '2025', format: 'csv', url: await file('ward\nOak\nElm\n') },
    ]);
    const { rows, warnings } = await openData(address).read();
    expect([rows, warnings[0]]).to.deep.equal([
      1,
      'This is “2024”, one of 2 resources. Name another with resource: “2025”.',
    ]);
    for (const resource of ['2025', 'r25', '2']) {
      const named = await openData(address, { resource }).read();
      expect([named.rows, named.warnings]).to.deep.equal([2, []]);
    }
    const error = await rejection<DataError>(openData(address, { resource: '2031' }).read());
    expect([error.reason, error.cure]).to.deep.equal(['capability', 'Use one of these: “2024”, “2025”.']);
  });

  it('passes over a resource whose format is wrong', async () => {
    const address = await saved([
      { name: 'CSV, they say', format: 'CSV', url: await file(page, 'text/html') },
      { name: 'No format', format: '', url: await file('ward,bins\nAbbey,3\n') },
    ]);
    const { rows, warnings } = await openData(address).read();
    expect([rows, warnings[0]]).to.deep.equal([1, '“CSV, they say” is no data and was passed over.']);
  });

  it('says what there is where nothing can be read', async () => {
    const error = await rejection<DataError>(
      openData(await saved([{ name: 'Map', format: 'WMS', url: 'https://data.example/wms' }])).read(),
    );
    expect([error.reason, error.message]).to.satisfy(
      ([reason, message]: string[]) => reason === 'not-data' && message!.includes('“Map”'),
    );
  });

  it('reads no resource from a host that the author does not allow', async () => {
    const address = await saved([{ name: 'Elsewhere', format: 'CSV', url: 'https://files.example.org/a.csv' }]);
    const error = await rejection<DataError>(openData(address, { hosts: [location.host] }).read());
    expect(error.reason).to.equal('blocked');
  });

  it('lists the packages of a search', async () => {
    const address = await serve(
      JSON.stringify({
        result: {
          count: 2,
          results: [{ ...about, resources: [{ url: 'https://data.example/a.csv', format: 'CSV' }] }, about],
        },
      }),
    );
    const { columns, rows, standard } = await openData(address).read();
    expect([rows, standard]).to.deep.equal([2, 'ckan']);
    expect(Object.fromEntries(columns.map(({ name, values }) => [name, values[0]]))).to.include({
      name: 'bins',
      title: 'Missed bins',
      publisher: 'Drayton Council',
      updated: '2018-05-02T19:27:59Z',
      data: 'https://data.example/a.csv',
      format: 'CSV',
    });
  });

  it('gives a dataset or a named error for any package', async () => {
    const json = strangeJson(['url', 'name', 'format', 'id', 'title', 'datastore_active'], 'data:text/csv,a');
    await fc.assert(
      fc.asyncProperty(json, json, async (resources, organization) => {
        const address = await serve(JSON.stringify({ success: true, result: { organization, resources } }));
        const source = openData(address, { standard: 'ckan', retries: 0, hosts: [] });
        await expectReadOrNamed(source);
      }),
      { numRuns: 60 },
    );
  });
});
