import { expect } from 'chai';
import { heard } from '../../../../test/support/heard.js';
import { fixture, mount, whenState } from '../../../../test/support/page.js';
import '../kpi/define.js';
import { gridOf } from './table-grid.js';

const grid = (html: string) => gridOf(mount(html).querySelector('table')!);

describe('a table on the page, for a tile', () => {
  const months = `<table><caption>Recycled</caption><thead><tr><th>Ward</th><th>April 2026</th><th>May 2026</th><th>Total</th></tr></thead>
    <tbody><tr><th>Abbey</th><td>41</td><td>43</td><td>84</td></tr><tr><th>Oak</th><td>51</td><td>50</td><td>101</td></tr></tbody></table>`;

  it('has its months down the side, though they go across the top', () => {
    expect(grid(months)).to.deep.equal({
      headers: ['Period', 'Abbey', 'Oak'],
      rows: [
        ['April 2026', '41', '51'],
        ['May 2026', '43', '50'],
      ],
      label: 'Recycled',
    });
  });

  it('stays as it is where years go down the side', () => {
    const html =
      '<table><tr><th>Year</th><th>Jan</th><th>Feb</th></tr><tr><td>2025</td><td>4</td><td>5</td></tr></table>';
    expect(grid(html).headers).to.deep.equal(['Year', 'Jan', 'Feb']);
  });

  it('stays as it is where not all across the top are periods', () => {
    const html =
      '<table><tr><th>Ward</th><th>2025</th><th>Change</th></tr><tr><td>Abbey</td><td>4</td><td>5</td></tr></table>';
    expect(grid(html).headers).to.deep.equal(['Ward', '2025', 'Change']);
  });

  for (const [what, attributes, table, sentence] of [
    ['months across the top', 'measure="Oak"', months, 'Visits: 50, May 2026, down 1 on the previous period'],
    [
      'years across the top',
      '',
      '<table><tr><td></td><td>2024</td><td>2025</td></tr><tr><td>Visits</td><td>5</td><td>7</td></tr></table>',
      'Visits: 7, 2025, up 2 on the previous period',
    ],
    [
      'a title row',
      '',
      '<table><tr><th colspan="2">Library</th></tr><tr><td>Month</td><td>Visits</td></tr><tr><td>May 2026</td><td>9</td></tr></table>',
      'Visits: 9, May 2026',
    ],
    [
      'a foot',
      'aggregate="sum"',
      '<table><thead><tr><td>Ward</td><td>Visits</td></tr></thead><tbody><tr><td>Abbey</td><td>4</td></tr><tr><td>Oak</td><td>5</td></tr></tbody><tfoot><tr><td>All</td><td>9</td></tr></tfoot></table>',
      'Visits: 9',
    ],
  ] as const) {
    it(`is understood with ${what}`, async () => {
      const element = fixture(`<council-kpi label="Visits" ${attributes}>${table}</council-kpi>`);
      await whenState(element, 'ready');
      expect(heard(element)[0]).to.equal(sentence);
    });
  }
});
