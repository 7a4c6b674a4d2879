import { expect } from 'chai';
import fc from 'fast-check';
import { values } from '../../test/dataset.js';
import { rejection, serve } from '../../test/serve.js';
import { expectReadOrNamed, strangeJson } from '../../test/strange.js';
import type { DataError } from '../errors.js';
import { openData } from '../index.js';

const context = 'https://schema.org';
const read = async (value: unknown, options = {}) =>
  openData(await serve(JSON.stringify(value), 'application/ld+json'), { retries: 0, ...options }).read();
const service = (name: string, more = {}) => ({ '@type': 'GovernmentService', name, ...more });

describe('schema.org', () => {
  it('gives a thing a row, with what most have and the thing as it came', async () => {
    const dataset = await read({
      '@context': context,
      ...service('Blue Badge', {
        '@id': '#badge',
        url: 'https://northmere.example/badge',
        description: 'Park nearer.',
      }),
    });
    expect([dataset.standard, dataset.rows, dataset.total, dataset.complete]).to.deep.equal(['schema-org', 1, 1, true]);
    expect(Object.fromEntries(dataset.columns.map(({ name, values: cells }) => [name, cells[0]]))).to.deep.equal({
      id: '#badge',
      type: 'GovernmentService',
      name: 'Blue Badge',
      description: 'Park nearer.',
      url: 'https://northmere.example/badge',
      record: {
        '@type': ['GovernmentService'],
        '@id': '#badge',
        name: 'Blue Badge',
        description: 'Park nearer.',
        url: 'https://northmere.example/badge',
      },
    });
  });

  const several: [string, unknown][] = [
    ['a list', [service('A', { '@context': context }), service('B', { '@context': context })]],
    ['a graph', { '@context': context, '@graph': [service('A'), service('B')] }],
    [
      'an item list',
      {
        '@context': `${context}/`,
        '@type': 'ItemList',
        itemListElement: [{ '@type': 'ListItem', position: 1, item: service('A') }, service('B')],
      },
    ],
    [
      'a catalogue of offers',
      {
        '@context': context,
        '@type': 'OfferCatalog',
        itemListElement: [
          { '@type': 'Offer', itemOffered: service('A') },
          { '@type': 'OfferCatalog', itemListElement: [{ '@type': 'Offer', itemOffered: service('B') }] },
        ],
      },
    ],
    [
      'a list of ids in a graph',
      {
        '@context': context,
        '@graph': [
          { '@type': 'ItemList', itemListElement: [{ '@id': '#a' }, { '@type': 'ListItem', item: '#b' }] },
          service('A', { '@id': '#a' }),
          service('B', { '@id': '#b' }),
        ],
      },
    ],
    [
      'names with a prefix',
      {
        '@context': { schema: 'https://schema.org/' },
        '@graph': [
          { '@type': 'schema:Service', 'schema:name': 'A' },
          { '@type': 'https://schema.org/Service', 'https://schema.org/name': 'B' },
        ],
      },
    ],
  ];
  for (const [what, whole] of several) {
    it(`reads ${what}`, async () => {
      const dataset = await read(whole);
      expect([dataset.standard, values(dataset, 'name')]).to.deep.equal(['schema-org', ['A', 'B']]);
    });
  }

  it('puts what a thing refers to in its place, and gives no rows of its own to that or to the page', async () => {
    const dataset = await read({
      '@context': context,
      '@graph': [
        { '@type': 'WebPage', name: 'Services' },
        { '@type': 'GovernmentOrganization', '@id': '#council', name: 'Northmere Borough Council' },
        service('A', { '@id': '#a', provider: { '@id': '#council' }, isRelatedTo: { '@id': '#a' } }),
        { '@type': 'Library', name: 'Town Library' },
      ],
    });
    expect(values(dataset, 'name')).to.deep.equal(['A', 'Town Library']);
    expect(values(dataset, 'record')[0]).to.deep.include({
      provider: { '@type': ['GovernmentOrganization'], '@id': '#council', name: 'Northmere Borough Council' },
      // What leads round in a circle stays an id.
      isRelatedTo: { '@id': '#a' },
    });
  });

  it('takes the words of the language that was asked for', async () => {
    const named = service('', {
      name: [
        { '@language': 'en', '@value': 'Library' },
        { '@language': 'cy', '@value': 'Llyfrgell' },
      ],
    });
    expect(values(await read({ '@context': context, ...named }), 'name')).to.deep.equal(['Library']);
    expect(values(await read({ '@context': context, ...named }, { lang: 'cy' }), 'name')).to.deep.equal(['Llyfrgell']);
  });

  it('says that a list has more than it gives', async () => {
    const { complete, total, warnings } = await read({
      '@context': context,
      '@type': 'ItemList',
      name: 'All',
      numberOfItems: 40,
      itemListElement: [service('A')],
    });
    expect([complete, total]).to.deep.equal([false, 40]);
    expect(warnings).to.deep.equal(['The list says it has 40 entries, but it has 1.']);
  });

  it('names what is wrong with JSON that is none', async () => {
    const address = await serve('{"a":1}');
    const error = await rejection<DataError>(openData(address, { standard: 'schema-org', retries: 0 }).read());
    expect(error.reason).to.equal('not-data');
  });

  it('reads any JSON, or says what is wrong', async () => {
    const json = strangeJson(
      ['@type', '@id', '@graph', '@context', 'name', 'url', 'itemListElement', 'item', 'itemOffered', 'numberOfItems'],
      'Service',
      'ItemList',
      '#a',
    );
    await fc.assert(
      fc.asyncProperty(json, async (value) => {
        const address = await serve(JSON.stringify(value));
        await expectReadOrNamed(openData(address, { standard: 'schema-org', retries: 0 }));
      }),
      { numRuns: 60 },
    );
  });
});
