import { expect } from 'chai';
import fc from 'fast-check';
import { decimal } from './decimal.js';
import { type FeelJson, fromJson, toJson } from './json.js';
import { FeelRange } from './values.js';

const plain: fc.Arbitrary<FeelJson> = fc.letrec<{ json: FeelJson }>((tie) => ({
  json: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom(null, true, false),
    fc.string(),
    fc.integer().map((n) => ({ number: String(n) })),
    fc.constantFrom({ date: '2026-04-06' }, { date: '-0044-03-15' }, { duration: 'P1Y2M' }, { duration: '-PT0.5S' }),
    fc.array(tie('json'), { maxLength: 4 }),
    fc.dictionary(
      fc.string().map((name) => `x${name}`),
      tie('json'),
      { maxKeys: 4 },
    ),
  ),
})).json;

describe('values in JSON', () => {
  it('come back as they went', () => {
    fc.assert(fc.property(plain, (json) => void expect(toJson(fromJson(json))).to.deep.equal(json)));
  });

  it('keep every digit', () => {
    expect(toJson(fromJson({ number: '1234567890.12345678901234567890' }))).to.deep.equal({
      number: '1234567890.1234567890123456789',
    });
    expect(toJson(fromJson(0.1))).to.deep.equal({ number: '0.1' });
  });

  it('are not made from what is none', () => {
    expect(() => fromJson({ number: 'x' })).to.throw('number');
    expect(() => fromJson({ date: '2026-02-30' })).to.throw('day');
    expect(() => fromJson(undefined)).to.throw('json');
    expect(() => fromJson(NaN)).to.throw('number');
    expect(() => toJson(new FeelRange('[]', decimal(1), decimal(2)))).to.throw('json');
    expect(toJson(fromJson(JSON.parse('{"__proto__": 1, "a": 2}')))).to.have.property('a');
  });
});
