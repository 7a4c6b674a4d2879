import { expect } from 'chai';
import { checkGenerated, type Made, queries } from './generate.js';
import {
  askedDuring,
  besideMemory,
  describeServer,
  from,
  it,
  open,
  rejection,
  typesOf,
  valuesOf,
  wordsOf,
} from './support.js';

interface Service {
  name: string;
  status: string;
  last_modified: string;
  minimum_age?: number;
}
const { services } = await from<{ services: readonly Service[] }>('open-referral');
const named = (list: readonly Service[]) => list.map(({ name }) => name);

const names = ['id', 'name', 'status', 'minimum_age', 'last_modified'];
const made: Made[] = [
  { name: 'name', type: 'text', samples: ['Lunch club 5', 'Debt advice 1', 'Nothing'], sortable: true },
  { name: 'status', type: 'text', samples: ['active', 'inactive'], sortable: true },
  { name: 'minimum_age', type: 'number', samples: [0, 10, 17], sortable: true },
  { name: 'last_modified', type: 'date', samples: ['2025-02-01T12:00:00Z', '2025-04-01'], sortable: true },
];

for (const version of [1, 3]) {
  await describeServer(
    `Open Referral UK, version ${version}`,
    'open-referral',
    (server) => {
      const both = besideMemory(() => `${server().address}/services`);

      it('gives the same pushed down as in memory, for queries nobody thought of', () =>
        checkGenerated({ ...both(), names }, queries(made, 'id'), 40));

      it('is recognised, and read whole over its pages', async () => {
        const read = await open(`${server().address}/services`).read();
        expect([read.standard, read.rows, read.total, read.complete]).to.deep.equal([
          'open-referral',
          services.length,
          services.length,
          true,
        ]);
        expect(valuesOf(read, 'name')).to.deep.equal(named(services));
        expect(valuesOf(read, 'minimum_age')).to.deep.equal(services.map(({ minimum_age = null }) => minimum_age));
        expect(typesOf(read)).to.include({
          name: 'text',
          minimum_age: 'integer',
          last_modified: 'date-time',
          url: 'link',
        });
      });

      it('reads a page and counts the rest', async () => {
        const read = await open(`${server().address}/services`).read({ limit: 10, offset: 55 });
        expect([read.rows, read.total, read.complete]).to.deep.equal([10, services.length, false]);
        expect(valuesOf(read, 'name')).to.deep.equal(named(services.slice(55, 65)));
      });

      it('gives the same as memory for what the server can not do', async () => {
        const read = await open(`${server().address}/services`).read({
          filter: "status = 'active' AND minimum_age >= 10",
          sort: [{ column: 'last_modified', descending: true }],
          limit: 12,
        });
        const fit = services.filter(({ status, minimum_age = -1 }) => status === 'active' && minimum_age >= 10);
        expect(valuesOf(read, 'name')).to.deep.equal(named(fit.toReversed().slice(0, 12)));
        expect(read.total).to.equal(fit.length);
      });

      it('searches for words', async () => {
        const read = await open(`${server().address}/services`).read({ search: 'debt' });
        expect(valuesOf(read, 'name')).to.deep.equal(named(services.filter(({ name }) => name.startsWith('Debt'))));
      });

      it('gives what was changed since a moment, or all with a warning', async () => {
        let since = false;
        const asked = await askedDuring(server(), async () => {
          const read = await open(`${server().address}/services`).read({ changedSince: '2025-04-01T00:00:00Z' });
          since = !!read.pushed.changedSince;
          if (since) {
            expect(valuesOf(read, 'name')).to.deep.equal(
              named(services.filter((one) => one.last_modified > '2025-04-01T00:00:00Z')),
            );
          } else expect(read.warnings.join()).to.match(/changed since/);
        });
        expect(since).to.equal(version === 3);
        if (since) expect(wordsOf(asked)).to.match(/^modified_after=2025-04-01/m);
      });

      it('says what is not there', async () => {
        const { reason, status } = await rejection(open(`${server().address}/service`).read());
        expect([reason, status]).to.deep.equal(['http', 404]);
      });
    },
    { version },
  );
}
