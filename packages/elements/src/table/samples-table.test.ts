import { expect } from 'chai';
import { faultsOf, treeOf } from '../../../../test/support/accessibility.js';
import { heard } from '../../../../test/support/heard.js';
import { consoleOf, quiet } from '../../../../test/support/page.js';
import { sample } from '../../../../test/support/samples.js';
import { all, counted, readyTable, rowNames, textOf } from '../../../../test/support/table.js';
import './define.js';

interface Reading {
  /** What the table is called without a label. */
  title: string;
  headings: string[];
  count: string;
  /** What is heard of the first row. */
  first: string[];
  /** What the first two rows are called. */
  names: string[];
}

const payments = ['Supplier Name', 'Sum of Invoice Nett Amount'];
const lambeth: [file: string, Reading][] = [
  [
    'csv-council/lambeth/2011-01-payments.original.csv',
    {
      title: '2011-01 payments original',
      headings: payments,
      count: 'Showing 1 to 25 of 1,072 rows',
      first: ['Department for Communities & Local Government', '3,228,893.86'],
      names: ['Department for Communities & Local Government', 'Veolia ES (UK) Ltd'],
    },
  ],
  [
    'csv-council/lambeth/2011-01-payments.cleaned.csv',
    {
      title: '2011-01 payments cleaned',
      headings: payments,
      count: 'Showing 1 to 25 of 1,072 rows',
      first: ['Department for Communities & Local Government', '3,228,893.86'],
      names: ['Department for Communities & Local Government', 'Veolia ES (UK) Ltd'],
    },
  ],
  [
    'csv-council/lambeth/2011-10-payments.original.csv',
    {
      title: 'Sum of Invoice Nett Amount',
      headings: ['Supplier Name', 'Total'],
      count: 'Showing 1 to 25 of 1,016 rows',
      first: ['Lambeth Living Ltd', '3,942,708.84'],
      names: ['Lambeth Living Ltd', 'Veolia ES (UK) Ltd'],
    },
  ],
  [
    'csv-council/lambeth/2011-12-payments.original.csv',
    {
      title: '2011-12 payments original',
      headings: ['Supplier Name', 'Total'],
      count: 'Showing 1 to 25 of 687 rows',
      first: ['Engage Lambeth Limited', '1,683,246.48'],
      names: ['Engage Lambeth Limited', 'Apollo Property Services Group Ld'],
    },
  ],
  [
    'csv-council/lambeth/LBLFOIDisclosureLogJan2012.csv',
    {
      title: 'Freedom of Information Disclosure Log - January 2012',
      headings: ['Ref', 'Received', 'Summary'],
      count: 'Showing 1 to 25 of 142 rows',
      first: [
        '153953',
        '5 Jan 2012',
        'Can you please provide details on how much Lambeth Council spends on Locum child care solicitors',
      ],
      names: ['153953', '153956'],
    },
  ],
  [
    'csv-council/lambeth/PlanPer2011toMarch.csv',
    {
      title: 'PlanPer2011toMarch',
      headings: ['Refval', 'Address', 'Proposal', 'Datedeciss', 'Decsn'],
      count: 'Showing 1 to 25 of 490 rows',
      first: [
        '10/03917/LDCP',
        '30 Renfrew Road London SE11 4NA',
        'Application for a Certificate of Lawful Development (Proposed) with respect to a rear extension to the existing property.',
        '4 Jan 2011',
        'PER',
      ],
      names: ['10/03917/LDCP', '10/03856/FUL'],
    },
  ],
  [
    'csv-council/lambeth/polling-stations.csv',
    {
      title: 'Polling stations',
      headings: ['Venue', 'Address', 'Postcode', 'Ward', 'District code', 'Easting', 'Northing'],
      count: 'Showing 1 to 25 of 95 rows',
      first: [
        'St John Angell Town CE Primary School',
        '85 Angell Town',
        'SW9 7HH',
        'Coldharbour',
        'NJA',
        '531471',
        '176031',
      ],
      names: ['St John Angell Town CE Primary School', 'Loughborough Primary School'],
    },
  ],
  [
    'csv-council/lambeth/controlled-car-parks.csv',
    {
      title: 'Controlled car parks',
      headings: ['Objectid', 'Site', 'Address', 'Opening times', 'Easting', 'Northing'],
      count: 'Showing 3 rows',
      first: [
        '1',
        'Buckner Road Car Park',
        'Buckner Road, SW2',
        'Open Monday to Sunday 0700 to 2300; closed Bank Holidays',
        '530896.4713',
        '175108.8512',
      ],
      names: ['Buckner Road Car Park', 'Leigham Court Road Car Park'],
    },
  ],
];

const organisation = ['Organisation label', 'Organisation URI'];
const council = ['Trafford Council', 'opendatacommunities.org/…/trafford'];
const trafford: [file: string, Reading][] = [
  [
    'csvw-council/trafford/prompt_payment.csv',
    {
      title: 'Prompt payment',
      headings: [
        ...organisation,
        'Effective date',
        'Financial year',
        'Proportion paid on time',
        'Interest paid',
        'Liable interest',
        'Number not paid on time',
      ],
      count: 'Showing 8 rows',
      first: [...council, '31 Mar 2018', '2017 to 2018', '91.43', '0', '50,817.20', '2,891'],
      names: ['31 Mar 2018', '31 Mar 2019'],
    },
  ],
  [
    'csvw-council/trafford/trafford_counter_fraud.csv',
    {
      title: 'Trafford counter fraud',
      headings: [...organisation, 'Effective date'],
      count: 'Showing 12 rows',
      first: [...council, '31 Mar 2015'],
      names: ['31 Mar 2015', '31 Mar 2016'],
    },
  ],
  [
    'csvw-council/trafford/trafford_parking_account.csv',
    {
      title: 'Trafford parking account',
      headings: [...organisation, 'Period'],
      count: 'Showing 10 rows',
      first: [...council, '2014 to 2015'],
      names: ['2014 to 2015', '2015 to 2016'],
    },
  ],
  [
    'csvw-council/trafford/trade_union_facility_time.csv',
    {
      title: 'Trade union facility time',
      headings: [...organisation, 'Effective date'],
      count: 'Showing 9 rows',
      first: [...council, '31 Mar 2017'],
      names: ['31 Mar 2017', '31 Mar 2018'],
    },
  ],
  [
    'csvw-council/trafford/trafford_public_funerals.csv',
    {
      title: 'Trafford public funerals',
      headings: [...organisation, 'Financial year', 'Calendar year', 'Date', 'Cost'],
      count: 'Showing 1 to 25 of 47 rows',
      first: [...council, '2015 to 2016', '2016'],
      names: ['2016-03-17', '2016-11-28'],
    },
  ],
  [
    'csvw-council/trafford/trafford_cctv_cameras.csv',
    {
      title: 'Trafford cctv cameras',
      headings: ['Camera id', 'Location', 'Area name', 'Area code', 'Lon', 'Lat'],
      count: 'Showing 1 to 25 of 163 rows',
      first: ['1001', 'Trafford Wharf Road', 'Gorse Hill & Cornbrook', 'E05015247', '−2.284777', '53.464515'],
      names: ['Trafford Wharf Road', 'Trafford Wharf Road/Wharfside tram stop'],
    },
  ],
];

describe('a table of a sample with nothing but its address', () => {
  for (const [file, { title, headings, count, first, names }] of [...lambeth, ...trafford]) {
    it(`reads well: ${file}`, async function () {
      const src = await sample(file);
      if (!src) return this.skip();
      consoleOf();
      const table = await readyTable(src, '', { around: { style: 'width: 1400px; overflow: auto' } });
      await quiet(10);
      expect(treeOf(table.querySelector('table')!)[0]).to.equal(
        `table ${title} (column headings with buttons sort the table)`,
      );
      expect(all(table, 'thead th').map(textOf).slice(0, headings.length)).to.deep.equal(headings);
      expect(counted(table)).to.equal(count);
      expect(heard(table.querySelector('tbody tr')!).slice(0, first.length)).to.deep.equal(first);
      expect(rowNames(table).slice(0, 2)).to.deep.equal(names);
      const { scrollWidth, clientWidth } = table.parentElement!;
      expect(scrollWidth, 'nothing scrolls sideways').to.be.at.most(clientWidth);
      expect(await faultsOf(table)).to.deep.equal([]);
    });
  }
});
