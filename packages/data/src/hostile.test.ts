import { expect } from 'chai';
import fc from 'fast-check';
import { serve } from '../test/serve.js';
import { DataError, openData } from './index.js';
import { registry } from './registry.js';

const standards = registry.map(({ name }) => name).filter((name) => name !== 'html-table');

/** What came of reading: a dataset, or the error that was named. Anything else is thrown on. */
async function outcome(body: BodyInit, standard: string, type?: string): Promise<'dataset' | DataError> {
  try {
    const { columns, rows } = await openData(await serve(body, type), { standard, retries: 0 }).read();
    for (const { values } of columns) expect(values.length).to.equal(rows);
    return 'dataset';
  } catch (error) {
    if (!(error instanceof DataError)) throw error;
    expect(error.message.length).to.be.within(10, 2000);
    return error;
  }
}

const nested = (open: string, middle: string, close: string, depth: number) =>
  open.repeat(depth) + middle + close.repeat(depth);

// What every standard here puts its records in, filled with what is no record.
const envelopes = [
  (inside: string) => inside,
  (inside: string) => `[${inside}]`,
  (inside: string) => `{"success":true,"result":{"fields":[{"id":"a"}],"records":[${inside}],"total":1}}`,
  (inside: string) => `{"total_count":1,"results":[${inside}]}`,
  (inside: string) => `{"fields":[{"name":"a","type":"esriFieldTypeDate"}],"features":[${inside}]}`,
  (inside: string) => `{"type":"FeatureCollection","features":[${inside}]}`,
  (inside: string) => `{"value":[${inside}]}`,
  (inside: string) => `{"data":[${inside}],"included":[${inside}]}`,
  (inside: string) => `{"contents":[${inside}],"total_items":1}`,
  (inside: string) => `{"entities":[${inside}],"count":9}`,
  (inside: string) => `{"class":"dataset","id":["a"],"size":[2],"dimension":{"a":${inside}},"value":[1,2]}`,
];

describe('hostile answers', () => {
  for (const standard of standards) {
    it(`give ${standard} a dataset or a named error, whatever JSON there is`, async function () {
      this.timeout(60_000);
      await fc.assert(
        fc.asyncProperty(fc.constantFrom(...envelopes), fc.json({ maxDepth: 4 }), async (envelope, inside) => {
          await outcome(envelope(inside), standard);
        }),
        { numRuns: 25 },
      );
    });

    it(`are told apart from what ${standard} reads`, async function () {
      this.timeout(60_000);
      for (const body of [
        '<!DOCTYPE html><title>Sign in</title>',
        '%PDF-1.7 x',
        '',
        '\0\x01\x02\x03',
        'null',
        '42',
        '"text"',
        'PK\x03\x04\x14\0\0\0',
      ]) {
        // A single word is a column of its own to whoever asks for CSV.
        const held = standard === 'csv' && /^\w+$|^"/.test(body);
        expect(await outcome(body, standard, 'application/json'), body).to.satisfy(
          (found: unknown) => held || found instanceof DataError,
        );
      }
    });

    it(`do not bring ${standard} down, however deep they are`, async function () {
      this.timeout(60_000);
      for (const [open, close] of [
        ['[', ']'],
        ['{"data":', '}'],
        ['{"type":"Feature","geometry":', '}'],
      ]) {
        for (const envelope of envelopes) await outcome(envelope(nested(open!, '1', close!, 20_000)), standard);
      }
    });
  }

  it('put nothing into the prototypes of objects', async function () {
    this.timeout(60_000);
    const record = '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"a":1}';
    for (const standard of standards) {
      for (const envelope of envelopes) await outcome(envelope(record), standard);
    }
    expect(({} as { polluted?: unknown }).polluted).to.equal(undefined);
  });

  it('are not made of half a number', async () => {
    const whole = '[{"ward":"Elm","bins":12345},{"ward":"Oak","bins":6}]';
    for (let length = 1; length < whole.length; length++) {
      const found = await outcome(whole.slice(0, length), 'json');
      expect(found).to.be.instanceOf(DataError);
    }
  });
});
