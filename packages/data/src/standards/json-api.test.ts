import { expect } from 'chai';
import fc from 'fast-check';
import { rejection, serve } from '../../test/serve.js';
import { DataError } from '../errors.js';
import { openData } from '../index.js';

const read = async (value: unknown, options = {}) =>
  openData(await serve(JSON.stringify(value), 'application/vnd.api+json'), options).read();
const news = (attributes: object, relationships = {}) => ({ type: 'node--news', id: 'n1', attributes, relationships });

describe('JSON:API', () => {
  it('is recognised, and gives rich text as text', async () => {
    const { standard, columns } = await read({
      jsonapi: { version: '1.0' },
      data: [
        news({
          title: 'Bins',
          changed: '2026-03-01T10:00:00+00:00',
          body: {
            value: '<p>x</p>',
            format: 'basic',
            processed: '<p>Put&nbsp;out &lt;b&gt; <script>alert(1)</script></p><p>today</p>',
          },
        }),
      ],
    });
    expect(standard).to.equal('json-api');
    expect(columns.map(({ name, values }) => [name, values[0]])).to.deep.equal([
      ['id', 'n1'],
      ['title', 'Bins'],
      ['changed', '2026-03-01T10:00:00+00:00'],
      ['body', 'Put out <b>\ntoday'],
    ]);
  });

  it('gives the names of what a resource is related to, where they came along', async () => {
    const related = { type: 'taxonomy_term--service', id: 's1' };
    const { columns } = await read({
      data: [
        news(
          { title: 'A' },
          { service: { data: related }, tags: { data: [related, { type: 'tag', id: 't9' }] }, none: { data: null } },
        ),
      ],
      included: [{ ...related, attributes: { name: 'Waste' } }],
    });
    expect(columns.map(({ name, values }) => [name, values[0]])).to.deep.equal([
      ['id', 'n1'],
      ['title', 'A'],
      ['service', 'Waste'],
      ['tags', 'Waste, t9'],
      ['none', null],
    ]);
  });

  it('reads every page, by links that are texts or objects, and stops where they lead back', async () => {
    const last = await serve(JSON.stringify({ data: [news({ title: 'B' })] }));
    for (const next of [last, { href: last }]) {
      const { rows, complete } = await read({ data: [news({ title: 'A' })], links: { next } });
      expect([rows, complete]).to.deep.equal([2, true]);
    }
    const key = `circle-${Date.now()}`;
    const circle = new URL(`/__api/stored/${key}`, location.origin).href;
    await serve(
      JSON.stringify({ data: [news({ title: 'A' })], links: { next: { href: circle } } }),
      'application/json',
      key,
    );
    const { warnings, complete } = await openData(circle).read();
    expect([complete, warnings.join()]).to.satisfy(
      ([whole, said]: [boolean, string]) => !whole && said.includes('leads back'),
    );
  });

  it('names the types at the front door of a server', async () => {
    const door = {
      jsonapi: {},
      data: [],
      links: { self: '/x', 'node--news': { href: '/n' }, 'node--page': { href: '/p' } },
    };
    const { reason, message } = await rejection<DataError>(read(door));
    expect([reason, message.includes('node--news, node--page')]).to.deep.equal(['capability', true]);
  });

  it('says in the server’s words what is wrong', async () => {
    const body = JSON.stringify({ errors: [{ status: '403', title: 'Invalid filter', detail: 'No attribute “x”' }] });
    const address = await serve(body, 'application/vnd.api+json', undefined, 403);
    const { reason, message, status } = await rejection<DataError>(openData(address, { standard: 'json-api' }).read());
    expect([reason, status, message.includes('No attribute “x”')]).to.deep.equal(['api', 403, true]);
  });

  it('gives a dataset or a named error for any JSON', async function () {
    this.timeout(30_000);
    await fc.assert(
      fc.asyncProperty(fc.jsonValue({ maxDepth: 3 }), async (value) => {
        const outcome = await read({ jsonapi: {}, data: value, included: value }).catch((error: unknown) => error);
        expect(outcome instanceof DataError || (outcome as { rows: number }).rows >= 0).to.equal(true);
      }),
      { numRuns: 20 },
    );
  });
});
