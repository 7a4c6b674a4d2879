import { expect } from 'chai';
import { serve } from '../test/serve.js';
import { DataError, readDocument } from './index.js';

/** Why a document can't be had. */
async function reasonOf(reading: Promise<unknown>): Promise<string> {
  try {
    await reading;
  } catch (error) {
    expect(error).to.be.instanceOf(DataError);
    return (error as DataError).reason;
  }
  throw new Error('it was read');
}

describe('readDocument', () => {
  it('reads JSON of any shape, with or without a byte order mark', async () => {
    const document = { format: 1, questions: { one: { title: 'Pryd?' } } };
    const text = JSON.stringify(document);
    expect(await readDocument(await serve(text, 'application/json'))).to.deep.equal(document);
    expect(await readDocument(await serve(`\uFEFF${text}`, 'application/json'))).to.deep.equal(document);
  });

  it('takes an address relative to the page', async () => {
    const { pathname, search } = new URL(await serve('[1]', 'application/json'), location.href);
    expect(await readDocument(pathname + search, { base: location.href })).to.deep.equal([1]);
  });

  it('says why there is none', async () => {
    expect(await reasonOf(readDocument('/nowhere.json', { base: location.href }))).to.equal('http');
    expect(await reasonOf(readDocument(await serve('{', 'application/json')))).to.equal('parse');
    expect(await reasonOf(readDocument('http://'))).to.equal('blocked');
    expect(await reasonOf(readDocument('javascript:alert(1)'))).to.equal('blocked');
    const options = { base: location.href, hosts: ['data.northmere.example'] };
    expect(await reasonOf(readDocument('https://elsewhere.example/a.json', options))).to.equal('blocked');
  });
});
