import { expect } from 'chai';
import fc from 'fast-check';
import type { Column } from '../dataset.js';
import { toColumn } from './column.js';
import { labelOf } from './names.js';
import { uniqueNames } from './headings.js';
import { plainColumn } from './plain.js';

const read = (cells: unknown[], name = 'thing', warnings: string[] = []): Column => toColumn({ name }, cells, warnings);
const marks = (column: Column) =>
  [...(column.marks ?? [])].map(([row, { text, reason }]) => `${row} ${text} ${reason}`);

describe('toColumn', () => {
  it('decides over the whole column', () => {
    expect(read(['1', '2']).type).to.equal('integer');
    expect(read(['1', '2.5']).type).to.equal('number');
    expect(read(['1', '2 or 3']).type).to.equal('text');
    expect(read(['05/01/2012', '31/02/2012']).type).to.equal('text');
    expect(read(['05/01/2012', '13/02/2012']).values).to.deep.equal(['2012-01-05', '2012-02-13']);
    expect(read(['2012-01-05', '13/02/2012 10:00']).values).to.deep.equal([
      '2012-01-05T00:00:00',
      '2012-02-13T10:00:00',
    ]);
  });

  it('keeps units and decimals', () => {
    const column = read(['£1,200.50', '£3']);
    expect([column.type, column.unit, column.decimals]).to.deep.equal(['number', 'GBP', 2]);
    expect(read(['48.2%', '50%']).unit).to.equal('%');
    expect(read(['£5', '€5']).type).to.equal('text');
  });

  it('leaves identifiers as text', () => {
    expect(read(['0123', '1234']).values).to.deep.equal(['0123', '1234']);
    expect(read(['10008042', '10008043'], 'UPRN').type).to.equal('text');
    expect(read([100080421234], 'uprn').values).to.deep.equal(['100080421234']);
    expect(read(['2035678'], 'CompaniesHouseRegistrationNumber').type).to.equal('text');
    expect(read(['442079460000'], 'Contact telephone').type).to.equal('text');
    expect(read(['9007199254740993', '1']).values).to.deep.equal(['9007199254740993', '1']);
    expect(read(['12', '13'], 'volume_of_mobile_data').type).to.equal('integer');
  });

  it('reads yes and no only throughout', () => {
    expect(read(['Yes', 'no', '']).values).to.deep.equal([true, false, null]);
    expect(read(['Y', 'N']).type).to.equal('boolean');
    expect(read([true, false]).values).to.deep.equal([true, false]);
    expect(read(['Yes', 'No', 'Maybe']).values).to.deep.equal(['Yes', 'No', 'Maybe']);
  });

  it('takes a bare number for a year only under such a heading', () => {
    expect(read([2023, 2024], 'year').values).to.deep.equal(['2023', '2024']);
    expect(read(['2023', '2024'], 'CalendarYear').type).to.equal('period');
    expect(read([2023, 2024], 'spend').type).to.equal('integer');
    expect(read(['12', '13'], 'years').type).to.equal('integer');
  });

  it('tells months from financial years by the column', () => {
    expect(read(['2011-11', '2011-12']).values).to.deep.equal(['2011-11', '2011-12']);
    expect(read(['2011-12', '2012-13']).values).to.deep.equal(['2011/12', '2012/13']);
    expect(read(['2011-12'], 'Month').values).to.deep.equal(['2011-12']);
    expect(read(['2011-12'], 'Year').values).to.deep.equal(['2011/12']);
  });

  it('turns marks into empty cells that say why', () => {
    const column = read([
      '1',
      '[c]',
      'x',
      '< 10',
      '<5',
      '*****',
      '..',
      'NA',
      '#N/A',
      '[low]',
      'z',
      ':',
      '-',
      'null',
      '?',
      '',
    ]);
    expect(column.type).to.equal('integer');
    expect(
      Array.from(column.values)
        .slice(1)
        .every((value) => value === null),
    ).to.equal(true);
    expect(marks(column)).to.deep.equal([
      '1 [c] suppressed',
      '2 x not-available',
      '3 < 10 suppressed',
      '4 <5 suppressed',
      '5 ***** suppressed',
      '6 .. not-available',
      '7 NA not-available',
      '8 #N/A not-available',
      '9 [low] low',
      '10 z not-applicable',
      '11 : not-available',
      '12 - not-available',
      '13 null not-available',
      '14 ? not-available',
    ]);
  });

  it('keeps a value that has a mark', () => {
    const column = read(['48.2 [p]', '47', '1,200[r]', '46 [q]'].slice(0, 3));
    expect(column.values).to.deep.equal([48.2, 47, 1200]);
    expect(marks(column)).to.deep.equal(['0 [p] provisional', '2 [r] revised']);
    expect(read(['48.2 [q]', '47']).type).to.equal('text');
  });

  it('leaves letters and comparisons alone in text', () => {
    const column = read(['Abbey', 'c', 'x', '< 10', 'NA', '[c]']);
    expect(column.values).to.deep.equal(['Abbey', 'c', 'x', '< 10', null, null]);
  });

  it('never gives NaN or Infinity', () => {
    const warnings: string[] = [];
    const column = read(['1', 'NaN', 'Infinity', '-inf', '1e999', Infinity, NaN], 'rate', warnings);
    expect(column.values).to.deep.equal([1, null, null, null, null, null, null]);
    expect(warnings[0]).to.match(/^Rate: 6 of 7 cells/);
  });

  it('gives a link only to an address that is safe to follow', () => {
    expect(read(['https://a.example/', 'mailto:a@b.example', 'tel:+44']).type).to.equal('link');
    expect(read(['https://a.example/', 'javascript:alert(1)']).type).to.equal('text');
    expect(read([' javascript:alert(1)']).type).to.equal('text');
    expect(read(['data:text/html,x']).type).to.equal('text');
  });

  it('keeps markup as the text it is', () => {
    expect(read(['<img src=x onerror=alert(1)>']).values).to.deep.equal(['<img src=x onerror=alert(1)>']);
  });

  it('is text without any value', () => {
    expect([read([]).type, read(['', null, undefined]).type, read(['NA', 'NA']).type]).to.deep.equal([
      'text',
      'text',
      'text',
    ]);
  });

  it('guesses what a column is for', () => {
    expect(read(['2012-01-05']).role).to.equal('time');
    expect(read(['1'], 'spend').role).to.equal('measure');
    expect(read(['1'], 'camera_id').role).to.equal('dimension');
    expect(read(['1.5'], 'lat').role).to.equal('place');
    expect(read(['Abbey'], 'Ward').role).to.equal('place');
  });

  it('loses no cell, whatever is in it', () => {
    const cell = fc.oneof(
      fc.string(),
      fc.double(),
      fc.boolean(),
      fc.constant(null),
      fc.stringMatching(/^[-\d/,. £%[\]a-z]{0,8}$/),
      fc.jsonValue(),
    );
    fc.assert(
      fc.property(fc.array(cell), fc.string(), (cells, name) => {
        const column = read(cells, name);
        expect(column.values.length).to.equal(cells.length);
        for (const [row, value] of Array.from(column.values).entries()) {
          expect(Number.isNaN(value) || value === Infinity || value === '' || value === undefined).to.equal(false);
          if (typeof cells[row] === 'string' && /[^\s\d]{10}/.test(cells[row])) expect(value).not.to.equal(null);
        }
      }),
    );
  });
});

describe('plainColumn', () => {
  it('types what it takes just as toColumn does', () => {
    const cell = fc.oneof(
      fc.double({ noNaN: true }),
      fc.integer(),
      fc.boolean(),
      fc.constant(null),
      fc.constant(''),
      fc.string(),
      fc.constantFrom(
        'Abbey',
        'null',
        'true',
        'yes',
        '2026-01-05',
        '2026-02-31',
        '2025/26',
        '2025/27',
        '2026-Q3',
        '2026',
        'NA',
        '[c]',
        'Sep',
        'March',
        'Infinity',
        'nan nan',
        'GBP',
        'https',
      ),
    );
    const list = fc.oneof(
      fc.array(cell),
      cell.chain((one) => fc.array(fc.constantFrom(one, null))),
    );
    fc.assert(
      fc.property(
        list,
        fc.constantFrom('thing', 'year', 'UPRN', 'camera_id', 'Ward', 'Cost (£)', 'pct', '% of £'),
        (cells, name) => {
          const plain = plainColumn(name, cells);
          if (plain)
            expect({ decimals: undefined, ...plain }).to.deep.equal({ decimals: undefined, ...read(cells, name) });
        },
      ),
      { numRuns: 2000 },
    );
  });
});

describe('labelOf', () => {
  for (const [name, label] of [
    ['payment_date', 'Payment date'],
    ['PaymentDate', 'Payment date'],
    ['PAYMENT_DATE', 'Payment date'],
    ['OrganisationURI', 'Organisation URI'],
    ['FTEFraudEmployeesCount', 'FTE fraud employees count'],
    ['uprn', 'UPRN'],
    ['cost.total', 'Cost total'],
    ['Supplier Name', 'Supplier Name'],
    ['Kapitel/Titel', 'Kapitel/Titel'],
    ['_id', 'Id'],
    ['__proto__', 'Proto'],
    ['_', '_'],
  ]) {
    it(`makes “${label}” of “${name}”`, () => expect(labelOf(name!)).to.equal(label));
  }
});

describe('uniqueNames', () => {
  it('gives every column one name of its own', () => {
    const warnings: string[] = [];
    expect(uniqueNames([' Total ', 'Total', '', undefined, '__proto__', 'Total 2'], warnings)).to.deep.equal([
      'Total',
      'Total 2',
      'Column 3',
      'Column 4',
      '__proto__',
      'Total 2 2',
    ]);
    expect(warnings.length).to.equal(4);
  });
});

describe('the unit of a column', () => {
  const unit = (heading: string, ...cells: string[]): string | undefined => toColumn({ name: heading }, cells, []).unit;

  it('is in its cells, or else in its heading', () => {
    expect(unit('Amount', '£1,234.50', '£2')).to.equal('GBP');
    expect(unit('Amount (£)', '1,234.50', '2')).to.equal('GBP');
    expect(unit('recycled_percent', '48.2', '46.9')).to.equal('%');
    expect(unit('Recycled %', '48', '46')).to.equal('%');
    expect(unit('Visits', '48', '46')).to.equal(undefined);
  });

  for (const [heading, expected] of [
    ['Amount (£)', 'GBP'],
    ['Amount (£) 2025', 'GBP'],
    ['Spend over £500 (£)', 'GBP'],
    ['spend £', 'GBP'],
    ['amount_gbp', 'GBP'],
    ['AmountGBP', 'GBP'],
    ['£', 'GBP'],
    ['Grant (€)', 'EUR'],
    ['Grant €', 'EUR'],
    ['Recycled (%)', '%'],
    ['Recycled %', '%'],
    ['recycled_%', '%'],
    ['Recycled per cent', '%'],
    ['recycled_pct', '%'],
    ['Percentage', '%'],
    ['% recycled', '%'],
    ['% of waste recycled', '%'],
    ['Percentage of waste recycled', '%'],
  ]) {
    it(`is ${expected} under “${heading}”`, () => expect(unit(heading!, '1.3', '12')).to.equal(expected));
  }

  for (const heading of [
    'Spend (£m)',
    'Spend £000s',
    'Spend (£000)',
    'Spend £ 000',
    'Budget £bn',
    'Budget £k',
    'Budget in millions (£)',
    'Budget m £',
    'Budget (£) bn',
    'People earning under £20,000',
    'Homes 50% complete',
    'Homes at 50 %',
    'Homes complete (50%)',
    'Confidence 95% lower limit',
    '% of £ spent locally',
    'Savings as % of £',
    'Pence in the £',
    'Percentage point change',
    'Change (% points)',
    'Percentile',
  ]) {
    it(`is not known under “${heading}”`, () => expect(unit(heading, '1.3', '12')).to.equal(undefined));
  }

  it('is not a percentage where the cells are shares of one', () => {
    for (const heading of ['recycled_percent', 'Recycled (%)', '% recycled'])
      expect(unit(heading, '0.482', '1'), heading).to.equal(undefined);
  });
});
