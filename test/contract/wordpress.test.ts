import { expect } from 'chai';
import { checkGenerated, type Made, queries } from './generate.js';
import { expectNotThere, expectPushed } from './pushing.js';
import { besideMemory, columnOf, describeServer, from, it, open, typesOf, valuesOf } from './support.js';

const { posts } = await from<{ posts: string }>('wordpress');

const names = ['id', 'date', 'modified', 'slug', 'title', 'status'];
const made: Made[] = [
  { name: 'id', type: 'number', samples: [5, 60, 133, 999], sortable: true },
  {
    name: 'date',
    type: 'date',
    samples: ['2025-01-20T12:00:00Z', '2025-03-30', '2025-05-01T00:00:00Z'],
    sortable: true,
  },
  { name: 'modified', type: 'date', samples: ['2025-02-01T00:00:00Z', '2025-04-04'], sortable: true },
  { name: 'slug', type: 'text', samples: ['council-tax-rebates-130', 'have-your-say-4', 'nothing'], sortable: true },
  { name: 'title', type: 'text', samples: ['Council Tax & rebates 130', 'Nothing'], sortable: true },
  { name: 'status', type: 'text', samples: ['publish', 'draft'] },
];

await describeServer('WordPress', 'wordpress', (server) => {
  const both = besideMemory(() => server().address + posts);

  it('gives the same pushed down as in memory, for queries nobody thought of', () =>
    checkGenerated({ ...both(), names }, queries(made, 'id'), 40));

  it('is recognised, and read whole, newest first', async () => {
    const read = await open(server().address + posts).read();
    expect([read.standard, read.rows, read.total, read.complete]).to.deep.equal(['wordpress', 130, 130, true]);
    expect(typesOf(read)).to.include({ id: 'integer', link: 'link' });
    expect(new Set(valuesOf(read, 'id')).size).to.equal(130);
  });

  it('gives titles as people read them, and moments with their zone', async () => {
    const read = await open(server().address + posts).read({ limit: 1 });
    const texts = read.columns.map(({ values }) => values[0]);
    expect(texts).to.include('Council Tax & rebates 130');
    // 1 pm in summer time, where the site is.
    const moments = ['date', 'date_gmt', 'modified'].flatMap((name) =>
      read.columns.filter((column) => column.name === name),
    );
    expect(moments.some(({ values }) => Date.parse(String(values[0])) === Date.parse('2025-05-11T12:00:00Z'))).to.equal(
      true,
    );
  });

  it('sorts and cuts pages at the server', async () => {
    const { read } = await expectPushed(
      server(),
      posts,
      { sort: [{ column: 'id' }], limit: 5, offset: 10 },
      { sort: true, page: true },
      [/^orderby=id$/m, /^order=asc$/m],
    );
    expect([read.total, read.complete]).to.deep.equal([130, false]);
    const ids = valuesOf(read, 'id') as number[];
    expect(ids).to.deep.equal([...ids].sort((a, b) => a - b));
    expect(ids[0]).to.equal(Math.min(...ids));
  });

  it('filters as memory does', async () => {
    const whole = await open(server().address + posts).read();
    const ids = valuesOf(whole, 'id') as number[];
    const [some, other] = [ids[3]!, ids[70]!];
    const read = await open(server().address + posts).read({ filter: `id IN (${some}, ${other})` });
    expect(new Set(valuesOf(read, 'id'))).to.deep.equal(new Set([some, other]));
    const links = valuesOf(whole, 'slug');
    const one = await open(server().address + posts).read({ filter: `slug = '${String(links[9])}'` });
    expect(valuesOf(one, 'id')).to.deep.equal([ids[9]]);
  });

  it('searches for words', async () => {
    const read = await open(server().address + posts).read({ search: 'flooding' });
    expect(read.rows).to.equal(13);
  });

  it('gives what was changed since a moment', async () => {
    const { read } = await expectPushed(
      server(),
      posts,
      { changedSince: '2025-05-10T00:00:00Z' },
      { changedSince: true },
      [/^modified_after=2025-05-10/m],
    );
    expect(read.rows).to.be.within(1, 10);
  });

  it('is found by the address of the site’s API without pretty links', async () => {
    const read = await open(`${server().address}/?rest_route=/wp/v2/posts`).read({ limit: 2 });
    expect([read.standard, read.rows]).to.deep.equal(['wordpress', 2]);
    expect(columnOf(read, 'id').type).to.equal('integer');
  });

  it('says what is not there', async () => {
    const { message } = await expectNotThere(server().address + posts.replace('posts', 'nothing'));
    expect(message).to.match(/No route|404/);
  });
});
