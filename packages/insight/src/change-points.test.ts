import { expect } from 'chai';
import fc from 'fast-check';
import { noise, walk } from '../../../test/support/noise.js';
import { changePoints } from './change-points.js';

/** Of two hundred series of 48 values, how many seem to change. */
function changing(make: (errors: number[]) => number[]): number {
  let series = 0;
  for (let seed = 1; seed <= 200; seed++) if (changePoints(make(noise(seed * 3, 48))).length) series++;
  return series;
}

describe('change points', () => {
  it('are where the mean changes for good', () => {
    expect(changePoints([...Array<number>(10).fill(3), ...Array<number>(10).fill(5)])).to.deep.equal([10]);
    const levels = [0, 8, 2];
    const values = noise(5, 60).map((error, at) => levels[Math.floor(at / 20)]! + error);
    expect(changePoints(values)).to.deep.equal([20, 40]);
  });

  it('are found in nearly every series with a clear step', () => {
    let near = 0;
    for (let seed = 1; seed <= 100; seed++) {
      const [place = 0, ...others] = changePoints(noise(seed, 48).map((error, at) => error + (at < 20 ? 0 : 4)));
      if (Math.abs(place - 20) <= 1 && !others.length) near++;
    }
    expect(near).to.be.at.least(95);
  });

  it('are hardly ever found in noise, along a line or at a blip', () => {
    expect(changing((errors) => errors)).to.be.at.most(4);
    expect(changing((errors) => errors.map((error, at) => error + at / 4))).to.be.at.most(4);
    expect(changing((errors) => errors.with(20, 12))).to.be.at.most(6);
  });

  it('are few in a random walk', () => {
    let changes = 0;
    for (let seed = 1; seed <= 60; seed++) changes += changePoints(walk(noise(seed, 120))).length;
    expect(changes / 60).to.be.at.most(1.7);
  });

  it('leave stretches of five values or more', () => {
    expect(changePoints([1, 2, 1, 2, 9, 8, 9, 8, 9])).to.deep.equal([]);
    expect(changePoints([1, 2, 1, 2, 1, 9, 8, 9, 8, 9])).to.deep.equal([5]);
    expect(changePoints([])).to.deep.equal([]);
  });

  it('are none where nothing changes, however it is written', () => {
    expect(changePoints(Array<number>(30).fill(0.1))).to.deep.equal([]);
    expect(changePoints(Array.from({ length: 30 }, (_, at) => at * 0.1))).to.deep.equal([]);
  });

  it('are the same when values move, grow and turn round', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 99_999 }),
        fc.constantFrom(-2, 0.5, 1000),
        fc.constantFrom(0, -50, 1_000_000_000),
        (seed, scale, shift) => {
          const values = noise(seed, 40).map((error, at) => error + (at < 25 ? 0 : 3));
          expect(changePoints(values.map((value) => value * scale + shift))).to.deep.equal(changePoints(values));
        },
      ),
    );
  });
});
