import { expect } from 'chai';
import fc from 'fast-check';
import { numberReader } from './number.js';

describe('numberReader', () => {
  const written: [string, number | null | undefined, string?][] = [
    ['1', 1],
    ['0', 0],
    ['-0', 0],
    ['0.5', 0.5],
    ['.5', 0.5],
    ['5.', undefined],
    ['1,234', 1234],
    ['3,228,893.86', 3228893.86],
    ['£1,234.50', 1234.5, 'GBP'],
    ['-£5', -5, 'GBP'],
    ['£-5', -5, 'GBP'],
    ['£ 5', 5, 'GBP'],
    ['€7', 7, 'EUR'],
    ['$7', 7, 'USD'],
    ['GBP 20', 20, 'GBP'],
    ['20 GBP', 20, 'GBP'],
    ['91.43%', 91.43, '%'],
    ['91.43 %', 91.43, '%'],
    ['(1,234.00)', -1234],
    ['(£12)', -12, 'GBP'],
    ['12.50-', -12.5],
    ['−4', -4],
    ['+4', 4],
    ['1e3', 1000],
    ['1e999', null],
    ['NaN', null],
    ['Infinity', null],
    ['-inf', null],
    ['007', undefined],
    ['1,23', undefined],
    ['12,34,567', undefined],
    ['(5', undefined],
    ['5)', undefined],
    ['--5', undefined],
    ['-', undefined],
    ['.', undefined],
    ['', undefined],
    ['£', undefined],
    ['%', undefined],
    ['£5%', undefined],
    ['1.00:1', undefined],
    ['2015/16', undefined],
    ['ABC 12', undefined],
    ['9007199254740993', undefined],
    ['474939423470395392', undefined],
    ['0x10', undefined],
  ];
  for (const [text, value, unit] of written) {
    it(`reads “${text}” as ${value}`, () => {
      const reader = numberReader();
      expect(reader.read(text)).to.equal(value);
      if (value) expect(reader.unit).to.equal(unit);
    });
  }

  it('reads back every number that Intl writes in British English', () => {
    const format = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 4 });
    fc.assert(
      fc.property(fc.double({ min: -1e12, max: 1e12, noNaN: true }), (number) => {
        const text = format.format(number);
        expect(numberReader().read(text)).to.equal(Number(text.replaceAll(',', '')) || 0);
      }),
    );
  });

  it('gives a finite number, null or undefined for any text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[-+£$%(),.\de ]{0,12}$/)), (text) => {
        const value = numberReader().read(text);
        expect(value == null || Number.isFinite(value)).to.equal(true);
      }),
    );
  });

  it('finds that cells disagree about their unit', () => {
    const reader = numberReader();
    reader.read('£5');
    reader.read('€5');
    expect(reader.unit).to.equal(null);
    const mixed = numberReader();
    mixed.read('48%');
    mixed.read('48');
    expect(mixed.unit).to.equal(null);
  });

  it('lets a bare 0 and a bare amount stand beside pounds', () => {
    const reader = numberReader();
    reader.read('£5');
    reader.read('0');
    reader.read('12.50');
    expect([reader.unit, reader.decimals]).to.deep.equal(['GBP', 2]);
  });
});
