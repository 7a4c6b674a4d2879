import { expect } from 'chai';
import fc from 'fast-check';
import { rejection, serve } from '../../test/serve.js';
import { DataError } from '../errors.js';
import { openData } from '../index.js';
import { decodeEntities, plainText } from './json-text.js';

/** A saved answer: what a WordPress site gave, as a file. */
const read = async (value: unknown) =>
  openData(await serve(JSON.stringify(value), 'application/json', `wp-${Math.random()}.json`)).read();
const post = {
  id: 7,
  date: '2026-07-01T10:00:00',
  date_gmt: '2026-07-01T09:00:00',
  title: { rendered: 'Bins &amp; bags &#8211; what&rsquo;s new' },
  content: { rendered: '<p>Leave <em>out</em>.</p>\n<script>x()</script>', protected: false },
  categories: [1, 4],
  meta: [],
  _links: { self: [] },
};

describe('WordPress', () => {
  it('reads entries as people read them, with their times in UTC', async () => {
    const { standard, columns } = await read([post]);
    expect(standard).to.equal('wordpress');
    expect(columns.map(({ name, type, values }) => [name, type, values[0]])).to.deep.equal([
      ['id', 'integer', 7],
      ['date', 'date-time', '2026-07-01T09:00:00Z'],
      ['title', 'text', 'Bins & bags – what’s new'],
      ['content', 'text', 'Leave out.'],
      ['categories', 'text', '1, 4'],
    ]);
  });

  it('makes text of markup that is never markup again', () => {
    expect(plainText('<p>One</p><p>Two<br>Three</p>')).to.equal('One\nTwo\nThree');
    expect(plainText('a &lt;img src=x onerror=alert(1)&gt; b')).to.equal('a <img src=x onerror=alert(1)> b');
    expect(plainText('<a title="a > b" href=x>link</a><!-- no --> 5 < 6 &unknown;')).to.equal('link 5 < 6 &unknown;');
    expect(plainText('<style>p{}</style>x<script>never closed')).to.equal('x');
    expect(decodeEntities('&#163;5 &#x2014; &#146; &#0; &#xD800; &#99999999;')).to.equal(
      '£5 — ’ \ufffd \ufffd &#99999999;',
    );
  });

  it('makes lines of paragraphs, and nothing of other tags', () => {
    expect(plainText('<p>One <b title="a > b">two</b></p><p>1 < 2 &amp; 3 > 2<br/>end')).to.equal(
      'One two\n1 < 2 & 3 > 2\nend',
    );
    expect(plainText('<img alt="x><p>y</p>')).to.equal('y');
  });

  it('takes no time for hostile markup', () => {
    for (const part of ['<', '<a ', '<p ', '<script>', '<!--', '&#', "<a '", '<a "', '<p x=">'])
      plainText(part.repeat(20_000));
    fc.assert(fc.property(fc.string(), (text) => typeof plainText(`<p>${text}</p>`) === 'string'));
  });

  it('says in the site’s words what is wrong', async () => {
    const body = JSON.stringify({ code: 'rest_no_route', message: 'No route was found', data: { status: 404 } });
    const address = await serve(body, 'application/json', `wp-${Math.random()}.json`, 404);
    const { reason, message } = await rejection<DataError>(openData(address, { standard: 'wordpress' }).read());
    expect([reason, message.includes('404') || message.includes('No route')]).to.satisfy(
      ([why, said]: [string, boolean]) => /api|http/.test(why) && said,
    );
  });

  it('gives a dataset or a named error for any JSON', async function () {
    this.timeout(30_000);
    await fc.assert(
      fc.asyncProperty(fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 2 })), async (more) => {
        const outcome = await read([{ ...post, ...more }]).catch((error: unknown) => error);
        expect(outcome instanceof DataError || (outcome as { rows: number }).rows === 1).to.equal(true);
      }),
      { numRuns: 20 },
    );
  });
});
