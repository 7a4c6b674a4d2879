import { expect } from 'chai';
import { afterwards, until, whenState } from '../../../../test/support/page.js';
import { all, control, counted, pagesOf, rowNames, sorter, tableFrom } from '../../../../test/support/table.js';
import './define.js';

const rowsOf = (from: number, count: number) =>
  Array.from({ length: count }, (_, row) => `Ward ${from + row},${(from + row) % 7},some words to fill the line`).join(
    '\n',
  ) + '\n';

let served = 0;

/** A file that arrives when the test says so. */
function slowFile() {
  const real = globalThis.fetch;
  const address = `https://slow${served++}.example/wards.csv`;
  let controller: ReadableStreamDefaultController<Uint8Array>;
  const stream = new ReadableStream<Uint8Array>({ start: (each) => void (controller = each) });
  globalThis.fetch = async (input, init) => {
    if ((input as string | URL).toString() !== address) return real(input, init);
    const response = new Response(stream, { headers: { 'content-type': 'text/csv' } });
    return Object.defineProperty(response, 'url', { value: address });
  };
  afterwards(() => (globalThis.fetch = real));
  return {
    address,
    send: (text: string) => controller.enqueue(new TextEncoder().encode(text)),
    end: () => controller.close(),
    fail: () => controller.error(new TypeError('the line is cut')),
  };
}

const soFar = (table: Element) => Number(/^([\d,]+) rows so far/.exec(counted(table))?.[1]!.replace(/,/g, '') ?? 0);

/** A table of whose file the beginning is there. */
async function begun(attributes = '') {
  const file = slowFile();
  const table = tableFrom(file.address, `label="Wards" ${attributes}`);
  file.send(`Ward,Bins,Note\n${rowsOf(1, 4000)}`);
  await until(
    () => soFar(table) > 0,
    () => `the first rows; ${counted(table)}`,
  );
  return { file, table };
}

describe('a table whose file is still arriving', () => {
  it('has its first page at once, and counts on while more arrives', async () => {
    const { file, table } = await begun();
    expect(rowNames(table)).to.deep.equal(Array.from({ length: 25 }, (_, row) => `Ward ${row + 1}`));
    const row = table.querySelector('tbody tr');
    const before = soFar(table);
    file.send(rowsOf(4001, 20_000));
    await until(
      () => soFar(table) > before,
      () => `more rows; ${counted(table)}`,
    );
    expect(table.querySelector('tbody tr'), 'what is being read stays').to.equal(row);
    file.end();
    await whenState(table, 'ready');
    await until(
      () => counted(table) === 'Showing 1 to 25 of 24,000 rows',
      () => counted(table),
    );
    expect(all(table, '[data-council-own] table').length).to.equal(1);
  });

  it('keeps what people choose meanwhile', async () => {
    const { file, table } = await begun();
    sorter(table, 'Bins').click();
    await until(() => table.querySelector('[aria-sort="ascending"]'), 'the order');
    sorter(table, 'Bins').click();
    await until(() => table.querySelector('[aria-sort="descending"]'), 'the other order');
    expect(rowNames(table)[0]).to.equal('Ward 6');
    control(await pagesOf(table), 'Page 2').click();
    await until(
      () => rowNames(table)[0] === `Ward ${6 + 25 * 7}`,
      () => `page 2; ${rowNames(table)[0]}`,
    );
    const button = sorter(table, 'Bins');
    button.focus();
    file.send(rowsOf(4001, 20_000));
    file.end();
    await whenState(table, 'ready');
    await until(
      () => counted(table) === 'Showing 26 to 50 of 24,000 rows',
      () => counted(table),
    );
    expect(table.querySelector('[aria-sort]')!.getAttribute('aria-sort')).to.equal('descending');
    expect(rowNames(table)[0]).to.equal(`Ward ${6 + 25 * 7}`);
    expect(document.activeElement).to.equal(button);
  });

  it('says so when the rest never comes', async () => {
    const { file, table } = await begun();
    file.fail();
    await whenState(table, 'failed');
    expect(all(table, '[data-council-own] table').length).to.equal(0);
  });
});
