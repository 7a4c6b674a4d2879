import { expect } from 'chai';
import { DataError } from './errors.js';
import { pagesByLink, pagesByOffset } from './pages.js';

const all = Array.from({ length: 23 }, (_, index) => index);

describe('pagesByOffset', () => {
  it('reads all pages, with a total and without', async () => {
    for (const total of [23, undefined]) {
      const asked: number[] = [];
      const found = await pagesByOffset({}, { size: 10 }, async (offset, limit) => {
        asked.push(offset);
        return { rows: all.slice(offset, offset + limit), total };
      });
      expect([found.rows, found.ended, asked]).to.deep.equal([all, true, [0, 10, 20]]);
    }
  });

  it('follows a server that gives fewer rows than it is asked for', async () => {
    const found = await pagesByOffset({}, { size: 1000 }, async (offset) => ({
      rows: all.slice(offset, offset + 4),
      total: 23,
    }));
    expect(found.rows).to.deep.equal(all);
  });

  it('takes no short page for the end where a total says otherwise, nor where the server says there is more', async () => {
    const sizes = [5, 2, 5, 11];
    const found = await pagesByOffset({}, { size: 5 }, async (offset) => {
      const rows = all.slice(offset, offset + sizes.shift()!);
      return { rows, more: offset + rows.length < 23 };
    });
    expect(found.rows).to.deep.equal(all);
  });

  it('reads the part that is wanted and says whether that was the end', async () => {
    const ask = async (offset: number, limit: number) => ({ rows: all.slice(offset, offset + limit), total: 23 });
    expect(await pagesByOffset({ offset: 5, limit: 12 }, { size: 5 }, ask)).to.deep.include({
      rows: all.slice(5, 17),
      ended: false,
      total: 23,
    });
    expect((await pagesByOffset({ offset: 20, limit: 12 }, { size: 5 }, ask)).ended).to.equal(true);
    expect((await pagesByOffset({}, { size: 5, most: 10 }, ask)).rows.length).to.equal(10);
  });

  it('stops at a server that gives the same page again, and says so', async () => {
    const { rows, ended, warnings } = await pagesByOffset({}, { size: 10 }, async () => ({ rows: all.slice(0, 10) }));
    expect([rows.length, ended, warnings]).to.deep.equal([
      10,
      false,
      ['The server gives the same 10 rows again instead of the next.'],
    ]);
  });

  it('ends where there is nothing, whatever the total says, and says so', async () => {
    const found = await pagesByOffset({}, { size: 10 }, async (offset, limit) => ({
      rows: all.slice(offset, offset + limit),
      total: 1e9,
    }));
    expect([found.rows.length, found.total, found.warnings]).to.deep.equal([
      23,
      23,
      ['The server says there are 1000000000 rows, but gives 23.'],
    ]);
  });
});

describe('pagesByLink', () => {
  const first = new URL('https://data.example.gov.uk/api/items?page=1');

  it('follows links, however they are written, at the host it was told', async () => {
    const asked: string[] = [];
    const nexts = ['?page=2', 'http://internal.example:8080/api/items?page=3', undefined];
    const found = await pagesByLink(first, {}, {}, async ({ href }) => {
      asked.push(href);
      return { rows: [asked.length], next: nexts[asked.length - 1], address: href };
    });
    expect(found).to.deep.include({ rows: [1, 2, 3], ended: true });
    expect(asked).to.deep.equal([1, 2, 3].map((page) => `https://data.example.gov.uk/api/items?page=${page}`));
  });

  it('stops where links lead in a circle, and says so', async () => {
    const { rows, ended, warnings } = await pagesByLink(first, {}, {}, async ({ href }) => ({
      rows: [1],
      next: href.includes('page=1') ? '?page=2' : '?page=1',
      address: href,
    }));
    expect([rows.length, ended, warnings.length]).to.deep.equal([2, false, 1]);
  });

  it('reads no further than wanted', async () => {
    let count = 0;
    const found = await pagesByLink(first, { limit: 5 }, {}, async ({ href }) => ({
      rows: [1, 2, 3],
      next: `?page=${++count + 1}`,
      address: href,
    }));
    expect([found.rows.length, found.ended, count]).to.deep.equal([5, false, 2]);
  });

  it('names a link that is no address', async () => {
    const error = await pagesByLink(first, {}, {}, async ({ href }) => ({
      rows: [],
      next: 'http://[',
      address: href,
    })).catch((caught: unknown) => caught);
    expect(error).to.be.instanceOf(DataError).with.property('reason', 'parse');
  });
});
