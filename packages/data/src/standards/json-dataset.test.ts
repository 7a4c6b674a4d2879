import { expect } from 'chai';
import { serve } from '../../test/serve.js';
import { toJson } from '../export/index.js';
import { openData, type Dataset } from '../index.js';

const csv =
  'Month,Ward,Spend (£),Rate (%),Open,Place\nSep-26,Elm,"1,200.50",48.2 [p],Yes,"<b>Hall</b>"\nOct-26,Oak,[c],50.0,No,\n';

const shape = ({ columns, rows, total, complete }: Dataset) => ({
  rows,
  total,
  complete,
  columns: columns.map(({ values, marks, ...about }) => ({
    ...about,
    values: Array.from(values),
    marks: [...(marks ?? [])],
  })),
});

describe('JSON that describes its columns', () => {
  for (const layout of ['rows', 'columns'] as const) {
    it(`gives the dataset that was exported, by ${layout}`, async () => {
      const dataset = await openData(await serve(csv, 'text/csv')).read();
      const described = {
        ...dataset,
        columns: dataset.columns.map((column) =>
          column.name === 'Ward'
            ? {
                ...column,
                description: 'Electoral ward',
                codes: new Map([['Elm', 'Elm Ward']]),
                role: 'place' as const,
              }
            : column,
        ),
        provenance: {
          title: 'Spending',
          publisher: 'Example Council',
          updated: '2026-10-01T00:00:00.000Z',
          licence: { title: 'OGL 3' },
        },
      };
      const again = await openData(await serve(toJson(described, { layout }))).read();
      expect(shape(again)).to.deep.equal(shape(described));
      expect(again.provenance).to.deep.include({
        title: 'Spending',
        publisher: 'Example Council',
        updated: '2026-10-01T00:00:00.000Z',
      });
      expect(again.provenance.licence!.id).to.equal('OGL-UK-3.0');
    });
  }

  it('is not taken at its word where its cells say otherwise', async () => {
    const { columns, warnings } = await openData(
      await serve(
        '{"columns":[{"name":"a","type":"number"},{"name":"b","type":"link"}],"rows":[{"a":"about 3","b":"javascript:1"},7]}',
      ),
    ).read();
    expect(columns.map(({ type, values }) => [type, Array.from(values)])).to.deep.equal([
      ['text', ['about 3', null]],
      ['text', ['javascript:1', null]],
    ]);
    expect(warnings.length).to.equal(2);
  });

  it('is incomplete where it says so', async () => {
    const { complete, total } = await openData(
      await serve('{"total":9,"note":"part","columns":[{"name":"a","type":"integer"}],"rows":[{"a":1}]}'),
    ).read();
    expect([complete, total]).to.deep.equal([false, 9]);
  });

  it('with columns but no types is plain JSON', async () => {
    const { columns } = await openData(await serve('{"columns":["a"],"data":[[1],[2]]}')).read();
    expect(Array.from(columns[0]!.values)).to.deep.equal([1, 2]);
  });
});
