import { expect } from 'chai';
import { sample } from '../../../test/support/samples.js';
import { column } from '../test/dataset.js';
import { openData, type Dataset } from './index.js';

type Check = (dataset: Dataset) => void;
type Expectation = [path: string, rows: number, columns: number, check?: Check];

const first = (dataset: Dataset, ...names: string[]) => names.map((name) => column(dataset, name).values[0]);

// What samples/SOURCES.tsv says a correct reader must get. The counts it calls
// “auto” were made by a tool that takes the first line for the heading and counts
// blank lines; where ours differ, it is said why.
const files: Expectation[] = [
  [
    'csv-council/brownfield/083bcaab201e.csv',
    47,
    17,
    (dataset) =>
      expect(first(dataset, 'SiteReference', 'GeoX', 'CoordinateSystem', 'Hectares', 'FirstAddedDate')).to.deep.equal([
        'BP01',
        330941,
        'OSGB36',
        0.426,
        '2017-12-21',
      ]),
  ],
  [
    // Its three rows of headings are joined, and that it is not sure of them is said.
    'csv-council/brownfield/083bcaab201e.txt',
    54,
    17,
    (dataset) => {
      expect(dataset.columns[0]!.name).to.match(/^\(a\) Reference number/);
      expect(dataset.warnings.join()).to.contain('The headings take up 3 rows');
      expect(Array.from(dataset.columns[0]!.values)).to.include('BP01');
    },
  ],
  [
    // Half of the headings stand in the first record, half in the second.
    'csv-council/brownfield/f19782aef6ad.txt',
    47,
    28,
    (dataset) => {
      const names = dataset.columns.map(({ name }) => name);
      expect([names[0], names[13], names[14], names[27]]).to.deep.equal([
        'OrganisationURI',
        'PermissionType',
        'PermissionDate',
        'LastUpdatedDate',
      ]);
    },
  ],
  [
    'csv-council/brownfield/f19782aef6ad.csv',
    13,
    29,
    (dataset) => {
      expect(dataset.columns[0]!.name).to.equal('ROrganisationURI');
      expect(dataset.warnings.join()).to.contain('more or fewer cells');
    },
  ],
  [
    'csv-council/brownfield/46ebf7ab269a.csv',
    18,
    28,
    (dataset) => expect(first(dataset, 'GeoX', 'GeoY')).to.deep.equal([394889, 246072]),
  ],
  [
    'csv-council/brownfield/5ed5da3ec0f3.csv',
    128,
    21,
    (dataset) => expect(column(dataset, 'LA SITE REF').type).to.be.a('string'),
  ],
  [
    'csv-council/brownfield/2c8470a8cf8f.csv',
    38,
    21,
    (dataset) => expect(first(dataset, 'name', 'entry-date')).to.deep.equal(['DCS1', '2019-10-20']),
  ],
  ['csv-council/brownfield/60f678353356.txt', 27, 23],
  [
    'csv-council/lambeth/PlanPer2011toMarch.csv',
    490,
    5,
    (dataset) => {
      const text = dataset.columns.flatMap(({ values }) => Array.from(values, String)).join('');
      // The other 570 of 1586 are at the ends of cells, where blanks are left out.
      expect(text.match(/\r/g)!.length).to.equal(1016);
    },
  ],
  [
    'csv-council/digital-land/csv.resource',
    2,
    28,
    (dataset) => {
      expect(first(dataset, 'GeoX', 'GeoY', 'FirstAddedDate')).to.deep.equal([53.000879, -0.393631, '2017-12-14']);
      expect(String(first(dataset, 'OrganisationURI')[0])).to.match(/\S$/);
    },
  ],
  ['csv-council/digital-land/csv.csv', 2, 28],
  [
    'lga-schemas/example-public-toilets.csv',
    21,
    32,
    (dataset) => {
      expect(first(dataset, 'ChargeAmount')).to.deep.equal([0]);
      expect(Array.from(column(dataset, 'LocationText').values).join()).to.contain('\n');
    },
  ],
  [
    'lga-schemas/example-premises-licences.csv',
    1256,
    36,
    (dataset) => {
      const text = dataset.columns.flatMap(({ values }) => Array.from(values, String)).join('');
      expect(text)
        .to.match(/é/)
        .and.match(/’/)
        .and.not.match(/[\uFFFD\x80-\x9F]/);
      expect(dataset.columns.some(({ type }) => type === 'boolean')).to.equal(true);
      expect(text).to.contain('m-su 0800-0230');
    },
  ],
  ['lga-schemas/Election_results.csv', 33, 30],
  ['csv-quirks/messytables/utf8bom.csv', 0, 2, ({ columns }) => expect(columns[0]!.name).to.equal('kitten')],
  // The sheet's 2237 counts 37 records without anything in them.
  ['csv-quirks/messytables/sparse_with_column_errors.csv', 2200, 4],
  [
    // The sheet takes the first line, which is blank, for the heading; here years are.
    'csv-quirks/messytables/weird_head_padding.csv',
    76,
    10,
    ({ columns }) => expect(columns[1]!.name).to.equal('1985'),
  ],
  [
    'csv-quirks/messytables/mixedGLB.csv',
    133,
    19,
    (dataset) => {
      const { type, values, marks } = column(dataset, 'DJF');
      expect([type, values[0], marks!.get(0)]).to.deep.equal([
        'integer',
        null,
        { text: '*****', reason: 'suppressed' },
      ]);
      expect(first(dataset, 'Year', 'Jan')).to.deep.equal(['1880', -43]);
      expect(dataset.provenance.title).to.match(/^Combined Land--Ocean.*\nGLOBAL/);
    },
  ],
  ['csv-quirks/messytables/skip_initials.csv', 2, 2],
  // There is no heading: the sheet takes the first record for one.
  ['csv-quirks/messytables/null.csv', 10, 4],
  ['csv-quirks/messytables/simple.csv', 6, 3],
  ['csv-quirks/messytables/simple.psv', 28, 6, (dataset) => expect(first(dataset, 'Year')).to.deep.equal(['1986'])],
  ['csv-quirks/messytables/simple.ssv', 6, 3],
  ['csv-quirks/messytables/example.tsv', 140, 17],
  [
    'csv-quirks/messytables/complex.csv',
    3,
    4,
    (dataset) => expect(column(dataset, 'temperature').values[2]).to.equal(6000000),
  ],
  [
    'csv-quirks/messytables/excel_pasting.csv',
    13,
    9,
    (dataset) => {
      expect(dataset.provenance.title).to.contain('thousand tonnes carbon equivalent');
      expect(dataset.provenance.attribution).to.match(/^Source: .*\nNote: /);
      expect([column(dataset, '2000').type, column(dataset, '2000').values[0]]).to.deep.equal(['integer', 2666]);
    },
  ],
  // Two lines of titles and four of headings, of which three are told; six columns are empty.
  ['csv-quirks/messytables/begrotingsanalyse-2011.csv', 37, 14],
  ['csv-quirks/messytables/long.csv', 3999, 1],
  [
    'csv-quirks/messytables/spanish_chars.csv',
    114,
    8,
    (dataset) => {
      expect(first(dataset, 'Gasto total 2011')).to.deep.equal([229932.5]);
      expect(dataset.provenance.attribution).to.match(/^Fuente: /);
      expect(column(dataset, 'Descripción').type).to.equal('text');
    },
  ],
  ['csv-quirks/messytables/characters.csv', 382, 18],
  ['csv-quirks/digital-land-null-patterns.csv', 4, 1],
  ['csv-quirks/papaparse/long-sample.csv', 7, 7],
  ['csv-quirks/papaparse/sample-header.csv', 2, 2],
  ['csv-quirks/papaparse/sample.csv', 1, 3],
  ['csv-quirks/papaparse/slow-sample.csv', 1, 3],
  ['csv-quirks/papaparse/utf-8-bom-sample.csv', 1, 3],
  ['csv-quirks/papaparse/verylong-sample.csv', 2000, 3],
  ['frictionless/frictionless.js/co2-ppm/data/co2-annmean-gl.csv', 36, 3],
  ['frictionless/frictionless.js/co2-ppm/data/co2-annmean-mlo.csv', 58, 3],
  ['frictionless/frictionless.js/co2-ppm/data/co2-gr-gl.csv', 57, 3],
  ['frictionless/frictionless.js/co2-ppm/data/co2-gr-mlo.csv', 58, 3],
  ['frictionless/frictionless.js/co2-ppm/data/co2-mm-gl.csv', 442, 4],
  ['frictionless/frictionless.js/co2-ppm/data/co2-mm-mlo.csv', 706, 6],
  ['frictionless/frictionless.js/encodings/iso8859.csv', 5, 4],
  ['frictionless/frictionless.js/encodings/western-macos-roman.csv', 5, 4],
  ['frictionless/frictionless.js/sample-cyrillic-encoding.csv', 2, 2],
  ['frictionless/frictionless.js/sample.csv', 2, 3],
  // The sheet counts commas; the two columns are divided by semicolons.
  ['frictionless/frictionless.js/semicolon-delimited.csv', 2, 2],
  [
    'xlsx/digital-land/xlsx.csv',
    8,
    28,
    (dataset) => expect(first(dataset, 'GeoX', 'GeoY')).to.deep.equal([-2.57899, 54.21189]),
  ],
  ['geojson/digital-land/geojson.csv', 1, 18],
  ['geojson/digital-land/utf-8-sig-json.csv', 114, 11],
  ...(
    [
      ['comma_in_quotes', 1, 5],
      ['empty', 2, 3],
      ['empty_crlf', 2, 3],
      ['escaped_quotes', 2, 2],
      ['json', 1, 2],
      ['location_coordinates', 1, 4],
      ['newlines', 3, 3],
      ['newlines_crlf', 3, 3],
      ['quotes_and_newlines', 2, 2],
      ['simple', 1, 3],
      ['simple_crlf', 1, 3],
      ['utf8', 2, 3],
    ] as const
  ).map(([name, rows, columns]): Expectation => [`csv-spectrum/csvs/${name}.csv`, rows, columns]),
];

describe('real CSV files', () => {
  for (const [path, rows, columns, check] of files) {
    it(path, async function () {
      const address = await sample(path);
      if (!address) return this.skip();
      const dataset = await openData(address, { standard: 'csv' }).read();
      expect([dataset.rows, dataset.columns.length, dataset.complete]).to.deep.equal([rows, columns, true]);
      check?.(dataset);
    });
  }

  it('csv-council/brownfield/c0f874ac423d.txt is text for reading and no table', async function () {
    const address = await sample('csv-council/brownfield/c0f874ac423d.txt');
    if (!address) return this.skip();
    const problem = await openData(address)
      .read()
      .catch((error: unknown) => error);
    expect(problem).to.have.property('reason', 'not-data');
  });
});
