import { expect } from 'chai';
import fc from 'fast-check';
import { rejection, serve } from '../../test/serve.js';
import { DataError } from '../errors.js';
import { openData } from '../index.js';

const read = async (body: BodyInit, type = 'text/csv') => openData(await serve(body, type)).read();
const table = async (body: BodyInit) => {
  const { columns } = await read(body);
  return Object.fromEntries(columns.map(({ name, values }) => [name, Array.from(values)]));
};
const utf16 = (text: string, little: boolean) => {
  const bytes = new DataView(new ArrayBuffer(text.length * 2));
  [...text].forEach((letter, index) => bytes.setUint16(index * 2, letter.charCodeAt(0), little));
  return bytes.buffer;
};

describe('CSV', () => {
  const expected = { Ward: ['Abbey', 'Café £'], Spend: [1200, 5.5] };
  const plain = 'Ward,Spend\nAbbey,"1,200"\nCafé £,5.50\n';

  for (const [what, body] of [
    ['UTF-8', plain],
    ['UTF-8 with a byte order mark', `\uFEFF${plain}`],
    ['UTF-16LE', utf16(plain, true)],
    ['UTF-16LE with a byte order mark', utf16(`\uFEFF${plain}`, true)],
    ['UTF-16BE', utf16(plain, false)],
    ['UTF-16BE with a byte order mark', utf16(`\uFEFF${plain}`, false)],
    ['Windows-1252', Uint8Array.from(plain, (letter) => letter.charCodeAt(0))],
    ['CRLF', plain.replaceAll('\n', '\r\n')],
    ['bare CR', plain.replaceAll('\n', '\r')],
    ['mixed line ends', plain.replace('\n', '\r\n').replace('00"\n', '00"\r')],
    ['tabs', plain.replaceAll('"', '').replace('1,200', '1200').replaceAll(',', '\t')],
    ['semicolons', plain.replaceAll('"', '').replace('1,200', '1200').replaceAll(',', ';')],
    ['pipes', plain.replaceAll('"', '').replace('1,200', '1200').replaceAll(',', '|')],
    ['a title and blank lines above', `Spending report,\n\n\n${plain}`],
    ['blank records', plain.replaceAll('\n', '\n,\n')],
    ['empty columns at the end', plain.replaceAll('\n', ',,\n')],
    ['a total that agrees', `${plain}Grand Total,"1,205.50"\n`],
    ['a note at the end', `${plain}Source: the finance team,\n`],
  ] as [string, BodyInit][]) {
    it(`reads ${what}`, async () => {
      expect(await table(body)).to.deep.equal(expected);
      expect((await read(body)).warnings).to.deep.equal([]);
    });
  }

  it('is not misled by its media type', async () => {
    expect((await read(plain, 'application/octet-stream')).standard).to.equal('csv');
    expect((await read(plain, 'text/html')).standard).to.equal('csv');
    expect((await read('[{"a":1}]')).standard).to.equal('json');
  });

  it('keeps line ends, quotation marks and delimiters inside quotes', async () => {
    expect(await table('a,b\r\n"x\r\ny","say ""hi"", you"\r\n')).to.deep.equal({ a: ['x\r\ny'], b: ['say "hi", you'] });
  });

  it('takes no row of data for a second row of headings where every column has its own', async () => {
    for (const first of ['Abbey,not recorded,unknown', 'Abbey,1970-01-01T00:00:01,pending']) {
      const { rows, columns } = await read(`Ward,Spend,Visits\n${first}\nElm,3,4\nOak,5,6\n`);
      expect([rows, columns.map(({ name }) => name)]).to.deep.equal([3, ['Ward', 'Spend', 'Visits']]);
    }
  });

  it('says when a total disagrees with its rows', async () => {
    const { rows, warnings } = await read('Ward,Spend\nAbbey,10\nOak,20\nTotal,40\n');
    expect(rows).to.equal(2);
    expect(warnings.join()).to.contain('the total says 40, but the rows add up to 30');
  });

  it('keeps ragged rows, and says so', async () => {
    const { columns, rows, warnings } = await read('a,b\n1,2\n3\n4,5,6\n');
    expect(rows).to.equal(3);
    expect(columns.map(({ values }) => Array.from(values))).to.deep.equal([
      [1, 3, 4],
      [2, null, 5],
      [null, null, 6],
    ]);
    expect(warnings.length).to.equal(2);
  });

  it('takes the title and the note for provenance', async () => {
    const { provenance } = await read('Payments in May,,\nWard,Spend,Ref\nAbbey,1,2\nSource: finance,,\n');
    expect([provenance.title, provenance.attribution]).to.deep.equal(['Payments in May', 'Source: finance']);
    expect(provenance.retrieved).to.match(/^\d{4}-\d\d-\d\dT/);
  });

  it('gives names to a table without headings', async () => {
    const { columns, rows } = await read('1,2\n3,4\n');
    expect([rows, columns[0]!.name]).to.deep.equal([2, 'Column 1']);
  });

  it('gives duplicate and empty headings names of their own', async () => {
    const { columns, warnings } = await read('a,a,,__proto__\n1,2,3,4\n');
    expect(columns.map(({ name, values }) => [name, values[0]])).to.deep.equal([
      ['a', 1],
      ['a 2', 2],
      ['Column 3', 3],
      ['__proto__', 4],
    ]);
    expect(warnings.length).to.equal(2);
  });

  it('reads a header alone, and one column', async () => {
    expect((await read('a,b\n')).rows).to.equal(0);
    expect(await table('ward\nAbbey\nOak\n')).to.deep.equal({ ward: ['Abbey', 'Oak'] });
  });

  it('refuses a file whose quotation mark is never closed, and says where', async () => {
    const problem = await read('a,b\n1,"2\n3,4\n').catch((error: unknown) => error as DataError);
    expect(problem).to.be.instanceOf(DataError).with.property('reason', 'parse');
    expect((problem as DataError).message).to.contain('record 2 is never closed');
  });

  it('gives the records before the end of a file that was cut off, and says so', async () => {
    const { rows, complete, total, warnings } = await read('ward,note\nAbbey,"one, two"\nOak,"three and fo');
    expect([rows, complete, total]).to.deep.equal([1, false, undefined]);
    expect(warnings.join()).to.contain('ends inside record 3');
  });

  it('takes the delimiter that Excel names', async () => {
    expect(await table('sep=;\nward;spend\nOak, west;2\n')).to.deep.equal({ ward: ['Oak, west'], spend: [2] });
    expect(await table('\uFEFFsep=\t\r\nward\tspend\r\nOak\t2\r\n')).to.deep.equal({ ward: ['Oak'], spend: [2] });
  });

  it('reads what Windows-1252 has and Latin-1 has not', async () => {
    const bytes = Uint8Array.from([97, 44, 98, 10].concat([0x80, 0x92, 44, 0x96, 0xa3]));
    const { columns } = await read(bytes);
    expect(columns.map(({ values }) => values[0])).to.deep.equal(['€’', '–£']);
  });

  it('keeps line ends of every kind inside quotes where the file mixes them outside', async () => {
    expect(await table('a,b\r\n"x\ry","p\nq"\n"r\r\ns",t\r"u",v')).to.deep.equal({
      a: ['x\ry', 'r\r\ns', 'u'],
      b: ['p\nq', 't', 'v'],
    });
  });

  describe('headings over several rows', () => {
    const names = async (body: string) => (await read(body)).columns.map(({ name }) => name);

    it('are joined', async () => {
      expect(await names('Ward,2023,,2024,\n,Spend,Budget,Spend,Budget\nAbbey,1,2,3,4\nOak,5,6,7,8\n')).to.deep.equal([
        'Ward',
        '2023 Spend',
        '2023 Budget',
        '2024 Spend',
        '2024 Budget',
      ]);
    });

    it('may end with the units', async () => {
      const { columns, rows } = await read('Ward,Spend,Waste\n,£,tonnes\nAbbey,1,2\nOak,5,6\n');
      expect([rows, ...columns.map(({ name }) => name)]).to.deep.equal([2, 'Ward', 'Spend (£)', 'Waste (tonnes)']);
      expect(columns[1]!.unit).to.equal('GBP');
    });

    it('are not made of a row of data', async () => {
      expect((await read('Ward,Spend,Note\nAbbey,NA,late\nOak,5,\n')).rows).to.equal(2);
      expect((await read('Ward,Name,Kind\nAbbey,x,y\nOak,z,w\n')).rows).to.equal(2);
    });

    it('may be years', async () => {
      expect(await names(',2023,2024\nAbbey,1,2\n')).to.deep.equal(['Column 1', '2023', '2024']);
    });
  });

  describe('the end of a table', () => {
    for (const [what, end] of [
      ['several totals', 'Total,30\nGrand Total,30\n'],
      ['a total with junk after it', 'Total,30\nprinted by the finance system,\n\npage 1 of 1,\n'],
      ['a total further right', ',Total,30\n'],
      ['notes and a total', 'Total,30\n\nSource: finance\nNotes: none\n'],
    ]) {
      it(`has ${what}`, async () => {
        const body = what!.includes('right')
          ? 'Ward,Street,Spend\nAbbey,x,10\nOak,y,20\n'
          : 'Ward,Spend\nAbbey,10\nOak,20\n';
        const { rows, columns } = await read(`${body}${end}`);
        expect([rows, Array.from(columns.at(-1)!.values)]).to.deep.equal([2, [10, 20]]);
      });
    }

    it('is not where a total stands first among the rows', async () => {
      const { rows } = await read('Ward,Spend,Homes\nTotal,30,2\nAbbey,10,1\nOak,20,1\n');
      expect(rows).to.equal(3);
    });
  });

  it('reads a column whose types of dates are mixed day first', async () => {
    const { columns } = await read('id,Decided\n1,2023-06-01T00:00:00\n2,14/06/2023\n');
    expect([columns[1]!.type, ...Array.from(columns[1]!.values)]).to.deep.equal(['date', '2023-06-01', '2023-06-14']);
  });

  it('holds texts that differ apart and equal ones together, however many', async () => {
    const cells = Array.from({ length: 9000 }, (_, row) => [
      `é${row % 3000}`,
      `${row * 7}x`,
      row % 2 ? 'Abbey' : ' Abbey ',
    ]);
    const { columns } = await read(`a,b,c\n${cells.map((row) => row.join(',')).join('\n')}\n`);
    expect(columns.map(({ values }) => Array.from(values))).to.deep.equal(
      [0, 1, 2].map((column) => cells.map((row) => row[column]!.trim())),
    );
  });

  it('reads 10,000 columns', async () => {
    const numbers = Array.from({ length: 1e4 }, (_, index) => index);
    const { columns } = await read(`${numbers.map((index) => `c${index}`).join()}\n${numbers.join()}\n`);
    expect([columns.length, columns[9999]!.values[0]]).to.deep.equal([10000, 9999]);
  });

  it('is not held up by input made to hold it up', async () => {
    const start = performance.now();
    for (const body of [
      '<!---->'.repeat(1e5),
      `a,b\n${'1'.padEnd(1e5)}x],2\n`,
      `${'a,'.repeat(1e4)}a\n`,
      `a,b\n${'"'.repeat(1e5)}`,
      `a,b\n${'1,2\r'.repeat(1e4)}`,
      `a\n${'1'.repeat(1e6)}\n`,
      `a\n${'1 '.repeat(1e5)}\n`,
    ]) {
      const outcome = await read(body).catch((error: unknown) => error);
      expect(outcome instanceof DataError || 'columns' in (outcome as object)).to.equal(true);
    }
    expect(performance.now() - start).to.be.lessThan(5000);
  });

  for (const [what, body] of [
    ['a web page', '<!-- a --><!DOCTYPE html><p>Gone</p>'],
    ['a web page', '<!DOCTYPE html><title>Not found</title>'],
    ['a web page', '\n<html><body>Log in</body></html>'],
    ['a PDF', '%PDF-1.7\n'],
    ['XML', '<?xml version="1.0"?><a/>'],
    ['empty', ''],
    ['binary', '\x00\x01\x02\x00\x00,\n'],
    ['text', 'Service unavailable'],
  ]) {
    it(`names ${what} that pretends to be data`, async () => {
      const error = await rejection<DataError>(read(body!));
      expect([error.reason, error.message]).to.satisfy(
        ([reason, message]: string[]) => reason === 'not-data' && message!.includes(what!),
      );
      expect(error.cure).to.match(/address of the data/);
    });
  }

  it('loses no row that a tokenizer could see', async function () {
    this.timeout(30_000);
    const cell = fc.stringMatching(/^[a-z"',\n é]{0,8}x$/);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 30 }), async (rows) => {
        const quote = (text: string) => `"${text.replaceAll('"', '""')}"`;
        const body = ['name,words', ...rows.map((row) => row.map(quote).join(','))].join('\r\n');
        const { columns } = await read(body);
        expect(columns.map(({ values }) => Array.from(values))).to.deep.equal(
          [0, 1].map((index) => rows.map((row) => row[index]!.trim())),
        );
      }),
      { numRuns: 40 },
    );
  });

  it('gives a dataset or a named error for any bytes', async function () {
    this.timeout(30_000);
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => {
        const outcome = await read(new Uint8Array(bytes)).catch((error: unknown) => error);
        expect(outcome instanceof DataError || 'columns' in (outcome as object)).to.equal(true);
      }),
      { numRuns: 40 },
    );
  });
});
