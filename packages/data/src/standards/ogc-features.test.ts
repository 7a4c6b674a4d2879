import { expect } from 'chai';
import fc from 'fast-check';
import { rejection, serve } from '../../test/serve.js';
import { parseFilter } from '../cql2.js';
import { DataError } from '../errors.js';
import { openData } from '../index.js';
import { comparable, cqlText } from './ogc-cql.js';

const address = (value: unknown, status = 200) =>
  serve(JSON.stringify(value), 'application/geo+json', undefined, status);
const read = async (value: unknown) => openData(await address(value), { standard: 'ogc-features' }).read();
const collections = (ids: string[]) => ({
  collections: ids.map((id) => ({ id, title: id, links: [] })),
  links: [
    { rel: 'self', href: 'x' },
    { rel: 'data', href: 'collections' },
  ],
});

describe('OGC API Features', () => {
  it('names the collections of a server', async () => {
    const { reason, message } = await rejection<DataError>(read(collections(['trees', 'bins'])));
    expect([reason, /trees, bins/.test(message)]).to.deep.equal(['capability', true]);
    const none = await rejection<DataError>(read(collections([])));
    expect(none.message).to.contain('no collection here');
  });

  it('is recognised by the start of a landing page', async () => {
    const landing = {
      title: 'Maps',
      links: [
        { href: '/none/collections', rel: 'data' },
        { href: '/none', rel: 'conformance' },
      ],
    };
    const { standard } = await rejection<DataError>(openData(await address(landing)).read());
    expect(standard).to.equal('ogc-features');
  });

  it('says what a server says is wrong', async () => {
    const given = await address({ code: 'NotFound', description: 'Invalid collection.' }, 404);
    const { reason, message } = await rejection<DataError>(openData(given, { standard: 'ogc-features' }).read());
    expect([reason, message.includes('Invalid collection.')]).to.deep.equal(['api', true]);
  });

  it('writes filters as CQL2 Text, with every value in its place', () => {
    const queryables = new Map([
      ['ward', 'text' as const],
      ['bins', 'integer' as const],
      ['the day', 'date' as const],
    ]);
    const text = (filter: string) => cqlText(parseFilter(filter), queryables);
    expect(text("ward = 'St Mary''s' AND bins BETWEEN 2 AND 5")).to.equal(
      "(ward = 'St Mary''s' AND (bins >= 2 AND bins <= 5))",
    );
    expect(text('NOT ("the day" < \'2026-01-01\' OR bins IN (1, 2))')).to.equal(
      `("the day" >= DATE('2026-01-01') AND (bins <> 1 AND bins <> 2))`,
    );
    expect(text('NOT bins IS NULL')).to.equal('bins IS NOT NULL');
    const able = (filter: string) => {
      const part = parseFilter(filter);
      return 'column' in part && comparable(part, queryables);
    };
    expect([
      able("ward = 'x'"),
      able("ward < 'x'"),
      able("ward LIKE 'x%'"),
      able('height > 2'),
      able("bins > 'x'"),
    ]).to.deep.equal([true, false, false, false, false]);
  });

  it('gives a dataset or a named error for any JSON', async function () {
    this.timeout(30_000);
    await fc.assert(
      fc.asyncProperty(fc.jsonValue({ maxDepth: 3 }), fc.boolean(), async (value, list) => {
        const outcome = await read(list ? { collections: value } : value).catch((error: unknown) => error);
        expect(outcome instanceof DataError || (outcome as { rows: number }).rows >= 0).to.equal(true);
      }),
      { numRuns: 20 },
    );
  });
});
