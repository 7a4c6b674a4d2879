import { expect } from 'chai';
import fc from 'fast-check';
import { rejection, serve } from '../../test/serve.js';
import { DataError } from '../errors.js';
import { openData } from '../index.js';

const put = (value: unknown, key?: string) => serve(JSON.stringify(value), 'application/json', key);
const names = async (value: unknown, options = {}) => {
  const { columns, ...rest } = await openData(typeof value === 'string' ? value : await put(value), options).read();
  return { ...rest, values: Array.from(columns[0]?.values ?? []) };
};

describe('pages of plain JSON', () => {
  for (const [what, envelope] of [
    ['next', (next: string) => ({ results: [{ a: 1 }], next })],
    ['links.next', (next: string) => ({ data: [{ a: 1 }], links: { next } })],
    ['_links.next.href', (next: string) => ({ items: [{ a: 1 }], _links: { next: { href: next } } })],
    ['@odata.nextLink', (next: string) => ({ value: [{ a: 1 }], '@odata.nextLink': next })],
    ['paging.next', (next: string) => ({ data: [{ a: 1 }], paging: { next } })],
    ['meta.pagination.next_url', (next: string) => ({ data: [{ a: 1 }], meta: { pagination: { next_url: next } } })],
    [
      'links[rel=next]',
      (next: string) => ({ items: [{ a: 1 }, { a: 1.5 }].slice(0, 1), links: [{ rel: 'next', href: next }] }),
    ],
  ] as const) {
    it(`are followed by ${what}`, async () => {
      const last = await put({ results: [{ a: 2 }] });
      const { values, complete, warnings } = await names(envelope(last));
      expect([values, complete, warnings]).to.deep.equal([[1, 2], true, []]);
    });
  }

  it('are followed at the host that was asked', async () => {
    const { pathname } = new URL(await put([{ a: 2 }]));
    const { values } = await names({ data: [{ a: 1 }], next: `http://internal.example:8080${pathname}` });
    expect(values).to.deep.equal([1, 2]);
  });

  it('end where a link leads back, and say so', async () => {
    const key = `loop-${Date.now()}`;
    const address = new URL(`/__api/stored/${key}`, location.origin).href;
    await put({ data: [{ a: 1 }], next: address }, key);
    const { complete, warnings, rows } = await names(address);
    expect([complete, rows]).to.deep.equal([false, 1]);
    expect(warnings.join()).to.contain('leads back');
  });

  it('are counted where a cursor is not understood', async () => {
    const { complete, warnings, rows } = await names({ data: [{ a: 1 }], meta: { next_cursor: 'abc' } });
    expect([complete, rows]).to.deep.equal([false, 2]);
    expect(warnings.join()).to.contain('leads back');
  });

  it('are asked for by number as the author says, until they repeat', async () => {
    const address = await put([{ a: 1 }, { a: 2 }]);
    const { complete, warnings } = await names(address, { paging: 'page=page,size=per_page' });
    expect(complete).to.equal(false);
    expect(warnings.join()).to.contain('again instead of the next');
  });

  it('give a part of the rows without reading the rest', async () => {
    const first = await put({ data: [{ a: 1 }, { a: 2 }], next: '/nothing-is-here' });
    const { columns, total, pushed } = await openData(first).read({ limit: 2 });
    expect([Array.from(columns[0]!.values), total, pushed.page]).to.deep.equal([[1, 2], undefined, true]);
  });

  it('take the author’s words, and no others', async () => {
    const address = await put([]);
    const { reason, message } = await rejection<DataError>(openData(address, { paging: 'pages=p' }).read());
    expect([reason, message.includes('page, offset, size')]).to.deep.equal(['capability', true]);
    const next = await put({ data: [{ a: 2 }] });
    const pointed = { data: [{ a: 1 }], more: { at: next } };
    expect((await names(pointed, { paging: 'next=/more/at' })).values).to.deep.equal([1, 2]);
  });

  it('give a dataset or a named error for any envelope', async function () {
    this.timeout(30_000);
    await fc.assert(
      fc.asyncProperty(
        fc.jsonValue({ maxDepth: 3 }),
        fc.constantFrom('next', 'links', 'total', 'meta', 'cursor'),
        async (value, name) => {
          const outcome = await names({ data: [{ a: 1 }], [name]: value }).catch((error: unknown) => error);
          expect(outcome instanceof DataError || (outcome as { rows: number }).rows >= 1).to.equal(true);
        },
      ),
      { numRuns: 30 },
    );
  });
});
