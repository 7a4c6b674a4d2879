import { expect } from 'chai';
import fc from 'fast-check';
import { zipSync } from 'fflate';
import { rejection, serve } from '../../test/serve.js';
import { DataError } from '../errors.js';
import { openData, type OpenOptions } from '../index.js';

const media = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const encoder = new TextEncoder();
const pack = (files: Record<string, string>) =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, xml]) => [name, encoder.encode(xml)])));

interface Book {
  /** Names of sheets with what is in `sheetData`. */
  sheets: [name: string, rows: string, state?: string][];
  strings?: string;
  formats?: string[];
  epoch1904?: boolean;
  more?: Record<string, string>;
}

const rel = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A workbook with styles 1, 2, … for `formats`. */
function book({ sheets, strings = '', formats = [], epoch1904, more }: Book): Uint8Array<ArrayBuffer> {
  const files: Record<string, string> = {
    '[Content_Types].xml': '<Types/>',
    'xl/workbook.xml':
      `<workbook ${main} xmlns:r="${rel}"><workbookPr date1904="${epoch1904 ? 1 : 0}"/><sheets>` +
      sheets
        .map(
          ([name, , state], i) =>
            `<sheet name="${name}" sheetId="${i + 1}" state="${state ?? 'visible'}" r:id="s${i}"/>`,
        )
        .join('') +
      '</sheets></workbook>',
    'xl/_rels/workbook.xml.rels': `<Relationships>${sheets
      .map((_, i) => `<Relationship Id="s${i}" Type="${rel}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`)
      .join(
        '',
      )}<Relationship Type="${rel}/sharedStrings" Target="sharedStrings.xml"/><Relationship Type="${rel}/styles" Target="/xl/styles.xml"/></Relationships>`,
    'xl/sharedStrings.xml': `<sst ${main}>${strings}</sst>`,
    'xl/styles.xml':
      `<styleSheet ${main}><numFmts>` +
      formats
        .map((code, i) => `<numFmt numFmtId="${200 + i}" formatCode="${code.replaceAll('"', '&quot;')}"/>`)
        .join('') +
      '</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>' +
      formats.map((_, i) => `<xf numFmtId="${200 + i}"/>`).join('') +
      '</cellXfs></styleSheet>',
    ...more,
  };
  sheets.forEach(([, rows], i) => {
    files[`xl/worksheets/sheet${i + 1}.xml`] = `<worksheet ${main}><sheetData>${rows}</sheetData></worksheet>`;
  });
  return pack(files);
}

const row = (...cells: string[]) => `<row>${cells.join('')}</row>`;
const text = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
const number = (value: number | string, style = 0) => `<c s="${style}"><v>${value}</v></c>`;
const table = (...names: string[]) => row(...names.map(text)) + row(...names.map((_, i) => number(i)));

const read = async (bytes: BodyInit, options?: OpenOptions, type = media) =>
  openData(await serve(bytes, type), options).read();
/** Values by column. */
const values = async (bytes: BodyInit) => {
  const { columns } = await read(bytes);
  return columns.map(({ name, type, values }) => [name, type, ...Array.from(values)]);
};
const column = async (style: string, ...cells: (number | string)[]) => {
  const sheet = row(text('Ref'), text('Value')) + cells.map((cell, i) => row(text(`r${i}x`), number(cell, 1))).join('');
  const { columns } = await read(book({ sheets: [['Data', sheet]], formats: [style] }));
  return columns[1]!;
};

describe('Excel workbooks', () => {
  it('are read by their bytes, whatever the media type and address say', async () => {
    const bytes = book({ sheets: [['Data', table('Ward', 'Spend')]] });
    for (const type of [media, 'application/octet-stream', 'text/csv']) {
      expect((await read(bytes, {}, type)).standard).to.equal('xlsx');
    }
    expect((await read('a,b\n1,2\n', {}, 'application/vnd.ms-excel')).standard).to.equal('csv');
    expect((await read('a,b\n1,2\n', {}, media)).standard).to.equal('csv');
  });

  it('give each kind of cell as what it is', async () => {
    const cells = [
      '<c t="s"><v>1</v></c>',
      text('a &amp; b'),
      '<c t="str"><f>A1&amp;B1</f><v>made_x000A_up</v></c>',
      '<c t="b"><v>1</v></c>',
      '<c t="d"><v>2026-09-30T00:00:00</v></c>',
      number('0.28999999999999998'),
      number('474939423470395392'),
      '<c s="0"/>',
      '<c t="inlineStr"><is><r><t>rich </t></r><r><t>text</t></r><rPh><t>aid</t></rPh></is></c>',
    ];
    const headings = row(...cells.map((_, i) => text(`Column ${String.fromCharCode(65 + i)}`)));
    const strings = '<si><t>no</t></si><si><r><t>Ab</t></r><r><t xml:space="preserve">bey &lt;b></t></r></si>';
    const found = await values(book({ sheets: [['Data', headings + row(...cells)]], strings }));
    expect(found.map(([, type, value]) => [type, value])).to.deep.equal([
      ['text', 'Abbey <b>'],
      ['text', 'a & b'],
      ['text', 'made\nup'],
      ['boolean', true],
      ['date', '2026-09-30'],
      ['number', 0.29],
      ['text', '474939423470395392'],
      ['text', null],
      ['text', 'rich text'],
    ]);
  });

  it('give dates of both epochs, times, and the days before March 1900', async () => {
    const { type, values } = await column('dd/mm/yyyy', 40544, 61, 59, 1);
    expect([type, ...Array.from(values)]).to.deep.equal([
      'date',
      '2011-01-01',
      '1900-03-01',
      '1900-02-28',
      '1900-01-01',
    ]);
    const sheet = row(text('Day'), text('Other')) + row(number(39082, 1), text('x'));
    const other = await read(book({ sheets: [['Data', sheet]], formats: ['mmm yy'], epoch1904: true }));
    expect(other.columns[0]!.values[0]).to.equal('2011-01-01');
    const timed = await column('[$-809]d mmmm yyyy h:mm', 40544.25, 40545);
    expect([timed.type, ...Array.from(timed.values)]).to.deep.equal([
      'date-time',
      '2011-01-01T06:00:00',
      '2011-01-02T00:00:00',
    ]);
    expect((await column('[h]:mm', 1.5)).values[0]).to.equal('36:00:00');
    expect((await column('"due "0', 40544)).values[0]).to.equal(40544);
  });

  it('give percentages, money and decimals as the sheet shows them', async () => {
    const share = await column('0.0%', 0.482, 0.07, 1);
    expect([share.unit, share.decimals, ...Array.from(share.values)]).to.deep.equal(['%', 1, 48.2, 7, 100]);
    for (const code of ['[$£-809]#,##0.00;[Red]-[$£-809]#,##0.00', '"£"#,##0.00', '£#,##0.00_);(£#,##0.00)']) {
      const { unit, decimals, values } = await column(code, 1200, -5.5);
      expect([unit, decimals, ...Array.from(values)]).to.deep.equal(['GBP', 2, 1200, -5.5]);
    }
    const code = await column('00000', 123, 45678);
    expect([code.type, ...Array.from(code.values)]).to.deep.equal(['text', '00123', '45678']);
  });

  it('mark errors of a formula as not available, and name them', async () => {
    const sheet = table('Ward', 'Rate') + row(number(4), '<c t="e"><v>#DIV/0!</v></c>');
    const { columns, warnings } = await read(book({ sheets: [['Data', sheet]] }));
    expect([columns[1]!.values[1], columns[1]!.marks!.get(1)!.reason]).to.deep.equal([null, 'not-available']);
    expect(warnings.join()).to.contain('#DIV/0! (1)');
  });

  it('are read from the sheet that looks like data, and the others are named', async () => {
    const notes = Array.from({ length: 30 }, () => row(text('A long story'))).join('');
    const sheets: Book['sheets'] = [
      ['Cover', table('a', 'b', 'c', 'd', 'e', 'f')],
      ['Words', notes],
      ['Spending', table('Ward', 'Spend', 'Year')],
      ['Schema', table('a', 'b', 'c', 'd', 'e', 'f')],
      ['Old', table('a', 'b', 'c', 'd', 'e', 'f'), 'hidden'],
    ];
    const { columns, warnings } = await read(book({ sheets }));
    expect(columns.map(({ name }) => name)).to.deep.equal(['Ward', 'Spend', 'Year']);
    expect(warnings).to.deep.equal(['Read from the sheet “Spending”; not read: “Cover”, “Words”, “Schema”, “Old”.']);
  });

  it('are read from the sheet that is asked for', async () => {
    const address = await serve(
      book({
        sheets: [
          ['One', table('a', 'b')],
          ['Two & 2', table('c', 'd')],
        ].map(([n, t]) => [n!.replace('&', '&amp;'), t!]) as Book['sheets'],
      }),
      media,
    );
    const names = async (address: string, options?: OpenOptions) =>
      (await openData(address, options).read()).columns.map(({ name }) => name).join('');
    expect(await names(`${address}#sheet=Two%20%26%202`)).to.equal('cd');
    expect(await names(address, { sheet: '2' })).to.equal('cd');
    expect(await names(`${address}#sheet=2`, { sheet: 'One' })).to.equal('ab');
    const error = await rejection<DataError>(openData(address, { sheet: 'Three' }).read());
    expect([error.reason, error.message]).to.satisfy(
      ([reason, message]: string[]) => reason === 'capability' && message!.includes('only “One”, “Two & 2”'),
    );
  });

  it('may start anywhere in the sheet, with a title above and a total and notes below', async () => {
    const at = (place: string, inner: string) => inner.replace('<c', `<c r="${place}"`);
    const sheet = [
      row(at('C3', text('Spending by ward'))),
      row(at('C6', text('Ward')), at('D6', text('Spend'))),
      row(at('C7', text('Abbey')), at('D7', number(10))),
      row(at('C9', text('Oak')), at('D9', number(20))),
      row(at('C10', text('Total')), at('D10', number(30))),
      row(at('C12', text('Source: finance'))),
    ].join('');
    const { columns, rows, provenance, warnings } = await read(book({ sheets: [['Data', sheet]] }));
    expect([rows, columns.map(({ name }) => name).join()]).to.deep.equal([2, 'Ward,Spend']);
    expect([provenance.title, provenance.attribution, warnings.join()]).to.deep.equal([
      'Spending by ward',
      'Source: finance',
      '',
    ]);
  });

  it('say what their properties say of where they come from', async () => {
    const core =
      '<cp:p xmlns:cp="c" xmlns:dc="d"><dc:title>Waste</dc:title><dc:creator>openpyxl</dc:creator><modified>2026-09-30T10:00:00Z</modified></cp:p>';
    const more = {
      'docProps/core.xml': core,
      'docProps/app.xml': '<Properties><Company>Example Council</Company></Properties>',
      '_rels/.rels':
        '<Relationships><Relationship Type="x/officeDocument" Target="xl/workbook.xml"/>' +
        '<Relationship Type="x/core-properties" Target="docProps/core.xml"/>' +
        '<Relationship Type="x/extended-properties" Target="/docProps/app.xml"/></Relationships>',
    };
    const { provenance } = await read(book({ sheets: [['Data', table('a', 'b')]], more }));
    const { title, publisher, updated } = provenance;
    expect({ title, publisher, updated }).to.deep.equal({
      title: 'Waste',
      publisher: 'Example Council',
      updated: '2026-09-30T10:00:00.000Z',
    });
  });

  it('need no worker, however large they are', async () => {
    const { Worker } = globalThis;
    globalThis.Worker = function refused() {
      throw new Error('a worker from a blob is refused by a strict policy');
    } as unknown as typeof Worker;
    try {
      const rows = Array.from({ length: 20_000 }, (_, i) => row(text(`ward ${i} – café`), number(i))).join('');
      const { rows: count, columns } = await read(
        book({ sheets: [['Data', row(text('Ward'), text('Spend')) + rows]] }),
      );
      expect([count, ...columns.map(({ values }) => values[19_999])]).to.deep.equal([
        20_000,
        'ward 19999 – café',
        19_999,
      ]);
      expect(Array.from(columns[0]!.values).every((name) => String(name).endsWith(' – café'))).to.equal(true);
    } finally {
      globalThis.Worker = Worker;
    }
  });

  it('can be left, and read again later', async () => {
    const rows = Array.from({ length: 20_000 }, (_, i) => row(text(`ward ${i}`), number(i))).join('');
    const source = openData(await serve(book({ sheets: [['Data', row(text('Ward'), text('Spend')) + rows]] }), media));
    const stop = new AbortController();
    const reading = source.read({}, { signal: stop.signal });
    const reason = new Error('the tile is gone');
    stop.abort(reason);
    expect(await rejection(reading)).to.equal(reason);
    expect((await source.read()).rows).to.equal(20_000);
  });

  describe('that are none', () => {
    for (const [what, bytes, words] of [
      ['an old workbook', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0), '.xls'],
      ['an OpenDocument spreadsheet', pack({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet' }), '.ods'],
      ['a binary workbook', pack({ 'xl/workbook.bin': 'x' }), '.xlsb'],
    ] as [string, BodyInit, string][]) {
      it(`are named: ${what}`, async () => {
        const error = await rejection<DataError>(read(bytes));
        expect([error.reason, error.cure]).to.deep.equal(['not-data', 'Save it as .xlsx or CSV.']);
        expect(error.message).to.contain(words);
      });
    }

    it('are named: a Word document, a ZIP of something else, CSV said to be one', async () => {
      for (const [bytes, words] of [
        [pack({ 'word/document.xml': '<w/>' }), 'a Word document'],
        [pack({ 'picture.png': 'x' }), 'a ZIP file'],
        ['a,b\n1,2\n', 'no workbook'],
      ] as [BodyInit, string][]) {
        const error = await rejection<DataError>(read(bytes, { standard: 'xlsx' }));
        expect([error.reason, error.message.includes(words)]).to.deep.equal(['not-data', true]);
      }
    });

    /** Makes the ZIP's directory say that each of its files has that size. */
    const saying = (bytes: Uint8Array<ArrayBuffer>, size: number) => {
      const view = new DataView(bytes.buffer, bytes.byteOffset);
      for (let at = 0; at < bytes.length - 46; at++) {
        if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, size, true);
      }
      return bytes;
    };

    it('are refused when they would unpack to more than memory should hold', async () => {
      const error = await rejection<DataError>(read(saying(book({ sheets: [['Data', table('a', 'b')]] }), 200e6)));
      expect([error.reason, error.message.includes('100 MB')]).to.deep.equal(['limit', true]);
    });

    it('are refused when a file is larger than the ZIP says', async () => {
      const bytes = saying(book({ sheets: [['Data', table('a', 'b') + ' '.repeat(1e6)]] }), 500);
      expect((await rejection<DataError>(read(bytes))).reason).to.equal('parse');
    });

    it('are refused when empty cells between make a sheet too large', async () => {
      const far = (i: number) => `<row r="${i}"><c r="XFD${i}"><v>1</v></c><c r="A${i}"><v>1</v></c></row>`;
      const sheet = Array.from({ length: 1300 }, (_, i) => far(i + 1)).join('');
      expect((await rejection<DataError>(read(book({ sheets: [['Data', sheet]] })))).reason).to.equal('limit');
    });
  });

  it('never give a cell that was changed on the way, and fail only by name', async () => {
    const sheet =
      row(text('Ward'), text('Spend')) +
      Array.from({ length: 50 }, (_, i) => row(text(`w${i}x`), number(i * 7))).join('');
    const bytes = book({ sheets: [['Data', sheet]] });
    const whole = await values(bytes);
    const damage = fc.record({ at: fc.nat(bytes.length - 1), byte: fc.nat(255), cut: fc.boolean() });
    await fc.assert(
      fc.asyncProperty(damage, async ({ at, byte, cut }) => {
        const damaged = bytes.slice(0, cut ? at : undefined);
        if (!cut) damaged[at] = byte;
        const outcome = await values(damaged).catch((error: unknown) => error);
        if (outcome instanceof Error) expect(outcome).to.be.instanceOf(DataError);
        else expect(outcome).to.deep.equal(whole);
      }),
      { numRuns: 150 },
    );
  });
});
