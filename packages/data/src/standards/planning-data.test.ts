import { expect } from 'chai';
import fc from 'fast-check';
import { rejection, serve } from '../../test/serve.js';
import { DataError } from '../errors.js';
import { openData } from '../index.js';

const read = async (value: unknown) => openData(await serve(JSON.stringify(value))).read();

describe('planning data', () => {
  it('is recognised in a saved answer, and reads its types', async () => {
    const { standard, columns, complete, total, warnings } = await read({
      entities: [
        {
          'entry-date': '2026-01-02',
          'end-date': '',
          entity: 44000001,
          reference: '00042',
          point: 'POINT (-1.2 51.7)',
        },
      ],
      links: { next: 'https://example.gov.uk/entity.json?offset=1' },
      count: 12,
    });
    expect([standard, complete, total]).to.deep.equal(['planning-data', false, 12]);
    expect(warnings.join()).to.contain('1 rows of 12');
    expect(columns.map(({ name, type, values }) => [name, type, values[0]])).to.deep.equal([
      ['entry-date', 'date', '2026-01-02'],
      ['end-date', 'date', null],
      ['entity', 'integer', 44000001],
      ['reference', 'text', '00042'],
      ['point', 'point', { longitude: -1.2, latitude: 51.7 }],
    ]);
  });

  it('says where a parameter is wrong', async () => {
    const body = JSON.stringify({ detail: [{ loc: ['query', 'limit'], msg: 'ensure this value is less than 501' }] });
    const address = await serve(body, 'application/json', undefined, 422);
    const { message, reason } = await rejection<DataError>(
      openData(`${address}/entity.json`, { standard: 'planning-data' }).read(),
    );
    expect(reason).to.be.oneOf(['api', 'http', 'not-data']);
    expect(message).to.be.a('string');
  });

  it('gives a dataset or a named error for any JSON', async function () {
    this.timeout(30_000);
    await fc.assert(
      fc.asyncProperty(fc.jsonValue({ maxDepth: 3 }), async (entities) => {
        const outcome = await read({ entities, count: entities }).catch((error: unknown) => error);
        expect(outcome instanceof DataError || (outcome as { rows: number }).rows >= 0).to.equal(true);
      }),
      { numRuns: 20 },
    );
  });
});
