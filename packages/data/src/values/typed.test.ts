import { expect } from 'chai';
import { declaredColumn, type DeclaredField } from './typed.js';

const read = (field: Omit<DeclaredField, 'name'>, cells: unknown[]) => {
  const warnings: string[] = [];
  return { ...declaredColumn({ name: 'thing', ...field }, cells, warnings), warnings };
};

describe('declaredColumn', () => {
  it('reads what each type is written as', () => {
    expect(read({ type: 'number' }, ['1', 2.5, '£3,000.25', null]).values).to.deep.equal([1, 2.5, 3000.25, null]);
    expect(read({ type: 'integer' }, ['8502113.0', 4]).values).to.deep.equal([8502113, 4]);
    expect(read({ type: 'boolean' }, ['False', true, 1, 'no', '']).values).to.deep.equal([
      false,
      true,
      true,
      false,
      null,
    ]);
    expect(read({ type: 'date' }, ['14/06/2023', '2022-08-01T00:00:00', 1428404675000]).values).to.deep.equal([
      '2023-06-14',
      '2022-08-01',
      '2015-04-07',
    ]);
    expect(read({ type: 'date-time' }, [1428404675000, '2016-09-21T15:45:00.000']).values).to.deep.equal([
      '2015-04-07T11:04:35Z',
      '2016-09-21T15:45:00',
    ]);
    expect(read({ type: 'period' }, ['2024-Q1', '2024']).values).to.deep.equal(['2024-Q1', '2024']);
    expect(read({ type: 'point' }, [{ lon: 1, lat: 2 }, null]).values).to.deep.equal([
      { longitude: 1, latitude: 2 },
      null,
    ]);
    expect(read({ type: 'text' }, ['01234', '12']).values).to.deep.equal(['01234', '12']);
  });

  it('keeps marks beside values', () => {
    const { type, values, marks } = read({ type: 'number' }, ['1', '[c]', '2 [p]', 'NA']);
    expect([type, values]).to.deep.equal(['number', [1, null, 2, null]]);
    expect([...marks!].map(([row, { reason }]) => `${row} ${reason}`)).to.deep.equal([
      '1 suppressed',
      '2 provisional',
      '3 not-available',
    ]);
  });

  it('says what it was told', () => {
    const codes = new Map([['1', 'Good']]);
    expect(
      read(
        { type: 'integer', label: 'Quality', description: 'How', unit: '%', decimals: 0, codes, role: 'dimension' },
        [1],
      ),
    ).to.deep.include({ label: 'Quality', description: 'How', unit: '%', decimals: 0, codes, role: 'dimension' });
  });

  it('reads the cells themselves where they are no such values, and says so', () => {
    for (const [type, cells] of [
      ['number', ['1', 'about 2']],
      ['date', ['2026-02-31']],
      ['link', ['javascript:alert(1)']],
      ['point', [[531471, 176031]]],
      ['integer', ['9007199254740993']],
    ] as const) {
      const column = read({ type }, [...cells]);
      expect([column.type, column.warnings.length]).to.deep.equal(['text', 1]);
    }
  });

  it('is of its type even without a value', () => {
    expect(read({ type: 'date' }, [null, '']).type).to.equal('date');
  });
});
