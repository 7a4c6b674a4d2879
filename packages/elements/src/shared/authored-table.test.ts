import { openData } from '@council-kit/data';
import { expect } from 'chai';
import fc from 'fast-check';
import { readAuthoredTable, type AuthoredTable } from './authored-table.js';

/** The first table of what an editor saved; what it says is not changed by reading. */
function read(html: string): AuthoredTable {
  const page = document.createElement('div');
  page.append(document.createRange().createContextualFragment(html));
  const before = page.innerHTML;
  const table = readAuthoredTable(page.querySelector('table')!);
  expect(page.innerHTML).to.equal(before);
  return table;
}

const rowsOf = (html: string): (readonly string[])[] => {
  const { grid } = read(html);
  return [grid.headers, ...grid.rows];
};

const tr = (name: 'td' | 'th', ...cells: string[]): string =>
  `<tr>${cells.map((cell) => `<${name}>${cell}</${name}>`).join('')}</tr>`;
const td = (...cells: string[]): string => tr('td', ...cells);
const th = (...cells: string[]): string => tr('th', ...cells);

describe('a table as editors save it', () => {
  it('CKEditor: a figure, whose caption is the title', () => {
    const { grid, notes } = read(
      '<figure class="table"><table><thead><tr><th>Ward</th><th>Spend</th></tr></thead><tbody><tr><td>Abbey</td><td>£1,200</td></tr></tbody></table><figcaption>Spending by <strong>ward</strong></figcaption></figure>',
    );
    expect(grid).to.deep.equal({ headers: ['Ward', 'Spend'], rows: [['Abbey', '£1,200']], label: 'Spending by ward' });
    expect(notes).to.deep.equal([]);
  });

  it('CKEditor: a heading column', () => {
    const { grid, rowHeaders } = read(
      '<figure class="table"><table><tbody><tr><th>Monday</th><td>9am to 5pm</td></tr><tr><th>Tuesday</th><td>9am to 8pm</td></tr></tbody></table></figure>',
    );
    expect(grid).to.deep.equal({
      headers: ['', ''],
      rows: [
        ['Monday', '9am to 5pm'],
        ['Tuesday', '9am to 8pm'],
      ],
    });
    expect(rowHeaders).to.equal(0);
  });

  it('TinyMCE: a head of ordinary cells, widths and empty cells held open', () => {
    const { grid } = read(`<table style="border-collapse: collapse; width: 100%;" border="1"><caption>Bins</caption>
<colgroup><col style="width: 49.9%;"><col style="width: 49.9%;"></colgroup>
<thead><tr><td style="width: 49.9%;">Ward</td><td>Collected</td></tr></thead>
<tbody><tr><td>Abbey</td><td>&nbsp;</td></tr><tr><td>Oak</td><td>98%</td></tr><tr><td>&nbsp;</td><td>&nbsp;</td></tr></tbody></table>`);
    expect(grid).to.deep.equal({
      headers: ['Ward', 'Collected'],
      rows: [
        ['Abbey', ''],
        ['Oak', '98%'],
      ],
      label: 'Bins',
    });
  });

  const tiptap = (...rows: string[][]): string =>
    `<table style="min-width: 75px"><colgroup><col><col><col></colgroup><tbody>${rows
      .map((row) => `<tr>${row.map((cell) => `<td colspan="1" rowspan="1"><p>${cell}</p></td>`).join('')}</tr>`)
      .join('')}</tbody></table>`;

  it('Umbraco: no head, paragraphs in cells, the caption a row among others', () => {
    const { grid } = read(
      tiptap(['Library visits', '', ''], ['Month', 'Visits', 'Loans'], ['May 2026', '14,239', '9,001']),
    );
    expect(grid).to.deep.equal({
      headers: ['Month', 'Visits', 'Loans'],
      rows: [['May 2026', '14,239', '9,001']],
      label: 'Library visits',
    });
  });

  it('Umbraco: the caption a cell over all columns, or the only cell of its row', () => {
    for (const title of ['<tr><td colspan="2"><p>Visits</p></td></tr>', '<tr><td><p>Visits</p></td></tr>']) {
      const { grid } = read(
        `<table><tbody>${title}${th('<p>Month</p>', '<p>Visits</p>')}${td('May', '5')}</tbody></table>`,
      );
      expect(grid).to.deep.equal({ headers: ['Month', 'Visits'], rows: [['May', '5']], label: 'Visits' });
    }
  });

  it('Word and spreadsheets: a title, headings and total that nobody marked', () => {
    const { grid, footer, notes } = read(
      `<table><tbody><tr><td colspan="10"><b>Spending</b></td></tr>${td('Ward', 'Spend', '')}${td('Abbey', '5', '')}${td('Oak', '6', '')}${td('Total', '11', '')}${td('Source: finance', '', '')}</tbody></table>`,
    );
    expect(grid).to.deep.equal({
      headers: ['Ward', 'Spend'],
      rows: [
        ['Abbey', '5'],
        ['Oak', '6'],
      ],
      label: 'Spending',
    });
    expect(footer.map(({ texts }) => texts)).to.deep.equal([['Total', '11']]);
    expect(notes).to.deep.equal(['Source: finance']);
  });
});

describe('the headings of a table on the page', () => {
  it('are marked in the first row of the body', () => {
    expect(rowsOf(`<table>${th('Ward', 'Party')}${td('Abbey', 'Green')}</table>`)).to.deep.equal([
      ['Ward', 'Party'],
      ['Abbey', 'Green'],
    ]);
  });

  it('are words in the first row, whether or not others are marked', () => {
    const rows = [
      ['Ward', '2023', '2024'],
      ['Abbey', '5', '6'],
      ['Oak', '7', '8'],
    ];
    const marked = `<table>${rows.map(([name, ...cells]) => `<tr><th>${name}</th>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`;
    expect(rowsOf(marked)).to.deep.equal(rows);
    expect(rowsOf(`<table>${rows.map((row) => td(...row)).join('')}</table>`)).to.deep.equal(rows);
  });

  it('are joined where they take up several rows', () => {
    const head =
      '<tr><th rowspan="2">Ward</th><th colspan="2">2025</th><th colspan="2">2026</th></tr><tr><th>Budget</th><th>Actual</th><th>Budget</th><th>Actual</th></tr>';
    const wanted = ['Ward', '2025 Budget', '2025 Actual', '2026 Budget', '2026 Actual'];
    const body = td('Abbey', '1', '2', '3', '4');
    expect(rowsOf(`<table><thead>${head}</thead><tbody>${body}</tbody></table>`)).to.deep.equal([
      wanted,
      ['Abbey', '1', '2', '3', '4'],
    ]);
    const [first, second] = head.split('</tr>');
    const half = `${first}</tr>${second!.replaceAll('th', 'td')}</tr>`;
    for (const html of [head, half, head.replaceAll('th', 'td')]) {
      const { grid, headings } = read(`<table>${html}${body}</table>`);
      expect(grid.headers).to.deep.equal(wanted);
      expect(headings.map((cells) => cells.map(({ textContent }) => textContent))[2]).to.deep.equal(['2025', 'Actual']);
    }
  });

  it('are joined where a heading stands over the first of its columns only', () => {
    for (const name of ['td', 'th'] as const) {
      const html = `<table>${tr(name, '', '2025', '', '2026', '')}${tr(name, 'Ward', 'Budget', 'Actual', 'Budget', 'Actual')}${td('Abbey', '1', '2', '3', '4')}${td('Oak', '1', '2', '3', '4')}</table>`;
      expect(rowsOf(html)[0]).to.deep.equal(['Ward', '2025 Budget', '2025 Actual', '2026 Budget', '2026 Actual']);
    }
  });

  it('do not take in what spans columns of words below', () => {
    const html = `<table><tr><td>Ward</td><td colspan="2">Contact</td></tr>${td('Abbey', 'Jo', 'jo@example.org')}${td('Oak', 'Al', 'al@example.org')}</table>`;
    expect(rowsOf(html)[0]).to.deep.equal(['Ward', 'Contact', 'Contact']);
  });

  it('are not cells that group rows, but may all be two rows high', () => {
    const grouped = `<table><tr><td rowspan="2">North</td><td>Abbey</td></tr>${td('Oak')}</table>`;
    expect(rowsOf(grouped)).to.deep.equal([
      ['', ''],
      ['North', 'Abbey'],
      ['North', 'Oak'],
    ]);
    const high = `<table><tr><td rowspan="2">Ward</td><td rowspan="2">Seats</td></tr><tr></tr>${td('Abbey', '3')}</table>`;
    expect(rowsOf(high)).to.deep.equal([
      ['Ward', 'Seats'],
      ['Abbey', '3'],
    ]);
  });

  it('have a title above them in the head', () => {
    const { grid, notes } = read(
      `<table><caption>Waste</caption><thead><tr><th colspan="2">In tonnes</th></tr>${th('Ward', 'Waste')}</thead><tbody>${td('Abbey', '5')}</tbody></table>`,
    );
    expect([grid.headers, grid.label, notes]).to.deep.equal([['Ward', 'Waste'], 'Waste', ['In tonnes']]);
  });

  it('are found below a head that is only a title', () => {
    const { grid } = read(
      `<table><thead><tr><th colspan="2">Waste</th></tr></thead><tbody>${td('Ward', 'Waste')}${td('Abbey', '5')}</tbody></table>`,
    );
    expect(grid).to.deep.equal({ headers: ['Ward', 'Waste'], rows: [['Abbey', '5']], label: 'Waste' });
  });

  it('are months across the top', () => {
    const html = `<table><tr><td></td><th scope="col">Apr 2026</th><th scope="col">May 2026</th></tr><tr><th scope="row">Abbey</th><td>5</td><td>6</td></tr></table>`;
    const { grid, rowHeaders } = read(html);
    expect(grid).to.deep.equal({ headers: ['', 'Apr 2026', 'May 2026'], rows: [['Abbey', '5', '6']] });
    expect(rowHeaders).to.equal(0);
  });

  it('are years over columns, marked or not', () => {
    for (const name of ['td', 'th'] as const) {
      expect(rowsOf(`<table>${tr(name, '', '2024', '2025')}${td('Abbey', '5', '6')}</table>`)[0]).to.deep.equal([
        '',
        '2024',
        '2025',
      ]);
    }
  });

  for (const [what, first, second] of [
    ['numbers', ['2', '3'], ['4', '5']],
    ['amounts', ['Abbey', '£1,200'], ['Oak', '£300']],
    ['dates', ['01/04/2026', 'Budget'], ['02/05/2026', 'Planning']],
    ['times', ['Monday', '9am to 5pm'], ['Tuesday', '9am to 8pm']],
    ['years below years', ['Town hall', '1998'], ['Library', '2004']],
  ] as const) {
    it(`are not ${what}`, () => {
      expect(rowsOf(`<table>${td(...first)}${td(...second)}</table>`)).to.deep.equal([['', ''], first, second]);
    });
  }

  it('get plain names from openData where there are none', async () => {
    const { columns } = await openData(read(`<table>${td('2', '3')}${td('4', '5')}</table>`).grid).read();
    expect(columns.map(({ name }) => name)).to.deep.equal(['Column 1', 'Column 2']);
  });

  it('are left out where they come again', () => {
    const head = th('Ward', 'Spend');
    const { grid, warnings } = read(`<table>${head}${td('Abbey', '5')}${head}${td('Oak', '6')}</table>`);
    expect(grid.rows).to.deep.equal([
      ['Abbey', '5'],
      ['Oak', '6'],
    ]);
    expect(warnings).to.deep.equal(['Rows left out because they repeat the headings: 1.']);
  });

  it('may be all there is', () => {
    expect(rowsOf(`<table><thead>${th('Ward', 'Spend')}</thead><tbody></tbody></table>`)).to.deep.equal([
      ['Ward', 'Spend'],
    ]);
    expect(rowsOf(`<table>${td('Ward', 'Spend')}</table>`)).to.deep.equal([['Ward', 'Spend']]);
    expect(rowsOf('<table></table>')).to.deep.equal([[]]);
    expect(rowsOf('<table><tr></tr><tr><td>&nbsp;</td></tr></table>')).to.deep.equal([[]]);
  });

  it('stand over one column or one row', () => {
    expect(rowsOf(`<table>${td('Ward')}${td('Abbey')}</table>`)).to.deep.equal([['Ward'], ['Abbey']]);
    expect(rowsOf(`<table>${th('Ward')}${th('Abbey')}</table>`)).to.deep.equal([['Ward'], ['Abbey']]);
    expect(rowsOf('<table><tr><th>Visits</th><td>14,239</td></tr></table>')).to.deep.equal([
      ['', ''],
      ['Visits', '14,239'],
    ]);
  });
});

describe('the rows of a table on the page', () => {
  it('have the cells themselves beside their text', () => {
    const { cells } = read(
      `<table>${th('Ward', 'Report')}<tr><td>Abbey</td><td><a href="/r.pdf">Report</a></td></tr></table>`,
    );
    expect(cells[0]![1]!.querySelector('a')!.getAttribute('href')).to.equal('/r.pdf');
  });

  it('repeat what spans them', () => {
    const { grid, cells } = read(
      `<table>${th('Area', 'Ward', 'Mon', 'Tue')}<tr><td rowspan="2">North</td><td>Abbey</td><td>9</td><td>10</td></tr><tr><td>Oak</td><td colspan="2">Closed</td></tr><tr><td rowspan="0">South</td><td>Elm</td><td>8</td><td>8</td></tr>${td('Ash', '7', '7')}</table>`,
    );
    expect(grid.rows).to.deep.equal([
      ['North', 'Abbey', '9', '10'],
      ['North', 'Oak', 'Closed', 'Closed'],
      ['South', 'Elm', '8', '8'],
      ['South', 'Ash', '7', '7'],
    ]);
    expect(cells[0]![0]).to.equal(cells[1]![0]);
  });

  it('are as long as the longest, and lose what is empty at the ends', () => {
    const html = `<table><thead>${th('Ward', 'Spend', '')}</thead>${td('Abbey')}${td('Oak', '5', '', '')}${td('Elm', '6', '', 'late')}<tr></tr>${td('', '', '')}</table>`;
    const { grid, cells } = read(html);
    expect([grid.headers, ...grid.rows]).to.deep.equal([
      ['Ward', 'Spend', ''],
      ['Abbey', '', ''],
      ['Oak', '5', ''],
      ['Elm', '6', 'late'],
    ]);
    expect(cells[0]![1]).to.equal(undefined);
  });

  it('come from several bodies, with what stands over them apart', () => {
    const { grid, sections } = read(
      `<table><thead>${th('Item', 'Fee')}</thead><tbody><tr><th colspan="2">Bulky waste</th></tr>${td('Sofa', '£20')}</tbody><tbody><tr><td colspan="2">Garden</td></tr>${td('Bin', '£50')}</tbody></table>`,
    );
    expect(grid.rows).to.deep.equal([
      ['Sofa', '£20'],
      ['Bin', '£50'],
    ]);
    expect(sections.map(({ row, text }) => [row, text])).to.deep.equal([
      [0, 'Bulky waste'],
      [1, 'Garden'],
    ]);
  });

  it('do not take in the foot, wherever it is written', () => {
    const { grid, footer, notes } = read(
      `<table><thead>${th('Ward', 'Type', 'Spend')}</thead><tfoot><tr><td colspan="2">All wards</td><td>£11</td></tr><tr><td colspan="3">Figures are provisional</td></tr></tfoot><tbody>${td('Abbey', 'Bins', '£5')}${td('Oak', 'Bins', '£6')}</tbody></table>`,
    );
    expect(grid.rows.length).to.equal(2);
    expect(footer.map(({ texts }) => texts)).to.deep.equal([['All wards', '', '£11']]);
    expect(footer[0]!.cells.map((cell) => cell?.colSpan)).to.deep.equal([2, undefined, 1]);
    expect(notes).to.deep.equal(['Figures are provisional']);
  });

  it('leave hidden ones out and say so', () => {
    const { grid, warnings } = read(
      `<table>${th('Ward', 'Spend')}<tr hidden><td>Abbey</td><td>5</td></tr><tr style="display: none"><td>Elm</td><td>5</td></tr><tr><td>Oak</td><td hidden>0</td><td>6<span hidden> old</span></td></tr></table>`,
    );
    expect(grid.rows).to.deep.equal([['Oak', '6']]);
    expect(warnings).to.deep.equal(['Hidden rows left out: 2.']);
  });

  it('read the headings of their rows', () => {
    const rowHeaders = (html: string): number | undefined =>
      read(`<table>${th('A', 'B', 'C')}${html}</table>`).rowHeaders;
    expect(rowHeaders(td('a', 'b', 'c'))).to.equal(undefined);
    expect(rowHeaders('<tr><td>a</td><th scope="row">b</th><td>c</td></tr>')).to.equal(undefined);
    expect(rowHeaders('<tr><th>a</th><th>b</th><td>c</td></tr>')).to.equal(1);
    expect(rowHeaders('<tr><td scope="row">a</td><td>b</td><td>c</td></tr>')).to.equal(0);
  });
});

describe('the text of a cell', () => {
  const text = (html: string): string =>
    read(`<table>${th('Ward', 'Size')}<tr><td>Abbey</td><td>${html}</td></tr></table>`).grid.rows[0]![1]!;

  for (const [html, wanted] of [
    ['12 High Street<br>Leeds', '12 High Street Leeds'],
    ['<p>Mon</p><p>Tue</p>', 'Mon Tue'],
    ['<ul><li>a</li><li>b</li></ul>', 'a b'],
    ['1&nbsp;200 &#8203;', '1 200'],
    ['<b>4</b>8%', '48%'],
    ['<img alt="Yes">', 'Yes'],
    ['<span role="img" aria-label="No"></span>', 'No'],
    ['<script>alert(1)</script>5', '5'],
    ['&lt;img onerror=alert(1)&gt;', '<img onerror=alert(1)>'],
    ['<table><tr><td>a</td><td>b</td></tr></table>', 'a b'],
    ['5 km<sup>2</sup>', '5 km²'],
    ['1<sup>st</sup> May', '1st May'],
  ] as const) {
    it(`${html} is “${wanted}”`, () => {
      expect(text(html)).to.equal(wanted);
    });
  }

  it('has no footnote signs, which would make other numbers', () => {
    const { grid, warnings } = read(
      `<table>${th('Ward<sup>1</sup>', 'Spend')}<tr><td>Abbey</td><td>1,200<sup><a href="#n2">2</a></sup></td></tr></table>`,
    );
    expect([grid.headers[0], grid.rows[0]![1]]).to.deep.equal(['Ward', '1,200']);
    expect(warnings).to.deep.equal(['Footnote signs left out of the values: 1, 2.']);
  });
});

describe('any table', () => {
  const cell = fc.record({
    name: fc.constantFrom('td', 'th'),
    text: fc.constantFrom('', '', 'x', '5', '£5', '2024', 'Total', 'Source'),
    colspan: fc.constantFrom(1, 1, 1, 2, 3, 1000),
    rowspan: fc.constantFrom(1, 1, 1, 2, 0, 65534),
    wrap: fc.constantFrom('', 'p', 'table'),
  });
  const part = fc.record({
    name: fc.constantFrom('thead', 'tbody', 'tbody', 'tfoot'),
    rows: fc.array(fc.array(cell, { maxLength: 5 }), { maxLength: 5 }),
  });
  const anyTable = fc.record({ caption: fc.constantFrom('', 'caption'), parts: fc.array(part, { maxLength: 4 }) });

  function build({ caption, parts }: typeof anyTable extends fc.Arbitrary<infer T> ? T : never) {
    const table = document.createElement('table');
    const texts: string[] = [];
    if (caption) table.createCaption().textContent = caption;
    for (const { name, rows } of parts) {
      const group = document.createElement(name);
      table.append(group);
      for (const cells of rows) {
        const row = group.appendChild(document.createElement('tr'));
        for (const { name, text, colspan, rowspan, wrap } of cells) {
          const element = row.appendChild(document.createElement(name));
          element.setAttribute('colspan', String(colspan));
          element.setAttribute('rowspan', String(rowspan));
          // Each text once, so that it can be told whether this one is still there.
          const own = text && `${text} k${texts.length}k`;
          if (text) texts.push(own);
          const inner = wrap ? document.createElement(wrap) : element;
          if (wrap) element.append(inner);
          if (wrap === 'table') (inner as HTMLTableElement).insertRow().insertCell().textContent = own;
          else inner.textContent = own;
        }
      }
    }
    return { table, texts };
  }

  it('gives rows of one length and loses no text', () => {
    fc.assert(
      fc.property(anyTable, (given) => {
        const { table, texts } = build(given);
        const before = table.outerHTML;
        const { grid, cells, headings, footer, sections, notes } = readAuthoredTable(table);
        expect(table.outerHTML).to.equal(before);
        const width = grid.headers.length;
        expect(headings.length).to.equal(width);
        expect(cells.length).to.equal(grid.rows.length);
        for (const row of [...grid.rows, ...cells, ...footer.flatMap(({ texts, cells }) => [texts, cells])]) {
          expect(row.length).to.equal(width);
        }
        const said = [
          grid.label,
          grid.headers,
          grid.rows,
          footer.map(({ texts }) => texts),
          sections.map(({ text }) => text),
          notes,
        ]
          .flat(3)
          .join('\n');
        for (const text of texts) expect(said).to.contain(text);
        grid.rows.forEach((row, index) => {
          expect(row.some(Boolean)).to.equal(true);
          row.forEach((text, column) => {
            if (text) expect(cells[index]![column]!.textContent).to.equal(text);
          });
        });
      }),
      { numRuns: 500 },
    );
  });

  it('has the rows that openData reads first, in the same order', async () => {
    await fc.assert(
      fc.asyncProperty(anyTable, async (given) => {
        const { grid } = readAuthoredTable(build(given).table);
        const { columns, rows } = await openData(grid).read();
        expect(rows).to.be.at.most(grid.rows.length);
        columns.forEach(({ type, values }, column) => {
          for (let row = 0; type === 'text' && row < rows; row++) {
            expect(values[row] ?? '').to.equal(grid.rows[row]![column]);
          }
        });
      }),
      { numRuns: 200 },
    );
  });
});
