import { expect } from 'chai';
import fc from 'fast-check';
import { decimal } from './decimal.js';
import { fault, worth } from '../../test/feel.js';

/** An exact fraction. */
interface Fraction {
  top: bigint;
  bottom: bigint;
}

const amount = fc
  .tuple(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), fc.integer({ min: 0, max: 12 }))
  .map(([digits, places]) => ({ text: `${digits}e-${places}`, top: digits, bottom: 10n ** BigInt(places) }));

/** A fraction to 34 significant digits, half to even, worked out with whole numbers only. */
function rounded({ top, bottom }: Fraction): string {
  const sign = top < 0n !== bottom < 0n && top !== 0n ? '-' : '';
  let [over, under] = [top < 0n ? -top : top, bottom < 0n ? -bottom : bottom];
  if (over === 0n) return '0';
  let exponent = 0;
  for (; over >= under * 10n ** 34n; exponent++) under *= 10n;
  for (; over < under * 10n ** 33n; exponent--) over *= 10n;
  let digits = over / under;
  const rest = (over % under) * 2n;
  if (rest > under || (rest === under && digits % 2n === 1n)) digits++;
  return decimal(`${sign}${digits}e${exponent}`).toFixed();
}

describe('numbers', () => {
  it('are exact where binary numbers are not', () => {
    expect(worth('0.1 + 0.2')).to.equal('0.3');
    expect(worth('1.005 * 100')).to.equal('100.5');
    expect(worth('4.35 * 100')).to.equal('435');
    expect(worth('1 / 3 * 3')).to.equal('0.9999999999999999999999999999999999');
  });

  it('are what fractions of whole numbers give, to 34 digits', () => {
    fc.assert(
      fc.property(amount, amount, (a, b) => {
        const across = { top: a.top * b.bottom, other: b.top * a.bottom, bottom: a.bottom * b.bottom };
        expect(worth(`${a.text} + (${b.text})`)).to.equal(
          rounded({ top: across.top + across.other, bottom: across.bottom }),
        );
        expect(worth(`${a.text} - (${b.text})`)).to.equal(
          rounded({ top: across.top - across.other, bottom: across.bottom }),
        );
        expect(worth(`${a.text} * (${b.text})`)).to.equal(rounded({ top: a.top * b.top, bottom: across.bottom }));
        if (b.top)
          expect(worth(`${a.text} / (${b.text})`)).to.equal(rounded({ top: across.top, bottom: across.other }));
      }),
    );
  });

  it('are raised to whole powers as if they were multiplied', () => {
    fc.assert(
      fc.property(fc.integer({ min: -999, max: 999 }), fc.integer({ min: 0, max: 40 }), (base, exponent) => {
        const top = BigInt(base) ** BigInt(exponent);
        expect(worth(`(${base}) ** ${exponent}`)).to.equal(rounded({ top, bottom: 1n }));
        if (base) expect(worth(`(${base}) ** -${exponent}`)).to.equal(rounded({ top: 1n, bottom: top }));
      }),
    );
  });

  it('are raised to fractions to their last digit', () => {
    expect(worth('2 ** 0.5')).to.equal('1.414213562373095048801688724209698');
    expect(worth('5 ** 2.55')).to.equal('60.58617166606633673745724928244262');
    expect(worth('0.5 ** 3.3')).to.equal('0.1015315495445294403262136728469102');
    expect(worth('100 ** 0.5')).to.equal('10');
    expect(worth('0 ** 0')).to.equal('1');
  });

  it('are rounded the way that is said', () => {
    const ways = ['round up', 'round down', 'round half up', 'round half down', 'round half even', 'floor', 'ceiling'];
    const rounding = (n: string) => ways.map((way) => worth(`${way}(${n}, 0)`));
    expect(rounding('2.5')).to.deep.equal(['3', '2', '3', '2', '2', '2', '3']);
    expect(rounding('-2.5')).to.deep.equal(['-3', '-2', '-3', '-2', '-2', '-3', '-2']);
    expect(rounding('2.51')).to.deep.equal(['3', '2', '3', '3', '3', '2', '3']);
    expect(worth('decimal(0.125, 2)')).to.equal('0.12');
    expect(worth('round half up(1234.5, -2)')).to.equal('1200');
    expect(fault('round half up(2.5)')).to.equal('arguments round half up(2.5)');
  });

  it('find fault with what has no result', () => {
    expect(fault('1 / (2 - 2)')).to.equal('zero 1 / (2 - 2)');
    expect(fault('0 ** -1')).to.match(/^zero/);
    expect(fault('(-8) ** 0.5')).to.match(/^power/);
    expect(fault('10 ** 6145')).to.match(/^large/);
    expect(fault('9 ** 99 ** 99')).to.match(/^large/);
    expect(fault('1e9999999')).to.match(/^large/);
    expect(worth('10 ** -7000')).to.equal('0');
  });

  it('are no text, and no number of JavaScript that is none', () => {
    for (const text of ['', 'x', '1,5', '0x10', 'Infinity', ' 1', '1.2.3', Number.NaN, Infinity]) {
      expect(() => decimal(text), String(text)).to.throw('number');
    }
    expect(decimal(1e21).toFixed()).to.equal('1000000000000000000000');
  });
});
