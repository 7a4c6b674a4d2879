import { expect } from 'chai';
import fc from 'fast-check';
import { noise } from '../../../test/support/noise.js';
import { outliers } from './outliers.js';

describe('outliers', () => {
  it('are more than three times the middle half away from it', () => {
    // Quartiles 2.75 and 6.25, so the fences are at −7.75 and 16.75.
    const values = [1, 2, 3, 4, 5, 6, 7, 8];
    expect(outliers(values)).to.deep.equal([]);
    // Quartiles 3 and 7, so the fences are at −9 and 19.
    expect(outliers([...values, 19])).to.deep.equal([]);
    expect(outliers([...values, 19.1])).to.deep.equal([8]);
    expect(outliers([100, ...values, -100])).to.deep.equal([0, 9]);
  });

  it('do not hide each other', () => {
    expect(outliers([...noise(3, 20), 50, 50, 60])).to.deep.equal([20, 21, 22]);
  });

  it('have their place among the given values, gaps and all', () => {
    expect(outliers([1, null, 2, 3, 4, 5, 6, 7, 8, null, 99])).to.deep.equal([10]);
  });

  it('are none of a few values, nor where the middle half are the same', () => {
    expect(outliers([1, 2, 3, 1, 2, 3, 99])).to.deep.equal([]);
    expect(outliers([0, 0, 0, 0, 0, 0, 0, 0, 0, 5])).to.deep.equal([]);
    expect(outliers([])).to.deep.equal([]);
  });

  it('are rare in noise', () => {
    let series = 0;
    for (let seed = 1; seed <= 200; seed++) if (outliers(noise(seed, 40)).length) series++;
    expect(series).to.be.at.most(6);
  });

  it('are the same when values move and grow', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -50, max: 50 }), { maxLength: 30 }),
        fc.constantFrom(-4, 2, 16),
        fc.integer({ min: -99, max: 99 }),
        (values, scale, shift) => {
          expect(outliers(values.map((value) => value * scale + shift))).to.deep.equal(outliers(values));
        },
      ),
    );
  });
});
