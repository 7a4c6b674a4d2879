import { expect } from 'chai';
import { stepped } from '../test/flows.js';
import type { TableAsWritten } from './flow.js';
import type { AtOutcome } from './state.js';

/** What a rule with this table is worth for an income, or the code of what is wrong. */
function worth(table: TableAsWritten, income: number, is = 'band'): unknown {
  const { at } = stepped(
    {
      tables: { band: table },
      questions: { income: { type: 'money', title: 'Income', next: 'end' } },
      outcomes: { end: { title: 'x', figures: { x: { label: 'x', is } } } },
    },
    { income },
  );
  if (at.kind === 'failed') return [at.fault.code, at.fault.place, ...at.fault.details].join(' ');
  return (at as AtOutcome).figures[0]?.value ?? null;
}

const bands: TableAsWritten = {
  inputs: ['income'],
  outputs: ['percent'],
  rows: [
    ['< 100', 100],
    ['[100..200)', 50],
  ],
};
const number = (text: string) => ({ number: text });

describe('decision tables', () => {
  it('give what the row says that applies', () => {
    expect(worth(bands, 99.99)).to.deep.equal(number('100'));
    expect(worth(bands, 100)).to.deep.equal(number('50'));
  });

  it('fail where no row applies, unless they say otherwise', () => {
    expect(worth(bands, 200)).to.equal('rows tables.band');
    expect(worth({ ...bands, otherwise: [0] }, 200)).to.deep.equal(number('0'));
    expect(worth({ ...bands, hit: 'collect' }, 200)).to.deep.equal([]);
  });

  it('take one row, the first, or all', () => {
    const rows = [...bands.rows, ['-', 10]] as (string | number)[][];
    expect(worth({ ...bands, rows } as TableAsWritten, 100)).to.equal('rows tables.band 1 2');
    expect(worth({ ...bands, rows, hit: 'first' } as TableAsWritten, 100)).to.deep.equal(number('50'));
    expect(worth({ ...bands, rows, hit: 'collect' } as TableAsWritten, 100, 'sum(band)')).to.deep.equal(number('60'));
  });

  it('give several things as a record', () => {
    const several: TableAsWritten = {
      inputs: ['income', 'income > 50'],
      outputs: ['percent', 'why'],
      rows: [
        ['-', 'false', 100, '"low"'],
        ['< 1000', 'true', 'income / 10', '"some"'],
      ],
    };
    expect(worth(several, 50, 'band.why')).to.equal('low');
    expect(worth(several, 80, 'band.percent')).to.deep.equal(number('8'));
  });
});

describe('data tables', () => {
  it('are lists of records, with dates where text is one', () => {
    const table: TableAsWritten = {
      rows: [
        { year: 2025, from: '2025-04-01', name: 'A' },
        { year: 2026, from: '2026-04-01', name: 'B' },
      ],
    };
    expect(worth(table, 1, 'band[year = 2026][1].name')).to.equal('B');
    expect(worth(table, 1, 'count(band[from <= @"2025-12-31"])')).to.deep.equal(number('1'));
  });
});
