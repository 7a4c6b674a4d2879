import { expect } from 'chai';
import { sample } from '../../../test/support/samples.js';
import { openData } from './index.js';

const folder = 'wordpress/from-server-wp6.1';

describe('answers of a real WordPress site', () => {
  for (const [file, rows, title] of [
    ['posts-page1.json', 5, 'Hello world!'],
    ['posts-last.json', 3, 'Council Tax & rebates – what’s new 3'],
    ['posts-modified-after.json', 3, 'Council Tax & rebates – what’s new 12'],
  ] as const) {
    it(file, async function () {
      const address = await sample(`${folder}/${file}`);
      if (!address) return this.skip();
      const dataset = await openData(address).read();
      const of = (name: string) => dataset.columns.find((column) => column.name === name)!;
      expect([dataset.standard, dataset.rows, of('title').values[0]]).to.deep.equal(['wordpress', rows, title]);
      expect([of('id').type, of('modified').type]).to.deep.equal(['integer', 'date-time']);
    });
  }

  it('posts-last.json has its times in UTC and its texts without markup', async function () {
    const address = await sample(`${folder}/posts-last.json`);
    if (!address) return this.skip();
    const { columns } = await openData(address).read();
    const of = (name: string) => columns.find((column) => column.name === name)!.values[0];
    expect([of('date'), of('excerpt')]).to.deep.equal(['2025-03-15T09:00:00Z', 'You can save £300 & more.']);
  });

  for (const [file, words] of [
    ['error-400-page.json', 'larger than the number of pages'],
    ['error-400-per-page.json', 'per_page'],
    ['error-404.json', 'No route was found'],
  ]) {
    it(`${file} is an error, in the site’s words`, async function () {
      const address = await sample(`${folder}/${file}`);
      if (!address) return this.skip();
      const outcome = await openData(address, { standard: 'wordpress' })
        .read()
        .catch((error: unknown) => String(error));
      expect(outcome).to.contain(words);
    });
  }
});
