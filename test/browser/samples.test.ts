import { expect } from 'chai';
import '@council-kit/elements';
import { heard } from '../support/heard.js';
import { consoleOf, fixture, nextEvent, whenState } from '../support/page.js';
import { sample } from '../support/samples.js';

interface Detail {
  value: number | null;
  sentence: string;
}

const lambeth = 'csv-council/lambeth';
const trafford = 'csvw-council/trafford';
const datastore = 'ckan/datastore';

// What samples/SOURCES.tsv says a correct reader must get.
const tiles: [string, string, number, string][] = [
  [
    `${lambeth}/2011-01-payments.original.csv`,
    'measure="Sum of Invoice Nett Amount" aggregate="sum" unit="GBP" period="2011-01"',
    38_447_618.14,
    'Paid: £38.4 million, January 2011',
  ],
  [
    `${lambeth}/2011-10-payments.original.csv`,
    'measure="Total" aggregate="sum" unit="GBP" period="2011-10"',
    33_908_610.45,
    'Paid: £33.9 million, October 2011',
  ],
  [
    `${lambeth}/2011-12-payments.original.csv`,
    'measure="Total" aggregate="sum" unit="GBP" period="2011-12"',
    27_883_188.83,
    'Paid: £27.9 million, December 2011',
  ],
  [
    `${trafford}/trafford_parking_account.csv`,
    'measure="OnStreetIncomeTotal" unit="GBP" compare="none"',
    2_218_454.73,
    'Paid: £2.2 million, 2023 to 2024',
  ],
  [`${trafford}/trafford_public_funerals.csv`, 'aggregate="count"', 47, 'Paid: 47'],
  [
    `${datastore}/singapore-datastore_search-numeric-as-string.json`,
    'measure="volume_of_mobile_data" decimals="6"',
    0.000384,
    'Paid: 0.000384, July to September 2004',
  ],
  [
    `${datastore}/singapore-datastore_search-numeric-as-string.json`,
    'standard="ckan" aggregate="sum" measure="volume_of_mobile_data" decimals="6"',
    0.000384,
    'Paid: 0.000384',
  ],
  [`${datastore}/table_metadata.json`, 'aggregate="max" measure="oid"', NaN, ''],
];

describe('a tile over real files of councils', () => {
  for (const [path, attributes, value, sentence] of tiles) {
    it(`${path} ${attributes}`, async function () {
      const address = await sample(path);
      if (!address) return this.skip();
      const said = consoleOf();
      const told = nextEvent<Detail>('council-ready');
      const element = await whenState(
        fixture(`<council-kpi src="${address}" label="Paid" ${attributes}></council-kpi>`),
        'ready',
      );
      const { detail } = await told;
      if (sentence) {
        expect(Math.round(detail.value! * 1e6) / 1e6).to.equal(value);
        expect(heard(element)[0]).to.equal(sentence);
      } else {
        expect(detail.value).to.be.a('number').and.to.be.above(18_105);
      }
      expect(said.errors).to.deep.equal([]);
    });
  }
});
