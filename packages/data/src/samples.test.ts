import { expect } from 'chai';
import { sample } from '../../../test/support/samples.js';
import { column } from '../test/dataset.js';
import { rejection } from '../test/serve.js';
import { openData, type DataError, type Dataset } from './index.js';

type Check = (dataset: Dataset) => void;

const sum = (dataset: Dataset, name: string) =>
  Math.round(Array.from(column(dataset, name).values, Number).reduce((a, b) => a + b, 0) * 100) / 100;
const ends = (dataset: Dataset, name: string) => {
  const { values } = column(dataset, name);
  return [values[0], values[values.length - 1]];
};

// What samples/SOURCES.tsv says a correct reader must get.
const samples: [string, number, number, Check][] = [
  [
    'csv-council/lambeth/2011-01-payments.original.csv',
    1072,
    2,
    (dataset) => {
      expect(sum(dataset, 'Sum of Invoice Nett Amount')).to.equal(38447618.14);
      expect(ends(dataset, 'Sum of Invoice Nett Amount')).to.deep.equal([3228893.86, 501.32]);
      expect(ends(dataset, 'Supplier Name')[1]).to.equal('ADCRIS C.I.C');
    },
  ],
  [
    'csv-council/lambeth/2011-01-payments.cleaned.csv',
    1072,
    2,
    (dataset) => expect(sum(dataset, 'Sum of Invoice Nett Amount')).to.equal(38447618.14),
  ],
  [
    'csv-council/lambeth/2011-10-payments.original.csv',
    1016,
    2,
    (dataset) => {
      expect(sum(dataset, 'Total')).to.equal(33908610.45);
      expect(dataset.provenance.title).to.equal('Sum of Invoice Nett Amount');
      expect(
        Array.from(column(dataset, 'Supplier Name').values).some((name) =>
          String(name).startsWith('Bupa Care Homesÿ Seabrooke Manor'),
        ),
      ).to.equal(true);
      expect(dataset.warnings).to.deep.equal([]);
    },
  ],
  [
    'csv-council/lambeth/2011-12-payments.original.csv',
    687,
    2,
    (dataset) => {
      expect(sum(dataset, 'Total')).to.equal(27883188.83);
      expect(dataset.warnings).to.deep.equal([]);
    },
  ],
  [
    'csv-council/lambeth/LBLFOIDisclosureLogJan2012.csv',
    142,
    3,
    (dataset) => {
      expect(column(dataset, 'Received').type).to.equal('date');
      expect(ends(dataset, 'Received')).to.deep.equal(['2012-01-05', '2012-01-30']);
      const text = Array.from(column(dataset, 'Summary').values).join();
      expect(text)
        .to.match(/£/)
        .and.to.match(/[‘’“”]/)
        .and.not.to.match(/[\uFFFD\x80-\x9F]/);
    },
  ],
  [
    'csv-council/lambeth/PlanPer2011toMarch.csv',
    490,
    5,
    (dataset) => {
      expect(ends(dataset, 'REFVAL')).to.deep.equal(['10/03917/LDCP', '10/04355/FUL']);
      expect(ends(dataset, 'DATEDECISS')).to.deep.equal(['2011-01-04', '2011-02-28']);
    },
  ],
  [
    'csv-council/lambeth/polling-stations.csv',
    95,
    7,
    (dataset) => expect([ends(dataset, 'EASTING')[0], ends(dataset, 'NORTHING')[0]]).to.deep.equal([531471, 176031]),
  ],
  [
    'csv-council/lambeth/controlled-car-parks.csv',
    3,
    6,
    (dataset) => expect(ends(dataset, 'EASTING')[0]).to.equal(530896.4713),
  ],
  [
    'csvw-council/trafford/prompt_payment.csv',
    8,
    8,
    (dataset) => {
      expect([
        ends(dataset, 'ProportionPaidOnTime')[0],
        ends(dataset, 'FinancialYear')[0],
        ends(dataset, 'LiableInterest')[0],
      ]).to.deep.equal([91.43, '2017/18', 50817.2]);
      expect(column(dataset, 'FinancialYear').type).to.equal('period');
    },
  ],
  [
    'csvw-council/trafford/trafford_counter_fraud.csv',
    12,
    17,
    (dataset) => {
      expect([ends(dataset, 'EffectiveDate')[0], ends(dataset, 'FraudSpentAmount')[0]]).to.deep.equal([
        '2015-03-31',
        327310,
      ]);
      expect(ends(dataset, 'ValueFraud')[0]).to.equal(null);
      expect(column(dataset, 'ValueFraud').marks!.get(0)!.text).to.equal('NA');
    },
  ],
  [
    'csvw-council/trafford/trafford_parking_account.csv',
    10,
    32,
    (dataset) => {
      expect(ends(dataset, 'Period')).to.deep.equal(['2014/15', '2023/24']);
      expect(ends(dataset, 'OnStreetIncomeTotal')).to.deep.equal([1176569, 2218454.73]);
    },
  ],
  [
    'csvw-council/trafford/trade_union_facility_time.csv',
    9,
    9,
    (dataset) => {
      const { type, values, marks } = column(dataset, 'FTERepresentativesMajorityDutyCount');
      expect([type, values[1], marks!.get(1)]).to.deep.equal(['number', null, { text: 'NA', reason: 'not-available' }]);
    },
  ],
  [
    'csvw-council/trafford/trafford_public_funerals.csv',
    47,
    9,
    (dataset) => expect([ends(dataset, 'Cost')[0], ends(dataset, 'Gender')[0]]).to.deep.equal([1262, null]),
  ],
  [
    'csvw-council/trafford/trafford_cctv_cameras.csv',
    163,
    6,
    (dataset) =>
      expect([ends(dataset, 'camera_id')[0], ends(dataset, 'lon')[0], ends(dataset, 'lat')[0]]).to.deep.equal([
        1001, -2.284777, 53.464515,
      ]),
  ],
  [
    'csv-quirks/messytables/utf-16le_encoded.csv',
    327,
    19,
    (dataset) => expect(ends(dataset, 'Part_II_patients')[0]).to.equal(2),
  ],
  ['lga-schemas/example-premises-licences.csv', 1256, 36, () => {}],
  [
    'lga-schemas/example-planning-applications.csv',
    25,
    36,
    (dataset) => expect([ends(dataset, 'CaseDate')[0], ends(dataset, 'GeoX')[0]]).to.deep.equal(['2013-04-10', 438344]),
  ],
  [
    'ckan/datastore/singapore-datastore_search-numeric-as-string.json',
    1,
    2,
    (dataset) => {
      expect([dataset.standard, ends(dataset, 'quarter')[0], ends(dataset, 'volume_of_mobile_data')[0]]).to.deep.equal([
        'ckan',
        '2004-Q3',
        0.000384,
      ]);
    },
  ],
  ['ckan/datastore/table_metadata.json', 2, 3, (dataset) => expect(ends(dataset, 'oid')[0]).to.equal(18106)],
  [
    'rest-json/from-server-json-server/kpis-page1-link-header.json',
    2,
    4,
    (dataset) => expect(dataset.standard).to.equal('json'),
  ],
  [
    'xlsx/messytables/simple.xlsx',
    6,
    3,
    (dataset) => {
      expect([column(dataset, 'date').type, ...ends(dataset, 'date')]).to.deep.equal([
        'date',
        '2011-01-01',
        '2011-01-03',
      ]);
      expect(ends(dataset, 'temperature')).to.deep.equal([1, 5]);
    },
  ],
  // A sheet with nothing in it.
  ['xlsx/messytables/libreoffice.xlsx', 0, 0, (dataset) => expect(dataset.warnings).to.deep.equal([])],
  [
    'xlsx/messytables/sw_gen.xlsx',
    15,
    17,
    (dataset) =>
      expect([column(dataset, 'id_str').type, ends(dataset, 'id_str')[0]]).to.deep.equal([
        'text',
        '474939423470395392',
      ]),
  ],
  [
    // 62 rows with the empty ones; the first that is not holds the headings.
    'xlsx/messytables/bian-anal-mca-2005-dols-eng-1011-0312-tab3.xlsm',
    40,
    4,
    (dataset) => {
      const [, first] = dataset.columns;
      expect(first!.name).to.match(/^Bi-annual analysis of Mental Capacity Act/);
      expect(Array.from(first!.values)).to.include('Data item');
      expect(dataset.provenance.publisher).to.equal('NHS IC');
    },
  ],
  [
    'xlsx/digital-land/xlsx.resource',
    8,
    28,
    (dataset) => {
      expect([ends(dataset, 'GeoX')[0], ends(dataset, 'GeoY')[0]]).to.deep.equal([-2.57899, 54.21189]);
      expect(ends(dataset, 'SiteNameAddress')[0]).to.match(/^"Bronte House, .*"$/);
    },
  ],
  [
    'xlsx/digital-land/xlsx_res.xlsx',
    3,
    22,
    (dataset) => {
      expect(ends(dataset, 'Site Reference')[0]).to.equal('S/0670/17/OL | 20/05199/REM');
      expect(dataset.warnings).to.deep.equal([]);
    },
  ],
  [
    'frictionless/frictionless.js/sample.xlsx',
    2,
    3,
    (dataset) =>
      expect([ends(dataset, 'number'), ends(dataset, 'boolean')]).to.deep.equal([
        [1, 3],
        [true, false],
      ]),
  ],
  [
    'frictionless/frictionless.js/sample-multi-sheet.xlsx',
    2,
    3,
    (dataset) => {
      expect(dataset.columns.map(({ name }) => name).join('')).to.equal('abc');
      expect(dataset.warnings).to.deep.equal(['Read from the sheet “Sheet1”; not read: “Sheet2”.']);
    },
  ],
];

describe('real files', () => {
  for (const [path, rows, columns, check] of samples) {
    it(path, async function () {
      const address = await sample(path);
      if (!address) return this.skip();
      const dataset = await openData(address).read();
      expect([dataset.rows, dataset.columns.length, dataset.complete]).to.deep.equal([rows, columns, true]);
      check(dataset);
    });
  }

  it('a workbook holds what the CSV made from it holds', async function () {
    const [workbook, csv] = await Promise.all(
      ['resource', 'csv'].map((end) => sample(`xlsx/digital-land/xlsx.${end}`)),
    );
    if (!workbook || !csv) return this.skip();
    const [one, other] = await Promise.all([openData(workbook).read(), openData(csv).read()]);
    const held = ({ columns }: Dataset) => columns.map(({ name, type, values }) => [name, type, Array.from(values)]);
    expect(held(one)).to.deep.equal(held(other));
  });

  for (const end of ['xls', 'ods']) {
    it(`names what is no .xlsx: simple.${end}`, async function () {
      const address = await sample(`xlsx/messytables/simple.${end}`);
      if (!address) return this.skip();
      const error = await rejection<DataError>(openData(address).read());
      expect([error.reason, error.message.includes(`.${end}`)]).to.deep.equal(['not-data', true]);
    });
  }
});
