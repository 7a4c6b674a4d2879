import { expect } from 'chai';
import fc from 'fast-check';
import { rejection, serve } from '../../test/serve.js';
import { expectReadOrNamed, strangeJson } from '../../test/strange.js';
import type { DataError } from '../errors.js';
import { openData, type Dataset } from '../index.js';

const open = async (value: unknown, options = {}, fragment = '') =>
  openData((await serve(JSON.stringify(value))) + fragment, { retries: 0, ...options });
const row = ({ columns }: Dataset, index = 0) =>
  Object.fromEntries(columns.map(({ name, values }) => [name, values[index]]).filter(([, value]) => value !== null));

const project = (distribution: object[]) => ({
  '@type': 'dcat:Catalog',
  title: 'All our data',
  dataset: [
    {
      identifier: 'https://data.example.gov.uk/id/bins',
      title: 'Missed bins',
      description: 'Bins that were not emptied.',
      publisher: { name: 'Drayton Council' },
      license: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
      modified: '2026-03-31',
      keyword: ['waste', 'bins'],
      landingPage: 'https://data.example.gov.uk/bins',
      distribution,
    },
    { identifier: 'trees', title: 'Trees', distribution: [] },
  ],
});

const linked = {
  '@context': { dcat: 'http://www.w3.org/ns/dcat#', dct: 'http://purl.org/dc/terms/' },
  '@graph': [
    {
      '@id': 'https://x.example/cat',
      '@type': 'dcat:Catalog',
      'dct:title': 'Katalog',
      'dcat:dataset': { '@id': 'https://x.example/d1' },
    },
    {
      '@id': 'https://x.example/d1',
      '@type': ['dcat:Dataset'],
      'dct:title': [
        { '@language': 'cy', '@value': 'Coed' },
        { '@language': 'en', '@value': 'Trees' },
      ],
      'dct:publisher': { '@id': 'https://x.example/p' },
      'dct:modified': { '@type': 'xsd:date', '@value': '2026-01-02' },
      'dcat:theme': [{ '@id': 'http://publications.europa.eu/resource/authority/data-theme/ENVI' }],
      'dcat:distribution': [{ '@id': 'https://x.example/f' }],
    },
    { '@id': 'https://x.example/p', 'foaf:name': 'Parks' },
    {
      '@id': 'https://x.example/f',
      '@type': 'dcat:Distribution',
      'dcat:downloadURL': { '@id': 'https://x.example/trees.csv' },
      'dct:format': { '@id': 'http://publications.europa.eu/resource/authority/file-type/CSV' },
    },
  ],
};

describe('DCAT', () => {
  it('lists the datasets of a data.json', async () => {
    const dataset = await (
      await open(project([{ downloadURL: 'https://data.example.gov.uk/bins.csv', mediaType: 'text/csv' }]))
    ).read();
    expect([dataset.standard, dataset.rows, dataset.provenance.title]).to.deep.equal(['dcat', 2, 'All our data']);
    expect(row(dataset)).to.deep.equal({
      name: 'bins',
      title: 'Missed bins',
      description: 'Bins that were not emptied.',
      publisher: 'Drayton Council',
      licence: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
      updated: '2026-03-31T00:00:00Z',
      themes: 'waste; bins',
      page: 'https://data.example.gov.uk/bins',
      data: 'https://data.example.gov.uk/bins.csv',
      format: 'text/csv',
    });
  });

  it('lists the datasets of a JSON-LD graph, in the language that is asked for', async () => {
    expect(row(await (await open(linked)).read())).to.deep.equal({
      name: 'd1',
      title: 'Trees',
      publisher: 'Parks',
      updated: '2026-01-02T00:00:00Z',
      themes: 'ENVI',
      data: 'https://x.example/trees.csv',
      format: 'CSV',
    });
    expect(row(await (await open(linked, { lang: 'cy' })).read()).title).to.equal('Coed');
  });

  it('reads the data of the dataset that is named, with what the catalogue says of it', async () => {
    const csv = await serve('ward,bins\nAbbey,3\nOak,4\n', 'text/csv');
    const catalogue = project([
      { accessURL: 'https://data.example.gov.uk/bins.html', format: 'HTML' },
      { downloadURL: csv, format: 'CSV' },
    ]);
    for (const source of [
      await open(catalogue, { resource: 'bins' }),
      await open(catalogue, { resource: 'Missed bins' }),
      await open(catalogue, {}, '#bins'),
    ]) {
      const { rows, provenance, columns } = await source.read({
        sort: [{ column: 'bins', descending: true }],
        limit: 1,
      });
      expect([rows, columns[0]!.values[0], provenance.title, provenance.licence!.id]).to.deep.equal([
        1,
        'Oak',
        'Missed bins',
        'OGL-UK-3.0',
      ]);
    }
    const error = await rejection<DataError>((await open(catalogue, { resource: 'cats' })).read());
    expect([error.reason, error.cure]).to.deep.equal(['capability', 'Use one of these: “Missed bins”, “Trees”.']);
    const none = await rejection<DataError>((await open(catalogue, { resource: 'trees' })).read());
    expect(none.reason).to.equal('not-data');
  });

  it('gives a dataset or a named error for any catalogue', async () => {
    const json = strangeJson(['@id', 'title', 'dcat:dataset', 'distribution', '@value', 'name', 'a']);
    await fc.assert(
      fc.asyncProperty(json, json, async (dataset, graph) => {
        const source = await open({ dataset, '@graph': graph }, { standard: 'dcat' });
        await expectReadOrNamed(source);
      }),
      { numRuns: 60 },
    );
  });
});
