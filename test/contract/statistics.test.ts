import type { DataError } from '@council-kit/data';
import { expect } from 'chai';
import { askedDuring, columnOf, describeServer, from, it, open, rejection, valuesOf } from './support.js';

interface Cell {
  area: string;
  year: string;
  measure: string;
  value: number | null;
}
const { cells, areas } = await from<{ cells: readonly Cell[]; areas: ReadonlyMap<string, string> }>('statistics');
const { table: pxstat } = await from<{ table: string }>('pxstat');
const { table: pxweb } = await from<{ table: string }>('pxweb');

for (const [title, name, path, standard] of [
  ['PxStat', 'pxstat', pxstat, 'json-stat'],
  ['PxWeb', 'pxweb', pxweb, 'pxweb'],
] as const) {
  await describeServer(title, name, (server) => {
    it('is recognised, and every cell is where it belongs', async () => {
      const read = await open(server().address + path).read();
      expect([read.standard, read.complete]).to.deep.equal([standard, true]);
      expect(columnOf(read, 'AREA')).to.include({ label: 'Area', role: 'place' });
      expect([...columnOf(read, 'AREA').codes!]).to.deep.equal([...areas]);
      expect(columnOf(read, 'YEAR')).to.include({ label: 'Year', role: 'time' });
      if (!read.columns.some(({ name }) => name === 'MEASURE')) {
        // The measures as columns of their own.
        const rates = cells.filter(({ measure }) => measure === 'RATE');
        expect(read.rows).to.equal(rates.length);
        expect(valuesOf(read, 'RATE')).to.deep.equal(rates.map(({ value }) => value));
        return;
      }
      expect(read.rows).to.equal(cells.length);
      const found = valuesOf(read, 'AREA').map((area, row) => [
        area,
        valuesOf(read, 'YEAR')[row],
        valuesOf(read, 'MEASURE')[row],
        valuesOf(read, 'value')[row],
      ]);
      expect(found).to.deep.equal(cells.map(({ area, year, measure, value }) => [area, year, measure, value]));
      const missing = cells.findIndex(({ value }) => value === null);
      expect(columnOf(read, 'value').marks?.get(missing)).to.deep.equal({ text: '..', reason: 'not-available' });
    });

    it('knows where the data comes from', async () => {
      const { provenance } = await open(server().address + path).read();
      expect(provenance.title).to.match(/Household waste/);
      expect(provenance.updated).to.match(/^2026-03-31T09:15/);
    });

    it('filters by a dimension', async () => {
      const read = await open(server().address + path).read({ filter: "AREA = 'E07000901' AND YEAR >= '2020'" });
      expect(new Set(valuesOf(read, 'AREA'))).to.deep.equal(new Set(['E07000901']));
      expect(new Set(valuesOf(read, 'YEAR'))).to.deep.equal(new Set(['2020', '2021', '2022', '2023', '2024', '2025']));
    });
  });
}

await describeServer(
  'PxWeb that gives few cells at a time',
  'pxweb',
  (server) => {
    it('is asked for the cells that are wanted', async () => {
      const asked = await askedDuring(server(), async () => {
        const { pushed } = await open(server().address + pxweb).read({ filter: "AREA = 'E07000901'" });
        expect(pushed.filter).to.equal(true);
      });
      expect(
        asked
          .filter(({ method }) => method === 'POST')
          .map(({ body }) => body)
          .join(),
      ).to.contain('E07000901');
    });

    it('gives all of them, or says that it does not', async () => {
      const outcome = await open(server().address + pxweb)
        .read()
        .then(
          ({ rows, complete, warnings }) => (complete ? rows > 0 : warnings.length > 0),
          (error: unknown) => ['limit', 'http', 'api'].includes((error as DataError).reason),
        );
      expect(outcome).to.equal(true);
    });

    it('says what is not there', async () => {
      const { reason, status } = await rejection(open(server().address + pxweb.replace('HW01', 'HW99')).read());
      expect([reason, status]).to.deep.equal(['http', 404]);
    });
  },
  { most: 60 },
);
