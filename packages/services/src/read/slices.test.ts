import type { Dataset } from '@council-kit/data';
import { expect } from 'chai';
import { datasetOf, recordsOf } from '../../test/dataset.js';
import { servicesInSlices, servicesOf } from './index.js';

const record = (number: number, more = {}) => ({
  id: `s${number}`,
  name: number % 50 ? `Service ${number}` : '',
  status: 'active',
  description: `<p>What it does for people, ${number}.</p>`.repeat(3),
  phones: [{ number: '01632 960 001' }],
  cost_options: [{ option: 'Adults', amount: number }],
  schedules: [{ freq: 'WEEKLY', byday: 'MO,TU', opens_at: '09:00', closes_at: '17:00' }],
  ...more,
});
const many = <T>(make: (number: number) => T): T[] => Array.from({ length: 3000 }, (_, number) => make(number));

const datasets: [what: string, make: () => Dataset][] = [
  ['entries of Open Referral', () => recordsOf(many(record))],
  ['entries that a file keeps as JSON', () => recordsOf(many((number) => JSON.stringify(record(number))))],
  [
    'rows',
    () => datasetOf(many((number) => ({ Name: `Service ${number}`, Cost: `£${number}`, Hours: 'Mon-Fri 9-5' }))),
  ],
  [
    'entries of the model',
    () => datasetOf(many((number) => ({ name: `S ${number}`, channels: [{ kind: 'phone', value: '01632 960 001' }] }))),
  ],
];

describe('servicesInSlices', () => {
  for (const [what, make] of datasets) {
    it(`gives of ${what} what servicesOf gives, and pauses on the way`, async () => {
      let pauses = 0;
      const pause = () => Promise.resolve(pauses++);
      // Each of its own: what has been read of an entry stays.
      const sliced = await servicesInSlices(make(), { pause });
      expect(sliced).to.deep.equal(servicesOf(make()));
      expect(pauses).to.be.above(1);
    });
  }

  it('lets others have their turn', async () => {
    let turns = 0;
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      turns++;
      port2.postMessage(null);
    };
    port2.postMessage(null);
    const { services } = await servicesInSlices(recordsOf(many(record)));
    port1.close();
    expect(turns).to.be.above(1);
    expect(services).to.have.length(2940);
  });

  it('reads two feeds at a time without mixing them up', async () => {
    const [one, other] = await Promise.all([
      servicesInSlices(recordsOf(many((number) => record(number, { url: 'nowhere' })))),
      servicesInSlices(recordsOf(many((number) => record(number, { name: `Other ${number}` })))),
    ]);
    expect(one.warnings.join()).to.contain('Web addresses left out').and.not.to.contain('Other');
    expect(other.warnings).to.deep.equal([]);
    expect(other.services[1]!.name).to.equal('Other 1');
  });

  it('makes one service of one at thousands of locations in time that grows no faster than they do', () => {
    const at = (number: number) => ({ id: `at${number}`, service: record(1), location: { name: `Place ${number}` } });
    const timeOf = (count: number) => {
      const dataset = recordsOf(Array.from({ length: count }, (_, number) => at(number)));
      const start = performance.now();
      expect(servicesOf(dataset).services[0]!.places).to.have.length(count);
      return performance.now() - start;
    };
    timeOf(500);
    const [few, all] = [timeOf(500), timeOf(5000)];
    expect(all).to.be.lessThan(Math.max(few, 5) * 40);
  });
});
